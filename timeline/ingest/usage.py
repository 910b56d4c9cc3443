"""Rules about what a dataset holds to no purpose: terms that nothing uses, and events that stand in it twice."""

from __future__ import annotations

from collections import defaultdict
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.dates import edtf
from timeline.dates.span import ordered
from timeline.errors import DateError
from timeline.ingest.drafts import EACH, Draft, Finding, Record
from timeline.ingest.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from timeline.dates.span import Span

#: by section: where its ids stand in an event
_USED_BY_EVENTS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "actors": (("actors", "by", EACH), ("actors", "target", EACH), ("actors", "party", EACH), ("places", EACH)),
    "themes": (("themes", EACH),),
    "kinds": (("kind",),),
    "states": (("begins", EACH), ("ends", EACH)),
}
_ROLES: Final = ("by", "target", "party")


def unused_terms(draft: Draft) -> Iterator[Finding]:
    """Actors, themes, kinds and states that no event, no term of office and no used term mentions.

    Nothing is said while an event cannot be read, or mentions an unknown one: that may be where it is used.
    """
    events = draft.records["events"]
    if not events or not draft.whole or any(record.refused for record in draft.of("events", "tenures")):
        return
    for section, patterns in _USED_BY_EVENTS.items():
        used = {mentioned for event in events for pattern in patterns for _, mentioned in event.texts(*pattern)}
        if section == "actors":
            used |= {holder for tenure in draft.of("tenures") for _, holder in tenure.texts("holder")}
        terms = draft.records[section]
        if not used <= {term.id for term in terms}:
            continue
        reached = _with_wider(used, terms)
        for term in terms:
            if term.id not in reached:
                hint = "remove it, or name it in the events that it belongs to"
                yield Finding(term, (), "nothing uses it", hint, Severity.WARNING)


def _with_wider(used: Iterable[str], terms: Iterable[Record]) -> set[str]:
    """The ids, and those of what they belong to in the end."""
    wider: dict[str, list[str]] = {}
    for term in terms:
        wider[term.id] = [text for key in ("broader", "member_of") for _, text in term.texts(key, EACH)]
    reached: set[str] = set()
    left = list(used)
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            left += wider.get(name, [])
    return reached


class _Dated(NamedTuple):
    """An event with the days within which it happened."""

    #: the place of the event among all of the dataset
    number: int
    event: Record
    span: Span


def likely_duplicates(draft: Draft) -> Iterator[Finding]:
    """Events of one kind, with the same actors in the same roles, that can have happened on one day.

    One of the two may be declared distinct from the other. Events without actors are too little alike to be suspected.
    """
    alike: dict[tuple[str, frozenset[tuple[str, str]]], list[_Dated]] = defaultdict(list)
    for number, event in enumerate(draft.of("events")):
        yield from _distinct_from_itself(event)
        actors = frozenset((role, actor) for role in _ROLES for _, actor in event.texts("actors", role, EACH))
        for _, kind in event.texts("kind"):
            if actors and (span := _span(event)):
                alike[kind, actors].append(_Dated(number, event, span))
    for group in alike.values():
        yield from _overlapping(group)


def _distinct_from_itself(event: Record) -> Iterator[Finding]:
    for path, other in event.texts("distinct_from", EACH):
        if other == event.id:
            yield Finding(event, path, "an event is not distinct from itself", "name the event that is like it")


def _overlapping(group: list[_Dated]) -> Iterator[Finding]:
    """For each event of the group the first that began before it, lasts into it and is not declared distinct."""
    going_on: list[_Dated] = []
    for dated in sorted(group, key=_beginning):
        going_on = [earlier for earlier in going_on if ordered(dated.span.earliest, earlier.span.latest)]
        for earlier in going_on:
            if not _declared_distinct(dated.event, earlier.event):
                first, second = sorted((dated, earlier))
                yield _likely_the_same(second.event, first.event)
                break
        going_on.append(dated)


def _beginning(dated: _Dated) -> float:
    return -inf if dated.span.earliest is None else dated.span.earliest


def _declared_distinct(one: Record, other: Record) -> bool:
    pairs = ((one, other.id), (other, one.id))
    return any(name == declared for event, name in pairs for _, declared in event.texts("distinct_from", EACH))


def _likely_the_same(event: Record, earlier: Record) -> Finding:
    message = f"much like {earlier.label}: the same kind and actors, on dates that overlap"
    hint = f"merge the two, or write `distinct_from: [{earlier.id}]`; the other is at"
    return Finding(event, (), message, hint, Severity.WARNING, see=earlier)


def _span(event: Record) -> Span | None:
    try:
        return next((edtf.read(date).span for _, date in event.texts("date")), None)
    except DateError:
        return None
