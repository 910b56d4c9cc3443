"""Events as the records that other programs get: the stable shape of JSON and CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.dates.span import iso
from timeline.dates.wording import words
from timeline.events import Facet, Role
from timeline.queries import TermKey
from timeline.render.text import pick, pick_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.events import Citation, Event, Figure
    from timeline.queries import Listing, Match


def event_record(match: Match, listing: Listing) -> dict[str, Any]:
    """One event as JSON data, every text in every language of the listing."""
    event = match.event
    span = event.span
    return {
        "id": event.id,
        "dataset": event.dataset,
        "date": str(event.date),
        "earliest": iso_or_none(span.earliest),
        "latest": iso_or_none(span.latest),
        "match": match.certainty.value,
        "kind": event.kind,
        "title": _in_all(event.title, listing),
        "summary": _in_all(event.summary, listing),
        "display_date": {language: words(event.date, language) for language in listing.languages},
        "actors": [
            {
                "id": participant.actor,
                "role": participant.role.value,
                "name": _names_in_all(TermKey(Facet.ACTOR, event.dataset, participant.actor), listing),
            }
            for participant in event.participants
        ],
        "themes": list(event.themes),
        "places": list(event.places),
        "begins": list(event.begins),
        "ends": list(event.ends),
        "after": list(event.after),
        "handles": {language: list(names) for language, names in sorted(event.handles.items())},
        "figures": [_figure_record(figure, listing) for figure in event.figures],
        "preferred": event.preferred or None,
        "sources": [_citation_record(citation) for citation in event.sources],
    }


def event_row(match: Match, listing: Listing, language: str) -> dict[str, str]:
    """One event as the cells of a table, lists joined by ``; ``; ``language`` is that of ``display_date``."""
    event = match.event
    span = event.span
    texts = {
        f"{column}_{each}": values.get(each, "")
        for column, values in (("title", event.title), ("summary", event.summary))
        for each in listing.languages
    }
    return {
        "id": event.id,
        "date": str(event.date),
        "earliest": iso_or_none(span.earliest) or "",
        "latest": iso_or_none(span.latest) or "",
        "display_date": words(event.date, language),
        **texts,
        "kind": event.kind,
        "actors": "; ".join(participant.actor for participant in event.participants),
        "themes": "; ".join(event.themes),
        "places": "; ".join(event.places),
        "sources": "; ".join(cited(citation) for citation in event.sources),
        "match": match.certainty.value,
        "dataset": event.dataset,
    }


def event_columns(listing: Listing) -> tuple[str, ...]:
    """The names of the cells of :func:`event_row`, in order; there also when no event was found."""
    texts = tuple(f"{column}_{language}" for column in ("title", "summary") for language in listing.languages)
    before = ("id", "date", "earliest", "latest", "display_date")
    return (*before, *texts, "kind", "actors", "themes", "places", "sources", "match", "dataset")


def cited(citation: Citation) -> str:
    """The article and its lines: ``plain-dealer:12,14``."""
    return f"{citation.article}:{','.join(map(str, citation.lines))}"


def iso_or_none(day: int | None) -> str | None:
    """The day in ISO 8601; None where there is no bound."""
    return None if day is None else iso(day)


def _in_all(texts: Mapping[str, str], listing: Listing) -> dict[str, str]:
    return {language: texts.get(language, "") for language in listing.languages}


def _names_in_all(key: TermKey, listing: Listing) -> dict[str, str]:
    names = listing.names.get(key, {})
    return {language: pick_name(names, language) or key.id for language in listing.languages}


def _figure_record(figure: Figure, listing: Listing) -> dict[str, Any]:
    return {
        "what": {language: pick(figure.what, language) for language in listing.languages},
        "value": figure.value,
        "unit": figure.unit or None,
        "bound": figure.bound or None,
        "as_of": None if figure.as_of is None else str(figure.as_of),
    }


def _citation_record(citation: Citation) -> dict[str, Any]:
    return {
        "article": citation.article,
        "lines": list(citation.lines),
        "section": citation.section or None,
        "stated": citation.stated,
        "basis": citation.basis.value,
        "resolved": citation.resolved or None,
        "date": None if citation.date is None else str(citation.date),
    }


def roles_of(event: Event) -> dict[Role, list[str]]:
    """The ids of the actors by role, roles in their order, without empty ones."""
    ids = {role: [each.actor for each in event.participants if each.role is role] for role in Role}
    return {role: actors for role, actors in ids.items() if actors}
