"""One event whole: texts in every language, roles, figures, and each citation with its own date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates.wording import words
from timeline.events import Facet
from timeline.queries import Key
from timeline.render.names import names_of
from timeline.render.phrases import phrase
from timeline.render.records import roles_of
from timeline.render.text import pad, pick, visible, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TextIO

    from timeline.events import Citation, Event, Figure
    from timeline.queries import Listing, Match

_INDENT = "    "


def write_event(match: Match, listing: Listing, out: TextIO, language: str) -> None:
    """Write the event as text, labels in ``language``."""
    event = match.event
    out.writelines(f"{visible(title)}\n" for title in _own_language_first(event.title, language))
    out.write("\n")
    facts = [(phrase(key, language), value) for key, value in _facts(event, listing, language) if value]
    columns = max(width(label) for label, _ in facts)
    out.writelines(f"{pad(label, columns)}  {visible(value)}\n" for label, value in facts)
    out.writelines(f"\n{visible(text)}\n" for text in _own_language_first(event.summary, language))
    out.write(f"\n{phrase('sources', language)}\n")
    for number, citation in enumerate(event.sources, start=1):
        out.writelines(f"{line}\n" for line in _citation_lines(number, citation, event, listing, language))


def _own_language_first(texts: Mapping[str, str], language: str) -> list[str]:
    return [texts[each] for each in sorted(texts, key=lambda each: each != language)]


def _facts(event: Event, listing: Listing, language: str) -> Iterator[tuple[str, str]]:
    """Labels and values in the order in which they are read; empty values are left out by the caller."""

    def named(facet: Facet, ids: Sequence[str]) -> str:
        return ", ".join(names_of(facet, ids, event, listing, language))

    yield "date", f"{words(event.date, language)}  ({event.date})"
    yield "preferred", event.preferred
    yield "id", event.id
    yield "dataset", event.dataset
    yield "kind", named(Facet.KIND, (event.kind,))
    for role, actors in roles_of(event).items():
        yield role.value, named(Facet.ACTOR, actors)
    yield "themes", named(Facet.THEME, event.themes)
    yield "places", named(Facet.ACTOR, event.places)
    yield "begins", named(Facet.STATE, event.begins)
    yield "ends", named(Facet.STATE, event.ends)
    yield "after", ", ".join(event.after)
    yield "figures", "; ".join(figure_in_words(figure, language) for figure in event.figures)


def figure_in_words(figure: Figure, language: str) -> str:
    """What is counted and the number: ``pence a ton: more than 1,250 pence (August 1930)``."""
    bound = f"{phrase(figure.bound, language)} " if figure.bound else ""
    unit = f" {figure.unit}" if figure.unit else ""
    as_of = f" ({words(figure.as_of, language)})" if figure.as_of else ""
    return f"{pick(figure.what, language)}: {bound}{figure.value:,}{unit}{as_of}"


def _citation_lines(number: int, citation: Citation, event: Event, listing: Listing, language: str) -> Iterator[str]:
    article = listing.articles.get(Key(event.dataset, citation.article))
    title = pick(article.title, language) if article else citation.article
    told = f"{article.publisher}, {words(article.published, language)}" if article else ""
    yield visible(f"[{number}] {title} ({told})" if told else f"[{number}] {title}")
    where = phrase("line" if len(citation.lines) == 1 else "lines", language)
    section = f", {citation.section}" if citation.section else ""
    yield visible(f"{_INDENT}{citation.article}: {where} {', '.join(map(str, citation.lines))}{section}")
    basis = phrase(citation.basis.value, language)
    resolved = f": {citation.resolved}" if citation.resolved else ""
    yield visible(f"{_INDENT}{phrase('printed', language)}: {citation.stated} ({basis}{resolved})")
    if citation.date is not None:
        yield visible(f"{_INDENT}{phrase('rival', language)}: {words(citation.date, language)}  ({citation.date})")
    if article and article.url:
        yield visible(f"{_INDENT}{article.url}")
