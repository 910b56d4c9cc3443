"""What happened and how often: all that fits, or the number that an article states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask import windows
from timeline.ask.counting_events import OCCASIONS, figures_for
from timeline.ask.dating import confidence_in_all
from timeline.ask.failing import failed, some
from timeline.ask.outcome import Outcome
from timeline.ask.ranking import Rank
from timeline.ask.roles import BY, names_actor
from timeline.ask.vocabulary import answers_to
from timeline.dates.span import Certainty, Span, hull
from timeline.events import Facet
from timeline.questions import EventLimit, Reason, Relation, Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.index import Library
    from timeline.ask.ranking import Found, Resolution
    from timeline.ask.resolve import Resolver
    from timeline.events import Figure
    from timeline.questions import Item, Question, Reference, Sense


#: a day is compared with events dated to the month at most, longer times with those dated to half a dozen of them
_LOOSEST_TO_DAY, _LOOSEST = 31, 6


def what(question: Question, resolver: Resolver) -> Outcome:
    """What happened, in the order of time."""
    reference = _without_topic(_bounded(question, resolver), resolver.library)
    resolution = _with_what_was_done_there(resolver.resolve(reference), reference, resolver)
    listed = _listed(resolution, reference)
    close = _close_enough(listed, reference)
    if not close:
        return failed(question.type, resolution, reference)
    chosen = _happened(close, reference)
    if _only_repeats(chosen, reference, resolver):
        return Outcome(question.type, reason=Reason.UNRESOLVED, near=some(chosen), resolution=resolution)
    loose, lasting = len(listed) - len(close), len(close) - len(chosen)
    confidence = confidence_in_all(chosen)
    span = hull(each.event.span for each in chosen)
    return Outcome(
        question.type, Reply(span=span), chosen, confidence, resolution=resolution, loose=loose, lasting=lasting
    )


def _with_what_was_done_there(resolution: Resolution, reference: Reference, resolver: Resolver) -> Resolution:
    """What somebody did on an occasion need only be told to have been done there: what did he say at the vote."""
    if not any(map(names_actor, reference.items)):
        return resolution
    events = tuple(_aside(limit) if limit.relation is Relation.WITH else limit for limit in reference.events)
    known = any(item.roles == BY for item in reference.items)
    items = tuple(_as_told_there(item, acts=not known) for item in reference.items)
    if events == reference.events and not any(item.passing for item in items):
        return resolution
    there = resolver.resolve(reference._replace(items=items, events=events)).found
    listed = {id(each.event) for each in resolution.found}
    more = (each._replace(rank=Rank.TOLD) for each in there if id(each.event) not in listed)
    return resolution._replace(found=(*resolution.found, *more))


def _as_told_there(item: Item, *, acts: bool) -> Item:
    """Whoever is asked about acted himself, if it is not known who did; in what he did so is told in passing."""
    if names_actor(item):
        return item._replace(roles=item.roles or BY) if acts else item
    return item._replace(passing=item.passing or item.modifies)


def _aside(limit: EventLimit) -> EventLimit:
    """The occasion, told in passing."""
    items = tuple(item._replace(passing=True) for item in limit.reference.items)
    return limit._replace(reference=limit.reference._replace(items=items))


def _only_repeats(chosen: Sequence[Found], reference: Reference, resolver: Resolver) -> bool:
    """Whether nothing is found but that at which somebody is asked to have done something: what he did at the vote."""
    if not any(map(names_actor, reference.items)):
        return False
    occasions = [resolver.one(limit.reference, 1) for limit in reference.events if limit.relation is Relation.WITH]
    return len(chosen) == 1 and any(chosen[0].event is occasion for occasion in occasions)


def _without_topic(reference: Reference, library: Library) -> Reference:
    """The reference without what all of a dataset is about, if more is said: at the world's ports in May 1871."""
    soft = [limit.reference for limit in reference.events if limit.soft]
    parts = (reference, *soft)
    items = tuple(item for part in parts for item in part.items if not library.about(item))
    dates = tuple(date for part in parts for date in part.dates)
    if len(items) == sum(len(part.items) for part in parts) or not (items or dates):
        return reference
    return reference._replace(
        items=items, dates=dates, events=tuple(each for each in reference.events if not each.soft)
    )


def _bounded(question: Question, resolver: Resolver) -> Reference:
    """The reference within the two happenings that it lies between, by the first division that denotes them."""
    (reference,) = question.references
    if not question.divisions:
        return reference
    denoting = (pair for pair in question.divisions if all(resolver.one(each, 1) for each in pair))
    one, other = next(denoting, question.divisions[0])
    limits = (EventLimit(Relation.AFTER, one), EventLimit(Relation.BEFORE, other))
    return reference._replace(events=(*reference.events, *limits))


def _listed(resolution: Resolution, reference: Reference) -> tuple[Found, ...]:
    """A list holds all that fits, however it is told; what fits only by its theme, if that is named or all there is."""
    if any(sense.facet == Facet.THEME.value for item in reference.items for sense in item.senses):
        return resolution.found
    told = tuple(each for each in resolution.found if each.rank is not Rank.NEAR)
    return told or resolution.found


def _close_enough(found: Sequence[Found], reference: Reference) -> tuple[Found, ...]:
    """Those that lie in the period, then those that were going on, then those that are dated about as closely."""
    asked = _asked_days(reference)
    loosest = max(_LOOSEST_TO_DAY, asked * _LOOSEST)
    kept = [each for each in found if each.certainty is Certainty.CERTAIN or _days(each.event.span) <= loosest]
    return tuple(sorted(kept, key=lambda each: (_place(each, reference), *windows.key(each.event))))


def _happened(found: Sequence[Found], reference: Reference) -> tuple[Found, ...]:
    """Those that did not last through all of the period, if there are any: what went on all the time is no news."""
    days = [limit.date.span for limit in reference.dates if limit.date is not None and limit.relation is Relation.IN]
    begun_or_ended = (each for each in found if not any(map(each.event.span.outlasts, days)))
    return tuple(begun_or_ended) or tuple(found)


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


def count(question: Question, resolver: Resolver) -> Outcome:
    """How many there were: as an article states, or as are recorded."""
    reference = _bounded(question, resolver)
    resolution = resolver.resolve(reference)
    if _counts_a_people(question, reference, resolver.library):
        question = question._replace(measure=_PEOPLE)
    if not resolution.found:
        aside = reference._replace(items=tuple(item._replace(passing=True) for item in reference.items))
        told = resolver.resolve(aside, strictly=False)
        if not told.found or not figures_for(question, told.found, resolver.library):
            return failed(question.type, resolution, reference)
        resolution = told
    close = {each.event.id for each in _close_enough(resolution.found, reference)}
    figures = tuple(
        (figure, event)
        for figure, event in figures_for(question, resolution.found, resolver.library)
        if event.id in close or _was_so_then(figure, reference)
    )
    chosen = resolution.best
    if not figures and not _can_be_counted(question, reference, chosen, resolver.library):
        return Outcome(question.type, reason=Reason.UNRESOLVED, near=some(chosen), resolution=resolution)
    certain = sum(each.certainty is Certainty.CERTAIN for each in chosen)
    value: float = sum(figure.value for figure, _ in figures) if figures else certain
    taken = chosen
    if figures:
        ids = {event.id for _, event in figures}
        taken = tuple(each for each in resolution.found if each.event.id in ids)
    confidence = confidence_in_all(taken)
    return Outcome(
        question.type, Reply(value=value), taken, confidence, resolution=resolution,
        loose=len(chosen) - certain, figures=figures,
    )  # fmt: skip


def _was_so_then(figure: Figure, reference: Reference) -> bool:
    """Whether the day that the figure was counted on is asked for."""
    days = [limit.date.span for limit in reference.dates if limit.date is not None]
    return figure.as_of is not None and any(figure.as_of.span.lies_in(each) for each in days)


_PEOPLE = "people"


def _counts_a_people(question: Question, reference: Reference, library: Library) -> bool:
    """Whether what stands behind "how many" are the people of a country: how many Norlanders came home."""
    first = next(iter(reference.items), None)
    if question.measure or question.language != "en" or first is None:
        return False
    names = {name.casefold() for sense in first.senses for name in library.vocabulary.names(sense)}
    countries = any(answers_to(library.vocabulary.kind(sense), "country") for sense in first.senses)
    return countries and first.text.endswith("s") and first.text.removesuffix("s") in names


def _is_actor(sense: Sense) -> bool:
    return sense.facet == Facet.ACTOR.value


def _can_be_counted(question: Question, reference: Reference, chosen: Sequence[Found], library: Library) -> bool:
    """Whether the events are what is counted: not people, ships or money; happenings of a kind, or groups."""
    if question.measure == OCCASIONS:
        return True
    if question.measure:
        return False
    if question.language != "en" or not reference.items:
        return True
    noun = next((item for item in reference.items if not any(map(_is_actor, item.senses))), None)
    if noun is not None and not noun.senses:  # nights, of which nothing is known
        return False
    counted = frozenset(sense for item in reference.items for sense in item.senses)
    terms = library.vocabulary.terms
    groups = {sense for sense in counted if sense in terms and "group" in terms[sense].kind}
    about = (library.features_of(each.event) for each in chosen)
    return bool(groups) or any(counted & (each.kinds | each.head) for each in about)
