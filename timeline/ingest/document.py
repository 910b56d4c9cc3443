"""YAML text -> plain values: mappings, lists and texts, every scalar a text as it was written.

Refused are what makes two readers see different things, or one reader explode: duplicate keys, anchors and
aliases, tags, merge keys, keys that are no texts, a second document, endless nesting. All are reported at
once; only a syntax error ends the reading, and what stood before it is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from timeline.ingest.positions import find
from timeline.ingest.problems import Position, Problem, quoted
from timeline.ingest.source import Source, decoded
from timeline.ingest.syntax import SyntaxFaultError, events, start

if TYPE_CHECKING:
    from collections.abc import Iterable

    from yaml.events import Event

    from timeline.ingest.problems import Place

_Node: TypeAlias = ScalarEvent | CollectionStartEvent | AliasEvent

#: deeper than any part of a data file goes
DEEPEST: Final = 24

_LONGEST_SHARED = 24
_TAB_WIDTHS = (4, 2, 8)

_EMPTY = ("the file is empty", "`timeline new FILE` writes one to start from")
_NO_MAPPING = ("a data file is a mapping of keys to values", "begin it with `format: 1`")
_SECOND = (
    "a second document begins here",
    "one file holds one document: remove the '---', or split the file",
)
_TOO_DEEP = (
    f"nested more than {DEEPEST} levels deep",
    "no part of a data file is: look for a missing bracket",
)
_ANCHOR = (
    "anchors and aliases (& and *) are not read here",
    "write the value out, or quote a text that begins so",
)
_TAG = ("tags (!) are not read here", "leave the tag out, or quote a text that begins so")
_MERGE = ("merge keys (<<) are not read here", "write the merged keys out")
_KEY = ("a key has to be a text, not a list or a mapping", "quote a text that begins with a bracket")
_TAB = ("a tab indents this line", "YAML indents with spaces only")


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds, and the way back from a value to its place."""

    file: str
    #: whatever could be read; empty where nothing could
    value: dict[str, Any]
    #: whether the file was read to its end
    whole: bool
    problems: tuple[Problem, ...] = ()
    source: Source | None = None

    def locate(self, places: Iterable[Place]) -> dict[Place, Position]:
        """Where the values stand; of one that is not there, the nearest that it belongs in.

        Reads the text a second time, once for all places: no positions are kept, for most files need none.
        """
        return find(self.source, places) if self.source else dict.fromkeys(places, Position(0, 0))


def read_document(file: str, data: bytes) -> Document:
    """What the bytes of a file hold; all that is wrong with them as YAML stands in ``problems``."""
    source = decoded(file, data)
    if isinstance(source, Problem):
        return Document(file, {}, whole=False, problems=(source,))
    document = _Builder(source).document()
    tabs = () if document.whole else tuple(Problem(file, *position, *_TAB) for position in source.tabs())
    return _without_tabs(source, tabs) if tabs else document


def _without_tabs(source: Source, tabs: tuple[Problem, ...]) -> Document:
    """What the file holds with spaces for the tabs that indent its lines: as wide as lets it be read the furthest."""
    attempts = [_Builder(source.with_tabs_as(width)).document() for width in _TAB_WIDTHS]
    best = max(attempts, key=_reach)
    known = {problem.line for problem in tabs}
    further = tuple(problem for problem in best.problems if best.whole or problem.line not in known)
    return replace(best, problems=further + tabs)


def _reach(document: Document) -> tuple[bool, int]:
    """Whether a document was read to its end, or else to which line."""
    return document.whole, 0 if document.whole else document.problems[-1].line


class _Builder:
    """Builds the values of a text, each put in its place before it is filled: a failure keeps what was read."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._events = events(source)
        self._problems: list[Problem] = []
        self._value: dict[str, Any] = {}
        self._depth = 0
        # Keys and ids recur: one text for all of them saves a third of the memory.
        self._shared: dict[str, str] = {}

    def document(self) -> Document:
        """Read as far as possible."""
        whole = True
        try:
            self._read()
        except SyntaxFaultError as fault:
            self._problems += fault.problems
            whole = False
        return Document(self._source.file, self._value, whole, tuple(self._problems), self._source)

    def _read(self) -> None:
        top = next((event for event in self._events if isinstance(event, _Node)), None)
        if top is None or _is_nothing(top):
            raise SyntaxFaultError([Problem(self._source.file, 1, 1, *_EMPTY)])
        value = self._opened(top)
        if not isinstance(value, dict):
            raise SyntaxFaultError([self._problem(top, _NO_MAPPING)])
        self._value = value
        self._fill(value, top)
        self._refuse_more()

    def _refuse_more(self) -> None:
        for event in self._events:
            if type(event) is DocumentStartEvent:
                self._refuse(event, _SECOND)
                return

    def _opened(self, event: _Node) -> Any:  # noqa: ANN401 -- the value may be of any shape
        """The value that begins with ``event``: a text, or a mapping or list that is still to be filled."""
        if isinstance(event, AliasEvent):
            self._refuse(event, _ANCHOR)
            return ""
        if event.anchor is not None:
            self._refuse(event, _ANCHOR)
        if event.tag is not None:
            self._refuse(event, _TAG)
        if isinstance(event, ScalarEvent):
            text: str = event.value
            return self._shared.setdefault(text, text) if len(text) <= _LONGEST_SHARED else text
        return {} if isinstance(event, MappingStartEvent) else []

    def _fill(self, value: Any, opening: _Node) -> None:  # noqa: ANN401 -- as _opened
        """Read what belongs into a mapping or list, which began with ``opening``."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise SyntaxFaultError([self._problem(opening, _TOO_DEEP)])
        if type(value) is dict:
            self._fill_mapping(value)
        else:
            self._fill_list(value)
        self._depth -= 1

    def _fill_mapping(self, mapping: dict[str, Any]) -> None:
        for event in self._events:
            if type(event) is MappingEndEvent:
                return
            key = self._key(event)
            opening = next(self._events)
            value = self._opened(opening)
            if key in mapping:
                self._refuse(event, (f"the key {quoted(key)} stands twice", "keep one of the two"))
            elif key is not None:
                mapping[key] = value
            if type(value) is not str:
                self._fill(value, opening)

    def _fill_list(self, items: list[Any]) -> None:
        for event in self._events:
            if type(event) is SequenceEndEvent:
                return
            value = self._opened(event)
            items.append(value)
            if type(value) is not str:
                self._fill(value, event)

    def _key(self, event: _Node) -> str | None:
        """The text of a key, or None where it cannot be one."""
        key = self._opened(event)
        if isinstance(event, ScalarEvent):
            if key != "<<":
                return str(key)
            self._refuse(event, _MERGE)
            return None
        if isinstance(event, CollectionStartEvent):
            self._fill(key, event)
        self._refuse(event, _KEY)
        return None

    def _refuse(self, event: Event, why: tuple[str, str]) -> None:
        self._problems.append(self._problem(event, why))

    def _problem(self, event: Event, why: tuple[str, str]) -> Problem:
        return Problem(self._source.file, *start(event, self._source), *why)


def _is_nothing(event: _Node) -> bool:
    """Whether the event is what YAML reads where nothing stands."""
    return type(event) is ScalarEvent and event.value == "" and event.implicit[0]
