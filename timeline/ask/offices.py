"""Who held an office: which office a question names, and whose tenure the time asked for falls into.

An office is called by the names of the concept that bears its id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.ask import windows
from timeline.ask.normalize import keys
from timeline.ask.outcome import Outcome
from timeline.ask.vocabulary import may_hold
from timeline.dates.span import Span
from timeline.events import Facet
from timeline.questions import Confidence, Reason, Relation, Reply, Sense, Type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.ask.index import Library
    from timeline.ask.ranking import Found
    from timeline.ask.resolve import Resolver
    from timeline.events import Tenure
    from timeline.questions import EventLimit, Item, Question, Reference


class Office(NamedTuple):
    """An office of a dataset, with its tenures in order."""

    sense: Sense
    tenures: tuple[Tenure, ...]


def holder_of(question: Question, resolver: Resolver) -> Outcome | None:
    """Who held the office that the question names; None if it names none."""
    (reference,) = question.references
    named = [office for office in _offices(resolver.library) if _is_named(office, question, resolver)]
    if not named and question.title and not _tells(reference):
        return Outcome(Type.WHO, reason=Reason.UNRESOLVED, about=(question.title.text,))
    if not named:
        return None
    if len(named) > 1:
        return Outcome(Type.WHO, reason=Reason.AMBIGUOUS, about=(reference.text,))
    outcome = _holder(named[0], reference, resolver)
    vocabulary = resolver.library.vocabulary
    holders = (Sense(Facet.ACTOR.value, named[0].sense.dataset, tenure.holder) for tenure in outcome.tenures)
    names = dict.fromkeys(vocabulary.name(holder, question.language) for holder in holders)
    return outcome._replace(reply=Reply(names=tuple(names)))


def _tells(reference: Reference) -> bool:
    """Whether more is said than whose office it was: what happened."""
    return any(sense.facet != Facet.ACTOR.value for item in reference.items for sense in item.senses or {_PLAIN})


#: a word that means nothing known
_PLAIN = Sense("", "", "")


def _offices(library: Library) -> Iterator[Office]:
    for sense, tenures in library.offices.items():
        yield Office(sense, tuple(sorted(tenures, key=_begins)))


def _begins(tenure: Tenure) -> tuple[float, float]:
    earliest, latest = tenure.start.span.earliest, tenure.start.span.latest
    return (float("-inf") if earliest is None else earliest, float("inf") if latest is None else latest)


_COUNTRY = "country"


def _is_named(office: Office, question: Question, resolver: Resolver) -> bool:
    """Whether all that the question says, apart from when, is the office's name or a part of one of its names."""
    if _COUNTRY in question.wanted:  # which country's minister came is asked of no country
        return False
    title = question.title.atoms if question.title else ()
    items = [item for item in question.references[0].items if item.atoms != title and not _names_holder(item, office)]
    if any(office.sense in item.senses for item in items):
        return all(office.sense in item.senses or item.optional for item in items)
    names = [name for name in map(keys, resolver.library.vocabulary.names(office.sense)) if title]
    known = resolver.library.mentioned_in(office.sense)
    entitled = any(_contains(name, title) for name in names)
    return entitled and all(item.senses & known or item.optional for item in items)


def _contains(name: Sequence[str], title: Sequence[str]) -> bool:
    return any(tuple(name[at : at + len(title)]) == tuple(title) for at in range(len(name)))


def _names_holder(item: Item, office: Office) -> bool:
    holders = {Sense(Facet.ACTOR.value, office.sense.dataset, tenure.holder) for tenure in office.tenures}
    return bool(item.senses & holders)


def _holder(office: Office, reference: Reference, resolver: Resolver) -> Outcome:
    beside = _beside(office, reference)
    if beside is not None:
        return _answered(office, beside, ())
    if reference.ordinal is not None:  # the first on record need not have been the first
        return Outcome(Type.WHO, reason=Reason.PRECISION_TOO_LOW)
    days, found, unresolved = _time(reference, resolver)
    if unresolved:
        return Outcome(Type.WHO, reason=Reason.UNRESOLVED, about=(unresolved,))
    return _answered(office, [each for each in office.tenures if may_hold(each, days)], found)


def _beside(office: Office, reference: Reference) -> list[Tenure] | None:
    """The tenure before or after that of a holder whom the question names; None if it names none so."""
    for limit in reference.events:
        step = _STEPS.get(limit.relation)
        items = limit.reference.items
        if step and items and all(_names_holder(item, office) for item in items):
            at = [number for number, tenure in enumerate(office.tenures) if _is_of(tenure, office, items)]
            return [office.tenures[number + step] for number in at if 0 <= number + step < len(office.tenures)]
    return None


_STEPS = {Relation.BEFORE: -1, Relation.AFTER: 1}


def _is_of(tenure: Tenure, office: Office, items: Sequence[Item]) -> bool:
    holder = Sense(Facet.ACTOR.value, office.sense.dataset, tenure.holder)
    return any(holder in item.senses for item in items)


def _time(reference: Reference, resolver: Resolver) -> tuple[Span, tuple[Found, ...], str]:
    """The days asked for; the happening that they are those of; the words that denote no one happening."""
    spans = [windows.window(limit.relation, limit.date.span) for limit in reference.dates if limit.date]
    found: list[Found] = []
    for limit in reference.events:
        meant = _happening(limit, resolver)
        if meant is None:
            return Span(None, None), (), limit.reference.text
        found.append(meant)
        spans.append(windows.window(limit.relation, meant.event.span))
    as_of = resolver.library.as_of
    if not spans and as_of is not None:
        spans = [as_of.span]
    return _common(spans), tuple(found), ""


def _happening(limit: EventLimit, resolver: Resolver) -> Found | None:
    resolution = resolver.resolve(limit.reference, 1)
    event = resolver.one(limit.reference, 1)
    return next((each for each in resolution.found if each.event is event), None)


def _common(spans: Sequence[Span]) -> Span:
    lows = [span.earliest for span in spans if span.earliest is not None]
    highs = [span.latest for span in spans if span.latest is not None]
    return Span(max(lows, default=None), min(highs, default=None))


def _answered(office: Office, tenures: Sequence[Tenure], found: tuple[Found, ...]) -> Outcome:
    if not tenures:
        return Outcome(Type.WHO, reason=Reason.NO_EVENT_IN_PERIOD, near=tuple(each.event for each in found))
    confidence = Confidence.EXACT if len({tenure.holder for tenure in tenures}) == 1 else Confidence.SEVERAL
    return Outcome(Type.WHO, found=found, confidence=confidence, office=office.sense, tenures=tuple(tenures))
