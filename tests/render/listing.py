"""Listings made without a database, and the texts that formats have to keep inert."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.sample import ARTICLES, EVENTS, lighthouse
from timeline.dates import Certainty, read
from timeline.events import Facet, wider_terms
from timeline.queries import Key, Listing, Match, TermCount, TermKey
from timeline.render.events import EventReport
from timeline.render.themes import TopThemes

if TYPE_CHECKING:
    from timeline.dates import Span
    from timeline.events import Dataset

#: each means something to one of the programs that read what we write
HOSTILE = (
    "<script>alert(1)</script>",
    "</title></svg><img src=x onerror=alert(1)>",
    "[red]now[/red]",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "\x1b]0;title\x07\x1b[2J",
    "a\r\nATTACH:https://evil.example\r\nBEGIN:VALARM",
    "[follow](javascript:alert(1)) ![x](https://evil.example/x.png) <javascript:alert(1)>",
    "abc\u202edef\u2066ghi",
    "# heading\n- list\n\n    code\n[^1]: note | cell | $x$ ~~gone~~ `code` **bold** &lt;b&gt; \\",
    "javascript:alert(1)",
    "https://evil.example/a b",
)


def listed(*datasets: Dataset, window: Span | None = None) -> Listing:
    """The events of the datasets, those in a window if one is given, as a search finds them."""
    matches = [
        Match(event, event.span.within(window) if window else Certainty.CERTAIN)
        for dataset in datasets
        for event in dataset.events
    ]
    return Listing(
        tuple(match for match in matches if match.certainty is not Certainty.OUT),
        tuple(dataset._replace(terms=(), events=(), articles=(), tenures=()) for dataset in datasets),
        {TermKey(term.facet, dataset.id, term.id): term.names for dataset in datasets for term in dataset.terms},
        {Key(dataset.id, article.id): article for dataset in datasets for article in dataset.articles},
        {
            TermKey(Facet(facet), dataset.id, term): wider
            for dataset in datasets
            for (facet, term), wider in wider_terms(dataset.terms).items()
        },
        window,
    )


def report(dataset: Dataset, window: Span | None = None) -> EventReport:
    """The same as a report."""
    return EventReport(listed(dataset, window=window))


def top_themes(dataset: Dataset, language: str = "en") -> TopThemes:
    """The themes of a dataset."""
    terms = [term for term in dataset.terms if term.facet is Facet.THEME]
    return TopThemes([TermCount(dataset.id, term, 0) for term in terms], language)


def dated(*dates: str, **more: Any) -> Dataset:  # noqa: ANN401 -- plain data is whatever a data file holds
    """The lighthouse's dataset with an event for each date, called after it."""
    events = [{**EVENTS[0], "id": date, "date": date, "title": {"en": date, "ja": date}, **more} for date in dates]
    return lighthouse(events=events)


def hostile() -> Dataset:
    """A dataset all of whose texts, as far as a program may put any text there, are hostile; one event for each."""
    events = [
        {
            **EVENTS[0],
            "id": f"event-{number}",
            "title": {"en": text, "ja": text},
            "summary": {"en": text, "ja": text},
            "themes": [f"theme-{number}"],
            "sources": [
                {
                    "article": "gazette",
                    "lines": [1],
                    "stated": text,
                    "basis": "relative",
                    "resolved": text,
                    "section": text,
                },
                {"article": f"article-{number}", "lines": [2, 3], "stated": text, "basis": "stated", "date": "1898"},
            ],
        }
        for number, text in enumerate(HOSTILE)
    ]
    both = list(enumerate(HOSTILE))
    articles = [
        {**ARTICLES[0], "id": f"article-{number}", "title": {"en": text, "ja": text}, "url": text, "author": text}
        for number, text in both
    ]
    return lighthouse(
        events=events,
        articles=[*ARTICLES, *articles],
        themes=[{"id": f"theme-{number}", "names": {"en": [text], "ja": [text]}} for number, text in both],
        title={"en": HOSTILE[0], "ja": HOSTILE[0]},
    )


def day(text: str) -> int:
    """The first day of a date."""
    return read(text).span.earliest or 0
