"""What is asked of a timeline and what comes back, in canonical form: names are ids here, dates are spans."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from timeline.dates.span import Certainty, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.events import Article, Dataset, Event, Facet, Names, Term


class Order(StrEnum):
    """Which end of time comes first."""

    DATE = "date"
    DATE_DESCENDING = "-date"


class Aspect(StrEnum):
    """What an event can be found by."""

    ACTOR = "actor"
    THEME = "theme"
    KIND = "kind"
    PLACE = "place"
    STATE = "state"
    ARTICLE = "article"


class Key(NamedTuple):
    """An id within its dataset."""

    dataset: str
    id: str


class AnyOf(NamedTuple):
    """Satisfied by an event that bears at least one of ``keys`` in ``aspect``, itself or through a narrower term."""

    aspect: Aspect
    keys: frozenset[Key]


class EventQuery(NamedTuple):
    """All conditions must hold; the empty query finds every event."""

    required: tuple[AnyOf, ...] = ()
    excluded: tuple[AnyOf, ...] = ()
    #: only the outer bounds count; None: any time
    window: Span | None = None
    #: drop what only possibly falls into the window
    certain: bool = False
    #: every one of these must occur in the event's texts (folded before comparing)
    search: tuple[str, ...] = ()
    #: ids of datasets; empty: all
    datasets: frozenset[str] = frozenset()
    #: ids of events; empty: all
    ids: frozenset[str] = frozenset()
    order: Order = Order.DATE
    limit: int | None = None


class Match(NamedTuple):
    """An event that was found, and whether it certainly or possibly falls into the window."""

    event: Event
    certainty: Certainty


class TermKey(NamedTuple):
    """A term of any dataset's vocabularies."""

    facet: Facet
    dataset: str
    id: str


class Listing(NamedTuple):
    """Events that were found, with what is needed to show them."""

    matches: tuple[Match, ...]
    #: the datasets that were searched, without their records
    datasets: tuple[Dataset, ...] = ()
    #: names of the terms that the events use, and of all wider ones
    names: Mapping[TermKey, Names] = MappingProxyType({})
    #: articles that the events cite
    articles: Mapping[Key, Article] = MappingProxyType({})
    #: ids of what each of these terms is found by: itself and all wider ones
    wider: Mapping[TermKey, frozenset[str]] = MappingProxyType({})
    #: the period that was asked for; None: any time
    window: Span | None = None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the datasets, in the order of the alphabet."""
        return tuple(sorted({language for dataset in self.datasets for language in dataset.languages}))

    @property
    def possible(self) -> int:
        """How many of the matches only possibly fall into the window."""
        return sum(match.certainty is Certainty.POSSIBLE for match in self.matches)


class TermCount(NamedTuple):
    """A term of a dataset and how many events bear it, themselves or through narrower terms."""

    dataset: str
    term: Term
    events: int


class ArticleCount(NamedTuple):
    """An article of a dataset and how many events cite it."""

    dataset: str
    article: Article
    events: int
