"""What each type of question does with the events that its references denote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.by_then import had_happened, still_there
from timeline.ask.dating import when
from timeline.ask.enumerating import count, what
from timeline.ask.holding import days_of, status_of
from timeline.ask.naming import who
from timeline.ask.outcome import Outcome
from timeline.ask.pairing import duration, order
from timeline.ask.resolve import Resolver
from timeline.questions import Reason, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from timeline.ask.index import Library
    from timeline.questions import Question, Reference


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
    return all(reference.is_empty or _only_counts(reference) for reference in references)


def _only_counts(reference: Reference) -> bool:
    """Whether nothing is said but a number: which two?"""
    alone = not (reference.dates or reference.events or reference.ordinal)
    return alone and all(item.number is not None for item in reference.items)


def _yes_or_no(question: Question, resolver: Resolver) -> Outcome:
    """Whether it was so on a date: of a state, or else of a happening."""
    (reference,) = question.references
    if not (reference.dates or reference.events):
        return when(question, resolver)
    held = _held(question, resolver)
    # that something happened does not tell whether it was still so, or had when something else did
    if held is None and (question.still or (question.already and reference.events)):
        return Outcome(question.type, reason=Reason.UNRESOLVED, about=(reference.text,))
    return held or when(question, resolver)


def _state(question: Question, resolver: Resolver) -> Outcome:
    (reference,) = question.references
    return _held(question, resolver) or Outcome(question.type, reason=Reason.UNRESOLVED, about=(reference.text,))


def _held(question: Question, resolver: Resolver) -> Outcome | None:
    """Whether a state held, or what had happened by then; None if nothing of the kind is asked."""
    (reference,) = question.references
    held = status_of(
        reference,
        resolver,
        absent=reference.negated,
        still=question.still,
        happened=question.happened,
        already=question.already,
    )
    if held is not None and held.reason is None:
        return held
    days = days_of(reference, resolver)
    if days is None:
        return held
    by_then = question.already or (question.still and reference.negated)
    happened = had_happened(reference, days, resolver) if by_then else None
    return happened or still_there(reference, days, resolver, still=question.still) or held


_OPERATORS: Mapping[Type, Callable[[Question, Resolver], Outcome]] = {
    Type.WHEN: when,
    Type.FIRST: when,
    Type.LAST: when,
    Type.NEXT: when,
    Type.PREVIOUS: when,
    Type.WHAT: what,
    Type.COUNT: count,
    Type.DURATION: duration,
    Type.ORDER: order,
    Type.WHO: who,
    Type.STATE: _state,
}
