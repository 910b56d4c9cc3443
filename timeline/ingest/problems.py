"""What is wrong with a data file, and where: problems are values, collected, never raised one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

#: the keys and the indices (from 0) that lead from the top of a file to a value
Path: TypeAlias = tuple[str | int, ...]

_LONGEST_QUOTE = 60


class Severity(StrEnum):
    """Whether a problem keeps a file from being loaded."""

    ERROR = "error"
    WARNING = "warning"


class Position(NamedTuple):
    """A place in a file; both count from 1, and columns count characters."""

    line: int
    column: int


class Place(NamedTuple):
    """What a problem is about: a value, or the key that it stands under."""

    path: Path
    of_key: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to put right in a data file.

    >>> str(Problem("events.yaml", 41, 5, "event 'magna-carta': tilte: unknown key", "did you mean 'title'?"))
    "events.yaml:41:5: event 'magna-carta': tilte: unknown key (did you mean 'title'?)"
    """

    file: str
    #: both from 1; 0 where the problem is the file as a whole
    line: int
    column: int
    message: str
    #: what to do about it, or nothing where the message says it all
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        mark = "warning: " if self.severity is Severity.WARNING else ""
        return f"{where}: {mark}{self.message}" + (f" ({self.hint})" if self.hint else "")


class Remark(NamedTuple):
    """What is found out about an event by other means than reading its file: a warning, told at its place there."""

    #: its id
    event: str
    #: within the event
    path: Path
    message: str
    hint: str


def quoted(text: str) -> str:
    """``text`` as it can be printed anywhere: escaped where it must be, and cut where it is long."""
    return repr(text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…")


def shown(key: str) -> str:
    """A key as it stands where it is an ordinary one, else quoted."""
    return key if re.fullmatch(r"[\w-]{1,60}", key) else quoted(key)


def did_you_mean(word: str) -> str:
    """The hint that offers ``word``."""
    return f"did you mean {quoted(word)}?"


def nearest(word: str, known: Iterable[str]) -> str:
    """The hint that offers the nearest of the known words, or nothing where none is near.

    >>> nearest("tilte", ["title", "date"])
    "did you mean 'title'?"
    """
    near = get_close_matches(word, known, n=1)
    return did_you_mean(near[0]) if near else ""
