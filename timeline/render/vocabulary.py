"""The vocabulary of the datasets as reports: terms with their names and counts, and the articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.dates.wording import words
from timeline.render.phrases import phrase
from timeline.render.sheet import Sheet
from timeline.render.text import pick, pick_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.queries import ArticleCount, TermCount


@dataclass(frozen=True, slots=True)
class TermReport:
    """The terms of one vocabulary."""

    terms: Sequence[TermCount]

    def overview(self, language: str) -> Sheet:
        """Id, name, other names, wider terms and number of events."""
        return _headed(self.cells(language), language)

    def cells(self, language: str) -> Sheet:
        """As the overview; the columns keep their names."""
        rows = tuple(
            (
                each.term.id,
                pick_name(each.term.names, language),
                "; ".join(_other_names(each, language)),
                "; ".join(each.term.broader),
                str(each.events),
            )
            for each in self.terms
        )
        return Sheet(("id", "name", "other_names", "broader", "events"), rows)

    def records(self) -> list[dict[str, Any]]:
        """The terms as JSON data."""
        return [
            {
                "id": each.term.id,
                "dataset": each.dataset,
                "kind": each.term.kind or None,
                "names": {language: list(names) for language, names in sorted(each.term.names.items())},
                "broader": list(each.term.broader),
                "events": each.events,
            }
            for each in self.terms
        ]

    def document(self) -> list[dict[str, Any]]:
        """The records."""
        return self.records()


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """The articles that events are cited from."""

    articles: Sequence[ArticleCount]

    def overview(self, language: str) -> Sheet:
        """Id, title, publisher, date and number of events."""
        return _headed(self.cells(language), language)

    def cells(self, language: str) -> Sheet:
        """As the overview; the columns keep their names."""
        rows = tuple(
            (
                each.article.id,
                pick(each.article.title, language),
                each.article.publisher,
                words(each.article.published, language),
                str(each.events),
            )
            for each in self.articles
        )
        return Sheet(("id", "title", "publisher", "published", "events"), rows)

    def records(self) -> list[dict[str, Any]]:
        """The articles as JSON data."""
        return [
            {
                "id": each.article.id,
                "dataset": each.dataset,
                "title": dict(sorted(each.article.title.items())),
                "author": each.article.author or None,
                "publisher": each.article.publisher,
                "published": str(each.article.published),
                "dated": each.article.dated or None,
                "language": each.article.language,
                "file": each.article.file or None,
                "sha256": each.article.sha256 or None,
                "url": each.article.url or None,
                "events": each.events,
            }
            for each in self.articles
        ]

    def document(self) -> list[dict[str, Any]]:
        """The records."""
        return self.records()


def _headed(sheet: Sheet, language: str) -> Sheet:
    """The sheet under headings in ``language``."""
    return Sheet(tuple(phrase(column, language) for column in sheet.columns), sheet.rows)


def _other_names(each: TermCount, language: str) -> list[str]:
    shown = pick_name(each.term.names, language)
    every = (name for names in each.term.names.values() for name in names)
    return [name for name in dict.fromkeys(every) if name != shown]
