"""Rules about dates: what a date rests on is told, and dates that differ are weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from timeline.dates import edtf
from timeline.dates.span import ordered
from timeline.errors import DateError
from timeline.ingest.drafts import EACH, Draft, Finding, Record
from timeline.ingest.problems import Severity, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.dates.edtf import Edtf

_DOUBT: Final = frozenset("?%")


def explained_dates(draft: Draft) -> Iterator[Finding]:
    """Dates that were worked out from the text without saying how."""
    for record in draft.of("tenures", "events"):
        for path, source in record.values("sources", EACH):
            if isinstance(source, dict) and source.get("basis") == "relative" and "resolved" not in source:
                hint = "say why the phrase means this date: the basis is relative"
                yield Finding(record, (*path, "resolved"), "is needed", hint)


def doubted_dates(draft: Draft) -> Iterator[Finding]:
    """Dates that rest on nothing in a text, and do not say so."""
    for event in draft.of("events"):
        sources = [source for _, source in event.values("sources", EACH) if isinstance(source, dict)]
        resting = [source for source in sources if "date" not in source]
        if resting and all(source.get("basis") == "inferred" for source in resting):
            for path, date in event.texts("date"):
                if _DOUBT.isdisjoint(date):
                    yield Finding(event, path, "inferred, but not marked as uncertain", f"write {date}?")


def weighed_dates(draft: Draft) -> Iterator[Finding]:
    """Sources that differ about a date without a word on which is preferred, and such words without need."""
    for event in draft.of("events"):
        dates = [date for _, date in event.texts("date")]
        rivals = [date for _, date in event.texts("sources", EACH, "date") if date not in dates]
        if rivals and "preferred" not in event.plain:
            yield Finding(event, ("preferred",), "is needed", "say why the event's date is preferred to its source's")
        if not rivals and "preferred" in event.plain:
            hint = "give the source that differs its `date`, or leave it out"
            yield Finding(event, ("preferred",), "no source has another date", hint, Severity.WARNING)


def ordered_events(draft: Draft) -> Iterator[Finding]:
    """Events that are said to come after others, though they are dated before them."""
    dates = {event.id: _date(event, "date") for event in draft.of("events")}
    for event in draft.of("events"):
        for path, other in event.texts("after", EACH):
            date, earlier = dates[event.id], dates.get(other)
            if date and earlier and not ordered(earlier.span.earliest, date.span.latest):
                message = f"{quoted(other)} is dated later: {earlier}"
                yield Finding(event, path, message, "leave it out, or correct a date")


def ordered_tenures(draft: Draft) -> Iterator[Finding]:
    """Terms of office that end before they begin, and such without a source."""
    for tenure in draft.of("tenures"):
        start, end = (_date(tenure, key) for key in ("from", "to"))
        if start and end and not ordered(start.span.earliest, end.span.latest):
            yield Finding(tenure, ("to",), "it ends before it begins", f"it begins {start}")
        if not tenure.plain.get("sources"):
            yield Finding(tenure, ("sources",), "no source is given", "cite one, as for events", Severity.WARNING)


def _date(record: Record, key: str) -> Edtf | None:
    """The date under a key, if it is one."""
    try:
        return next((edtf.read(text) for _, text in record.texts(key)), None)
    except DateError:
        return None
