"""Names as people type them to what they mean, and events back to names that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline import storage
from timeline.errors import UnknownNameError
from timeline.events import Facet, wider_terms
from timeline.queries import AnyOf, Key, Listing, TermKey

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.dates.edtf import Edtf
    from timeline.events import Dataset, Term
    from timeline.queries import Aspect, Match


class Resolver:
    """Names as typed to the keys that they mean."""

    def __init__(self, connection: storage.Connection, datasets: frozenset[str]) -> None:
        self._connection = connection
        self._datasets = datasets

    def conditions(self, names: dict[Aspect, Sequence[str]], *, any_repeat: bool) -> Iterator[AnyOf]:
        """One condition for each name, or, where one of the repeats is enough, for each aspect."""
        for aspect, texts in names.items():
            found = [self.keys(aspect, text) for text in texts]
            if any_repeat and found:
                found = [frozenset().union(*found)]
            yield from (AnyOf(aspect, keys) for keys in found)

    def keys(self, aspect: Aspect, text: str) -> frozenset[Key]:
        """The keys of what is called ``text``; raises UnknownNameError with the nearest names."""
        keys = storage.lookup(self._connection, aspect, text, self._datasets)
        if not keys:
            raise UnknownNameError(aspect.value, text, storage.names(self._connection, aspect, self._datasets))
        return keys


def chosen(headers: Sequence[Dataset], wanted: Sequence[str]) -> tuple[Dataset, ...]:
    """The datasets with the wanted ids; all where none is named."""
    known = [header.id for header in headers]
    for each in wanted:
        if each not in known:
            raise UnknownNameError("dataset", each, known)
    return tuple(header for header in headers if not wanted or header.id in wanted)


def ids_of(headers: Sequence[Dataset]) -> frozenset[str]:
    """The ids of the datasets."""
    return frozenset(header.id for header in headers)


def common_as_of(headers: Sequence[Dataset]) -> Edtf | None:
    """What relative words are read against: known only where the datasets agree."""
    dates = {header.as_of for header in headers}
    return dates.pop() if len(dates) == 1 else None


def listing(connection: storage.Connection, matches: Sequence[Match], headers: tuple[Dataset, ...]) -> Listing:
    """The matches with the terms and articles that they refer to."""
    terms = {
        TermKey(facet, match.event.dataset, each)
        for match in matches
        for facet, ids in match.event.terms().items()
        for each in ids
    }
    articles = {Key(match.event.dataset, source.article) for match in matches for source in match.event.sources}
    known = storage.described(connection, terms)
    return Listing(
        tuple(matches),
        headers,
        {key: term.names for key, term in known.items()},
        storage.cited(connection, articles),
        _wider(known),
    )


def _wider(terms: Mapping[TermKey, Term]) -> dict[TermKey, frozenset[str]]:
    """What each of the terms is found by."""
    by_dataset: dict[str, list[Term]] = {}
    for key, term in terms.items():
        by_dataset.setdefault(key.dataset, []).append(term)
    return {
        TermKey(Facet(facet), dataset_id, term_id): wider
        for dataset_id, own in by_dataset.items()
        for (facet, term_id), wider in wider_terms(own).items()
    }
