"""The records of data files before they are values: where each stands, what it holds, and what is found wrong.

A record that fails a check stays as it was written, so that one run finds everything else that is wrong with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from timeline.ingest.fields import LANGUAGE
from timeline.ingest.problems import Path, Place, Severity, quoted, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.ingest.document import Document
    from timeline.plain import Plain

#: the parts of a file that hold records, and what one of them is called
NOUNS: Final[Mapping[str, str]] = {
    "articles": "article",
    "actors": "actor",
    "themes": "theme",
    "kinds": "kind",
    "states": "state",
    "concepts": "concept",
    "tenures": "tenure",
    "events": "event",
}

#: the sections whose records have names and may belong to one another
VOCABULARY: Final = ("actors", "themes", "kinds", "states", "concepts")

#: in a pattern of a path: every item of a list
EACH: Final = "*"

# By what a record is known that has no id.
_KNOWN_BY: Final[Mapping[str, str]] = {"": "dataset", "tenures": "office"}


@dataclass(slots=True)
class Record:
    """An entry of a section, or (without a section) the header of a file."""

    document: Document
    section: str = ""
    index: int = 0
    #: what it holds, as :mod:`timeline.plain` wants it; if a check failed, as it was written
    plain: Plain = field(default_factory=dict)
    #: the paths in it at which it was refused
    refused: tuple[Path, ...] = ()

    @property
    def path(self) -> Path:
        """The way from the top of the file to the record."""
        return (self.section, self.index) if self.section else ()

    @property
    def id(self) -> str:
        """What it is known by; nothing where that is missing or no text."""
        written = self.plain.get(_KNOWN_BY.get(self.section, "id"))
        return written if isinstance(written, str) else ""

    @property
    def label(self) -> str:
        """What it is called in messages: ``event 'magna-carta'``, ``event 3``; nothing for a header."""
        return f"{NOUNS[self.section]} {quoted(self.id) if self.id else self.index + 1}" if self.section else ""

    def values(self, *pattern: str) -> list[tuple[Path, Any]]:
        """What stands at the paths that fit, and the paths; nothing where the record has another shape."""
        found: list[tuple[Path, Any]] = [((), self.plain)]
        for step in pattern:
            found = _each_item(found) if step == EACH else _under(step, found)
        return found

    def texts(self, *pattern: str) -> list[tuple[Path, str]]:
        """The same for texts alone."""
        return [(path, value) for path, value in self.values(*pattern) if isinstance(value, str)]

    def was_refused(self, path: Path) -> bool:
        """Whether a check failed there, within it, or around it: what else is found there follows from that."""
        return any(path[: len(known)] == known[: len(path)] for known in self.refused)


def _each_item(found: list[tuple[Path, Any]]) -> list[tuple[Path, Any]]:
    return [
        ((*path, index), item) for path, value in found if isinstance(value, list) for index, item in enumerate(value)
    ]


def _under(key: str, found: list[tuple[Path, Any]]) -> list[tuple[Path, Any]]:
    return [((*path, key), value[key]) for path, value in found if isinstance(value, dict) and key in value]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a record; its position is looked up only when all findings are known."""

    record: Record
    #: within the record
    path: Path
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    #: whether the key is wrong rather than what stands under it
    of_key: bool = False
    #: another record that the hint points to, which then ends in its position
    see: Record | None = None

    def places(self) -> Iterator[tuple[Record, Place]]:
        """What is wrong, seen from the top of its file, and what the hint points to."""
        yield self.record, Place(self.record.path + self.path, self.of_key)
        if self.see:
            yield self.see, Place(self.see.path)

    def __str__(self) -> str:
        """The message with the record and the keys that lead to the fault."""
        keys = [shown(step) for step in self.path if isinstance(step, str)]
        return ": ".join(part for part in (self.record.label, *keys, self.message) if part)


@dataclass(slots=True)
class Draft:
    """All that the files of one dataset hold."""

    #: what the heads of its files say, file by file
    headers: list[Record] = field(default_factory=list)
    records: dict[str, list[Record]] = field(default_factory=lambda: {section: [] for section in NOUNS})
    #: whether all files could be read to their end, so that what is not here is nowhere
    whole: bool = True

    def of(self, *sections: str) -> Iterator[Record]:
        """The records of those sections."""
        for section in sections:
            yield from self.records[section]

    @property
    def header(self) -> Plain:
        """What the heads of its files say together."""
        return {key: value for header in reversed(self.headers) for key, value in header.plain.items()}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which titles, summaries and names are owed."""
        header = Record(self.headers[0].document, plain=self.header)
        return tuple(language for _, language in header.texts("languages", EACH) if re.fullmatch(LANGUAGE, language))
