"""Citations as people read them: what was cited, where in it, and how it puts the date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates.wording import words
from timeline.queries import Key
from timeline.render.phrases import phrase, with_aside
from timeline.render.text import pick, web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.events import Article, Citation, Event
    from timeline.queries import Listing


def told(citation: Citation, event: Event, listing: Listing, language: str) -> str:
    """The citation in one line: “The bridge and the port”, E. Vane, Arden Gazette, 30 May 1932, line 3: “April 12” (…).

    The address is left out: each format has its own way with links.
    """
    source = phrase("listed", language).join(_source(citation, event, listing, language))
    return phrase("labelled", language).format(label=source, text=_dating(citation, language))


def address(citation: Citation, event: Event, listing: Listing) -> str:
    """The web address of the article; nothing if there is none that is safe to follow."""
    article = _article(citation, event, listing)
    return web_address(article.url) if article else ""


def first_address(event: Event, listing: Listing) -> str:
    """The first address of the event's articles."""
    return next(filter(None, (address(citation, event, listing) for citation in event.sources)), "")


def line_numbers(citation: Citation, language: str) -> str:
    """``lines 7, 8``."""
    key = "cited_line" if len(citation.lines) == 1 else "cited_lines"
    return phrase(key, language).format(numbers=", ".join(map(str, citation.lines)))


def _source(citation: Citation, event: Event, listing: Listing, language: str) -> Iterator[str]:
    article = _article(citation, event, listing)
    title = pick(article.title, language) if article else ""
    yield phrase("quoted", language).format(text=title or citation.article)
    if article:
        yield from filter(None, (article.author, article.publisher, words(article.published, language)))
    yield from filter(None, (citation.section, line_numbers(citation, language)))


def _dating(citation: Citation, language: str) -> str:
    """The date phrase as printed, how it was read, and this source's date where it differs."""
    basis = phrase(citation.basis.value, language)
    if citation.resolved:
        basis = phrase("labelled", language).format(label=basis, text=citation.resolved)
    printed = phrase("quoted", language).format(text=citation.stated)
    dating = with_aside(printed, basis, language)
    if citation.date is None:
        return dating
    rival = phrase("labelled", language).format(label=phrase("rival", language), text=words(citation.date, language))
    return phrase("listed", language).join((dating, rival))


def _article(citation: Citation, event: Event, listing: Listing) -> Article | None:
    return listing.articles.get(Key(event.dataset, citation.article))
