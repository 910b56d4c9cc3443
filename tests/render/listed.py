"""Datasets as the listings that a database would give of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates.span import Certainty
from timeline.queries import Key, Listing, Match, TermKey

if TYPE_CHECKING:
    from timeline.dates.span import Span
    from timeline.events import Dataset


def listing(*datasets: Dataset, window: Span | None = None) -> Listing:
    """Every event of the datasets; in a window, those that at least possibly fall into it."""
    matches = [
        Match(event, Certainty.CERTAIN if window is None else event.span.within(window))
        for dataset in datasets
        for event in dataset.events
    ]
    return Listing(
        tuple(match for match in matches if match.certainty is not Certainty.OUT),
        tuple(dataset._replace(terms=(), events=(), articles=(), tenures=()) for dataset in datasets),
        {TermKey(term.facet, dataset.id, term.id): term.names for dataset in datasets for term in dataset.terms},
        {Key(dataset.id, article.id): article for dataset in datasets for article in dataset.articles},
        window,
    )
