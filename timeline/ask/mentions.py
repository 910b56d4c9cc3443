"""Which events may mention a sense, found without reading their texts through.

Reading takes far longer than looking for the beginnings of words: what is found so is read, and only then believed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.ask.features import forms
from timeline.ask.lexicon import compiled
from timeline.ask.names import EVENT, FAMILY, NUMBER, STEM
from timeline.ask.normalize import keys, normalise
from timeline.events import Facet
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.ask.vocabulary import Vocabulary
    from timeline.events import Event

_DIVIDERS = re.compile(r"[\0-/:-`{-\x7f]+")
#: what stands between the roots of words that all have to be there
_AND = "&"
_SPOKEN_V = frozenset("バビブベボ")
_PLAIN = str.maketrans("ァィゥェォヵヶ", "アイウエオカケ", ".'’ー")
_LONGEST_ROOT = 6
_SAFE_ROOT = 2
#: stems of so few letters stand whole in all shapes of the word
_UNCHANGED = 3
#: spellings that stems change, so that only what stands before them can be looked for
_CHANGED = ("is", "ys", "or", "m", "ns")


class Mentions:
    """The texts of events, to be searched for the roots of words."""

    def __init__(self, vocabulary: Vocabulary, events: Sequence[Event]) -> None:
        self._vocabulary = vocabulary
        self._kinds: dict[Sense, str] = {}
        texts = _searchable("\ue000".join(self._raw(event) for event in events)).split("\ue000")
        self._texts = [f" {text}{self._kind(event)}" for text, event in zip(texts, events, strict=False)]

    def of(self, sense: Sense) -> frozenset[int] | None:
        """The numbers of the events that may mention it; None: any may."""
        if sense.facet == NUMBER:
            return None
        roots = [root.split(_AND) for root in self._roots(sense)]
        return frozenset(
            number
            for number, text in enumerate(self._texts)
            if any(all(word in text for word in words) for words in roots)
        )

    def bearing(self, text: str) -> Iterator[int]:
        """The numbers of the events whose texts may have Japanese ``text``, its atoms joined."""
        if not _SPOKEN_V.isdisjoint(text):  # may be written ヴ
            return iter(range(len(self._texts)))
        return (number for number, each in enumerate(self._texts) if text in each)

    @staticmethod
    def _raw(event: Event) -> str:
        return "\n".join((*event.title.values(), *forms(event.handles)))

    def _kind(self, event: Event) -> str:
        """What its kind and all wider ones are called."""
        kind = Sense(Facet.KIND.value, event.dataset, event.kind)
        if kind not in self._kinds:
            wider = self._vocabulary.closure(kind)
            self._kinds[kind] = _searchable("\n".join(name for each in wider for name in self._vocabulary.names(each)))
        return self._kinds[kind]

    def _roots(self, sense: Sense) -> set[str]:
        if sense.facet == FAMILY:
            return set(compiled().roots.get(sense.id, "").split("|")) - {""}
        return {root(form) for form in self._forms(sense)} - {""}

    def _forms(self, sense: Sense) -> Iterator[tuple[str, ...]]:
        if sense.facet == STEM:
            yield (sense.id,)
        elif sense.facet != EVENT:
            # those that belong to it, too: who mentions a member mentions the group
            for term in self._vocabulary.narrower(sense):
                yield from (keys(name.removesuffix("する")) for name in self._vocabulary.names(term))


def _searchable(text: str) -> str:
    """The text with every word behind a space, and kana as they are compared."""
    return " " + _DIVIDERS.sub(" ", normalise(text).translate(_PLAIN))


def root(form: tuple[str, ...]) -> str:
    """How the words of a form must begin wherever it stands: after a space, but in Japanese anywhere."""
    if form and not form[0].isascii():
        return _root_of_japanese(form)
    words = [atom for atom in form if atom.isascii()]
    if not words:
        return ""
    return _AND.join(_root_of_word(word) for word in words)


def _root_of_word(word: str) -> str:
    changed = [at for each in _CHANGED if (at := word.find(each)) > 0]
    kept = len(word) if len(word) <= _UNCHANGED else len(word) - 1
    return " " + word[: max(_SAFE_ROOT, min(*changed, _LONGEST_ROOT, kept))]


def _root_of_japanese(form: tuple[str, ...]) -> str:
    """All of it, up to where a word in Latin letters begins, without the last kana, which may be inflected."""
    latin = next((at for at, atom in enumerate(form) if atom.isascii()), len(form))
    inflected = latin == len(form) > 1 and "ぁ" <= form[-1] <= "ゖ"
    return "".join(form[: latin - 1 if inflected else latin])
