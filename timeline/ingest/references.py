"""Rules about ids: borne once, known where they are mentioned, and never in a circle."""

from __future__ import annotations

from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from timeline.ingest.drafts import EACH, NOUNS, VOCABULARY, Draft, Finding, Record
from timeline.ingest.problems import nearest, quoted, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.ingest.problems import Path


class _Mention(NamedTuple):
    """A place in records where an id of another record stands, or a list of such."""

    pattern: tuple[str, ...]
    section: str


_MENTIONS: Final[Mapping[str, tuple[_Mention, ...]]] = {
    "actors": (_Mention(("member_of",), "actors"),),
    "themes": (_Mention(("broader",), "themes"),),
    "kinds": (_Mention(("broader",), "kinds"),),
    "states": (_Mention(("broader",), "states"),),
    "concepts": (_Mention(("broader",), "concepts"),),
    "tenures": (
        _Mention(("holder",), "actors"),
        _Mention(("sources", EACH, "article"), "articles"),
    ),
    "events": (
        _Mention(("kind",), "kinds"),
        _Mention(("actors", "by"), "actors"),
        _Mention(("actors", "target"), "actors"),
        _Mention(("actors", "party"), "actors"),
        _Mention(("themes",), "themes"),
        _Mention(("places",), "actors"),
        _Mention(("begins",), "states"),
        _Mention(("ends",), "states"),
        _Mention(("distinct_from",), "events"),
        _Mention(("after",), "events"),
        _Mention(("sources", EACH, "article"), "articles"),
    ),
}


def _mentioned(draft: Draft) -> Iterator[tuple[Record, _Mention, Path, list[Any]]]:
    """Every place where ids are mentioned, and what is mentioned there (a single id in a list of its own)."""
    for section, mentions in _MENTIONS.items():
        for record in draft.records[section]:
            for mention in mentions:
                for path, found in record.values(*mention.pattern):
                    yield record, mention, path, found if isinstance(found, list) else [found]


def mentions(draft: Draft) -> Iterator[Finding]:
    """Ids that are mentioned but that no record bears, and ids that stand twice in one list."""
    borne = {section: frozenset(record.id for record in records) for section, records in draft.records.items()}
    for record, mention, path, ids in _mentioned(draft):
        if draft.whole:
            yield from _unknown(record, path, ids, mention.section, borne[mention.section])
        if len(ids) > 1:
            yield from _repeated(record, path, ids)


def _unknown(record: Record, path: Path, ids: list[Any], section: str, borne: frozenset[str]) -> Iterator[Finding]:
    for index, mentioned in enumerate(ids):
        if isinstance(mentioned, str) and mentioned not in borne:
            others = borne - {record.id} if section == record.section else borne
            hint = _nearest(mentioned, others) or f"add it under `{section}`"
            yield Finding(record, (*path, index), f"unknown {NOUNS[section]} {quoted(mentioned)}", hint)


#: one misspelling tends to recur, and a large vocabulary is slow to compare with
_nearest = lru_cache(maxsize=256)(nearest)


def repeated_ids(draft: Draft) -> Iterator[Finding]:
    """Ids that two records of a section bear; terms of office have none."""
    for section in NOUNS:
        first: dict[str, Record] = {}
        for record in draft.records[section] if section != "tenures" else ():
            if record.id and first.setdefault(record.id, record) is not record:
                yield Finding(record, ("id",), "stands twice", "rename one; the first is at", see=first[record.id])


def _repeated(record: Record, path: Path, ids: list[Any]) -> Iterator[Finding]:
    for index, mentioned in enumerate(ids):
        if mentioned in ids[:index]:
            message = f"{quoted(mentioned)} stands twice in one list"
            yield Finding(record, (*path, index), message, "keep one of the two")


def circles(draft: Draft) -> Iterator[Finding]:
    """Terms that belong to themselves in the end, and events that came after themselves."""
    for section in (*VOCABULARY, "events"):
        records = draft.records[section]
        pattern = _MENTIONS[section][0].pattern if section in VOCABULARY else ("after",)
        wider = {record.id: {text: None for _, text in record.texts(*pattern, EACH)} for record in records}
        while circle := _circle(wider):
            first = next(record for record in records if record.id in circle)
            start = circle.index(first.id)
            way = [*circle[start:], *circle[: start + 1]]
            yield Finding(first, pattern, f"a circle: {' > '.join(map(shown, way))}", "break it at one place")
            del wider[way[0]][way[1]]


def _circle(wider: dict[str, dict[str, None]]) -> list[str]:
    """The ids on one circle, each before a wider one; nothing where there is none."""
    try:
        TopologicalSorter(wider).prepare()
    except CycleError as error:
        # graphlib goes from the wider to the narrower, and tells twice where it began.
        way: list[str] = error.args[1]
        return way[:0:-1]
    return []
