"""What each type of question does with the events that its references denote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.ask import windows
from timeline.ask.counting_events import figures_for
from timeline.ask.holding import status_of
from timeline.ask.outcome import Outcome
from timeline.ask.resolve import Rank, Resolver, placed
from timeline.dates.edtf import Interval
from timeline.dates.span import Certainty, Span, hull
from timeline.events import Facet, Role
from timeline.questions import Confidence, EventLimit, Reason, Relation, Reply, Sense, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from timeline.ask.index import Library
    from timeline.ask.resolve import Found, Resolution
    from timeline.events import Event
    from timeline.questions import Item, Question, Reference

#: more events than these are not one answer
MOST_TIES = 5
#: what is counted where it is asked how often
_OCCASIONS = "times"
#: a day is compared with events dated to the month at most
_LOOSEST = 31


def work_out(question: Question, library: Library) -> Outcome:
    """The outcome of a question, whatever its type."""
    if question.unread:
        return Outcome(question.type, reason=Reason.UNRESOLVED, about=question.unread)
    if question.type is Type.NONE or _says_nothing(question):
        return Outcome(Type.NONE, reason=Reason.NOT_A_DATE_QUESTION)
    if question.yes_no and question.type is Type.WHEN:
        return _yes_or_no(question, Resolver(library))
    return _OPERATORS[question.type](question, Resolver(library))


def _says_nothing(question: Question) -> bool:
    references = [*question.references, *(each for pair in question.divisions for each in pair)]
    return all(reference.is_empty for reference in references)


def failed(type_: Type, resolution: Resolution, reference: Reference) -> Outcome:
    """Why a reference denotes nothing."""
    near = tuple(event for event, _ in resolution.missed)
    if resolution.unresolved:
        part = (resolution.unresolved,)
        return Outcome(type_, reason=Reason.UNRESOLVED, about=part, near=near, resolution=resolution)
    unknown = tuple(
        item.text
        for item in reference.items
        if item.text in resolution.unknown and not item.senses and item.number is None
    )
    if unknown:
        return Outcome(type_, reason=Reason.UNKNOWN_TERM, about=unknown, near=near, resolution=resolution)
    if resolution.elsewhen:
        reason = Reason.CONTRADICTED if len(resolution.elsewhen) == 1 else Reason.NO_EVENT_IN_PERIOD
        return Outcome(type_, reason=reason, near=resolution.elsewhen[:3], resolution=resolution)
    if not reference.items:
        return Outcome(type_, reason=Reason.NO_EVENT_IN_PERIOD, near=near, resolution=resolution)
    about = resolution.unknown or (resolution.missed[0][1] if resolution.missed else ())
    return Outcome(type_, reason=Reason.UNRESOLVED, about=about, near=near, resolution=resolution)


# -- when ----------------------------------------------------------------------------------------------------------


def _when(question: Question, resolver: Resolver) -> Outcome:
    (reference,) = question.references
    if reference.negated:
        return Outcome(question.type, reason=Reason.UNRESOLVED, about=(reference.text,))
    resolution = resolver.resolve(reference)
    if not resolution.found:
        return failed(question.type, resolution, reference)
    if reference.ordinal is not None:
        return _in_row(question, reference, resolution)
    meant = _certain(resolution.meant)
    if len(meant) > MOST_TIES or not reference.items:
        near = tuple(each.event for each in meant[:3])
        return Outcome(question.type, reason=Reason.AMBIGUOUS, near=near, resolution=resolution)
    return _dated(question, meant, resolution)


def _in_row(question: Question, reference: Reference, resolution: Resolution) -> Outcome:
    """The first, last or nth of those that are of the kind."""
    chosen = placed(reference, resolution)
    if not chosen:
        enough = abs(reference.ordinal or 1) <= len(resolution.best)
        reason = Reason.PRECISION_TOO_LOW if enough else Reason.NO_EVENT_IN_PERIOD
        return Outcome(question.type, reason=reason, near=_some(resolution.best), resolution=resolution)
    return _dated(question, chosen, resolution)


def _some(found: Iterable[Found]) -> tuple[Event, ...]:
    return tuple(each.event for each in found)[:3]


def _dated(question: Question, meant: Sequence[Found], resolution: Resolution) -> Outcome:
    events = [each.event for each in meant]
    same = len({str(event.date) for event in events}) == 1
    yesno = _yes(meant) if question.yes_no else None
    reply = Reply(date=events[0].date if same else None, span=hull(event.span for event in events), yesno=yesno)
    return Outcome(question.type, reply, tuple(meant), _confidence(meant), resolution=resolution)


def _yes(meant: Sequence[Found]) -> str:
    return "yes" if any(each.certainty is Certainty.CERTAIN for each in meant) else "unknown"


def _confidence(meant: Sequence[Found]) -> Confidence:
    if len(meant) > 1:
        return Confidence.SEVERAL
    return Confidence.INFERRED if meant[0].inferred else Confidence.EXACT


# -- what ----------------------------------------------------------------------------------------------------------


def _what(question: Question, resolver: Resolver) -> Outcome:
    reference = _bounded(question, resolver)
    resolution = resolver.resolve(reference)
    chosen = _close_enough(_listed(resolution), reference)
    if not chosen:
        return failed(question.type, resolution, reference)
    loose = len(_listed(resolution)) - len(chosen)
    confidence = Confidence.INFERRED if any(each.inferred for each in chosen) else Confidence.EXACT
    span = hull(each.event.span for each in chosen)
    return Outcome(question.type, Reply(span=span), chosen, confidence, resolution=resolution, loose=loose)


def _bounded(question: Question, resolver: Resolver) -> Reference:
    """The reference within the two happenings that it lies between, by the first division that denotes them."""
    (reference,) = question.references
    for one, other in question.divisions:
        limits = (EventLimit(Relation.AFTER, one), EventLimit(Relation.BEFORE, other))
        if all(resolver.one(limit.reference, 1) for limit in limits):
            return replace(reference, events=(*reference.events, *limits))
    if question.divisions:
        one, other = question.divisions[0]
        limits = (EventLimit(Relation.AFTER, one), EventLimit(Relation.BEFORE, other))
        return replace(reference, events=(*reference.events, *limits))
    return reference


def _listed(resolution: Resolution) -> tuple[Found, ...]:
    """A list holds all that fits, however it is told; what fits only by its theme, if nothing else does."""
    told = tuple(each for each in resolution.found if each.rank is not Rank.NEAR)
    return told or resolution.found


def _close_enough(found: Sequence[Found], reference: Reference) -> tuple[Found, ...]:
    """Those that lie in the period, then those that were going on, then those that are dated about as closely."""
    asked = _asked_days(reference)
    kept = [each for each in found if each.certainty is Certainty.CERTAIN or _days(each.event.span) <= asked * _LOOSEST]
    return tuple(sorted(kept, key=lambda each: (_place(each, reference), *windows.key(each.event))))


def _asked_days(reference: Reference) -> float:
    spans = [limit.date.span for limit in reference.dates if limit.date is not None]
    return min((_days(span) for span in spans), default=float("inf"))


def _days(span: Span) -> float:
    if span.earliest is None or span.latest is None:
        return float("inf")
    return span.latest - span.earliest + 1


def _place(found: Found, reference: Reference) -> int:
    if found.certainty is not Certainty.CERTAIN:
        return 2
    inside = all(limit.date is None or found.event.span.lies_in(limit.date.span) for limit in reference.dates)
    return 0 if inside else 1


# -- count ---------------------------------------------------------------------------------------------------------


def _count(question: Question, resolver: Resolver) -> Outcome:
    reference = _bounded(question, resolver)
    resolution = resolver.resolve(reference)
    if not resolution.found:
        aside = replace(reference, items=tuple(replace(item, passing=True) for item in reference.items))
        told = resolver.resolve(aside, strictly=False)
        if not told.found or not figures_for(question, told.found, resolver.library):
            return failed(question.type, resolution, reference)
        resolution = told
    occasions = question.measure == _OCCASIONS
    figures = () if occasions else figures_for(question, resolution.found, resolver.library)
    chosen = resolution.best
    if not figures and not _can_be_counted(question, reference, chosen, resolver.library):
        return Outcome(question.type, reason=Reason.UNRESOLVED, near=_some(chosen), resolution=resolution)
    certain = sum(each.certainty is Certainty.CERTAIN for each in chosen)
    value: float = sum(figure.value for figure, _ in figures) if figures else certain
    taken = chosen
    if figures:
        ids = {event.id for _, event in figures}
        taken = tuple(each for each in resolution.found if each.event.id in ids)
    confidence = Confidence.INFERRED if any(each.inferred for each in taken) else Confidence.EXACT
    return Outcome(
        question.type, Reply(value=value), taken, confidence, resolution=resolution,
        loose=len(chosen) - certain, figures=figures,
    )  # fmt: skip


def _can_be_counted(question: Question, reference: Reference, chosen: Sequence[Found], library: Library) -> bool:
    """Whether the events are what is counted: not people, ships or money; happenings of a kind, or groups."""
    if question.measure == _OCCASIONS:
        return True
    if question.measure:
        return False
    if question.language != "en" or not reference.items:
        return True
    counted = reference.items[0].senses
    terms = library.vocabulary.terms
    groups = {sense for sense in counted if sense in terms and "group" in terms[sense].kind}
    about = (library.features_of(each.event) for each in chosen)
    return bool(groups) or any(counted & (each.kinds | each.head) for each in about)


# -- two happenings ------------------------------------------------------------------------------------------------


def _pair(question: Question, resolver: Resolver) -> tuple[tuple[Found, Found] | None, Outcome | None]:
    """The two happenings that are meant, by the first division of which both sides denote one each."""
    pairs = [question.references] if len(question.references) == 2 else list(question.divisions)  # noqa: PLR2004
    problem: Outcome | None = None
    for one, other in pairs:
        first = _alone(question.type, one, resolver)
        second = _alone(question.type, other, resolver)
        if not isinstance(first, Outcome) and not isinstance(second, Outcome):
            if first.event is not second.event:
                return (first, second), None
            continue
        problem = problem or (first if isinstance(first, Outcome) else second if isinstance(second, Outcome) else None)
    return None, problem or Outcome(question.type, reason=Reason.UNRESOLVED)


def _alone(type_: Type, reference: Reference, resolver: Resolver) -> Found | Outcome:
    """The one happening of a reference, or why there is none."""
    if reference.negated:
        return Outcome(type_, reason=Reason.UNRESOLVED, about=(reference.text,))
    resolution = resolver.resolve(reference)
    if not resolution.found:
        return failed(type_, resolution, reference)
    meant = placed(reference, resolution) if reference.ordinal is not None else _certain(resolution.meant)
    if not meant or len({each.event.span for each in meant}) > 1:
        near = _some(resolution.meant)
        return Outcome(type_, reason=Reason.AMBIGUOUS, near=near, about=(reference.text,), resolution=resolution)
    return meant[0]


def _certain(found: Sequence[Found]) -> Sequence[Found]:
    """Those that certainly lie in the period; all where none does."""
    return [each for each in found if each.certainty is Certainty.CERTAIN] or found


def _duration(question: Question, resolver: Resolver) -> Outcome:
    if len(question.references) == 1:
        return _length(question, resolver)
    absent = _absence(question, resolver)
    if absent:
        return absent
    pair, problem = _pair(question, resolver)
    if pair is None:
        return problem or Outcome(question.type, reason=Reason.UNRESOLVED)
    return _between_two(question, *pair)


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
    confidence = Confidence.INFERRED if any(each.inferred for each in found) else Confidence.EXACT
    reply = Reply(span=span, value=least if exact else None, days_min=least, days_max=most)
    return Outcome(question.type, reply, found, confidence)


def _length(question: Question, resolver: Resolver) -> Outcome:
    """How long a state held, or what lasted went on."""
    (reference,) = question.references
    held = status_of(reference, resolver, absent=reference.negated)
    if held is not None:
        return held
    if reference.negated:
        return Outcome(question.type, reason=Reason.UNRESOLVED, about=(reference.text,))
    if question.divisions:
        pair, _ = _pair(replace(question, references=()), resolver)
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


def _order(question: Question, resolver: Resolver) -> Outcome:
    pair, problem = _pair(question, resolver)
    if pair is None:
        return problem or Outcome(question.type, reason=Reason.UNRESOLVED)
    order = windows.order(pair[0].event, pair[1].event)
    if order is None:
        near = tuple(each.event for each in pair)
        return Outcome(question.type, reason=Reason.PRECISION_TOO_LOW, near=near)
    first, second = pair if order < 0 else pair[::-1]
    confidence = Confidence.INFERRED if first.inferred or second.inferred else Confidence.EXACT
    yesno = None
    if question.relation is not None:
        wanted = -1 if question.relation in (Relation.BEFORE, Relation.UNTIL) else 1
        yesno = "yes" if order == wanted else "no"
    reply = Reply(date=first.event.date, span=first.event.span, yesno=yesno)
    return Outcome(question.type, reply, (first, second), confidence)


# -- who and whether -----------------------------------------------------------------------------------------------


def _who(question: Question, resolver: Resolver) -> Outcome:
    (reference,) = question.references
    resolution = resolver.resolve(reference)
    if not resolution.found:
        return failed(question.type, resolution, reference)
    meant: Sequence[Found] = resolution.meant
    if reference.ordinal is not None:
        meant = placed(reference, resolution)
    named = [(each, _named(question, reference, each.event, resolver.library)) for each in meant]
    taken = tuple(each for each, actors in named if actors)
    if not taken or len(taken) > MOST_TIES:
        reason = Reason.AMBIGUOUS if taken else Reason.UNRESOLVED
        return Outcome(question.type, reason=reason, near=_some(meant), resolution=resolution)
    actors = dict.fromkeys(
        resolver.library.vocabulary.name(actor, question.language) for _, each in named for actor in each
    )
    reply = Reply(names=tuple(actors), span=hull(each.event.span for each in taken))
    return Outcome(question.type, reply, taken, _confidence(taken), resolution=resolution)


def _named(question: Question, reference: Reference, event: Event, library: Library) -> list[Sense]:
    """The actors asked for: in the role asked for, of the kind asked for, and not named by the question itself."""
    said = {sense for item in _all_items(reference) for sense in item.senses}
    roles = question.wanted_roles or frozenset((Role.BY,))
    involved = [(Sense(Facet.ACTOR.value, event.dataset, each.actor), each.role) for each in event.participants]
    places = [Sense(Facet.ACTOR.value, event.dataset, place) for place in event.places]
    in_role = [actor for actor, role in involved if role in roles]
    # whoever is named already is not asked for: then the others are
    others = question.wanted or said.intersection(in_role)
    wanted = [
        in_role,
        [actor for actor, role in involved if role not in roles and others],
        places if question.wanted else [],
    ]
    for actors in wanted:
        kept = [actor for actor in actors if actor not in said and _is_wanted(actor, question, library)]
        if kept:
            return kept
    return []


def _all_items(reference: Reference) -> Iterator[Item]:
    yield from reference.items
    for limit in reference.events:
        if limit.soft:
            yield from limit.reference.items


_KINDS_WANTED: Mapping[str, tuple[str, ...]] = {
    "country": ("country",),
    "company": ("company",),
    "person": ("person",),
    "government": ("government",),
    "agency": ("agency", "court", "armed-forces"),
    "court": ("court",),
    "group": ("group", "organisation", "organization", "gang", "party"),
    "media": ("media",),
    "place": ("place", "region", "country", "city"),
}


def _is_wanted(actor: Sense, question: Question, library: Library) -> bool:
    term = library.vocabulary.terms.get(actor)
    kinds = [kind for wanted in question.wanted for kind in _KINDS_WANTED[wanted]]
    return not kinds or (term is not None and any(kind in term.kind for kind in kinds))


def _yes_or_no(question: Question, resolver: Resolver) -> Outcome:
    """Whether it was so on a date: of a state, or else of a happening."""
    (reference,) = question.references
    held = status_of(reference, resolver, absent=False) if reference.dates else None
    return held or _when(question, resolver)


def _state(question: Question, resolver: Resolver) -> Outcome:
    (reference,) = question.references
    held = status_of(reference, resolver, absent=False)
    return held or Outcome(question.type, reason=Reason.UNRESOLVED, about=(reference.text,))


_OPERATORS: Mapping[Type, Callable[[Question, Resolver], Outcome]] = {
    Type.WHEN: _when,
    Type.FIRST: _when,
    Type.LAST: _when,
    Type.NEXT: _when,
    Type.PREVIOUS: _when,
    Type.WHAT: _what,
    Type.COUNT: _count,
    Type.DURATION: _duration,
    Type.ORDER: _order,
    Type.WHO: _who,
    Type.STATE: _state,
}
