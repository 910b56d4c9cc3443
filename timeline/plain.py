"""Domain values <-> plain data in the shape of the data file: one mapping for files, database and export.

Plain data is what JSON can hold: mappings, lists, texts and numbers. What equals its default is left out.
The reading direction trusts its input, validated when the file was read: every command waits for it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from timeline.dates import edtf
from timeline.events import (
    Article,
    Basis,
    Citation,
    Dataset,
    Event,
    Facet,
    Figure,
    Participant,
    Role,
    Tenure,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline.dates.edtf import Edtf
    from timeline.events import Names

Plain: TypeAlias = dict[str, Any]

#: the version of the file's shape, which its ``format`` key names
FORMAT: Final = 1

#: the calendar that a file prints its dates in, unless it says otherwise
GREGORIAN: Final = "gregorian"

#: the part of the file in which the terms of a facet stand, in the order of the file
SECTIONS: Final[Mapping[Facet, str]] = {
    Facet.ACTOR: "actors",
    Facet.THEME: "themes",
    Facet.KIND: "kinds",
    Facet.STATE: "states",
    Facet.CONCEPT: "concepts",
}

_ROLES = tuple(Role)
_BASES = {basis.value: basis for basis in Basis}
_INDONESIAN = "id"


@lru_cache(maxsize=4096)
def _date(text: str) -> Edtf:
    """The date that ``text`` writes; many events share one, and dates are immutable."""
    return edtf.read(text)


def _optional_date(text: str | None) -> Edtf | None:
    return None if text is None else _date(text)


def _optional_text(date: Edtf | None) -> str | None:
    return None if date is None else str(date)


def _filled(entries: Plain) -> Plain:
    """``entries`` without those that are empty (nothing, an empty text, list or mapping)."""
    return {key: value for key, value in entries.items() if value is not None and value not in ("", [], {})}


def event_to_plain(event: Event) -> Plain:
    """The event as it stands in the file; its dataset is the file's and not repeated."""
    return {
        "id": event.id,
        "date": str(event.date),
        "kind": event.kind,
        "title": dict(event.title),
        "summary": dict(event.summary),
        **_filled(
            {
                "actors": _roles_to_plain(event.participants),
                "themes": list(event.themes),
                "places": list(event.places),
                "begins": list(event.begins),
                "ends": list(event.ends),
                "handles": _names_to_plain(event.handles),
                "figures": [figure_to_plain(figure) for figure in event.figures],
                "preferred": event.preferred,
                "distinct_from": list(event.distinct_from),
                "after": list(event.after),
            }
        ),
        "sources": [citation_to_plain(citation) for citation in event.sources],
    }


def event_from_plain(dataset_id: str, plain: Plain) -> Event:
    """The event of that dataset; the inverse of :func:`event_to_plain`."""
    get = plain.get
    return Event(
        dataset=dataset_id,
        id=plain["id"],
        date=_date(plain["date"]),
        kind=plain["kind"],
        title=plain["title"],
        summary=plain["summary"],
        participants=_roles_from_plain(get("actors")),
        themes=tuple(get("themes", ())),
        places=tuple(get("places", ())),
        sources=tuple([citation_from_plain(source) for source in plain["sources"]]),
        begins=tuple(get("begins", ())),
        ends=tuple(get("ends", ())),
        handles=_names_from_plain(get("handles", {})),
        figures=tuple([figure_from_plain(figure) for figure in get("figures", ())]),
        preferred=get("preferred", ""),
        distinct_from=tuple(get("distinct_from", ())),
        after=tuple(get("after", ())),
    )


def _roles_to_plain(participants: Iterable[Participant]) -> Plain:
    """Ids by role; the roles in the order of :class:`Role`."""
    by_role: dict[str, list[str]] = {role.value: [] for role in _ROLES}
    for participant in participants:
        by_role[participant.role].append(participant.actor)
    return _filled(by_role)


def _roles_from_plain(plain: Plain | None) -> tuple[Participant, ...]:
    if not plain:
        return ()
    return tuple([Participant(actor, role) for role in _ROLES for actor in plain.get(role, ())])


def citation_to_plain(citation: Citation) -> Plain:
    """The citation as it stands under ``sources``."""
    return {
        "article": citation.article,
        "lines": list(citation.lines),
        **_filled({"section": citation.section}),
        "stated": citation.stated,
        "basis": citation.basis.value,
        **_filled({"resolved": citation.resolved, "date": _optional_text(citation.date)}),
    }


def citation_from_plain(plain: Plain) -> Citation:
    """The inverse of :func:`citation_to_plain`."""
    get = plain.get
    return Citation(
        article=plain["article"],
        lines=tuple(plain["lines"]),
        stated=plain["stated"],
        basis=_BASES[plain["basis"]],
        section=get("section", ""),
        resolved=get("resolved", ""),
        date=_optional_date(get("date")),
    )


def figure_to_plain(figure: Figure) -> Plain:
    """The figure as it stands under ``figures``."""
    return {
        "what": dict(figure.what),
        "value": figure.value,
        **_filled({"unit": figure.unit, "bound": figure.bound, "as_of": _optional_text(figure.as_of)}),
    }


def figure_from_plain(plain: Plain) -> Figure:
    """The inverse of :func:`figure_to_plain`."""
    get = plain.get
    return Figure(
        what=plain["what"],
        value=plain["value"],
        unit=get("unit", ""),
        bound=get("bound", ""),
        as_of=_optional_date(get("as_of")),
    )


def term_to_plain(term: Term) -> Plain:
    """The term as it stands in the section of its facet."""
    return {"id": term.id, **_filled({"kind": term.kind}), **_named(term), **_filled(_placed(term))}


def _named(term: Term) -> Plain:
    """The names; a concept's stand beside its id, unless the language whose code is ``id`` is among them."""
    names = _names_to_plain(term.names)
    return names if term.facet is Facet.CONCEPT and _INDONESIAN not in names else {"names": names}


def _placed(term: Term) -> Plain:
    """What the term belongs to: an actor's groups, the wider term of another facet (alone without a list)."""
    broader = list(term.broader)
    if term.facet is Facet.ACTOR:
        return {"member_of": broader}
    return {"broader": broader[0] if len(broader) == 1 else broader}


def term_from_plain(facet: Facet, plain: Plain) -> Term:
    """The term of that facet; the inverse of :func:`term_to_plain`."""
    broader = plain.get("member_of" if facet is Facet.ACTOR else "broader", ())
    return Term(
        facet=facet,
        id=plain["id"],
        names=_names_from_plain(plain["names"] if "names" in plain else _beside_id(plain)),
        broader=(broader,) if isinstance(broader, str) else tuple(broader),
        kind=plain.get("kind", ""),
    )


def _beside_id(plain: Plain) -> Plain:
    """What remains of a concept without its id and what it belongs to: its names by language."""
    return {key: value for key, value in plain.items() if key not in ("id", "broader")}


def _names_to_plain(names: Names) -> dict[str, list[str]]:
    return {language: list(forms) for language, forms in names.items()}


def _names_from_plain(plain: Plain) -> Names:
    return {language: tuple(forms) for language, forms in plain.items()}


def article_to_plain(article: Article) -> Plain:
    """The article as it stands under ``articles``."""
    return {
        "id": article.id,
        **_filled({"file": article.file, "sha256": article.sha256}),
        "title": dict(article.title),
        **_filled({"author": article.author}),
        "publisher": article.publisher,
        "published": str(article.published),
        **_filled({"dated": article.dated}),
        "language": article.language,
        **_filled({"url": article.url}),
    }


def article_from_plain(plain: Plain) -> Article:
    """The inverse of :func:`article_to_plain`."""
    return Article(**{**plain, "published": _date(plain["published"])})


def tenure_to_plain(tenure: Tenure) -> Plain:
    """The tenure as it stands under ``tenures``."""
    return {
        "office": tenure.office,
        "holder": tenure.holder,
        "from": str(tenure.start),
        **_filled(
            {
                "to": _optional_text(tenure.end),
                "sources": [citation_to_plain(citation) for citation in tenure.sources],
            }
        ),
    }


def tenure_from_plain(plain: Plain) -> Tenure:
    """The inverse of :func:`tenure_to_plain`."""
    return Tenure(
        office=plain["office"],
        holder=plain["holder"],
        start=_date(plain["from"]),
        end=_optional_date(plain.get("to")),
        sources=tuple([citation_from_plain(source) for source in plain.get("sources", ())]),
    )


def header_to_plain(dataset: Dataset) -> Plain:
    """What stands at the head of the file, before the records."""
    return {
        "format": FORMAT,
        "dataset": dataset.id,
        "languages": list(dataset.languages),
        "title": dict(dataset.title),
        **_filled({"as_of": _optional_text(dataset.as_of)}),
        **({} if dataset.calendar == GREGORIAN else {"calendar": dataset.calendar}),
    }


def dataset_to_plain(dataset: Dataset) -> Plain:
    """The whole file; the records of each section keep their order."""
    return {
        **header_to_plain(dataset),
        **_filled(
            {
                "articles": _each(article_to_plain, dataset.articles),
                **{section: _each(term_to_plain, _of(facet, dataset)) for facet, section in SECTIONS.items()},
                "tenures": _each(tenure_to_plain, dataset.tenures),
                "events": _each(event_to_plain, dataset.events),
            }
        ),
    }


def dataset_from_plain(plain: Plain) -> Dataset:
    """The dataset that a whole file holds, terms in the order of SECTIONS: see :func:`dataset_to_plain`."""
    dataset_id = plain["dataset"]
    return Dataset(
        id=dataset_id,
        languages=tuple(plain["languages"]),
        title=plain["title"],
        as_of=_optional_date(plain.get("as_of")),
        calendar=plain.get("calendar", GREGORIAN),
        articles=tuple(_each(article_from_plain, plain.get("articles", ()))),
        terms=tuple(term_from_plain(facet, term) for facet, name in SECTIONS.items() for term in plain.get(name, ())),
        tenures=tuple(_each(tenure_from_plain, plain.get("tenures", ()))),
        events=tuple([event_from_plain(dataset_id, event) for event in plain.get("events", ())]),
    )


def _of(facet: Facet, dataset: Dataset) -> list[Term]:
    return [term for term in dataset.terms if term.facet is facet]


def _each(convert: Callable[..., Any], values: Iterable[Any]) -> list[Any]:
    return [convert(value) for value in values]
