"""A text of an event, read with the dictionary: what stands where, what is denied, and what only dates the rest."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from timeline.ask.names import CUE, EVENT, FAMILY
from timeline.events import Facet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.ask.names import Gazetteer
    from timeline.questions import Sense

#: facets of which a longer form hides the shorter ones within
_HIDING = frozenset((Facet.ACTOR.value, FAMILY))
_DEEDS = frozenset((FAMILY,))
_DATING = frozenset(("before", "after", "next-day", "previous-day"))
#: what turns a Japanese noun into its opposite: 不起訴, 未承認
_DENYING_PREFIXES = frozenset("不未無非")
#: how many characters may stand between a Japanese verb and what denies it
_LONGEST_INFLECTION = 2
#: of how many words an English denial may be: fails to
_LONGEST_DENIAL = 2


class Text:
    """The atoms of a text, and every form that begins at each of them, the longest first."""

    def __init__(self, atoms: Sequence[str], gazetteer: Gazetteer) -> None:
        self.atoms = atoms
        self.forms = [list(gazetteer.every(atoms, at)) for at in range(len(atoms))]

    def greedy(self, *, shorter_than: int | None = None) -> Iterator[tuple[int, int, tuple[Sense, ...]]]:
        """The text divided by taking the longest form each time: where it stands, its length, its senses."""
        at = 0
        while at < len(self.atoms):
            forms = (each for each in self.forms[at] if shorter_than is None or each[0] < shorter_than)
            length, senses = next(forms, (1, ()))
            yield at, length, senses
            at += length

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where words begin; a Japanese character within a word is no word of its own."""
        return frozenset(at for at, _, _ in self.greedy())

    @cached_property
    def _compounds(self) -> list[tuple[int, int, frozenset[str]]]:
        """The longer forms that mean an actor or a general word: where each begins and ends."""
        found = [(at, at + length, frozenset(s.facet for s in senses)) for at, length, senses in self.greedy()]
        hiding = [(start, end, facets & _HIDING) for start, end, facets in found if end - start > 1]
        # the words of a name are no deeds, in a handle neither: one of the United States states nothing
        names = [
            (at, at + length, _DEEDS)
            for at, forms in enumerate(self.forms)
            for length, senses in forms
            if length > 1 and any(map(_is_actor, senses))
        ]
        return [*hiding, *names]

    def hidden(self, at: int, length: int) -> frozenset[str]:
        """What a form within a longer one does not mean by itself: New York in New York Times, give in give up."""
        return frozenset(
            facet
            for start, end, facets in self._compounds
            if start <= at and at + length <= end and length < end - start
            for facet in facets
        )

    @cached_property
    def beside(self) -> range:
        """Where the words stand that only date what is told: after the disaster, 事故の後."""
        for at, forms in enumerate(self.forms[1:], start=1):
            if any(_is_cue(sense, "relation") and sense.id in _DATING for _, senses in forms for sense in senses):
                return range(at, len(self.atoms)) if self.atoms[at].isascii() else range(at)
        return range(0)

    @property
    def verb(self) -> tuple[Sense, ...]:
        """What the word means that a title turns on: in English the first verb, in Japanese the last not denied."""
        found = [
            senses
            for at, length, senses in self.greedy()
            if any(sense.facet == FAMILY for sense in senses) and not self.is_denied(at, length)
        ]
        if not found:
            return ()
        return found[0] if self.atoms[0].isascii() else found[-1]

    @property
    def places(self) -> Iterator[int]:
        """The places in a row that it names: the first boat strike."""
        at = 0
        while at < len(self.atoms):
            names = (each for each in self.forms[at] if all(sense.facet != EVENT for sense in each[1]))
            length, senses = next(names, (1, ()))
            yield from (int(s.id) for s in senses if _is_cue(s, "ordinal") and s.id.lstrip("-").isdecimal())
            at += length

    def is_denied(self, at: int, length: int) -> bool:
        """Whether it is told that just this was not so: released without charge, 起訴せず; or not any more."""
        if self.atoms[at].isascii():
            done = any(sense.facet == FAMILY for each, senses in self.forms[at] if each == length for sense in senses)
            categories = ("negation", "ceasing") if done else ("negation",)
            starts = range(max(at - _LONGEST_DENIAL, 0), at)
            return any(self._denies(start, at - start, categories) for start in starts)
        if at > 0 and self.atoms[at - 1] in _DENYING_PREFIXES:
            return True
        ends = range(at + length, min(at + length + _LONGEST_INFLECTION, len(self.atoms)))
        return any(self._denies(end) for end in ends if all(map(_is_hiragana, self.atoms[at + length : end])))

    def _denies(self, at: int, long: int | None = None, categories: Sequence[str] = ("negation",)) -> bool:
        """Whether a form that denies begins there; ``long``: and has so many atoms."""
        return any(
            _is_cue(sense, category)
            for category in categories
            for length, senses in self.forms[at]
            if long in (None, length)
            for sense in senses
        )

    def before_preposition(self) -> int:
        """How many atoms stand before the first English preposition: strike on a boat."""
        return next((at for at in range(1, len(self.atoms)) if self._is_preposition(at)), len(self.atoms))

    def _is_preposition(self, at: int) -> bool:
        alone = (senses for length, senses in self.forms[at] if length == 1 and self.atoms[at].isascii())
        return any(_is_cue(sense, "preposition") for senses in alone for sense in senses)


def _is_actor(sense: Sense) -> bool:
    return sense.facet == Facet.ACTOR.value


def _is_cue(sense: Sense, category: str) -> bool:
    return sense.facet == CUE and sense.dataset == category


def _is_hiragana(atom: str) -> bool:
    return "ぁ" <= atom <= "ゖ"
