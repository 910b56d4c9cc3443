"""A reference to the events that explain all of it, or to the reasons why none does.

An event is taken only if it explains every name, number and word, with actors in roles that fit, and lies where the
dates say. There is no score that could make up for a word that is not explained; ranks only choose among events
that explain everything.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from timeline.ask import windows
from timeline.ask.explaining import Explained, Explainer
from timeline.ask.families import BEGIN, SPEECH
from timeline.ask.names import EVENT, FAMILY, NUMBER
from timeline.ask.ranking import TELLING, Resolution, placed
from timeline.ask.roles import BY, names_subject
from timeline.dates.span import Certainty
from timeline.events import Facet
from timeline.questions import Relation, Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.ask.features import Features
    from timeline.ask.index import Library
    from timeline.ask.ranking import Found, Rank
    from timeline.events import Event
    from timeline.questions import DateLimit, EventLimit, Item, Reference


_SUBJECTS = frozenset((Facet.ACTOR.value, Facet.STATE.value))
#: a nested reference within a nested reference is still followed, one further is not
DEEPEST = 2
#: of more events than these nothing is said to lie before or after
MOST_MEANT = 2


class Resolver:
    """Resolves the references of one question."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._explainer = Explainer(library)
        self._strictly = True

    def resolve(self, reference: Reference, depth: int = 0, *, strictly: bool = True) -> Resolution:
        """The events that the reference denotes; not ``strictly``: all of it may be told aside.

        That something began makes it the first of its kind.
        """
        outer, self._strictly = self._strictly, strictly
        try:
            return self._counted(reference, depth) or self._begun(reference, depth)
        finally:
            self._strictly = outer

    def strength(self, item: Item, features: Features) -> float:
        """How well an event explains an item."""
        return self._explainer.gauge.strength(item, features)

    def _counted(self, reference: Reference, depth: int) -> Resolution | None:
        """What a handle with a place in a row means within another time: the first fire, but after the war."""
        if not (reference.events or reference.dates):
            return None
        for item in reference.items:
            handles = [sense for sense in item.senses if sense.facet == EVENT]
            for number in sorted({number for handle in handles for number in self.library.found_by(handle)}):
                features = self.library.features(number)
                if features.places and not self._lies_within(features.event, reference, depth):
                    kind = Sense(Facet.KIND.value, features.event.dataset, features.event.kind)
                    named = item._replace(senses=frozenset((kind,)), parts=(), atoms=())
                    items = tuple(named if each is item else each for each in reference.items)
                    counted = reference._replace(items=items, ordinal=min(features.places))
                    found = self._resolve(counted, depth)
                    return found._replace(found=placed(counted, found))
        return None

    def _lies_within(self, event: Event, reference: Reference, depth: int) -> bool:
        return any(each.event is event for each in self._resolve(reference, depth).found)

    def _begun(self, reference: Reference, depth: int) -> Resolution:
        found = self._resolve(reference, depth)
        rest = tuple(item for item in reference.items if not _only_begins(item))
        if found.found or not any(map(_says_what, rest)) or len(rest) == len(reference.items):
            return found
        begun = self._resolve(reference._replace(items=rest), depth)
        first = placed(reference._replace(ordinal=1), begun)
        return begun._replace(found=first) if first else found

    def _resolve(self, reference: Reference, depth: int) -> Resolution:
        hard = [limit for limit in reference.events if not limit.soft]
        soft = [limit for limit in reference.events if limit.soft]
        items = (*reference.items, *(item for limit in soft for item in limit.reference.items))
        dates = (*reference.dates, *(date for limit in soft for date in limit.reference.dates))
        found = self._within(items, dates, hard, depth, reference)
        if not found.found and hard and not soft and (reference.ordinal is None or not found.unresolved):
            return self._told_at_once(reference, found)
        if found.found or not soft:
            return found
        if not all(_tells(limit.reference) for limit in soft):
            return found
        apart = self._within(reference.items, reference.dates, reference.events, depth, reference)
        return apart if apart.found else found

    def _told_at_once(self, reference: Reference, otherwise: Resolution) -> Resolution:
        """The event that explains the reference and what dates it: the survivors found after the strike."""
        earlier = any(limit.relation is Relation.BEFORE and limit.reference.dates for limit in reference.events)
        if earlier or not reference.items:  # what is before something dated is not that itself
            return otherwise
        items = (*reference.items, *(item for limit in reference.events for item in limit.reference.items))
        dates = (*reference.dates, *(date for limit in reference.events for date in limit.reference.dates))
        told = self._within(items, dates, (), DEEPEST, reference)
        others = tuple(each for each in told.found if reference.ordinal is None or each.event not in otherwise.inner)
        return told._replace(found=others) if others else otherwise

    def _within(
        self,
        items: Sequence[Item],
        dates: Sequence[DateLimit],
        limits: Sequence[EventLimit],
        depth: int,
        reference: Reference,
    ) -> Resolution:
        bounds: list[windows.Bounds] = []
        inner: list[Event] = []
        dates = (*dates, *(date for limit in limits for date in _outside_day(limit)))
        for limit in limits:
            if depth >= DEEPEST:
                return Resolution(unresolved=limit.reference.text)
            others = self._those(limit, depth + 1, reference)
            if not others:
                nested = self.resolve(limit.reference, depth + 1)
                return Resolution(unresolved=limit.reference.text, unknown=nested.unknown, missed=nested.missed)
            bounds.append(windows.Bounds(limit.relation, others))
            inner.extend(others)
        explained = self._of_same_subject(items, limits, inner, reference)
        found, elsewhen = [], []
        for each in explained.found:
            certainty = windows.certainty(each.event, dates, bounds)
            if certainty is Certainty.OUT or each.event in inner:
                elsewhen.append(each.event)
            else:
                found.append(each._replace(certainty=certainty))
        if not found and any(map(_may_be_named, dates)):
            found = list(self._named_after_years(explained.found, dates, bounds))
        elsewhen = [event for event in elsewhen if all(each.event is not event for each in found)]
        return Resolution(tuple(found), explained.unknown, tuple(elsewhen), explained.missed, inner=tuple(inner))

    def _named_after_years(
        self, explained: Sequence[Found], dates: Sequence[DateLimit], bounds: Sequence[windows.Bounds]
    ) -> Iterator[Found]:
        """Events of whose texts a year of the question is part, and which lie in its other dates: the 1986 cup."""
        for each in explained:
            others = [date for date in dates if not (_may_be_named(date) and self._says_year(each.event, date))]
            certainty = windows.certainty(each.event, others, bounds)
            if len(others) < len(dates) and certainty is not Certainty.OUT:
                yield each._replace(certainty=certainty)

    def _says_year(self, event: Event, year: DateLimit) -> bool:
        said = Sense(NUMBER, "", str(float(str(year.date))))
        features = self.library.features_of(event)
        return said in features.senses or said in self.library.aside(features).senses

    def _of_same_subject(
        self, items: Sequence[Item], limits: Sequence[EventLimit], inner: Sequence[Event], reference: Reference
    ) -> Explained:
        """Who is not named again is still spoken of: the first journey after the minister took office."""
        explain = partial(self._explainer.explain, strictly=self._strictly, in_row=reference.ordinal is not None)
        subjects = (
            ()
            if any(_is_subject(item) for item in items)
            else tuple(
                item._replace(roles=frozenset())
                for limit in limits
                for item in limit.reference.items
                if _is_subject(item)
            )
        )
        of_all = explain(items)
        if not subjects:
            return of_all
        of_them = explain((*items, *subjects))
        best = _top(of_them.found, inner)  # but what is rather called so, is meant by whoever
        return of_all if best is None or best < (_top(of_all.found, inner) or best) else of_them

    def one(self, reference: Reference, depth: int, outer: Reference | None = None) -> Event | None:
        """The one event that an inner reference denotes; None if there is none, or more.

        What is left out is taken from the outer one: the listing before that of the Cartel.
        """
        alone = None if outer and _leaves_open(reference) else self._one(reference, depth)
        if alone is not None:
            return alone
        # that it came out needs no more to be said; that somebody told of it does
        told = any(item.light and _says_what(item) and not item.senses & SPEECH for item in reference.items)
        added = (self._one(each, depth) for each in completed(reference, outer)) if outer and not told else ()
        return next((event for event in added if event is not None), None)

    def _those(self, limit: EventLimit, depth: int, outer: Reference) -> Sequence[Event]:
        """The event that something is dated by; what is first or last, may be dated by several."""
        reference = limit.reference
        alone = self.one(reference, depth, outer)
        if alone is not None:
            return (alone,)
        if outer.ordinal is None or reference.ordinal is not None or not _tells(reference) or _says_it(reference):
            return ()
        meant = self.resolve(reference, depth).meant
        return [each.event for each in meant] if len(meant) <= MOST_MEANT else ()

    def _one(self, reference: Reference, depth: int) -> Event | None:
        resolution = self.resolve(reference, depth)
        if not resolution.found:
            return None
        if reference.ordinal is not None:
            chosen = placed(reference, resolution)
            return chosen[0].event if chosen else None
        meant = resolution.meant
        sure = [each for each in meant if each.certainty is Certainty.CERTAIN] or meant
        return sure[0].event if len(sure) == 1 else None


def _top(found: Sequence[Found], inner: Sequence[Event]) -> Rank | None:
    """The highest rank of those that are not among ``inner``; None if all are."""
    return max((each.rank for each in found if each.event not in inner), default=None)


def _outside_day(limit: EventLimit) -> Iterator[DateLimit]:
    """What lies before or after something that is told with its day lies before or after that day."""
    if limit.relation in (Relation.BEFORE, Relation.AFTER):
        for date in limit.reference.dates:
            if date.relation is Relation.IN and date.date is not None and date.date.span.is_day:
                yield date._replace(relation=limit.relation)


def _may_be_named(limit: DateLimit) -> bool:
    """Whether it is a year that may belong to a name."""
    return limit.attributive and limit.relation is Relation.IN and str(limit.date).isdecimal()


def _tells(reference: Reference) -> bool:
    """Whether the reference tells something, and not only names who or what took part."""
    return any(not _is_subject(item) for item in reference.items)


def points_back(reference: Reference) -> bool:
    """Whether it says "it" of what is named beside it, and names nothing itself: before the press got hold of it."""
    named = any(names_subject(part) for item in reference.items for part in (item, *item.parts))
    return _says_it(reference) and not named


def _leaves_open(reference: Reference) -> bool:
    """Whether it says "it" of something, and only who did what to it: before Brandt turned to it."""
    said = ({sense.facet for sense in item.senses} for item in reference.items)
    return all(FAMILY in facets or facets <= {Facet.ACTOR.value} for facets in said) and _says_it(reference)


def _says_it(reference: Reference) -> bool:
    return not _PRONOUNS.isdisjoint(reference.text.split(" "))


_PRONOUNS = frozenset(("it", "them"))


def completed(reference: Reference, outer: Reference) -> Iterator[Reference]:
    """The reference with what only the outer one says: what happened, or to whom; else only who did it, or one name."""
    says_who = any(_is_subject(item) for item in reference.items)
    lent = [item for item in outer.items if _is_subject(item) is not says_who]
    alone = ([item] for item in lent) if len(lent) > 1 and not says_who else ()
    for items in (lent, [item for item in lent if item.roles == BY], *alone):
        if items:
            yield reference._replace(items=(*reference.items, *(item._replace(roles=frozenset()) for item in items)))


def _only_begins(item: Item) -> bool:
    """Whether nothing is said but that something began; to launch a ship is more."""
    return {sense for sense in item.senses if sense.facet == FAMILY} == BEGIN


def _says_what(item: Item) -> bool:
    """Whether it says what happened or what held, and not only who or what it was about."""
    return any(sense.facet in (*TELLING, Facet.STATE.value, Facet.CONCEPT.value) for sense in item.senses)


def _is_subject(item: Item) -> bool:
    return any(sense.facet in _SUBJECTS for sense in item.senses)
