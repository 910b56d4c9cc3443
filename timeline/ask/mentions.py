"""Which events may mention a sense, found without reading their texts through.

Reading takes far longer than looking for the beginnings of words: what is found so is read, and only then believed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from timeline.ask.families import SPEECH
from timeline.ask.features import asides, forms
from timeline.ask.lexicon import compiled
from timeline.ask.names import EVENT, FAMILY, NUMBER, STEM
from timeline.ask.normalize import keys, normalise
from timeline.events import Facet
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    """The words of the texts of events, to be searched for how the words of a question begin.

    Of what may be that somebody said something, the summary is searched as well: it tells what.
    """

    def __init__(self, vocabulary: Vocabulary, events: Sequence[Event]) -> None:
        self._vocabulary = vocabulary
        self._all = range(len(events))
        self._kinds: dict[Sense, list[str]] = {}
        told = _words("\ue000".join("\n".join(_texts(event, says=self._may_say(event))) for event in events)).split(
            "\ue000"
        )
        found: dict[str, set[int]] = defaultdict(set)
        for number, (text, event) in enumerate(zip(told, events, strict=False)):
            for word in (*text.split(), *self._of_kind(event)):
                found[word].add(number)
        self._words = sorted(found)
        self._numbers = [found[word] for word in self._words]
        # of Japanese any part may be meant: all words in one text are searched faster than each
        self._joined = "\n".join(self._words)
        self._starts = [0, *accumulate(len(word) + 1 for word in self._words)]

    def of(self, sense: Sense) -> frozenset[int] | None:
        """The numbers of the events that may mention it; None: any may."""
        if sense.facet == NUMBER:
            return None
        roots = (root.split(_AND) for root in self._roots(sense))
        return frozenset().union(*(set.intersection(*map(self._having, words)) for words in roots))

    def bearing(self, text: str) -> Iterable[int]:
        """The numbers of the events whose texts may have Japanese ``text``, its atoms joined."""
        if not _SPOKEN_V.isdisjoint(text):  # may be written ヴ
            return self._all
        return self._numbered(self._containing(text))

    def _having(self, root: str) -> set[int]:
        """The numbers of the events that have a word with it: at its beginning if a space stands before it."""
        return self._numbered(self._beginning(root[1:]) if root[0] == " " else self._containing(root))

    def _numbered(self, words: Iterable[int]) -> set[int]:
        return set().union(*(self._numbers[word] for word in words))

    def _beginning(self, root: str) -> Iterator[int]:
        for at in range(bisect_left(self._words, root), len(self._words)):
            if not self._words[at].startswith(root):
                return
            yield at

    def _containing(self, root: str) -> Iterator[int]:
        at = self._joined.find(root)
        while at >= 0:
            word = bisect_right(self._starts, at) - 1
            yield word
            at = self._joined.find(root, self._starts[word + 1])

    def _of_kind(self, event: Event) -> list[str]:
        """The words that its kind and all wider ones are called by."""
        kind = Sense(Facet.KIND.value, event.dataset, event.kind)
        if kind not in self._kinds:
            names = (name for each in self._vocabulary.closure(kind) for name in self._vocabulary.names(each))
            self._kinds[kind] = _words("\n".join(names)).split()
        return self._kinds[kind]

    def _may_say(self, event: Event) -> bool:
        """Whether a word of saying may be in the names of its kind."""
        called = " ".join(("", *self._of_kind(event)))
        return any(root in called for root in self._saying)

    @cached_property
    def _saying(self) -> list[str]:
        return [root for sense in SPEECH for root in self._roots(sense) if _AND not in root]

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


def _texts(event: Event, *, says: bool) -> Iterator[str]:
    yield from (*event.title.values(), *forms(event.handles))
    if says:
        yield from asides(event)


def _words(text: str) -> str:
    """The text with spaces between its words, and kana as they are compared."""
    return _DIVIDERS.sub(" ", normalise(text).translate(_PLAIN))


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
