"""When something happened: the one happening that is meant, or its place in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask import windows
from timeline.ask.failing import denies_all, failed, some
from timeline.ask.families import BEGIN, END
from timeline.ask.outcome import Outcome
from timeline.ask.ranking import placed
from timeline.dates.edtf import Bound, Interval
from timeline.dates.span import Certainty, hull
from timeline.events import Facet
from timeline.questions import Confidence, Reason, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.ask.ranking import Found, Resolution
    from timeline.ask.resolve import Resolver
    from timeline.dates.edtf import Edtf
    from timeline.questions import Question, Reference


#: more events than these are not one answer
MOST_TIES = 5


def when(question: Question, resolver: Resolver) -> Outcome:
    """When it happened; several events, if all of them may be meant."""
    (reference,) = question.references
    if denies_all(reference):
        return Outcome(question.type, reason=Reason.UNRESOLVED, about=(reference.text,))
    resolution = resolver.resolve(reference)
    if not resolution.found:
        return failed(question.type, resolution, reference)
    if reference.ordinal is not None:
        return _in_row(question, reference, resolution)
    if not (_says_what(reference) or reference.dates or reference.events or question.side):
        return Outcome(question.type, reason=Reason.AMBIGUOUS, near=some(resolution.found), resolution=resolution)
    meant = certain_ones(resolution.meant)
    if len(meant) > (1 if question.side else MOST_TIES) or not reference.items:
        near = tuple(each.event for each in meant[:3])
        return Outcome(question.type, reason=Reason.AMBIGUOUS, near=near, resolution=resolution)
    return _dated(question, meant, resolution)


def _says_what(reference: Reference) -> bool:
    """Whether anything is said but who took part; a single character says too little."""
    return any(
        any(sense.facet != Facet.ACTOR.value for sense in item.senses) or (not item.senses and len(item.text) > 1)
        for item in reference.items
    )


def _in_row(question: Question, reference: Reference, resolution: Resolution) -> Outcome:
    """The first, last or nth of those that are of the kind."""
    chosen = placed(reference, resolution)
    if not chosen:
        enough = abs(reference.ordinal or 1) <= len(resolution.best)
        reason = Reason.PRECISION_TOO_LOW if enough else Reason.NO_EVENT_IN_PERIOD
        return Outcome(question.type, reason=reason, near=some(resolution.best), resolution=resolution)
    dated = _dated(question, chosen, resolution)
    if not chosen[0].beside:
        return dated
    events = [each.event for each in resolution.best]
    return dated._replace(near=windows.rivals(events, chosen[0].event, reference.ordinal or windows.FIRST)[:MOST_TIES])


def _dated(question: Question, meant: Sequence[Found], resolution: Resolution) -> Outcome:
    events = [each.event for each in meant]
    side = question.side or _said_end(question)
    dates = [_asked_end(event.date, side) for event in events]
    same = len({str(date) for date in dates}) == 1
    yesno = _yes(meant) if question.yes_no else None
    reply = Reply(date=dates[0] if same else None, span=hull(date.span for date in dates), yesno=yesno)
    return Outcome(question.type, reply, tuple(meant), confidence_in(meant), resolution=resolution)


def _said_end(question: Question) -> str:
    """Which end is asked for where it is said that something began or ended."""
    said = {sense for each in question.references for item in each.items for sense in item.senses}
    return next((side for meant, side in ((BEGIN, "since"), (END, "until")) if meant & said), "")


def _asked_end(date: Edtf, side: str) -> Edtf:
    """The date, or of what lasted the end that is asked for, if it is known."""
    end = {"since": date.start, "until": date.end}.get(side) if isinstance(date, Interval) else None
    return date if end is None or isinstance(end, Bound) else end


def _yes(meant: Sequence[Found]) -> str:
    return "yes" if any(each.certainty is Certainty.CERTAIN for each in meant) else "unknown"


def confidence_in(meant: Sequence[Found]) -> Confidence:
    """Whether one event is meant, and all of the question said of it."""
    return Confidence.SEVERAL if len(meant) > 1 else confidence_in_all(meant)


def confidence_in_all(found: Iterable[Found]) -> Confidence:
    """Whether all of the question is said of every one of them."""
    return Confidence.INFERRED if any(each.inferred for each in found) else Confidence.EXACT


def certain_ones(found: Sequence[Found]) -> Sequence[Found]:
    """Those that certainly lie in the period; all where none does."""
    return [each for each in found if each.certainty is Certainty.CERTAIN] or found
