"""Which of the events that explain a reference are meant: ranks, and places in a row."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask import windows
from timeline.ask.families import ANNOUNCED, REPORTED, SPEECH
from timeline.ask.features import DIRECT
from timeline.ask.names import EVENT, FAMILY, STEM, of_event
from timeline.ask.vocabulary import answers_to
from timeline.dates.span import Certainty
from timeline.events import Facet
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.ask.features import Features
    from timeline.events import Event
    from timeline.questions import Item, Reference


#: how much more of one event's title than of another's has to be said for it alone to be meant
MARGIN = 0.25


#: what says that something happened, and not only what it was about
TELLING = frozenset((FAMILY, EVENT, Facet.KIND.value))


class Rank(IntEnum):
    """How an event explains a reference; the highest of those found are meant."""

    #: some of it only by its themes
    NEAR = 0
    #: all of it, but its own kind is not said
    TOLD = 1
    #: what its kind is about is said
    BODY = 2
    #: its kind is said, in other words
    HEAD = 3
    #: its kind is named
    KIND = 4
    #: it is called by one of its handles
    HANDLE = 5


class Found(NamedTuple):
    """An event that explains a reference."""

    event: Event
    rank: Rank
    #: how much of its title the reference says
    overlap: float
    certainty: Certainty
    #: whether a part was inferred: by a theme, a namesake, another spelling
    inferred: bool = False
    #: how many of the items are said by the names of its kind, and how many stand in its texts as they are
    closeness: tuple[int, int] = (0, 0)
    #: the kinds of those who take part
    takers: frozenset[str] = frozenset()
    #: the places in a row that it is known by
    places: frozenset[int] = frozenset()
    #: whether others that are dated more loosely may have its place in the row
    beside: bool = False


class Resolution(NamedTuple):
    """What a reference denotes, and if nothing, why."""

    found: tuple[Found, ...] = ()
    #: what no event of all explains
    unknown: tuple[str, ...] = ()
    #: events that explain all but the dates
    elsewhen: tuple[Event, ...] = ()
    #: the nearest events, and what each does not explain
    missed: tuple[tuple[Event, tuple[str, ...]], ...] = ()
    #: an inner reference that denotes no one event
    unresolved: str = ""
    #: how the inner references were read
    inner: tuple[Event, ...] = ()

    @property
    def best(self) -> tuple[Found, ...]:
        """Those of the highest rank; nothing that is partly inferred before what says all of it, its kind too."""
        sure = [each for each in self.found if not each.inferred and each.rank >= Rank.HEAD]
        among = sure or self.found
        top = max((each.rank for each in among), default=Rank.NEAR)
        best = tuple(each for each in among if each.rank == top)
        if all(each.certainty is Certainty.POSSIBLE for each in best) and top < Rank.KIND:
            certain = [each for each in self.found if each.certainty is Certainty.CERTAIN and not each.inferred]
            top = max((each.rank for each in certain), default=Rank.NEAR)
            return tuple(each for each in certain if each.rank == top) or best
        return best

    @property
    def meant(self) -> tuple[Found, ...]:
        """Those of the best that are clearly nearer to the words than the others; all if none is."""
        closest = max((each.closeness for each in self.best), default=(0, 0))
        best = sorted((each for each in self.best if each.closeness == closest), key=lambda each: -each.overlap)
        if len(best) > 1 and best[0].overlap - best[1].overlap >= MARGIN:
            return (best[0],)
        return tuple(best)


def placed(reference: Reference, resolution: Resolution) -> tuple[Found, ...]:
    """The one of the best that has the place asked for; empty if there is none, or if that is not certain."""
    alike = resolution.best if _tells(reference) else resolution.found
    best, place = _by_those(reference, _so_called(_of_kind(reference, alike))), reference.ordinal or 1
    if best and best[0].rank is Rank.HANDLE:
        return (best[0],) if place in (1, -1, *best[0].places) else ()
    called = [each for each in best if place in each.places]
    if len(called) == 1 and not reference.events and not reference.dates:
        return (called[0],)
    return _at(place, best) or _beside(place, best, resolution.inner, reference)


def _tells(reference: Reference) -> bool:
    """Whether it is said what happened, or with what state, and not only about whom."""
    return any(sense.facet in (*TELLING, Facet.STATE.value) for item in reference.items for sense in item.senses)


def _says_what(reference: Reference) -> bool:
    """Whether anything is said but who took part."""
    return any(sense.facet != Facet.ACTOR.value for item in reference.items for sense in item.senses)


def _of_kind(reference: Reference, best: Sequence[Found]) -> Sequence[Found]:
    """Where a kind is named, those that are of it; what only mentions one has no place among them."""
    if any(item.senses & (REPORTED | SPEECH) for item in reference.items):
        return best  # what is reported is not what happened: who revealed the order
    kinds = {sense for item in reference.items for sense in item.senses if sense.facet == Facet.KIND.value}
    return [each for each in best if each.rank >= Rank.HEAD] if kinds else best


def _so_called(best: Sequence[Found]) -> Sequence[Found]:
    """Those of whose kind most is said: what was suspended, and not what put an end to that."""
    most = max((each.closeness[0] for each in best), default=0)
    return [each for each in best if each.closeness[0] == most]


def _by_those(reference: Reference, best: Sequence[Found]) -> Sequence[Found]:
    """Where a kind of actor is named, those that one takes part in, if there are any: the first people to land."""
    wanted = [item.actors for item in reference.items if item.actors]
    fitting = [each for each in best if all(any(answers_to(kind, actors) for kind in each.takers) for actors in wanted)]
    return fitting or best


def _at(place: int, best: Sequence[Found]) -> tuple[Found, ...]:
    chosen = windows.nth([each.event for each in best], place)
    found = tuple(each for each in best if each.event is chosen)
    unsure = any(each.certainty is Certainty.POSSIBLE for each in found)
    return () if unsure and any(each.certainty is Certainty.CERTAIN for each in best) else found


def _beside(place: int, best: Sequence[Found], inner: Sequence[Event], reference: Reference) -> tuple[Found, ...]:
    """The next or the previous one of those that are dated closely; some may lie between that are not."""
    close = [
        each._replace(certainty=Certainty.CERTAIN)
        for each in best
        if windows.is_close(each.event) and (each.certainty is Certainty.CERTAIN or _touches(each.event, inner))
    ]
    chosen = _at(place, close) or (_outermost(place, close) if _says_what(reference) else ())
    return tuple(each._replace(inferred=True, beside=True) for each in chosen)


def _outermost(place: int, close: Sequence[Found]) -> tuple[Found, ...]:
    """The one that came, at its latest, before all others could have ended; for the last the other way round."""
    if place not in (windows.FIRST, windows.LAST):
        return ()
    chosen = windows.outermost([each.event for each in close], place)
    return tuple(each for each in close if each.event in chosen)


def _touches(event: Event, inner: Sequence[Event]) -> bool:
    """Whether it lies so to the others but for a day that they may share."""
    one = event.span
    return any(one.earliest == other.span.latest or one.latest == other.span.earliest for other in inner)


def ranked(features: Features, items: Sequence[Item], strengths: Sequence[float], *, weakly: bool) -> Found:
    """The event with its rank, by what its kind and handles say of the items; ``weakly``: some only by its themes."""
    turning = [item for item in items if not item.modifies]
    if not any(sense.facet in TELLING for item in turning for sense in item.senses):
        turning = list(items)
    senses = frozenset(sense for item in turning for sense in item.senses)
    senses |= frozenset(sense for item in turning for part in item.parts for sense in part.senses)
    return Found(
        features.event,
        _rank(senses, features, inferred=weakly),
        _overlap(items, features),
        Certainty.CERTAIN,
        min(strengths) < DIRECT or any(item.read_as for item in items),
        closeness=(
            sum(bool(item.senses & features.called) for item in turning),
            sum(_stands_there(item, features) for item in items),
        ),
        takers=features.takers,
        places=features.places,
    )


def _rank(senses: frozenset[Sense], features: Features, *, inferred: bool) -> Rank:
    if of_event(features.event) in senses:
        return Rank.HANDLE
    if inferred:
        return Rank.NEAR
    if features.head >= ANNOUNCED and _is_only_of_deed(senses, features):
        return Rank.TOLD  # that it was announced is less than that it was
    if senses & (features.kinds | features.states):
        return Rank.KIND
    if senses & features.head:
        return Rank.HEAD
    return Rank.BODY if senses & features.body else Rank.TOLD


def _is_only_of_deed(senses: frozenset[Sense], features: Features) -> bool:
    """Whether what was announced is said, and not that it was made known."""
    made_known = senses & (ANNOUNCED | REPORTED | SPEECH | features.kinds)
    return not made_known and any(sense.facet == FAMILY for sense in senses & features.head)


def _stands_there(item: Item, features: Features) -> bool:
    """Whether the words of the item stand in the event's texts as they are, and not only others that mean the same."""
    if any(not atom.isascii() for atom in item.atoms):
        return "".join(item.atoms) in features.text
    return bool(item.atoms) and all(Sense(STEM, "", atom) in features.senses for atom in item.atoms)


def _overlap(items: Iterable[Item], features: Features) -> float:
    """How much of the event's title the items say: of its words, in the language of which more is said."""
    said = {atom for item in items for atom in item.atoms}
    return max((len(said & set(title)) / len(set(title)) for title in features.titles if title), default=0.0)
