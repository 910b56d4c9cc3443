"""The bytes of a data file -> text that a YAML parser reads, and the parser's positions -> the file's.

Where the parser needs other text than the file has (tabs, JSON's escapes), columns are counted back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.ingest.problems import Position, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TABBED_INDENTATION = re.compile(r"^ *\t[ \t]*", re.MULTILINE)

# JSON writes what lies beyond U+FFFF as two escapes, which YAML does not know; JSON begins with a bracket.
_JSON_START = re.compile(r"\s*[{\[]")
_SURROGATE_PAIR = re.compile(
    r"(?<!\\)(?P<before>(?:\\\\)*)\\u(?P<high>d[89ab][0-9a-f]{2})\\u(?P<low>d[c-f][0-9a-f]{2})", re.IGNORECASE
)
_COLUMNS_SAVED_BY_A_PAIR = len(r"\ud83d\ude00") - len(r"\U0001f600")

# What YAML parsers count as the end of a line (YAML 1.1, production 22).
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")

# What YAML allows in a file (YAML 1.2.2, production 1), line breaks of other scripts apart.
_NOT_PRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Source:
    """The text of a file as the parser is given it."""

    file: str
    text: str
    #: by line (from 1), how many columns of indentation the parser sees more than the file has
    widened: Mapping[int, int] = field(default_factory=dict)
    #: whether pairs of JSON's escapes were joined
    joined: bool = False

    @cached_property
    def lines(self) -> list[str]:
        """The lines as the parser counts them."""
        return _LINE_BREAK.split(self.text)

    def position(self, line: int, column: int) -> Position:
        """The place in the file of what the parser found at ``line`` and ``column`` (both from 0)."""
        if line == len(self.lines):
            # libyaml tells the end of a text as if one more line began there.
            line, column = line - 1, len(self.lines[-1])
        saved = self._saved_before(line, column) if self.joined else 0
        return Position(line + 1, max(column - self.widened.get(line + 1, 0) + saved, 0) + 1)

    def _saved_before(self, line: int, column: int) -> int:
        return _COLUMNS_SAVED_BY_A_PAIR * self.lines[line].count("\\U000", 0, column)

    def is_tab(self, line: int, column: int) -> bool:
        """Whether the parser found a tab at ``line`` and ``column`` (both from 0)."""
        return line < len(self.lines) and self.lines[line].startswith("\t", column)

    def tabs(self) -> list[Position]:
        """Where tabs indent a line."""
        return [self.position(line, indentation.index("\t")) for line, indentation in self._tabbed_lines()]

    def with_tabs_as(self, width: int) -> Source:
        """The same text, its lines indented by spaces in place of tabs."""
        widened = {
            line + 1: len(indentation.expandtabs(width)) - len(indentation)
            for line, indentation in self._tabbed_lines()
        }
        text = _TABBED_INDENTATION.sub(lambda found: found[0].expandtabs(width), self.text)
        return Source(self.file, text, widened, self.joined)

    def _tabbed_lines(self) -> Iterator[tuple[int, str]]:
        for line, text in enumerate(self.lines):
            if found := _TABBED_INDENTATION.match(text):
                yield line, found[0]

    def not_printable(self) -> Iterator[tuple[Position, str]]:
        """The characters that may not stand in a YAML file, and where."""
        for line, text in enumerate(self.lines):
            for found in _NOT_PRINTABLE.finditer(text):
                yield self.position(line, found.start()), found[0]


def decoded(file: str, data: bytes) -> Source | Problem:
    """The text of a file, or why its bytes are none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(file, data, error.start)
    if not _JSON_START.match(text):
        return Source(file, text)
    joined, pairs = _SURROGATE_PAIR.subn(_as_one_escape, text)
    return Source(file, joined, joined=pairs > 0)


def _not_utf8(file: str, data: bytes, start: int) -> Problem:
    line_start = data.rfind(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode("utf-8-sig")) + 1
    message = f"not UTF-8: the byte 0x{data[start]:02x} writes no character"
    return Problem(file, data.count(b"\n", 0, start) + 1, column, message, "save the file as UTF-8")


def _as_one_escape(found: re.Match[str]) -> str:
    high, low = int(found["high"], 16), int(found["low"], 16)
    return rf"{found['before']}\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"
