"""The YAML parser and its border: a text's events, and what the parser cannot read in words for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import yaml

from timeline.ingest.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.error import Mark, MarkedYAMLError
    from yaml.events import Event

    from timeline.ingest.problems import Position
    from timeline.ingest.source import Source


class SyntaxFaultError(Exception):
    """Text that is not YAML; the reading ends here."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


def events(source: Source) -> Iterator[Any]:
    """The events of the text, one by one. Raises SyntaxFaultError where it stops being YAML."""
    # Built without libyaml, PyYAML has the slow loader only.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        yield from yaml.parse(source.text, Loader=loader)
    except yaml.reader.ReaderError as error:
        raise SyntaxFaultError(_unreadable_characters(source)) from error
    except yaml.MarkedYAMLError as error:
        raise SyntaxFaultError([_explained(source, error)]) from error


def start(event: Event, source: Source) -> Position:
    """Where in the file an event of its text begins."""
    mark = cast("Mark", event.start_mark)
    return source.position(mark.line, mark.column)


def _unreadable_characters(source: Source) -> list[Problem]:
    return [
        Problem(source.file, *position, f"the character {character!a} cannot stand in a file", "remove it")
        for position, character in source.not_printable()
    ]


class _Explanation(NamedTuple):
    """What a message of the parser's (libyaml's or PyYAML's own) means to somebody who writes a file."""

    parser_says: str
    message: str
    hint: str
    #: whether the fault is where the parser began to read the thing that it could not finish
    at_start: bool = False


_EXPLANATIONS = (
    _Explanation(
        r"found a tab",
        "a tab stands where YAML wants spaces",
        "indent with spaces",
    ),
    _Explanation(
        r"mapping values are not allowed",
        "a colon and a space inside a text, or a line that is indented too far",
        "quote a text that has ': ' in it, and give the keys of one mapping the same indentation",
    ),
    _Explanation(
        r"cannot start any token",
        "a text cannot begin with this character",
        "quote the text",
    ),
    _Explanation(
        r"unexpected end of stream",
        "the quotation mark that opens here is never closed",
        "close it, or double it if it belongs to the text",
        at_start=True,
    ),
    _Explanation(
        r"expected ',' or '[\]}]'",
        "the bracket that opens here is not closed, or a comma is missing before the next entry",
        "close it; quote a text that has a comma, a bracket or a colon in it",
        at_start=True,
    ),
    _Explanation(
        r"could not find expected ':'",
        "a line without 'key: value' where a key was expected",
        "put the colon and a space after the key, or indent the line if it continues a text",
        at_start=True,
    ),
    _Explanation(
        r"expected key|<block end>|expected '-' indicator|sequence entries are not allowed",
        "this line does not fit the ones above it",
        "entries of one mapping or list begin in the same column; nothing follows a closing quotation mark",
    ),
    _Explanation(
        r"escape (character|code)|expected escape sequence",
        "a backslash that begins no escape, inside double quotation marks",
        "double the backslash, or use single quotation marks",
    ),
    _Explanation(
        r"node content",
        "a value or a closing bracket is missing here",
        "write it, or remove a comma too many",
    ),
    _Explanation(
        r"<document start>",
        "something stands after the end of the document",
        "remove it, or a closing bracket too many before it",
    ),
)


def _explained(source: Source, error: MarkedYAMLError) -> Problem:
    mark = error.problem_mark
    says = "found a tab" if mark and source.is_tab(mark.line, mark.column) else error.problem or str(error)
    for explanation in _EXPLANATIONS:
        if re.search(explanation.parser_says, says):
            begun = explanation.at_start and error.context_mark
            return _at(source, begun or mark, explanation.message, explanation.hint)
    return _at(source, mark, f"not YAML: {says}", "see https://yaml.org/spec/1.2.2/ for its rules")


def _at(source: Source, mark: Mark | None, message: str, hint: str) -> Problem:
    position = source.position(mark.line, mark.column) if mark else (1, 1)
    return Problem(source.file, *position, message, hint)
