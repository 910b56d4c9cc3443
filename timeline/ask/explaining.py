"""The events that explain all of a reference's items, found by what they have in common; else the nearest."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask.families import (
    ANNOUNCED,
    ANNOUNCING,
    BEFALLING,
    NOT_DONE_YET,
    PERSONAL,
    SAYING,
    SPEECH,
    UTTERED,
    WORDS_NOT_DEEDS,
)
from timeline.ask.features import ASIDE, BESIDE, DIRECT
from timeline.ask.names import FAMILY, NUMBER, STEM, of_event
from timeline.ask.ranking import TELLING, Found, Rank, ranked
from timeline.ask.roles import BY, is_noun, names_actor
from timeline.ask.strength import Gauge, may_stand_aside, refused
from timeline.dates.span import Certainty
from timeline.events import Facet, Role
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.features import Features
    from timeline.ask.index import Library
    from timeline.events import Event
    from timeline.questions import Item


class Explained(NamedTuple):
    """The events that explain all items; if none does, the nearest with what each leaves, and what nothing explains."""

    found: Sequence[Found] = ()
    missed: tuple[tuple[Event, tuple[str, ...]], ...] = ()
    unknown: tuple[str, ...] = ()


class Explainer:
    """Looks for the events that explain items."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.gauge = Gauge(library)
        #: the same words are asked for again where a phrase is tried in several ways
        self._known: dict[tuple[tuple[Item, ...], bool, bool], Explained] = {}

    def explain(self, items: Sequence[Item], *, strictly: bool = True, in_row: bool = False) -> Explained:
        """The events that explain all items; not ``strictly``: all of it may be told aside.

        Of what is counted ``in_row`` every word tells which are counted.
        """
        asked = (tuple(items), strictly, in_row)
        if asked not in self._known:
            self._known[asked] = self._explain(items, strictly=strictly, in_row=in_row)
        return self._known[asked]

    def _explain(self, items: Sequence[Item], *, strictly: bool, in_row: bool) -> Explained:
        needed = [item for item in items if not item.optional]
        if not any(map(_tells, needed)):  # then what is said lightly is all that is said
            needed += [item for item in items if item.light and _tells(item)]
        if not items:
            return Explained([Found(each, Rank.TOLD, 0, Certainty.CERTAIN) for each in self._library.events])
        if strictly and all(item.passing for item in needed):
            needed = [item._replace(passing=False) for item in needed or items]
        firm = [item for item in needed if not item.passing] or needed
        self.gauge.in_person = any(item.senses & PERSONAL for item in items)
        self.gauge.befalls = any(item.senses & BEFALLING for item in items)
        self.gauge.someone_acts = any(item.roles == BY for item in items)
        found = self._found(items, needed, firm, strictly=strictly)
        if not found and not in_row:
            found = self._on_topic(items, needed, strictly=strictly)
        return Explained(found) if found else self._unexplained(needed, firm)

    def _on_topic(self, items: Sequence[Item], needed: Sequence[Item], *, strictly: bool) -> list[Found]:
        """The events that explain all but what the title of their dataset says; what happened is still to be said."""
        topic = {item: datasets for item in needed if (datasets := self._library.about(item))}
        rest = [item for item in needed if item not in topic]
        if not topic or not any(map(_tells, rest)):
            return []
        firm = [item for item in rest if not item.passing] or rest
        found = self._found([item for item in items if item not in topic], rest, firm, strictly=strictly)
        return [each for each in found if all(each.event.dataset in datasets for datasets in topic.values())]

    def _found(
        self, items: Sequence[Item], needed: Sequence[Item], firm: Sequence[Item], *, strictly: bool
    ) -> list[Found]:
        sure = [item for item in firm if not may_stand_aside(item)] or firm
        telling = [item for item in sure if not is_noun(item)]
        saying = [item for item in sure if item.senses & SPEECH]
        for least in (sure, telling, saying):
            found = self._among(least, items, needed, strictly=strictly) if least else []
            if found:
                return found
        return []

    def _among(
        self, sure: Sequence[Item], items: Sequence[Item], needed: Sequence[Item], *, strictly: bool
    ) -> list[Found]:
        """Of the events that may explain what is sure to be told of them, those that explain all."""
        join = frozenset.intersection if strictly else frozenset.union
        found = []
        for number in sorted(join(*map(self._candidates, sure))):
            features = self._library.features(number)
            strengths = [self.gauge.strength(item, features) for item in needed]
            if all(strengths) and _is_told(needed, strengths) and _is_deed(items, features):
                weakly = min(strengths) < DIRECT and not self._only_names(items, features)
                told = [each for item, each in zip(needed, strengths, strict=True) if not item.passing]
                found.append(ranked(features, items, told or strengths, weakly=weakly))
        return found

    def _only_names(self, items: Sequence[Item], features: Features) -> bool:
        """Whether all that is explained less than directly are actors."""
        weak = [item for item in items if 0 < self.gauge.strength(item, features) < DIRECT]
        return all(names_actor(item) or item.passing for item in weak)

    def _unexplained(self, needed: Sequence[Item], firm: Sequence[Item]) -> Explained:
        explaining = [
            frozenset(
                number
                for number in self._candidates(item)
                if self.gauge.strength(item, self._library.features(number)) > ASIDE
            )
            for item in firm
        ]
        unknown = tuple(item.text for item, numbers in zip(firm, explaining, strict=True) if not numbers)
        return Explained((), self._nearest(needed, explaining), unknown)

    def _nearest(
        self, items: Sequence[Item], sets: Sequence[frozenset[int]]
    ) -> tuple[tuple[Event, tuple[str, ...]], ...]:
        """At most three events that explain most of the items, and what they leave."""
        counts: dict[int, int] = {}
        for numbers in sets:
            for number in numbers:
                counts[number] = counts.get(number, 0) + 1
        best = sorted(counts, key=lambda number: (-counts[number], number))[:3]
        features = self._library.features
        return tuple(
            (
                features(number).event,
                tuple(item.text for item in items if not self.gauge.strength(item, features(number))),
            )
            for number in best
        )

    def _candidates(self, item: Item) -> frozenset[int]:
        """The numbers of the events that may explain an item."""
        if item.number is not None:
            return self._library.found_by(Sense(NUMBER, "", str(item.number)))
        senses = {*item.senses, *refused(item)}
        for sense in item.senses:
            vocabulary = self._library.vocabulary
            senses |= vocabulary.stand_ins(sense) | vocabulary.presided(sense) | self._library.holders(sense)
        found = {number for sense in senses for number in self._library.found_by(sense)}
        found |= self._literal(item) | self._bearing_state(item)
        if item.parts:
            found |= reduce(lambda one, other: one & other, (self._candidates(part) for part in item.parts))
        return frozenset(found)

    def _bearing_state(self, item: Item) -> set[int]:
        """Events that bear a state which says what only tells more: the first strike *of the campaign*."""
        library = self._library
        states = library.states if item.modifies else ()
        saying = (state for state in states if library.state_explains(state, item) == DIRECT)
        return {number for state in saying for number in library.found_by(state)}

    def _literal(self, item: Item) -> set[int]:
        """Events whose texts have the words of the item as they are."""
        if all(atom.isascii() for atom in item.atoms):
            lists = [set(self._library.found_by(Sense(STEM, "", atom))) for atom in item.atoms]
            return reduce(lambda one, other: one & other, lists) if lists else set()
        if item.senses:
            return set()
        text = "".join(item.atoms)
        return set(self._library.bearing_text(text))


def _tells(item: Item) -> bool:
    """Whether it says that something happened."""
    return any(sense.facet in TELLING for sense in item.senses)


def _is_told(items: Sequence[Item], strengths: Sequence[float]) -> bool:
    """Whether what happened is said, if something else is only told aside of it."""
    return min(strengths) > BESIDE or any(
        strength == DIRECT and not item.passing and any(sense.facet in TELLING for sense in item.senses)
        for item, strength in zip(items, strengths, strict=True)
    )


def _is_deed(items: Sequence[Item], features: Features) -> bool:
    """Whether what is told was done, and not only spoken of in the event.

    What was only warned of, proposed, demanded counts if that is said too; and what one did to another has to be what
    the event's title or kind turns on.
    """
    # where nothing is said firmly but who acted, an occasion that is told in passing is no deed of theirs
    firm = [item for item in items if not item.passing]
    told = firm if all(map(names_actor, firm)) else items
    told = [item for item in told if any(sense.facet == FAMILY for sense in item.senses)]
    done_to = any(item.roles == BY for item in items) and any(Role.TARGET in item.roles for item in items)
    if not told and done_to:
        return _is_of_such_kind(items, features)
    if not told or not (done_to or features.head & (WORDS_NOT_DEEDS | ANNOUNCING)):
        return True
    said = features.kinds | features.head | features.verbs
    if features.head & UTTERED and not any(item.senses & ANNOUNCED for item in told):  # who demands says something
        said |= SAYING
    if not features.head & NOT_DONE_YET:
        said |= features.acts
    return any((item.senses | refused(item)) & said or of_event(features.event) in item.senses for item in items)


def _is_of_such_kind(items: Sequence[Item], features: Features) -> bool:
    """Whether the event's kind is called by what one did to another, if all that says so is the name of a theme.

    That a fund is spent "that had eased the tithes of B" is about tithes, but it is not when A tithed B.
    """
    themes = [item for item in items if any(sense.facet == Facet.THEME.value for sense in item.senses)]
    called = features.called if features.head & NOT_DONE_YET else features.called | features.acts
    return not themes or any(item.senses & called or of_event(features.event) in item.senses for item in items)
