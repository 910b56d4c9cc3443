"""Whether something had happened by a date already, and whether someone was still there: until an event ended it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask import windows
from timeline.ask.families import ALIVE, DYING, FALLING, IN_POWER
from timeline.ask.outcome import Outcome
from timeline.ask.ranking import Found, Rank
from timeline.ask.roles import names_actor
from timeline.dates.span import Certainty
from timeline.questions import Confidence, Item, Reason, Reply, Type

if TYPE_CHECKING:
    from timeline.ask.resolve import Resolver
    from timeline.dates.span import Span
    from timeline.events import Event
    from timeline.questions import Reference


def had_happened(reference: Reference, days: Span, resolver: Resolver) -> Outcome | None:
    """Whether the one event that the reference tells of had begun by the days; None if it tells of none, or more."""
    items = tuple(item._replace(denied=False) for item in reference.items)
    event = resolver.one(reference._replace(items=items, dates=(), events=(), negated=False), 0)
    if event is None:
        return None
    yet = reference.negated or any(item.denied for item in reference.items)
    before, after = ("no", "yes") if yet else ("yes", "no")
    other = next((resolver.one(limit.reference, 1, reference) for limit in reference.events), None)
    order = windows.order(event, other) if other is not None else None
    if order is not None:
        return _told(event, days, before if order < 0 else after)
    return _answer(event, windows.beginning(event), days, before=before, after=after)


def still_there(reference: Reference, days: Span, resolver: Resolver, *, still: bool) -> Outcome | None:
    """Whether the one who is named was alive on the days, or ``still`` there; None if no end of that is recorded."""
    event = _end(reference, resolver, still=still)
    return event and _answer(event, event.span, days, before="no", after="yes")


def _answer(event: Event, span: Span, days: Span, *, before: str, after: str) -> Outcome:
    """What it means that the event came before the days, or after them."""
    if windows.before(span, days) is Certainty.CERTAIN or (span == days and days.is_day):
        said = before
    elif windows.before(days, span) is Certainty.CERTAIN:
        said = after
    else:
        return Outcome(Type.STATE, reason=Reason.PRECISION_TOO_LOW, near=(event,))
    return _told(event, days, said)


def _told(event: Event, days: Span, said: str) -> Outcome:
    found = (Found(event, Rank.HANDLE, 1, Certainty.CERTAIN),)
    return Outcome(Type.STATE, Reply(span=days, yesno=said), found, Confidence.INFERRED)


def _end(reference: Reference, resolver: Resolver, *, still: bool) -> Event | None:
    """The event that put an end to the one who is named, if nothing else is said."""
    alive = any(item.senses & ALIVE for item in reference.items)
    named = [item for item in reference.items if not item.senses & (ALIVE | IN_POWER)]
    if not (alive or still) or not (named and all(map(names_actor, named))):
        return None
    ending = DYING if alive else FALLING
    items = (*(item._replace(roles=frozenset()) for item in named), Item("", senses=ending))
    event = resolver.one(reference._replace(items=items, dates=(), events=(), negated=False), 0)
    if event is None:
        return None
    features = resolver.library.features_of(event)
    themselves = all(item.senses & features.own for item in named)  # the end of a member is not that of the group
    return event if themselves and ending & (features.head | features.verbs) else None
