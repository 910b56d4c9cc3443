"""Counts the events of the shipped record for its description; cog calls these."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from timeline.dates import Interval
from timeline.events import Facet
from timeline.ingest import read_all
from timeline.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.dates import Edtf
    from timeline.events import Dataset

#: up to how many days from the first on which it can have happened to the last
_PRECISIONS = (
    (1, "day"),
    (27, "part of a month"),
    (31, "month"),
    (364, "part of a year"),
    (366, "year"),
)
_LONGER, _LASTING, _OPEN = "several years", "lasting, both ends known", "open on a side"


@cache
def _dataset() -> Dataset:
    (dataset,) = read_all([shipped("data/events.yaml")])
    return dataset


def totals() -> None:
    """A sentence on how much is recorded."""
    dataset = _dataset()
    citations = sum(len(event.sources) for event in dataset.events)
    counts = Counter(term.facet for term in dataset.terms)
    named = f"{counts[Facet.ACTOR]} actors, {counts[Facet.THEME]} themes, {counts[Facet.KIND]} kinds"
    print(
        f"{len(dataset.events)} events with {citations} citations of {len(dataset.articles)} articles, told in terms of"
        f" {named} and {counts[Facet.STATE]} states; {len(dataset.tenures)} terms of office."
    )


def by_article() -> None:
    """How many events each article tells."""
    events = _dataset().events
    counts = Counter(article for event in events for article in {source.article for source in event.sources})
    _table(
        "article", ((f"`{article.id}`: {article.title['en']}", counts[article.id]) for article in _dataset().articles)
    )


def by_theme() -> None:
    """How many events each theme of the highest level has, itself or through narrower ones."""
    themes = [term for term in _dataset().terms if term.facet is Facet.THEME]
    wider = {theme.id: theme.broader for theme in themes}
    counts = Counter(top for event in _dataset().events for top in _highest(event.themes, wider))
    _table("theme", ((theme.names["en"][0], counts[theme.id]) for theme in themes if not theme.broader))


def by_precision() -> None:
    """How precisely the events are dated."""
    counts = Counter(_precision(event.date) for event in _dataset().events)
    known = [name for _, name in _PRECISIONS]
    _table("precision", ((name, counts[name]) for name in (*known, _LONGER, _LASTING, _OPEN)))


def _highest(themes: Iterable[str], wider: dict[str, tuple[str, ...]]) -> set[str]:
    return {top for theme in themes for top in (_highest(wider[theme], wider) if wider[theme] else {theme})}


def _precision(date: Edtf) -> str:
    earliest, latest = date.span.earliest, date.span.latest
    if earliest is None or latest is None:
        return _OPEN
    if isinstance(date, Interval):
        return _LASTING
    days = latest - earliest + 1
    return next((name for longest, name in _PRECISIONS if days <= longest), _LONGER)


def _table(heading: str, rows: Iterable[tuple[str, int]]) -> None:
    print(f"| {heading} | events |\n|---|---:|")
    for name, count in rows:
        print(f"| {name} | {count} |")
