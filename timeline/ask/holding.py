"""Questions after a state: which one is meant, whether it held, and how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.outcome import Outcome
from timeline.ask.resolve import Found, Rank
from timeline.dates.span import Certainty, Span
from timeline.events import Facet
from timeline.questions import Confidence, Reason, Reply, Sense, Type
from timeline.states import Holds, holds_in, phases, within

if TYPE_CHECKING:
    from timeline.ask.resolve import Resolver
    from timeline.events import Event
    from timeline.questions import Item, Reference
    from timeline.states import Phase


#: that it had begun says no more than that it held
_BEGUN = frozenset((Sense("family", "", "begin"), Sense("family", "", "grant"), Sense("family", "", "get")))


def status_of(reference: Reference, resolver: Resolver, *, absent: bool) -> Outcome | None:
    """What is known of the state that the reference names, on its dates or over all time; None if it names none."""
    state = _state(reference, resolver)
    if state is None:
        return None
    library = resolver.library
    events = library.bearing(state)
    (header,) = (each for each in library.datasets if each.id == state.dataset)
    known_to = header.as_of.span.latest if header.as_of else None
    laid_out = phases(state.id, events, known_to=known_to)
    days = [limit.date.span for limit in reference.dates if limit.date is not None]
    if days:
        return _on(state.id, laid_out, days[0])
    return _how_long(state.id, laid_out, Holds.NO if absent else Holds.YES)


def _state(reference: Reference, resolver: Resolver) -> Sense | None:
    """The one state whose names, and whose events' actors, say all items."""
    library = resolver.library
    named = {sense for item in reference.items for sense in item.senses if sense.facet == Facet.STATE.value}
    fitting = [
        sense
        for sense in (sorted(named) or library.states())
        if all(library.state_explains(sense, item) for item in _needed(reference))
    ]
    return fitting[0] if len(fitting) == 1 and reference.items else None


def _needed(reference: Reference) -> list[Item]:
    return [item for item in reference.items if not (item.optional or item.passing or item.senses & _BEGUN)]


def _on(state: str, laid_out: tuple[Phase, ...], days: Span) -> Outcome:
    holds = holds_in(laid_out, days)
    asked = within(laid_out, days)
    yesno = {Holds.YES: "yes", Holds.NO: "no"}.get(holds, "unknown")
    found = _found(asked)
    if holds is Holds.PARTLY or yesno == "unknown":
        near = tuple(each.event for each in found)
        return Outcome(Type.STATE, reason=Reason.PRECISION_TOO_LOW, near=near[:3], phases=asked, state=state)
    reply = Reply(span=Span(asked[0].first, asked[-1].last), yesno=yesno)
    return Outcome(Type.STATE, reply, found, Confidence.EXACT, phases=asked, state=state)


def _how_long(state: str, laid_out: tuple[Phase, ...], wanted: Holds) -> Outcome:
    """The length of the one phase in which it held, or was lacking between two in which it held."""
    bounded = [
        number
        for number, phase in enumerate(laid_out)
        if phase.holds is wanted and phase.first is not None and _is_ended(laid_out[number + 1 : number + 2])
    ]
    if len(bounded) != 1:
        near = tuple(event for phase in laid_out for event in phase.because)
        return Outcome(Type.DURATION, reason=Reason.PRECISION_TOO_LOW, near=near[:3], phases=laid_out, state=state)
    return _length(state, laid_out, bounded[0])


def _is_ended(following: tuple[Phase, ...]) -> bool:
    """Whether an event put an end to the phase before, and not the day up to which the dataset was kept."""
    return any(phase.because for phase in following)


def _length(state: str, laid_out: tuple[Phase, ...], number: int) -> Outcome:
    """From the first to the last day on which it may have held; at least those on which it certainly did."""
    phase = laid_out[number]
    first, last = phase.first or 0, phase.last or 0
    earliest = _edge(laid_out, number - 1, first)
    latest = _edge(laid_out, number + 1, last + 1)
    least = last + 1 - first
    reply = Reply(span=Span(earliest, latest), value=None, days_min=least, days_max=latest - earliest)
    return Outcome(
        Type.DURATION,
        reply,
        _found(laid_out[max(number - 1, 0) : number + 2]),
        Confidence.EXACT,
        phases=(phase,),
        state=state,
    )


def _edge(laid_out: tuple[Phase, ...], number: int, otherwise: int) -> int:
    """The farther bound of a neighbouring phase in which it is not known."""
    if not (0 <= number < len(laid_out) and laid_out[number].holds is Holds.UNKNOWN):
        return otherwise
    phase = laid_out[number]
    if phase.last is not None and phase.last < otherwise:
        return otherwise if phase.first is None else phase.first
    return otherwise if phase.last is None else phase.last + 1


def _found(laid_out: tuple[Phase, ...]) -> tuple[Found, ...]:
    events: dict[str, Event] = {event.id: event for phase in laid_out for event in phase.because}
    return tuple(Found(event, Rank.HANDLE, 1, Certainty.CERTAIN) for event in events.values())
