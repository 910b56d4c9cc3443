"""A reference to the events that explain all of it, or to the reasons why none does.

An event is taken only if it explains every name, number and word, with actors in roles that fit, and lies where the
dates say. There is no score that could make up for a word that is not explained; ranks only choose among events
that explain everything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from functools import reduce
from typing import TYPE_CHECKING, TypeAlias

from timeline.ask import windows
from timeline.ask.features import DIRECT, MENTIONED, NEAR, PLACE
from timeline.ask.names import EVENT, NUMBER, STEM
from timeline.dates.span import Certainty
from timeline.events import Facet, Role
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.ask.features import Features
    from timeline.ask.index import Library
    from timeline.events import Event
    from timeline.questions import DateLimit, EventLimit, Item, Reference

_BY = frozenset((Role.BY,))
#: how much more of one event's title than of another's has to be said for it alone to be meant
MARGIN = 0.34
#: a nested reference within a nested reference is still followed, one further is not
DEEPEST = 2


class Rank(IntEnum):
    """How an event explains a reference; the highest of those found are meant."""

    #: some of it only by its themes
    NEAR = 0
    #: all of it, but its own kind is not said
    TOLD = 1
    #: what its kind is about is said
    BODY = 2
    #: its kind is said, in other words
    HEAD = 3
    #: its kind is named
    KIND = 4
    #: it is called by one of its handles
    HANDLE = 5


@dataclass(frozen=True, slots=True)
class Found:
    """An event that explains a reference."""

    event: Event
    rank: Rank
    #: how much of its title the reference says
    overlap: float
    certainty: Certainty
    #: whether a part was inferred: by a theme, a namesake, another spelling
    inferred: bool = False
    #: the places in a row that it is known by
    places: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a reference denotes, and if nothing, why."""

    found: tuple[Found, ...] = ()
    #: what no event of all explains
    unknown: tuple[str, ...] = ()
    #: events that explain all but the dates
    elsewhen: tuple[Event, ...] = ()
    #: the nearest events, and what each does not explain
    missed: tuple[tuple[Event, tuple[str, ...]], ...] = ()
    #: an inner reference that denotes no one event
    unresolved: str = ""
    #: how the inner references were read
    inner: tuple[Event, ...] = ()

    @property
    def best(self) -> tuple[Found, ...]:
        """Those of the highest rank."""
        top = max((each.rank for each in self.found), default=Rank.NEAR)
        return tuple(each for each in self.found if each.rank == top)

    @property
    def meant(self) -> tuple[Found, ...]:
        """Those of the best that are clearly nearer to the words than the others; all if none is."""
        best = sorted(self.best, key=lambda each: -each.overlap)
        if len(best) > 1 and best[0].overlap - best[1].overlap >= MARGIN:
            return (best[0],)
        return self.best


def placed(reference: Reference, resolution: Resolution) -> tuple[Found, ...]:
    """The one of the best that has the place asked for; empty if there is none, or if that is not certain."""
    best, place = resolution.best, reference.ordinal or 1
    called = [each for each in best if place in each.places]
    if best and best[0].rank is Rank.HANDLE:
        return best[:1]
    if len(called) == 1 and not reference.events and not reference.dates:
        return (called[0],)
    chosen = windows.nth([each.event for each in best], place)
    found = tuple(each for each in best if each.event is chosen)
    unsure = any(each.certainty is Certainty.POSSIBLE for each in found)
    return () if unsure and any(each.certainty is Certainty.CERTAIN for each in best) else found


class Resolver:
    """Resolves the references of one question."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.strictly = True

    def resolve(self, reference: Reference, depth: int = 0, *, strictly: bool = True) -> Resolution:
        """The events that the reference denotes; not ``strictly``: all of it may be told aside.

        That something began makes it the first of its kind.
        """
        self.strictly = strictly
        found = self._resolve(reference, depth)
        rest = tuple(item for item in reference.items if not item.senses & _BEGUN)
        if found.found or not rest or len(rest) == len(reference.items):
            return found
        begun = self._resolve(replace(reference, items=rest), depth)
        first = placed(replace(reference, ordinal=1), begun)
        return replace(begun, found=first) if first else found

    def _resolve(self, reference: Reference, depth: int) -> Resolution:
        hard = [limit for limit in reference.events if not limit.soft]
        soft = [limit for limit in reference.events if limit.soft]
        items = (*reference.items, *(item for limit in soft for item in limit.reference.items))
        dates = (*reference.dates, *(date for limit in soft for date in limit.reference.dates))
        found = self._within(items, dates, hard, depth, reference)
        if not found.found and hard and not soft and not found.unresolved:
            return self._told_at_once(reference, found)
        if found.found or not soft:
            return found
        if not all(_tells(limit.reference) for limit in soft):
            return found
        apart = self._within(reference.items, reference.dates, reference.events, depth, reference)
        return apart if apart.found else found

    def _told_at_once(self, reference: Reference, otherwise: Resolution) -> Resolution:
        """The event that explains the reference and what dates it: the survivors found after the strike."""
        if not reference.items:
            return otherwise
        items = (*reference.items, *(item for limit in reference.events for item in limit.reference.items))
        dates = (*reference.dates, *(date for limit in reference.events for date in limit.reference.dates))
        found = self._within(items, dates, (), DEEPEST, reference)
        return found if found.found else otherwise

    def _within(
        self,
        items: Sequence[Item],
        dates: Sequence[DateLimit],
        limits: Sequence[EventLimit],
        depth: int,
        reference: Reference,
    ) -> Resolution:
        bounds, inner = [], []
        for limit in limits:
            if depth >= DEEPEST:
                return Resolution(unresolved=limit.reference.text)
            other = self.one(limit.reference, depth + 1, reference)
            if other is None:
                nested = self.resolve(limit.reference, depth + 1)
                return Resolution(unresolved=limit.reference.text, unknown=nested.unknown, missed=nested.missed)
            bounds.append(windows.related(limit.relation, other))
            inner.append(other)
        all_of_them, missed, unknown = self._of_same_subject(items, limits, inner)
        found, elsewhen = [], []
        for each in all_of_them:
            certainty = windows.certainty(each.event, dates, bounds)
            if certainty is Certainty.OUT or each.event in inner:
                elsewhen.append(each.event)
            else:
                found.append(replace(each, certainty=certainty))
        return Resolution(tuple(found), unknown, tuple(elsewhen), missed, inner=tuple(inner))

    def _of_same_subject(
        self, items: Sequence[Item], limits: Sequence[EventLimit], inner: Sequence[Event]
    ) -> _Explained:
        """Who is not named again is still spoken of: the first journey after the minister took office."""
        subjects = (
            ()
            if any(_is_subject(item) for item in items)
            else tuple(
                replace(item, roles=frozenset())
                for limit in limits
                for item in limit.reference.items
                if _is_subject(item)
            )
        )
        of_them = self._explaining((*items, *subjects)) if subjects else ([], (), ())
        others = [each for each in of_them[0] if each.event not in inner]
        return of_them if others else self._explaining(items)

    def one(self, reference: Reference, depth: int, outer: Reference | None = None) -> Event | None:
        """The one event that an inner reference denotes; None if there is none, or more.

        What is left out is taken from the outer one: the listing before that of the Cartel.
        """
        alone = self._one(reference, depth)
        if alone is not None:
            return alone
        added = _completed(reference, outer) if outer else None
        return self._one(added, depth) if added else None

    def _one(self, reference: Reference, depth: int) -> Event | None:
        resolution = self.resolve(reference, depth)
        if not resolution.found:
            return None
        if reference.ordinal is not None:
            chosen = placed(reference, resolution)
            return chosen[0].event if chosen else None
        meant = resolution.meant
        return meant[0].event if len(meant) == 1 else None

    # -- what explains the items -------------------------------------------------------------------------------

    def _explaining(
        self, items: Sequence[Item]
    ) -> tuple[list[Found], tuple[tuple[Event, tuple[str, ...]], ...], tuple[str, ...]]:
        """The events that explain all items; if none does, the nearest, and what nothing explains."""
        needed = [item for item in items if not item.optional]
        features = self.library.features
        if not items:
            return [Found(each, Rank.TOLD, 0, Certainty.CERTAIN) for each in self.library.events], (), ()
        if self.strictly and all(item.passing for item in needed):
            needed = [replace(item, passing=False) for item in needed or items]
        firm = [item for item in needed if not item.passing] or needed
        sets = [self._candidates(item) for item in firm]
        join = frozenset.intersection if self.strictly else frozenset.union
        common = join(*sets)
        found = []
        for number in sorted(common):
            strengths = [self.strength(item, features(number)) for item in needed]
            if all(strengths):
                found.append(self._ranked(features(number), items, strengths))
        if found:
            return found, (), ()
        sure = [
            frozenset(number for number in numbers if self.strength(item, features(number)))
            for item, numbers in zip(firm, sets, strict=True)
        ]
        unknown = tuple(item.text for item, numbers in zip(firm, sure, strict=True) if not numbers)
        return [], self._nearest(needed, sure), unknown

    def _nearest(
        self, items: Sequence[Item], sets: Sequence[frozenset[int]]
    ) -> tuple[tuple[Event, tuple[str, ...]], ...]:
        """At most three events that explain most of the items, and what they leave."""
        counts: dict[int, int] = {}
        for numbers in sets:
            for number in numbers:
                counts[number] = counts.get(number, 0) + 1
        best = sorted(counts, key=lambda number: (-counts[number], number))[:3]
        features = self.library.features
        return tuple(
            (
                features(number).event,
                tuple(item.text for item in items if not self.strength(item, features(number))),
            )
            for number in best
        )

    def _candidates(self, item: Item) -> frozenset[int]:
        """The numbers of the events that may explain an item."""
        if item.number is not None:
            return self.library.found_by(Sense(NUMBER, "", str(item.number)))
        senses = set(item.senses)
        for sense in item.senses:
            senses |= self.library.vocabulary.namesakes.get(sense, frozenset())
        found = {number for sense in senses for number in self.library.found_by(sense)}
        found |= self._literal(item)
        if item.parts:
            found |= reduce(lambda one, other: one & other, (self._candidates(part) for part in item.parts))
        return frozenset(found)

    def _literal(self, item: Item) -> set[int]:
        """Events whose texts have the words of the item as they are."""
        if all(atom.isascii() for atom in item.atoms):
            lists = [set(self.library.found_by(Sense(STEM, "", atom))) for atom in item.atoms]
            return reduce(lambda one, other: one & other, lists) if lists else set()
        if item.senses:
            return set()
        text = "".join(item.atoms)
        return set(self.library.bearing_text(text))

    def strength(self, item: Item, features: Features) -> float:
        """How well the event explains the item: directly, nearly, or not at all (0)."""
        if item.number is not None:
            return features.senses.get(Sense(NUMBER, "", str(item.number)), 0)
        best = max((self._by_sense(sense, item, features) for sense in item.senses), default=0.0)
        if best < DIRECT and not item.roles:
            best = max(best, self._literally(item, features))
        if best < DIRECT and item.parts:
            best = max(best, min(self.strength(part, features) for part in item.parts))
        return best or (NEAR if item.passing and self._told_aside(item, features) else 0)

    def _told_aside(self, item: Item, features: Features) -> bool:
        """Whether it is told beside what happened; enough for what is said in passing, but not for who did it."""
        if Role.BY in item.roles:
            return False
        aside = self.library.aside(features)
        if item.senses & aside.senses:
            return True
        if any(not atom.isascii() for atom in item.atoms):
            return not item.senses and "".join(item.atoms) in aside.text
        return bool(item.atoms) and all(Sense(STEM, "", atom) in aside.senses for atom in item.atoms)

    def _literally(self, item: Item, features: Features) -> float:
        if not item.atoms or any(sense.facet == Facet.ACTOR.value for sense in item.senses):
            return 0
        if all(atom.isascii() for atom in item.atoms):
            return DIRECT if all(Sense(STEM, "", atom) in features.senses for atom in item.atoms) else 0
        return DIRECT if not item.senses and "".join(item.atoms) in features.text else 0

    def _by_sense(self, sense: Sense, item: Item, features: Features) -> float:
        if sense.facet != Facet.ACTOR.value:
            return features.senses.get(sense, 0)
        roles = features.roles.get(sense)
        if _fits(item.roles, roles, features) or (
            roles and roles <= _ONLY_PLACE and self.library.vocabulary.cannot_act(sense)
        ):
            return DIRECT
        names = self.library.vocabulary.namesakes.get(sense, frozenset()) & features.own
        return NEAR if any(_fits(item.roles, features.roles.get(each), features) for each in names) else 0

    def _ranked(self, features: Features, items: Sequence[Item], strengths: Sequence[float]) -> Found:
        senses = frozenset(sense for item in items for sense in item.senses)
        senses |= frozenset(sense for item in items for part in item.parts for sense in part.senses)
        inferred = min(strengths) < DIRECT or any(item.read_as for item in items)
        rank = _rank(senses, features, inferred=min(strengths) < DIRECT and not self._only_names(items, features))
        overlap = _overlap(items, features)
        return Found(features.event, rank, overlap, Certainty.CERTAIN, inferred, features.places)

    def _only_names(self, items: Sequence[Item], features: Features) -> bool:
        """Whether all that is explained less than directly are actors."""
        weak = [item for item in items if 0 < self.strength(item, features) < DIRECT]
        return all(any(sense.facet == Facet.ACTOR.value for sense in item.senses) for item in weak)


#: how a place is involved that nothing is done to
_ONLY_PLACE = frozenset((PLACE, MENTIONED))
_BEGUN = frozenset((Sense("family", "", "begin"),))
_SUBJECTS = frozenset((Facet.ACTOR.value, Facet.STATE.value))


def _tells(reference: Reference) -> bool:
    """Whether the reference tells something, and not only names who or what took part."""
    return any(not _is_subject(item) for item in reference.items)


_Explained: TypeAlias = "tuple[list[Found], tuple[tuple[Event, tuple[str, ...]], ...], tuple[str, ...]]"


def _is_subject(item: Item) -> bool:
    return any(sense.facet in _SUBJECTS for sense in item.senses)


def _completed(reference: Reference, outer: Reference) -> Reference | None:
    """The reference with what only the outer one says: what happened, or to whom."""
    says_who = any(_is_subject(item) for item in reference.items)
    lent = tuple(replace(item, roles=frozenset()) for item in outer.items if _is_subject(item) is not says_who)
    return replace(reference, items=(*reference.items, *lent)) if lent else None


def _rank(senses: frozenset[Sense], features: Features, *, inferred: bool) -> Rank:
    if Sense(EVENT, features.event.dataset, features.event.id) in senses:
        return Rank.HANDLE
    if inferred:
        return Rank.NEAR
    if senses & (features.kinds | features.states):
        return Rank.KIND
    if senses & features.head:
        return Rank.HEAD
    return Rank.BODY if senses & features.body else Rank.TOLD


def _overlap(items: Iterable[Item], features: Features) -> float:
    """How much of the event's title the items say: of its words, in the language of which more is said."""
    said = {atom for item in items for atom in item.atoms}
    return max((len(said & set(title)) / len(set(title)) for title in features.titles if title), default=0.0)


def _fits(allowed: frozenset[Role], roles: set[str] | None, features: Features) -> bool:
    """Whether an actor took part in a way that the question allows."""
    if not roles:
        return False
    if not allowed:
        return True
    if allowed == _BY:
        return Role.BY.value in roles or (not features.has(Role.BY) and Role.PARTY.value in roles)
    if roles & {role.value for role in allowed}:
        return True
    if len(allowed) == len(Role):
        return False
    # what lies there, or only comes up, is no agent either; where nothing is done to anyone, the agent is who it befell
    return not features.has(Role.TARGET) if Role.BY.value in roles else bool(roles & {PLACE, MENTIONED})
