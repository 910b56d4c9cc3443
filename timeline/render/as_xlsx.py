"""A workbook: a sheet of events and one of their sources; days are dates where they are known, all else is text."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from timeline.dates.span import day_number
from timeline.dates.wording import words
from timeline.errors import FullSheetError
from timeline.events import Facet
from timeline.queries import Key
from timeline.render.days import exact_days
from timeline.render.extras import needing
from timeline.render.names import names_of
from timeline.render.phrases import phrase, with_aside
from timeline.render.records import cited, iso_or_none
from timeline.render.text import pick, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.dates.edtf import Edtf
    from timeline.events import Citation, Event
    from timeline.queries import Listing, Match
    from timeline.render.events import EventReport
    from timeline.render.formats import Look

#: a day, or text
Cell: TypeAlias = date | str
#: a heading, and the values below it with the width that they need
Column: TypeAlias = tuple[str, int]

# Excel counts a 29 February 1900 that there never was, so that its days before March are another program's day later
_FIRST_DAY = day_number(1900, 3, 1)
_LAST_DAY = date.max.toordinal()
# "Excel specifications and limits"
_MOST_ROWS = 1_048_576
#: a workbook says when it was made: here the same every time
_MADE = datetime(1980, 1, 1)  # noqa: DTZ001 -- a workbook's times have no zone
_NARROW, _MIDDLING, _WIDE, _TEXT = 12, 20, 36, 60


def write(report: EventReport, out: IO[bytes], look: Look) -> None:
    """Write the workbook. Raises FullSheetError for more than a sheet can hold."""
    with needing("xlsx"):
        from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no types
    listing, language = report.listing, look.language
    whole = io.BytesIO()  # a pipe cannot be written to out of order
    with Workbook(whole, {"in_memory": True}) as book:
        book.set_properties({"created": _MADE})
        _add(book, phrase("events_sheet", language), _event_columns(listing, language), _event_rows(listing, language))
        _add(book, phrase("sources", language), _source_columns(language), _source_rows(listing, language))
    out.write(whole.getvalue())


def _add(book: Any, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:  # noqa: ANN401 -- XlsxWriter has no types
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
    for position, (heading, width) in enumerate(columns):
        sheet.set_column(position, position, width)
        sheet.write_string(0, position, visible(heading), bold)
    last = 0
    for last, row in enumerate(rows, start=1):
        if last == _MOST_ROWS:
            raise FullSheetError(name, _MOST_ROWS - 1)
        for position, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(last, position, cell, day)
            elif cell:
                # as text whatever it looks like: neither a formula nor a link
                sheet.write_string(last, position, visible(cell), text)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(columns) - 1)


# --- the sheet of events


def _event_columns(listing: Listing, language: str) -> list[Column]:
    texts = [
        (with_aside(phrase(key, language), each, language), width)
        for key, width in (("title", _WIDE), ("summary", _TEXT))
        for each in listing.languages
    ]
    before = [("id", _MIDDLING), ("date", _MIDDLING), ("edtf", _MIDDLING), ("earliest", _NARROW), ("latest", _NARROW)]
    after = [("kind", _MIDDLING), ("actors", _WIDE), ("themes", _MIDDLING), ("places", _MIDDLING)]
    ends = [("sources", _MIDDLING), ("certainty", _NARROW), ("dataset", _NARROW)]
    return [*_headed(before, language), *texts, *_headed([*after, *ends], language)]


def _event_rows(listing: Listing, language: str) -> Iterator[list[Cell]]:
    for match in listing.matches:
        yield _event_row(match, listing, language)


def _event_row(match: Match, listing: Listing, language: str) -> list[Cell]:
    event = match.event

    def named(facet: Facet, ids: Sequence[str]) -> str:
        return "; ".join(names_of(facet, ids, event, listing, language))

    return [
        event.id,
        _date_cell(event.date, language),
        str(event.date),
        _day_cell(event.span.earliest),
        _day_cell(event.span.latest),
        *(texts.get(each, "") for texts in (event.title, event.summary) for each in listing.languages),
        named(Facet.KIND, (event.kind,)),
        named(Facet.ACTOR, [each.actor for each in event.participants]),
        named(Facet.THEME, event.themes),
        named(Facet.ACTOR, event.places),
        "; ".join(map(cited, event.sources)),
        phrase(match.certainty.value, language),
        event.dataset,
    ]


# --- the sheet of sources


def _source_columns(language: str) -> list[Column]:
    before = [("id", _MIDDLING), ("article", _MIDDLING), ("title", _WIDE), ("author", _MIDDLING)]
    middle = [("publisher", _MIDDLING), ("published", _NARROW), ("language", _NARROW), ("section", _MIDDLING)]
    after = [("cited", _NARROW), ("printed", _MIDDLING), ("basis", _MIDDLING), ("resolved", _WIDE), ("rival", _NARROW)]
    return _headed([*before, *middle, *after, ("url", _WIDE)], language)


def _source_rows(listing: Listing, language: str) -> Iterator[list[Cell]]:
    for match in listing.matches:
        for citation in match.event.sources:
            yield _source_row(match.event, citation, listing, language)


def _source_row(event: Event, citation: Citation, listing: Listing, language: str) -> list[Cell]:
    article = listing.articles.get(Key(event.dataset, citation.article))
    published: list[Cell] = ["", "", "", "", ""]
    if article is not None:
        date_cell = _date_cell(article.published, language)
        published = [pick(article.title, language), article.author, article.publisher, date_cell, article.language]
    return [
        event.id,
        citation.article,
        *published,
        citation.section,
        ", ".join(map(str, citation.lines)),
        citation.stated,
        phrase(citation.basis.value, language),
        citation.resolved,
        "" if citation.date is None else _date_cell(citation.date, language),
        article.url if article is not None else "",
    ]


# --- cells


def _headed(keys: Sequence[tuple[str, int]], language: str) -> list[Column]:
    return [(phrase(key, language), width) for key, width in keys]


def _date_cell(value: Edtf, language: str) -> Cell:
    """A day where one exact day is known, otherwise the date in words."""
    days = exact_days(value)
    cell = _day_cell(days[0]) if days and days[0] == days[1] else ""
    return cell if isinstance(cell, date) else words(value, language)


def _day_cell(day: int | None) -> Cell:
    """The day; as text in ISO 8601 where Excel's calendar does not reach."""
    if day is None or not _FIRST_DAY <= day <= _LAST_DAY:
        return iso_or_none(day) or ""
    return date.fromordinal(day)
