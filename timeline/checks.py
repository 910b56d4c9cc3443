"""Data files checked: what is wrong with them, and which of their events are not found by asking for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest import Remark, read
from timeline.questions import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike
    from pathlib import Path

    from timeline.ask.retrieval import Lost
    from timeline.events import Dataset
    from timeline.ingest import Reading


def check(paths: Iterable[str | PathLike[str]], *, articles: Path | None = None, questions: bool = True) -> Reading:
    """What data files hold, with all that is wrong.

    With the directory in which the texts of the ``articles`` lie, citations are held against them. With ``questions``
    every event is asked for by its title and handles, and it is a warning if that does not lead back to it.
    """
    return read(paths, articles=articles, remarks=_not_found if questions else None)


def _not_found(dataset: Dataset) -> Iterator[Remark]:
    from timeline.ask.retrieval import lost

    return map(remark, lost(dataset))


def remark(lost: Lost) -> Remark:
    """What is told of a question that does not come back: why, and what to do."""
    message, hint = _told(lost)
    return Remark(lost.event, lost.question.path, f"{lost.question.text!r} {message}", hint)


def _told(lost: Lost) -> tuple[str, str]:
    others = [event for event in lost.instead if event != lost.event]
    names = ", ".join(others)
    if others and lost.event in lost.instead:
        return f"is answered by {names} too", f"tell them apart in other words, or write `distinct_from: [{names}]`"
    if others:
        return (
            f"is answered by {names} instead",
            f"{_RENAME[str(lost.question.path[0])]}, or write `distinct_from: [{names}]`",
        )
    if lost.unexplained:
        words = ", ".join(map(repr, lost.unexplained))
        return f"is not answered: the event does not explain {words}", _TEACH
    if lost.reason is None:
        return "is not understood to ask for a date", _REWORD
    return f"is not answered: {_REASONS.get(lost.reason, 'it is not understood')}", _REWORD


_RENAME = {"title": "say in the title what only this event is", "handles": "give it a handle of its own"}
_TEACH = "record who or what that is, in its role, or teach the word by a name, a concept or a handle"
_REWORD = "put it in other words; `timeline ask --explain` tells how it is read"
_REASONS = {
    Reason.AMBIGUOUS: "it fits more events than one answer holds",
    Reason.NO_EVENT_IN_PERIOD: "the date that it names is another",
    Reason.CONTRADICTED: "the date that it names is another",
    Reason.PRECISION_TOO_LOW: "the dates are too loose to tell which event it is",
}
