"""A chronology in Markdown: by year and month, each event with footnotes that cite its sources.

CommonMark with the footnotes that GitHub, Pandoc and markdown-it know. An event stands under a month only if it surely
began in that month, and under a year likewise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline.dates import building
from timeline.dates.span import year_month_day
from timeline.dates.wording import words
from timeline.render.citations import address, told
from timeline.render.days import beginning
from timeline.render.phrases import phrase, with_aside
from timeline.render.text import pick, visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from timeline.dates.edtf import Edtf
    from timeline.queries import Listing, Match
    from timeline.render.events import EventReport
    from timeline.render.formats import Look

# what CommonMark, tables, strikethrough, mathematics and mentions make something of, anywhere in a line
_MARKUP = re.compile(r"[\\`*_\[\]<>&#|~^$@]")
_LAST_YEAR_WITH_MONTHS = 9999


class _Section(NamedTuple):
    """The headings that an event stands under; no month where it is not known."""

    year: str
    month: str


def write(report: EventReport, out: TextIO, look: Look) -> None:
    """Write the chronology, in the order of the listing."""
    listing, language = report.listing, look.language
    notes: dict[str, int] = {}
    out.writelines(f"{line}\n" for line in _head(listing, language))
    for year, months in _sections(listing, language).items():
        out.write(f"\n## {escaped(year)}\n")
        for month, matches in months.items():
            out.write(f"\n### {escaped(month)}\n\n" if month else "\n")
            out.writelines(f"- {_entry(match, listing, language, notes)}\n" for match in matches)
    out.writelines(f"\n[^{number}]: {note}\n" for note, number in notes.items())


def escaped(text: str) -> str:
    r"""``text`` as Markdown that means nothing but itself, in a line that something else begins.

    >>> print(escaped("[red] *now*"))
    \[red\] \*now\*
    """
    return _MARKUP.sub(r"\\\g<0>", " ".join(visible(text).split()))


def _head(listing: Listing, language: str) -> Iterator[str]:
    titles = "; ".join(pick(dataset.title, language) for dataset in listing.datasets)
    yield f"# {escaped(titles) or phrase('events_sheet', language)}"
    for dataset in listing.datasets:
        if dataset.as_of is not None:
            yield ""
            yield escaped(phrase("as_of", language).format(date=words(dataset.as_of, language)))


def _sections(listing: Listing, language: str) -> dict[str, dict[str, list[Match]]]:
    """The events by year and month; within a year those without a month come first."""
    sections: dict[str, dict[str, list[Match]]] = {}
    for match in listing.matches:
        year, month = _section(match.event.date, language)
        sections.setdefault(year, {}).setdefault(month, []).append(match)
    return {year: dict(sorted(months.items(), key=lambda each: bool(each[0]))) for year, months in sections.items()}


def _section(date: Edtf, language: str) -> _Section:
    days = beginning(date)
    if days is None:
        return _Section(phrase("undated", language), "")
    (year, month, _), (last_year, last_month, _) = map(year_month_day, days)
    first, last = (words(building.year(each), language) for each in (year, last_year))
    if year != last_year:
        return _Section(phrase("several_years", language).format(first=first, last=last), "")
    known = month == last_month and abs(year) <= _LAST_YEAR_WITH_MONTHS
    return _Section(first, words(building.month(year, month), language) if known else "")


def _entry(match: Match, listing: Listing, language: str, notes: dict[str, int]) -> str:
    """The event in a line that ends with its footnotes; a note that was there before keeps its number."""
    event = match.event
    numbers = []
    for citation in event.sources:
        note = escaped(told(citation, event, listing, language))
        url = address(citation, event, listing)
        numbers.append(notes.setdefault(f"{note} <{url}>" if url else note, len(notes) + 1))
    date = f"**{escaped(words(event.date, language))}**"
    text = phrase("entry", language).format(
        date=with_aside(date, phrase(match.certainty.value, language), language),
        title=escaped(pick(event.title, language)),
        summary=escaped(pick(event.summary, language)),
    )
    return f"{text} {' '.join(f'[^{number}]' for number in numbers)}"
