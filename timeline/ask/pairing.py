"""Two happenings: how far they lie apart, and which came first; or how long one lasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask import windows
from timeline.ask.dating import certain_ones, confidence_in_all
from timeline.ask.failing import denies_all, failed, some
from timeline.ask.families import WORDS_NOT_DEEDS, families
from timeline.ask.holding import status_of
from timeline.ask.names import FAMILY, of_event
from timeline.ask.outcome import Outcome
from timeline.ask.ranking import Rank, placed
from timeline.ask.resolve import Resolver, completed, points_back
from timeline.ask.roles import names_actor, tells_kind
from timeline.dates.edtf import Interval
from timeline.dates.span import Certainty, Span
from timeline.events import Facet
from timeline.questions import EventLimit, Reason, Relation, Reply, Sense, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.ranking import Found
    from timeline.questions import Item, Question, Reference


def _pair(question: Question, resolver: Resolver) -> tuple[tuple[Found, Found] | None, Outcome | None]:
    """The two happenings that are meant, by the first division of which both sides denote one each."""
    pairs = [question.references] if len(question.references) == 2 else list(question.divisions)  # noqa: PLR2004
    problem: Outcome | None = None
    for one, other in pairs:
        first = _alone(question.type, one, resolver, beside=other)
        second = _alone(question.type, other, resolver, beside=one)
        unclear = second.reason is Reason.AMBIGUOUS if isinstance(second, Outcome) else _is_same(first, second)
        if unclear and not isinstance(first, Outcome):
            later = _next_after(one, other, question.type, resolver)
            second = later if isinstance(second, Outcome) or not isinstance(later, Outcome) else second
        if question.type is Type.DURATION and question.relation is Relation.AFTER and _is_reversed(first, second):
            later = _next_after(one, other, question.type, resolver)
            second = _contradicted(question.type, second) if isinstance(later, Outcome) else later
        if not isinstance(first, Outcome) and not isinstance(second, Outcome):
            if not _is_same(first, second):
                return (first, second), None
            continue
        problem = problem or (first if isinstance(first, Outcome) else second if isinstance(second, Outcome) else None)
    return None, problem or Outcome(question.type, reason=Reason.UNRESOLVED)


def _contradicted(type_: Type, found: Found | Outcome) -> Outcome:
    near = () if isinstance(found, Outcome) else (found.event,)
    return Outcome(type_, reason=Reason.CONTRADICTED, near=near)


def _is_same(first: Found | Outcome, second: Found) -> bool:
    return not isinstance(first, Outcome) and first.event is second.event


def _is_reversed(first: Found | Outcome, second: Found | Outcome) -> bool:
    """Whether both are known, and the second certainly came before the first."""
    if isinstance(first, Outcome) or isinstance(second, Outcome):
        return False
    return windows.order(first.event, second.event) == 1


def _alone(
    type_: Type, reference: Reference, resolver: Resolver, *, beside: Reference | None = None
) -> Found | Outcome:
    """The one happening of a reference, or why there is none.

    What it leaves out may be said ``beside`` it: from the launch of the Fram until the crew was back. Of what is
    only named, its first happening is meant where it is asked what came first.
    """
    alone = _single(type_, reference, resolver)
    if beside is not None and points_back(reference):
        alone = Outcome(type_, reason=Reason.AMBIGUOUS, about=(reference.text,))
    if not isinstance(alone, Outcome) or alone.reason is not Reason.AMBIGUOUS or beside is None:
        return alone
    named = tuple(_names_in(beside))
    nouns = tuple(item for item in beside.items if not any(sense.facet == FAMILY for sense in item.senses))
    added = [*completed(reference, beside), *([reference._replace(items=(*reference.items, *named))] if named else [])]
    if reference.ordinal is not None:  # whose first it is may be left out, but not the first of what
        added = added[-1:] if named else []
    elif nouns:
        added.append(
            reference._replace(items=(*reference.items, *(item._replace(roles=frozenset()) for item in nouns)))
        )
    if type_ is Type.ORDER and all(_names_in(reference._replace(items=(item,))) for item in reference.items):
        added.append(reference._replace(ordinal=1))
    found = (_single(type_, each, resolver) for each in added)
    return next((each for each in found if not isinstance(each, Outcome) and _is_called(each, alone)), alone)


def _is_called(found: Found, ambiguous: Outcome) -> bool:
    """Whether it is called so as much as those that the reference alone may mean: a vote, and no talk of one."""
    alike = ambiguous.resolution.best if ambiguous.resolution else ()
    return not alike or found.rank >= min(alike[0].rank, Rank.KIND)


def _next_after(one: Reference, other: Reference, type_: Type, resolver: Resolver) -> Found | Outcome:
    """Of several of a kind, the first one after what is named beside it: from the war to an election."""
    best = resolver.resolve(other).best
    kinds = {each.event.kind for each in best if each.rank >= Rank.HEAD}
    named = any(map(tells_kind, other.items))
    if not named and (len(kinds) != 1 or len(best) == 1 or points_back(other)):
        return Outcome(type_, reason=Reason.AMBIGUOUS, about=(other.text,))
    return _single(type_, other._replace(ordinal=1, events=(*other.events, EventLimit(Relation.AFTER, one))), resolver)


def _names_in(reference: Reference) -> list[Item]:
    """The actors and states that a reference names, also within a handle; how they took part is open."""
    parts = (part for item in reference.items for part in (item, *item.parts))
    return [
        part._replace(roles=frozenset())
        for part in parts
        if part.senses and all(sense.facet in _SUBJECTS for sense in part.senses)
    ]


_SUBJECTS = frozenset((Facet.ACTOR.value, Facet.STATE.value))


def _single(type_: Type, reference: Reference, resolver: Resolver) -> Found | Outcome:
    if denies_all(reference):
        return Outcome(type_, reason=Reason.UNRESOLVED, about=(reference.text,))
    resolution = resolver.resolve(reference)
    if not resolution.found:
        return failed(type_, resolution, reference)
    meant = placed(reference, resolution) if reference.ordinal is not None else certain_ones(resolution.meant)
    if not meant or len({each.event.span for each in meant}) > 1:
        near = some(resolution.meant)
        return Outcome(type_, reason=Reason.AMBIGUOUS, near=near, about=(reference.text,), resolution=resolution)
    return meant[0]


def duration(question: Question, resolver: Resolver) -> Outcome:
    """The days between two happenings, or for which one, or a state, lasted."""
    if len(question.references) == 1:
        return _length(question, resolver)
    absent = _absence(question, resolver)
    if absent:
        return absent
    lasted = _while_it_held(question, resolver)
    if lasted:
        return lasted
    pair, problem = _pair(question, resolver)
    if pair is None:
        return problem or Outcome(question.type, reason=Reason.UNRESOLVED)
    return _between_two(question, *pair)


def _while_it_held(question: Question, resolver: Resolver) -> Outcome | None:
    """How long a state held until what ended it, or from what began it: closed, before the council opened it."""
    if len(question.references) != 2 or question.relation is not Relation.AFTER:  # noqa: PLR2004 -- a state and its end
        return None
    first, second = question.references
    for state, told, end in ((first, second, -1), (second, first, 0)):
        held = None if state.negated else _held(state, resolver)
        if held is None or held.type is not Type.DURATION or held.reason is not None:
            continue
        if _only_names(state, held, resolver):
            bound = resolver.library.features_of(held.found[end].event)
            items = [item for item in told.items if not item.optional]
            if items and all(resolver.strength(item, bound) for item in items):
                return held
    return None


def _only_names(reference: Reference, held: Outcome, resolver: Resolver) -> bool:
    """Whether nothing is said but what the state is called, and whose it was."""
    state = Sense(Facet.STATE.value, held.found[0].event.dataset, held.state)
    bounds = {of_event(each.event) for each in held.found}
    return all(
        names_actor(item)
        or item.senses & bounds
        or resolver.library.state_explains(state, item)
        or (item.optional and not item.senses & WORDS_NOT_DEEDS)
        for item in reference.items
    )


def _held(reference: Reference, resolver: Resolver) -> Outcome | None:
    """How long the state held that the reference names; a date beside a noun need only be that of its beginning."""
    if any(item.senses & _FORESEEN for item in reference.items):
        return None  # for how long it was announced is not how long it held
    held = status_of(reference, resolver, absent=reference.negated)
    dates = tuple(date for date in reference.dates if not date.attributive)
    if held is None or held.type is Type.DURATION or len(dates) == len(reference.dates):
        return held
    undated = status_of(reference._replace(dates=dates), resolver, absent=reference.negated)
    beside = [date for date in reference.dates if date.attributive]
    begun = [windows.certainty(each.event, beside, ()) for each in (undated.found[:1] if undated else ())]
    return undated if begun == [Certainty.CERTAIN] else held


def _between_two(question: Question, one: Found, other: Found) -> Outcome:
    if windows.order(one.event, other.event) == 1:
        one, other = other, one
    return _apart(question, one, other)


def _apart(question: Question, one: Found, other: Found) -> Outcome:
    start, end = one.event.span, other.event.span
    if None in (start.earliest, start.latest, end.earliest, end.latest):
        return Outcome(question.type, reason=Reason.PRECISION_TOO_LOW, near=(one.event, other.event))
    least = max((end.earliest or 0) - (start.latest or 0), 0)
    most = (end.latest or 0) - (start.earliest or 0)
    return _counted_days(question, least, most, (one, other), Span(start.earliest, end.latest))


def _counted_days(question: Question, least: int, most: int, found: tuple[Found, ...], span: Span) -> Outcome:
    exact = least == most
    confidence = confidence_in_all(found)
    reply = Reply(span=span, value=least if exact else None, days_min=least, days_max=most)
    return Outcome(question.type, reply, found, confidence)


def _length(question: Question, resolver: Resolver) -> Outcome:
    """How long a state held, or what lasted went on."""
    (reference,) = question.references
    held = _held(reference, resolver)
    if held is not None and held.type is not Type.STATE:
        return held
    if reference.negated or (held is not None and held.reply.yesno):
        return Outcome(question.type, reason=Reason.UNRESOLVED, about=(reference.text,))
    if question.divisions:
        pair, _ = _pair(question._replace(references=()), resolver)
        if pair is not None:
            return _between_two(question, *pair)
    found = _alone(question.type, reference, resolver)
    if isinstance(found, Outcome):
        return found
    span = found.event.span
    if (
        not isinstance(found.event.date, Interval)
        or span.core is None
        or None in (*span.core, span.earliest, span.latest)
    ):
        return Outcome(question.type, reason=Reason.PRECISION_TOO_LOW, near=(found.event,))
    least = (span.core[1] or 0) - (span.core[0] or 0)
    return _counted_days(question, least, (span.latest or 0) - (span.earliest or 0), (found,), span)


def _absence(question: Question, resolver: Resolver) -> Outcome | None:
    """How long something was lacking before it came back."""
    first, *_ = question.references or (None,)
    return status_of(first, resolver, absent=True) if first is not None and first.negated else None


def order(question: Question, resolver: Resolver) -> Outcome:
    """Which of two happenings came first, or whether one came before the other."""
    pair, problem = _pair(question, resolver)
    pair = pair or _whichever(question, resolver)
    if pair is None:
        return problem or Outcome(question.type, reason=Reason.UNRESOLVED)
    order = windows.order(pair[0].event, pair[1].event) or _denied(question.relation, *pair)
    if order is None and question.relation is None:  # of what still goes on it is asked when it began
        order = windows.began(pair[0].event, pair[1].event)
    if order is None:
        near = tuple(each.event for each in pair)
        return Outcome(question.type, reason=Reason.PRECISION_TOO_LOW, near=near)
    first, second = pair if order < 0 else pair[::-1]
    confidence = confidence_in_all(pair)
    yesno = None
    if question.relation is not None:
        wanted = -1 if question.relation in _EARLIER else 1
        yesno = "yes" if order == wanted else "no"
    reply = Reply(date=first.event.date, span=first.event.span, yesno=yesno)
    return Outcome(question.type, reply, (first, second), confidence)


_FORESEEN = families("announce", "plan", "promise")
_EARLIER = frozenset((Relation.BEFORE, Relation.UNTIL))


def _denied(relation: Relation | None, one: Found, other: Found) -> int | None:
    """The order if it is denied that one came before the other, or after it, though both may share a day."""
    if relation is None:
        return None
    order = 1 if relation in _EARLIER else -1
    first, second = (other, one) if order > 0 else (one, other)
    last, start = first.event.span.latest, second.event.span.earliest
    return order if last is not None and start is not None and last <= start else None


def _whichever(question: Question, resolver: Resolver) -> tuple[Found, Found] | None:
    """The first of each side, if all that the one may denote came before all that the other may."""
    for one, other in question.divisions or [question.references]:
        firsts, seconds = (_all(each, resolver) for each in (one, other))
        orders = {windows.order(a.event, b.event) for a in firsts for b in seconds}
        if len(orders) == 1 and None not in orders:
            return min(firsts, key=_by_date), min(seconds, key=_by_date)
    return None


def _all(reference: Reference, resolver: Resolver) -> Sequence[Found]:
    return () if denies_all(reference) else certain_ones(resolver.resolve(reference).meant)


def _by_date(found: Found) -> tuple[float, float, int, str]:
    return windows.key(found.event)
