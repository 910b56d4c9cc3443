"""When a state held: the events that begin and end it, laid out as phases over all time.

A change counts from its day on: on the day it begins a state holds, on the day it ends it holds no more. A beginning
says that the state did not hold before; an ending says that it did, but not since when, so the time before is unknown.
While an imprecisely dated change may or may not have come, the state is unknown; so is everything after the day up to
which the dataset was kept. An event that lasted and begins a state carries it to its own end: an open end (``..``)
means that it still holds, an unknown one (nothing) that it ended nobody recorded when.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from timeline.dates.edtf import Bound, Interval
from timeline.dates.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.events import Event, Names
    from timeline.queries import Listing


class Holds(StrEnum):
    """Whether a state is in force."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    #: of a period only: on some of its days
    PARTLY = "partly"


class Phase(NamedTuple):
    """Days on which a state does or does not hold, and the events that say so; None: no bound on that side."""

    first: int | None
    last: int | None
    holds: Holds
    because: tuple[Event, ...] = ()

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(self.first, self.last)


class Status(NamedTuple):
    """What is known of a state: all of its phases, and those asked for."""

    state: str
    names: Names
    phases: tuple[Phase, ...]
    #: the day or period asked for; None: all time
    window: Span | None
    #: the events that begin and end it, with what is needed to show them
    listing: Listing

    @property
    def asked(self) -> tuple[Phase, ...]:
        """The phases that share a day with the window."""
        return self.phases if self.window is None else within(self.phases, self.window)

    @property
    def holds(self) -> Holds | None:
        """The answer for the window; None where none was given."""
        return None if self.window is None else holds_in(self.phases, self.window)


class _Change(NamedTuple):
    """The days on which it can have come, and what holds from then on."""

    days: Span
    after: Holds
    event: Event
    #: its place among the changes, where it is known although the days overlap
    place: int = 0

    def may_have_come_by(self, day: float) -> bool:
        return _low(self.days.earliest) <= day

    def has_come_by(self, day: float) -> bool:
        return _high(self.days.latest) <= day

    def precedes(self, other: _Change) -> bool:
        return self.place < other.place or _high(self.days.latest) < _low(other.days.earliest)


def phases(state: str, events: Iterable[Event], *, known_to: int | None = None) -> tuple[Phase, ...]:
    """The phases of ``state`` in order of time, from no bound to no bound, by those events that begin or end it.

    ``known_to`` is the last day that the dataset speaks of; what holds after it is unknown.
    """
    changes = _in_order([change for event in events for change in _changes(state, event)])
    turns = {day for change in changes for day in (change.days.earliest, change.days.latest) if day is not None}
    end = None if known_to is None else known_to + 1
    starts = [None, *sorted(turns | ({end} if end is not None else set()))]
    lasts = [*(day - 1 for day in starts[1:] if day is not None), None]
    laid_out = (_phase(first, last, changes, end) for first, last in zip(starts, lasts, strict=True))
    return tuple(_joined(laid_out))


def _in_order(changes: list[_Change]) -> list[_Change]:
    """Changes that alternate are taken in that order also where their days overlap: what ends has begun before."""
    ordered = sorted(changes, key=lambda change: (_low(change.days.earliest), _high(change.days.latest)))
    if any(former.after is latter.after for former, latter in pairwise(ordered)):
        return ordered
    return [change._replace(place=place) for place, change in enumerate(ordered)]


def holds_in(laid_out: Iterable[Phase], window: Span) -> Holds:
    """Whether the state holds on every day of the window, on none, on some, or whether that is not known."""
    found = {phase.holds for phase in within(laid_out, window)}
    if len(found) == 1:
        return found.pop()
    return Holds.PARTLY if {Holds.YES, Holds.NO} <= found else Holds.UNKNOWN


def within(laid_out: Iterable[Phase], window: Span) -> tuple[Phase, ...]:
    """The phases that share a day with the window."""
    return tuple(phase for phase in laid_out if phase.span.overlaps(window))


def _phase(first: int | None, last: int | None, changes: Sequence[_Change], end: int | None) -> Phase:
    """What holds on days between which nothing can have changed."""
    day = _low(first)
    if end is not None and day >= end:
        return Phase(first, last, Holds.UNKNOWN)
    come = [change for change in changes if change.may_have_come_by(day)]
    sure = [change for change in come if change.has_come_by(day)]
    latest = [change for change in come if not any(change.precedes(later) for later in sure)]
    holds = {change.after for change in latest}
    if not sure:
        latest += [change for change in changes if not any(earlier.precedes(change) for earlier in changes)]
        holds.add(_before(latest))
    because = {(change.event.dataset, change.event.id): change.event for change in latest}
    return Phase(first, last, holds.pop() if len(holds) == 1 else Holds.UNKNOWN, tuple(because.values()))


def _before(first: Iterable[_Change]) -> Holds:
    """What held before the first change: nothing if it is a beginning, else it is not known since when."""
    return Holds.NO if {change.after for change in first} == {Holds.YES} else Holds.UNKNOWN


def _joined(laid_out: Iterable[Phase]) -> Iterator[Phase]:
    """Neighbours that say the same for the same reason as one."""
    for _, same in groupby(laid_out, key=lambda phase: (phase.holds, phase.because)):
        first, *rest = same
        yield first._replace(last=(rest or [first])[-1].last)


def _changes(state: str, event: Event) -> Iterator[_Change]:
    """The changes that an event makes: where it lasted and begins the state, it carries it to its own end."""
    start, end = (event.date.start, event.date.end) if isinstance(event.date, Interval) else (event.date, Bound.OPEN)
    begun = Span(None, event.span.latest) if isinstance(start, Bound) else start.span
    if state in event.ends:
        yield _Change(begun, Holds.NO, event)
    if state in event.begins:
        yield _Change(begun, Holds.YES, event)
        if end is Bound.UNKNOWN:
            yield _Change(_day_after(Span(begun.latest, begun.latest)), Holds.UNKNOWN, event)
        elif not isinstance(end, Bound):
            yield _Change(_day_after(end.span), Holds.NO, event)


def _day_after(days: Span) -> Span:
    first, last = (None if day is None else day + 1 for day in (days.earliest, days.latest))
    return Span(first, last)


def _low(day: int | None) -> float:
    return float("-inf") if day is None else day


def _high(day: int | None) -> float:
    return float("inf") if day is None else day
