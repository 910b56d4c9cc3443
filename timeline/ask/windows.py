"""Where an event lies to the dates of a question and to other events; which of several is the first or the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import expressions
from timeline.dates.edtf import Bound, Interval
from timeline.dates.span import Certainty, Span, year_month_day
from timeline.questions import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.events import Event
    from timeline.questions import DateLimit

_MONTH = 31
_STEPS = {Relation.NEXT_DAY: 1, Relation.PREVIOUS_DAY: -1}
#: places in a row
FIRST, LAST = 1, -1
_WORST = {Certainty.CERTAIN: 0, Certainty.POSSIBLE: 1, Certainty.OUT: 2}


def certainty(event: Event, dates: Iterable[DateLimit], bounds: Iterable[Bounds]) -> Certainty:
    """Whether the event certainly, possibly or not at all lies within all of them."""
    found = [dated(event, date) for date in dates] + [bound.holds(event) for bound in bounds]
    return max(found, key=_WORST.__getitem__, default=Certainty.CERTAIN)


def dated(event: Event, limit: DateLimit) -> Certainty:
    """Whether the event lies so to the date."""
    span = event.span if limit.relation is Relation.IN else beginning(event)
    if limit.date is not None:
        return span.within(window(limit.relation, limit.date.span))
    years = {year_month_day(day)[0] for day in (event.span.earliest, event.span.latest) if day is not None}
    years |= {year - 1 for year in years}  # whose winter goes on in the next
    # of a month the year is missing, of a season it has to be said
    readings = [
        expressions.match(limit.text, 0, year=year) or expressions.match(f"{limit.text} {year}", 0)
        for year in sorted(years)
    ]
    found = [span.within(window(limit.relation, reading[0].span)) for reading in readings if reading]
    return min(found, key=_WORST.__getitem__, default=Certainty.OUT)


def beginning(event: Event) -> Span:
    """When it began: what still goes on did not come after all the days of its going on."""
    date = event.date
    if isinstance(date, Interval) and not isinstance(date.start, Bound):
        return date.start.span
    return event.span


def window(relation: Relation, span: Span) -> Span:
    """The days that lie so to those of ``span``."""
    if relation is Relation.BEFORE:
        return Span(None, None if span.earliest is None else span.earliest - 1)
    if relation is Relation.AFTER:
        return Span(None if span.latest is None else span.latest + 1, None)
    if relation in _STEPS:
        step = _STEPS[relation]
        first, last = (None if day is None else day + step for day in (span.earliest, span.latest))
        return Span(first, last)
    if relation is Relation.SINCE:
        return Span(span.earliest, None)
    return Span(None, span.latest) if relation is Relation.UNTIL else Span(span.earliest, span.latest)


class Bounds:
    """How other events lie to one, or to whichever of several is meant."""

    def __init__(self, relation: Relation, events: Sequence[Event]) -> None:
        self.relation = relation
        self.events = events

    def holds(self, other: Event) -> Certainty:
        """Whether the other event lies so, as imprecise as all are dated, and whichever is meant."""
        found = {self._holds(other, event) for event in self.events}
        return found.pop() if len(found) == 1 else Certainty.POSSIBLE

    def _holds(self, other: Event, event: Event) -> Certainty:
        span = event.span
        if self.relation is Relation.WITH:
            return Certainty.CERTAIN if other.span.overlaps(span) else Certainty.OUT
        told = 1 if follows(other, event) else -1 if follows(event, other) else 0
        if told and self.relation not in _STEPS:
            earlier = self.relation in (Relation.BEFORE, Relation.UNTIL)
            return Certainty.CERTAIN if earlier is (told < 0) else Certainty.OUT
        begun = beginning(other)
        if self.relation in _STEPS:
            return begun.within(window(self.relation, span))
        if self.relation in (Relation.BEFORE, Relation.UNTIL):
            return before(begun, span)
        return before(span, begun)


def before(one: Span, other: Span) -> Certainty:
    """Whether one lies before the other."""
    if one.latest is not None and other.earliest is not None and one.latest < other.earliest:
        return Certainty.CERTAIN
    possible = one.earliest is None or other.latest is None or one.earliest < other.latest
    return Certainty.POSSIBLE if possible else Certainty.OUT


def order(one: Event, other: Event) -> int | None:
    """-1 if one certainly came before the other, 1 if after, None if that cannot be told."""
    if before(one.span, other.span) is Certainty.CERTAIN or follows(other, one):
        return -1
    return 1 if before(other.span, one.span) is Certainty.CERTAIN or follows(one, other) else None


def began(one: Event, other: Event) -> int | None:
    """-1 if one certainly began before the other did, 1 if after, None if that cannot be told."""
    starts = beginning(one), beginning(other)
    if before(*starts) is Certainty.CERTAIN:
        return -1
    return 1 if before(*starts[::-1]) is Certainty.CERTAIN else None


def follows(one: Event, other: Event) -> bool:
    """Whether the sources tell that one came after the other, as loosely as both are dated."""
    return one.dataset == other.dataset and other.id in one.after


def is_close(event: Event) -> bool:
    """Whether it is dated to the month at least."""
    span = event.span
    return span.earliest is not None and span.latest is not None and span.latest - span.earliest < _MONTH


def key(event: Event) -> tuple[float, float, int, str]:
    """What events are put in order by; of those dated alike, what came after more others is later."""
    span = event.span
    low = float("-inf") if span.earliest is None else span.earliest
    high = float("inf") if span.latest is None else span.latest
    return low, high, len(event.after), event.id


def nth(events: Sequence[Event], place: int) -> Event | None:
    """The event at that place (1 the first, -1 the last); None if there is none, or if the order is not certain."""
    ordered = sorted(events, key=key)
    index = place - 1 if place > 0 else len(ordered) + place
    if not 0 <= index < len(ordered):
        return None
    chosen = ordered[index]
    return (
        chosen if all(_is_clear(chosen, other, at < index) for at, other in enumerate(ordered) if at != index) else None
    )


def outermost(events: Sequence[Event], place: int) -> tuple[Event, ...]:
    """The event that was over first, or of which the last that began; several if they happened on one day.

    Others that are dated more loosely may still have come before the first.
    """
    left = _unsurpassed(events, place)
    bounds = [(event.span.latest if place == FIRST else event.span.earliest, event) for event in left]
    known = [(bound * place, event) for bound, event in bounds if bound is not None]
    least = min((bound for bound, _ in known), default=0)
    found = tuple(event for bound, event in known if bound == least)
    return found if len(found) == 1 or all(event.span.is_day for event in found) else ()


def _unsurpassed(events: Sequence[Event], place: int) -> Sequence[Event]:
    """The events without those that are told to have come after another of them; for the last, before another."""
    if place == FIRST:
        present = {(event.dataset, event.id) for event in events}
        return [event for event in events if all((event.dataset, each) not in present for each in event.after)]
    passed = {(event.dataset, each) for event in events for each in event.after}
    return [event for event in events if (event.dataset, event.id) not in passed]


def rivals(events: Iterable[Event], chosen: Event, place: int) -> tuple[Event, ...]:
    """Those that may have come before the first, or after the last, as loosely as they are dated."""
    if place not in (FIRST, LAST):
        return ()
    return tuple(event for event in events if event is not chosen and order(event, chosen) != place)


def _is_clear(chosen: Event, other: Event, before: bool) -> bool:  # noqa: FBT001 -- private
    return order(other, chosen) == (-1 if before else 1)
