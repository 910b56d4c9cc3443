"""A calendar (RFC 5545): all-day entries for what is dated to the day; the rest is left out, or in and marked as such.

Nothing in it comes from the clock or from chance: entries keep their UID, and DTSTAMP is the last day that the dataset
speaks of. A calendar has the years 1 to 9999.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from timeline.dates.wording import words
from timeline.events import Facet
from timeline.render.citations import first_address, told
from timeline.render.days import Days, covered, exact_days
from timeline.render.extras import needing
from timeline.render.names import names_of
from timeline.render.phrases import phrase, with_aside
from timeline.render.text import pick, visible

if TYPE_CHECKING:
    from typing import TextIO

    import icalendar

    from timeline.events import Event
    from timeline.queries import Listing, Match
    from timeline.render.events import EventReport
    from timeline.render.formats import Look

_PRODUCT = "-//timeline-events//timeline//EN"
#: DTSTAMP where a dataset does not say when it was kept to
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
# the end of an entry is the day after its last
_LAST_DAY = date.max.toordinal() - 1
_LEFT_OUT = {
    "en": "{left} of {all} events left out of the calendar: no exact day; --imprecise puts them in",
    "ja": "{all}件のうち{left}件は正確な日がないため省いた。--imprecise で含める",
}
_UNDRAWABLE = {
    "en": "{left} of {all} events left out of the calendar: no day in the years 1 to 9999",
    "ja": "{all}件のうち{left}件は西暦1年から9999年までの日がないため省いた",
}


def write(report: EventReport, out: TextIO, look: Look) -> str | None:
    """Write the calendar; returns how many events are not in it, if any."""
    listing = report.listing
    with needing("calendar"):
        from icalendar import Calendar
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", visible("; ".join(pick(each.title, look.language) for each in listing.datasets)))
    entries = [(match, _days(match.event, look)) for match in listing.matches]
    for match, days in entries:
        if days is not None:
            calendar.add_component(_entry(match, days, listing, look.language))
    out.write(calendar.to_ical().decode("utf-8"))
    left = sum(days is None for _, days in entries)
    return _remark(left, len(entries), look) if left else None


def _days(event: Event, look: Look) -> Days | None:
    """First and last day of the entry; None if there is to be none."""
    days = covered(event.date) if look.imprecise else exact_days(event.date)
    return days if days is not None and days[0] >= 1 and days[1] <= _LAST_DAY else None


def _entry(match: Match, days: Days, listing: Listing, language: str) -> icalendar.Event:
    import icalendar

    event = match.event
    entry = icalendar.Event()
    entry.add("uid", visible(f"{event.id}@{event.dataset}.timeline-events"))
    entry.add("dtstamp", _stamp(event, listing))
    entry.add("dtstart", date.fromordinal(days[0]))
    entry.add("dtend", date.fromordinal(days[1]) + timedelta(days=1))
    entry.add("transp", "TRANSPARENT")
    entry.add("summary", visible(_title(event, language)))
    entry.add("description", "\n".join(map(visible, _description(match, listing, language))))
    if event.themes:
        names = names_of(Facet.THEME, event.themes, event, listing, language)
        entry.add("categories", [visible(each) for each in names])
    if url := first_address(event, listing):
        entry.add("url", url)
    return entry


def _stamp(event: Event, listing: Listing) -> datetime:
    """When the record was last right, as far as its dataset says: the last day that it speaks of."""
    as_of = next(each.as_of for each in listing.datasets if each.id == event.dataset)
    day = as_of.span.latest if as_of else None
    if day is None or not 1 <= day <= _LAST_DAY:
        return _NEVER
    return datetime.combine(date.fromordinal(day), datetime.min.time(), UTC)


def _title(event: Event, language: str) -> str:
    title = pick(event.title, language)
    if exact_days(event.date) is not None:
        return title
    inexact = phrase("inexact", language).format(date=words(event.date, language))
    return with_aside(title, inexact, language)


def _description(match: Match, listing: Listing, language: str) -> list[str]:
    event = match.event
    return [
        with_aside(words(event.date, language), phrase(match.certainty.value, language), language),
        pick(event.summary, language),
        "",
        *(f"[{number}] {told(each, event, listing, language)}" for number, each in enumerate(event.sources, start=1)),
    ]


def _remark(left: int, total: int, look: Look) -> str:
    texts = _UNDRAWABLE if look.imprecise else _LEFT_OUT
    return texts.get(look.language, texts["en"]).format(left=left, all=total)
