"""JSON for TimelineJS3: the known parts of a date, and always its wording, so that no month becomes a day.

TimelineJS drops an event without a ``start_date``: one whose beginning is not known stands at its end, and says so.
Texts are HTML there, so that everything from data is escaped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from timeline.dates.wording import words
from timeline.events import Facet
from timeline.render.as_json import write_document
from timeline.render.citations import address, told
from timeline.render.days import first_and_last
from timeline.render.names import names_of
from timeline.render.phrases import phrase, with_aside
from timeline.render.text import pick, visible

if TYPE_CHECKING:
    from typing import TextIO

    from timeline.events import Citation, Event
    from timeline.queries import Listing, Match
    from timeline.render.days import Parts
    from timeline.render.events import EventReport
    from timeline.render.formats import Look

_NAMES = ("year", "month", "day")
# TimelineJS strips markup from the name of a group, and then sets what is left as markup
_GROUP = str.maketrans("<>&", "‹›＆")
_LEFT_OUT = {
    "en": "{left} of {all} events left out: no date that TimelineJS could place",
    "ja": "{all}件のうち{left}件は日付がなく TimelineJS に置けないため省いた",
}
_AT_END = {
    "en": "{moved} of {all} events stand at their end: their beginning is not known",
    "ja": "{all}件のうち{moved}件は始まりが不明なため終わりの日付に置いた",
}


def write(report: EventReport, out: TextIO, look: Look) -> str | None:
    """Write the timeline; returns how many events are not in it, or not where they began, if any."""
    listing, language = report.listing, look.language
    slides = [_slide(match, listing, language) for match in listing.matches]
    placed = [slide for slide in slides if "start_date" in slide]
    write_document({"title": _title(listing, language), "events": placed}, out)
    counts = {
        "all": len(slides),
        "left": len(slides) - len(placed),
        "moved": sum(_stands_at_end(match.event) for match in listing.matches),
    }
    remarks = [texts for key, texts in (("left", _LEFT_OUT), ("moved", _AT_END)) if counts[key]]
    return "\n".join(texts.get(language, texts["en"]).format(**counts) for texts in remarks) or None


def _title(listing: Listing, language: str) -> dict[str, Any]:
    """The slide before the events."""
    as_of = [
        phrase("as_of", language).format(date=words(each.as_of, language)) for each in listing.datasets if each.as_of
    ]
    titles = (pick(each.title, language) for each in listing.datasets)
    return {"text": {"headline": _html("; ".join(titles)), "text": _html("; ".join(as_of))}}


def _slide(match: Match, listing: Listing, language: str) -> dict[str, Any]:
    event = match.event
    date = words(event.date, language)
    names = names_of(Facet.THEME, event.themes[:1], event, listing, language)
    return {
        "unique_id": visible(event.id if len(listing.datasets) == 1 else f"{event.dataset}.{event.id}"),
        **_dates(event, date),
        "display_date": with_aside(date, phrase(match.certainty.value, language), language),
        "text": {"headline": _html(pick(event.title, language)), "text": _text(event, listing, language)},
        "group": visible("".join(names)).translate(_GROUP),
    }


def _dates(event: Event, shown: str) -> dict[str, Any]:
    """The known parts of its start and, where it is another, of its end; their wording is that of the whole date."""
    first, last = first_and_last(event.date)
    start, end = first or last, last if first is not None and last != first else None
    sides = {"start_date": start, "end_date": end}
    return {key: {**_parts(side), "display_date": shown} for key, side in sides.items() if side is not None}


def _parts(parts: Parts) -> dict[str, int]:
    return dict(zip(_NAMES, parts, strict=False))


def _stands_at_end(event: Event) -> bool:
    first, last = first_and_last(event.date)
    return first is None and last is not None


def _text(event: Event, listing: Listing, language: str) -> str:
    sources = "".join(_source(citation, event, listing, language) for citation in event.sources)
    return f"<p>{_html(pick(event.summary, language))}</p><ol>{sources}</ol>"


def _source(citation: Citation, event: Event, listing: Listing, language: str) -> str:
    text = _html(told(citation, event, listing, language))
    url = address(citation, event, listing)
    return f'<li><a href="{_html(url)}">{text}</a></li>' if url else f"<li>{text}</li>"


def _html(text: str) -> str:
    return escape(visible(text))
