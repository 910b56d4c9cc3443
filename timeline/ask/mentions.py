"""Which events may mention a sense, found without reading their texts through.

Reading takes far longer than looking for the beginnings of words: what is found so is read, and only then believed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.ask.lexicon import LANGUAGES, lexicon
from timeline.ask.names import EVENT, FAMILY, NUMBER, STEM
from timeline.ask.normalize import keys, normalise
from timeline.events import Facet
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.ask.vocabulary import Vocabulary
    from timeline.events import Event

_DIVIDERS = re.compile(r"[^0-9a-z\u0080-\U0010ffff]+")
_UNSPOKEN = str.maketrans("", "", ".'’ー")
_LARGE = str.maketrans("ァィゥェォヵヶ", "アイウエオカケ")
_LONGEST_ROOT = 4
_SAFE_ROOT = 2
#: spellings that stems change, so that only what stands before them can be looked for
_CHANGED = ("is", "ys", "or", "m", "ns")


class Mentions:
    """The texts of events, to be searched for the roots of words."""

    def __init__(self, vocabulary: Vocabulary, events: Sequence[Event]) -> None:
        self._vocabulary = vocabulary
        self._kinds: dict[Sense, str] = {}
        self._texts = [self._text(event) for event in events]

    def of(self, sense: Sense) -> frozenset[int] | None:
        """The numbers of the events that may mention it; None: any may."""
        if sense.facet == NUMBER:
            return None
        roots = {_root(form) for form in self._forms(sense)} - {""}
        return frozenset(number for number, text in enumerate(self._texts) if any(root in text for root in roots))

    def _text(self, event: Event) -> str:
        kind = Sense(Facet.KIND.value, event.dataset, event.kind)
        if kind not in self._kinds:
            wider = self._vocabulary.closure(kind)
            self._kinds[kind] = _searchable("\n".join(name for each in wider for name in self._vocabulary.names(each)))
        handles = (form for each in event.handles.values() for form in each)
        return _searchable("\n".join((*event.title.values(), *handles))) + self._kinds[kind]

    def _forms(self, sense: Sense) -> Iterator[tuple[str, ...]]:
        if sense.facet == STEM:
            yield (sense.id,)
        elif sense.facet == FAMILY:
            yield from (keys(form.removesuffix("する")) for form in _family(sense.id))
        elif sense.facet != EVENT:
            # those that belong to it, too: who mentions a member mentions the group
            for term in self._vocabulary.narrower(sense):
                yield from (keys(name.removesuffix("する")) for name in self._vocabulary.names(term))


def _family(family: str) -> Iterator[str]:
    """The words of a family in all languages."""
    for language in LANGUAGES:
        families = lexicon(language)["families"]
        yield from families[family] if isinstance(families, dict) else ()


def _searchable(text: str) -> str:
    """The text with every word behind a space, and kana as they are compared."""
    plain = normalise(text).translate(_UNSPOKEN).translate(_LARGE)
    return " " + _DIVIDERS.sub(" ", plain)


def _root(form: tuple[str, ...]) -> str:
    """How a word must begin wherever the form stands: after a space, but in Japanese anywhere."""
    words = [atom for atom in form if atom not in ("the", "a", "an")]
    if not words:
        return ""
    first = words[0]
    if not first.isascii():
        return first[:1] + (words[1] if len(words) > 2 and not words[1].isascii() else "")  # noqa: PLR2004 -- no ending
    if len(first) <= _SAFE_ROOT or any(changed in first for changed in _CHANGED):
        return " " + first[:_SAFE_ROOT]
    return " " + first[: max(_SAFE_ROOT, min(_LONGEST_ROOT, len(first) - 1))]
