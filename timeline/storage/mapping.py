"""Records to rows and back: the content as JSON text, and what is derived from it to find it by.

Rows are tuples in the order of the columns in :mod:`timeline.storage.schema`.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from timeline import plain
from timeline.events import Facet
from timeline.folding import fold, fold_name
from timeline.queries import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.dates.span import Span
    from timeline.events import Article, Dataset, Event, Term, Wider

#: raise it when the same record gets other derived columns than before: the next load then writes them anew
DERIVATION: Final = 1

#: the vocabulary that names the terms of an aspect; places are actors
VOCABULARY: Final[Mapping[Aspect, str]] = {
    Aspect.ACTOR: Facet.ACTOR.value,
    Aspect.THEME: Facet.THEME.value,
    Aspect.KIND: Facet.KIND.value,
    Aspect.PLACE: Facet.ACTOR.value,
    Aspect.STATE: Facet.STATE.value,
    Aspect.ARTICLE: Aspect.ARTICLE.value,
}

#: what an event bears: aspects and ids of terms
Borne: TypeAlias = "frozenset[tuple[str, str]]"
Days: TypeAlias = tuple[int, int, int | None, int | None]
Row: TypeAlias = tuple[Any, ...]

_UNBOUNDED = 2**62
_DIGEST_BYTES = 16


def days(span: Span) -> Days:
    """Outer bounds and core; a missing bound lies beyond all days, without a core there is none."""
    core = (None, None) if span.core is None else (_first(span.core[0]), _last(span.core[1]))
    return _first(span.earliest), _last(span.latest), *core


def _first(day: int | None) -> int:
    return -_UNBOUNDED if day is None else _clamped(day)


def _last(day: int | None) -> int:
    return _UNBOUNDED if day is None else _clamped(day)


def _clamped(day: int) -> int:
    """The day, or the most distant one that a database can count to without a bound being taken for none."""
    return max(1 - _UNBOUNDED, min(day, _UNBOUNDED - 1))


def storable(text: str) -> str:
    """``text`` without the characters that a database cannot take (a broken command line can hold them)."""
    return text.encode(errors="replace").decode().replace("\0", "\N{REPLACEMENT CHARACTER}")


def folded_text(text: str) -> str:
    """What free text is searched by."""
    return storable(fold(text))


def folded_name(name: str) -> str:
    """What names and ids are looked up by."""
    return storable(fold_name(name))


def to_json(value: object) -> str:
    """Compact JSON; the same value always gives the same text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def digest(text: str) -> str:
    """A short text that differs when ``text`` does."""
    return blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def dataset_row(dataset: Dataset, terms: Iterable[Row]) -> Row:
    """The head of the file and its tenures; the digest covers the vocabulary too."""
    tenures = [plain.tenure_to_plain(tenure) for tenure in dataset.tenures]
    record = to_json({**plain.header_to_plain(dataset), "tenures": tenures})
    return dataset.id, digest(to_json([DERIVATION, record, list(terms)])), record


def term_rows(dataset: Dataset) -> Iterator[Row]:
    """The vocabulary, articles included, each in the order of the file."""
    for position, term in enumerate(dataset.terms):
        yield dataset.id, term.facet.value, term.id, position, to_json(plain.term_to_plain(term))
    for position, article in enumerate(dataset.articles):
        yield dataset.id, Aspect.ARTICLE.value, article.id, position, to_json(plain.article_to_plain(article))


def name_rows(dataset: Dataset) -> Iterator[Row]:
    """Every name of every term, once in each folded form; ids and the titles of articles are names too."""
    for term in dataset.terms:
        names = [name for forms in term.names.values() for name in forms]
        yield from _named(dataset.id, term.facet.value, term.id, names)
    for article in dataset.articles:
        yield from _named(dataset.id, Aspect.ARTICLE.value, article.id, tuple(article.title.values()))


def _named(dataset_id: str, facet: str, term_id: str, names: Sequence[str]) -> Iterator[Row]:
    by_folded = {folded_name(name): storable(name) for name in (term_id, *reversed(names))}
    for folded, name in by_folded.items():
        if folded:
            yield facet, folded, dataset_id, term_id, name


def event_row(key: int, position: int, event: Event, record: str, borne: Borne) -> Row:
    """An event; ``record`` is its :func:`event_record`."""
    fingerprints = event_digests(record, borne)
    return (
        key,
        event.dataset,
        event.id,
        position,
        *days(event.span),
        _search_text(event),
        *fingerprints,
        record,
    )


def event_term_rows(key: int, event: Event, borne: Borne) -> Iterator[Row]:
    """One row for each term that the event bears."""
    for aspect, term_id in borne:
        yield aspect, event.dataset, term_id, key


def event_record(event: Event) -> str:
    """The event as JSON text: its whole content."""
    return to_json(plain.event_to_plain(event))


def event_digests(record: str, borne: Borne) -> tuple[str, str]:
    """What tells whether the event has changed, and whether what is derived from it and its terms has."""
    return digest(record), digest(to_json([DERIVATION, sorted(borne)]))


def _search_text(event: Event) -> str:
    """Every text of the event that people read, folded, each on a line of its own."""
    texts = [*event.title.values(), *event.summary.values(), event.preferred]
    texts += [handle for handles in event.handles.values() for handle in handles]
    texts += [text for figure in event.figures for text in (*figure.what.values(), figure.unit)]
    texts += [text for source in event.sources for text in (source.section, source.stated, source.resolved)]
    return "\n".join(folded_text(text) for text in texts if text)


def borne_by(event: Event, wider: Wider) -> Borne:
    """The terms of the event, and all that are wider: what a filter on the term finds it by."""
    return frozenset(
        (aspect.value, each)
        for aspect, ids in _terms_of(event)
        for term_id in ids
        for each in wider.get((VOCABULARY[aspect], term_id), (term_id,))
    )


def _terms_of(event: Event) -> Iterator[tuple[Aspect, Iterable[str]]]:
    yield Aspect.ACTOR, (participant.actor for participant in event.participants)
    yield Aspect.THEME, event.themes
    yield Aspect.KIND, (event.kind,)
    yield Aspect.PLACE, event.places
    yield Aspect.STATE, (*event.begins, *event.ends)
    yield Aspect.ARTICLE, (source.article for source in event.sources)


def event_from(dataset_id: str, record: str) -> Event:
    """The event that :func:`event_record` wrote."""
    return plain.event_from_plain(dataset_id, json.loads(record))


def term_from(facet: str, record: str) -> Term:
    """The term of a row of :func:`term_rows`."""
    return plain.term_from_plain(Facet(facet), json.loads(record))


def article_from(record: str) -> Article:
    """The article of a row of :func:`term_rows`."""
    return plain.article_from_plain(json.loads(record))


def header_from(record: str) -> Dataset:
    """The dataset without its records."""
    return plain.dataset_from_plain({**json.loads(record), "tenures": []})


def dataset_from(record: str, terms: Iterable[tuple[str, str]], events: Iterable[str]) -> Dataset:
    """The whole dataset from its record, those of its terms with their facets, and those of its events."""
    whole = json.loads(record)
    sections = {facet.value: section for facet, section in plain.SECTIONS.items()}
    for facet, term in terms:
        whole.setdefault(sections.get(facet, "articles"), []).append(json.loads(term))
    whole["events"] = [json.loads(event) for event in events]
    return plain.dataset_from_plain(whole)
