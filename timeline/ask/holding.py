"""Questions after a state: which one is meant, whether it held, and how long."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.ask.families import ALIVE, BEGUN
from timeline.ask.features import DIRECT
from timeline.ask.normalize import keys
from timeline.ask.outcome import Outcome
from timeline.ask.ranking import Found, Rank
from timeline.ask.roles import names_actor
from timeline.dates.span import Certainty, Span
from timeline.events import Facet
from timeline.questions import Confidence, Reason, Relation, Reply, Sense, Type
from timeline.states import Holds, holds_in, phases, within

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from timeline.ask.resolve import Resolver
    from timeline.events import Event
    from timeline.questions import Item, Reference
    from timeline.states import Phase


class _Meant(NamedTuple):
    """The state that a reference names, and whether it is said to have ended."""

    state: Sense
    ended: bool
    #: whether what happened is said, and not only the state
    told: bool


def status_of(
    reference: Reference,
    resolver: Resolver,
    *,
    absent: bool,
    still: bool = False,
    happened: bool = False,
    already: bool = False,
) -> Outcome | None:
    """What is known of the state that the reference names, on its dates or over all time; None if it names none.

    ``still``: whether it is taken for granted that it held before its first known end; ``happened``: whether it is
    asked what happened, so that what began or ended the state is another question; ``already``: what had, so that
    anything told but the end is.
    """
    meant = _meant(reference, resolver)
    if meant is None or (meant.told and (happened or (already and not meant.ended))):
        return None
    library, state = resolver.library, meant.state
    (header,) = (each for each in library.datasets if each.id == state.dataset)
    known_to = header.as_of.span.latest if header.as_of else None
    laid_out = phases(state.id, library.bearing(state), known_to=known_to)
    days = days_of(reference, resolver)
    if days is not None:
        return _on(state.id, laid_out, days, ended=meant.ended, absent=absent, still=still)
    if reference.events or reference.dates:
        said = tuple(limit.reference.text for limit in reference.events) or tuple(date.text for date in reference.dates)
        return Outcome(Type.STATE, reason=Reason.UNRESOLVED, about=said, state=state.id)
    return _how_long(state.id, laid_out, Holds.NO if absent or meant.ended else Holds.YES)


def days_of(reference: Reference, resolver: Resolver) -> Span | None:
    """The days that are asked for: those of a date, or of a happening."""
    for date in reference.dates:
        if date.date is not None:
            span = date.date.span
            return Span(span.latest, span.latest) if span.earliest is None else span
    for limit in reference.events:
        event = resolver.one(limit.reference, 1, reference) if limit.relation is Relation.WITH else None
        if event is not None:
            return event.span
    return None


def _meant(reference: Reference, resolver: Resolver) -> _Meant | None:
    """The one state whose names say most of the items, while its events or their actors say the others."""
    library, needed = resolver.library, _needed(reference)
    named = {sense for item in needed for sense in item.senses if sense.facet == Facet.STATE.value}
    scored = []
    for state in sorted(named) or library.states:
        said = [library.state_explains(state, item) for item in needed]
        others = [item for item, strength in zip(needed, said, strict=True) if not strength]
        ended = _tells_end(state, others, resolver)
        if DIRECT in said and ended is not None:
            # what is said of it comes last
            scored.append((said.count(DIRECT) + (said[-1] == DIRECT) / 2, _Meant(state, ended, bool(others))))
    most = max((score for score, _ in scored), default=0)
    best = [meant for score, meant in scored if score == most]
    if len(best) > 1 and not all(map(names_actor, needed)):
        return _shortest(best, {atom for item in needed for atom in item.atoms}, resolver)
    return best[0] if len(best) == 1 else None


def _shortest(alike: Sequence[_Meant], said: Collection[str], resolver: Resolver) -> _Meant | None:
    """The one that has a name of which least is left unsaid: the toll, and not the lifting of the toll."""
    names = resolver.library.vocabulary.names
    left = [min(len(set(keys(name)) - _SMALL - set(said)) for name in names(each.state)) for each in alike]
    return alike[left.index(min(left))] if left.count(min(left)) == 1 else None


_SMALL = frozenset(("the", "a", "of", "on", "in", "for", "to", "and", "の", "へ", "・"))


def _needed(reference: Reference) -> list[Item]:
    needed = [item for item in reference.items if not (item.optional or item.senses & BEGUN)]
    lasting = [item for item in needed if not item.senses & ALIVE]
    # a licence may live, but who is alive is asked of nothing that is theirs
    return needed if all(map(_names_only_actor, lasting)) else lasting


def _names_only_actor(item: Item) -> bool:
    return names_actor(item) and all(sense.facet != Facet.STATE.value for sense in item.senses)


def _tells_end(state: Sense, items: Sequence[Item], resolver: Resolver) -> bool | None:
    """Whether the items say that the state ended, as an event that ended it does; None where they say neither."""
    bearing = [resolver.library.features_of(event) for event in resolver.library.bearing(state)]
    ending = [each for each in bearing if state.id in each.event.ends]
    ended = False
    for item in items:
        said = item._replace(denied=False)  # that it had not ended is asked as a whole
        if not any(resolver.strength(said, each) for each in bearing):
            return None
        called = [each for each in bearing if item.senses & (each.called | each.verbs)]
        ends = bool(called) and all(each in ending for each in called)
        if item.denied and not ends:
            return None
        ended = ended or (ends and not item.passing)  # a licence *that later lapsed* was held
    return ended


def _on(state: str, laid_out: tuple[Phase, ...], days: Span, *, ended: bool, absent: bool, still: bool) -> Outcome:
    """Whether it held on the days; ``ended``, ``absent``: whether it had ended, or was lacking."""
    holds, confidence = holds_in(laid_out, days), Confidence.EXACT
    asked = within(laid_out, days)
    if holds is Holds.UNKNOWN and (still or ended) and asked[:1] == laid_out[:1] and _is_ended(laid_out[1:2]):
        holds, confidence = Holds.YES, Confidence.INFERRED
    if ended:
        holds = _once_begun(holds, laid_out, asked)
    yesno = {Holds.YES: "yes", Holds.NO: "no"}.get(_OPPOSITE[holds] if absent else holds, "unknown")
    found = _found(asked)
    if holds is Holds.PARTLY or yesno == "unknown":
        near = tuple(each.event for each in found)
        return Outcome(Type.STATE, reason=Reason.PRECISION_TOO_LOW, near=near[:3], phases=asked, state=state)
    reply = Reply(span=Span(asked[0].first, asked[-1].last), yesno=yesno)
    return Outcome(Type.STATE, reply, found, confidence, phases=asked, state=state)


_OPPOSITE = {**{each: each for each in Holds}, Holds.YES: Holds.NO, Holds.NO: Holds.YES}


def _once_begun(holds: Holds, laid_out: tuple[Phase, ...], asked: tuple[Phase, ...]) -> Holds:
    """Whether it had ended: it does not hold any more, but did before."""
    had_held = any(phase.holds is not Holds.NO for phase in laid_out[: laid_out.index(asked[0])])
    return {Holds.YES: Holds.NO, Holds.NO: Holds.YES if had_held else Holds.NO}.get(holds, holds)


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
