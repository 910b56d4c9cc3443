"""What a timeline records: events, the vocabulary they are described with, and where each is told.

All of it is frozen values: named tuples, since a dataclass takes eight times as long to make and every command waits
for it. Texts and names are kept by language (``{"en": ..., "ja": ...}``).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from timeline.dates.edtf import Edtf
    from timeline.dates.span import Span

_T = TypeVar("_T", bound="Hashable")
Texts: TypeAlias = Mapping[str, str]
Names: TypeAlias = Mapping[str, tuple[str, ...]]
#: a term's own id and those of all wider terms, by vocabulary and id
Wider: TypeAlias = Mapping[tuple[str, str], frozenset[str]]

NO_NAMES: Final[Names] = MappingProxyType({})


class Facet(StrEnum):
    """The vocabularies of a dataset; each has ids of its own."""

    ACTOR = "actor"
    THEME = "theme"
    KIND = "kind"
    STATE = "state"
    CONCEPT = "concept"


class Role(StrEnum):
    """How an actor took part: did it, had it done to them, or was otherwise involved."""

    BY = "by"
    TARGET = "target"
    PARTY = "party"


class Basis(StrEnum):
    """Where the date of an event comes from."""

    #: printed as such in the source
    STATED = "stated"
    #: worked out from the text, as ``Citation.resolved`` explains
    RELATIVE = "relative"
    #: taken from outside the text; the date then carries ``?``
    INFERRED = "inferred"


class Term(NamedTuple):
    """An entry of a vocabulary: an actor, theme, kind, state or concept."""

    facet: Facet
    id: str
    #: by language, the first one shown
    names: Names
    #: ids in the same facet: the groups an actor belongs to, the wider theme or kind
    broader: tuple[str, ...] = ()
    #: for actors: a free slug such as ``person``, ``company``, ``country``
    kind: str = ""


def wider_terms(terms: Iterable[Term]) -> Wider:
    """What each term of a dataset is found by: itself and all that are wider, at any distance."""
    broader = {(term.facet.value, term.id): term.broader for term in terms}
    return {(facet, term_id): _upwards(facet, term_id, broader) for facet, term_id in broader}


def _upwards(facet: str, term_id: str, broader: Mapping[tuple[str, str], tuple[str, ...]]) -> frozenset[str]:
    return reached(term_id, lambda each: broader.get((facet, each), ()))


def reached(start: _T, following: Callable[[_T], Iterable[_T]]) -> frozenset[_T]:
    """What is reached from ``start`` at any distance, itself included; circles do no harm."""
    found: set[_T] = set()
    waiting = [start]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += following(each)
    return frozenset(found)


def in_full_order(events: Iterable[Event]) -> list[Event]:
    """The events, each with all that it came after: also with what came before that."""
    listed = list(events)
    after = {event.id: event.after for event in listed if event.after}
    if not after:
        return listed
    return [
        event._replace(after=tuple(sorted(reached(event.id, lambda each: after.get(each, ())) - {event.id})))
        if event.after
        else event
        for event in listed
    ]


class Article(NamedTuple):
    """A text that events are cited from; the text itself is not kept, its digest is."""

    id: str
    title: Texts
    publisher: str
    language: str
    #: as precise as the article allows; ``dated`` tells how it is known
    published: Edtf
    author: str = ""
    dated: str = ""
    #: the file that line numbers refer to, and the SHA-256 digest of its bytes
    file: str = ""
    sha256: str = ""
    url: str = ""


class Citation(NamedTuple):
    """Where an article tells an event, and how it puts the date."""

    article: str
    #: numbers of the article's lines, from 1
    lines: tuple[int, ...]
    #: the date phrase as printed
    stated: str
    basis: Basis
    section: str = ""
    #: why the phrase means this date, where it does not say so by itself
    resolved: str = ""
    #: the date by this source, where it differs from the event's
    date: Edtf | None = None


class Participant(NamedTuple):
    """An actor in a role."""

    actor: str
    role: Role


class Figure(NamedTuple):
    """A number that an article states about an event."""

    what: Texts
    value: int | float
    unit: str = ""
    #: ``at-least``, ``more-than``, ``about``, ``at-most``, or nothing where it is exact
    bound: str = ""
    as_of: Edtf | None = None


class Tenure(NamedTuple):
    """Who held an office when, as far as the articles say."""

    office: str
    holder: str
    start: Edtf
    end: Edtf | None
    sources: tuple[Citation, ...] = ()


class Event(NamedTuple):
    """Something that happened, dated no more precisely than its sources allow."""

    dataset: str
    id: str
    date: Edtf
    kind: str
    title: Texts
    summary: Texts
    participants: tuple[Participant, ...]
    themes: tuple[str, ...]
    #: ids of actors that are places
    places: tuple[str, ...]
    sources: tuple[Citation, ...]
    #: states that it begins and ends
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    #: short names that questions use for it
    handles: Names = NO_NAMES
    figures: tuple[Figure, ...] = ()
    #: why ``date`` is preferred, where the sources differ
    preferred: str = ""
    #: ids of events like it that are not the same happening
    distinct_from: tuple[str, ...] = ()
    #: ids of events that it came after, which its sources tell where the dates do not
    after: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The days that the date covers."""
        return self.date.span

    def terms(self) -> dict[Facet, tuple[str, ...]]:
        """The ids of the terms that it is described with, by vocabulary; places are actors too."""
        return {
            Facet.ACTOR: (*(each.actor for each in self.participants), *self.places),
            Facet.THEME: self.themes,
            Facet.KIND: (self.kind,),
            Facet.STATE: (*self.begins, *self.ends),
        }


class Dataset(NamedTuple):
    """One timeline: what a data file holds and what a load replaces."""

    id: str
    languages: tuple[str, ...]
    title: Texts
    #: what "last year" is read against
    as_of: Edtf | None
    #: ``gregorian``, or ``julian`` for a file that prints Julian dates
    calendar: str
    articles: tuple[Article, ...]
    terms: tuple[Term, ...]
    tenures: tuple[Tenure, ...]
    events: tuple[Event, ...]
