"""Where values stand in a file: found by reading its text again, looking only for what was asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from timeline.ingest.problems import Position
from timeline.ingest.syntax import SyntaxFaultError, events, start

if TYPE_CHECKING:
    from collections.abc import Iterable

    from yaml.events import Event

    from timeline.ingest.problems import Place
    from timeline.ingest.source import Source

_OPENING = (MappingStartEvent, SequenceStartEvent)
_CLOSING = (MappingEndEvent, SequenceEndEvent)


@dataclass(slots=True)
class _Sought:
    """A value that a position is wanted of, or that one lies in."""

    value: Position | None = None
    #: of the key that it stands under, if it stands in a mapping
    key: Position | None = None
    inner: dict[str | int, _Sought] = field(default_factory=dict)


def find(source: Source, places: Iterable[Place]) -> dict[Place, Position]:
    """The positions of all ``places``; of a value that is not there, that of the nearest one around it."""
    wanted = list(places)
    top = _Sought()
    for place in wanted:
        sought = top
        for step in place.path:
            sought = sought.inner.setdefault(step, _Sought())
    _Search(source).run(top)
    return {place: _nearest(top, place) for place in wanted}


def _nearest(top: _Sought, place: Place) -> Position:
    """The position of the deepest value on the way that was found."""
    position = top.value or Position(1, 1)
    sought = top
    for step in place.path:
        sought = sought.inner[step]
        position = sought.value or position
    return (place.of_key and sought.key) or position


class _Search:
    """One reading of a text."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._events = events(source)

    def run(self, top: _Sought) -> None:
        """Note the position of all that is sought in ``top``, as far as the text can be read."""
        try:
            self._visit(next(event for event in self._events if isinstance(event, NodeEvent)), top)
        except (SyntaxFaultError, StopIteration):
            return

    def _visit(self, event: Event, sought: _Sought) -> None:
        sought.value = start(event, self._source)
        if not sought.inner or not isinstance(event, _OPENING):
            self._skip(event)
        elif isinstance(event, MappingStartEvent):
            self._visit_mapping(sought)
        else:
            self._visit_list(sought)

    def _visit_mapping(self, sought: _Sought) -> None:
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                return
            entry = sought.inner.get(event.value) if isinstance(event, ScalarEvent) else None
            self._skip(event)
            value = next(self._events)
            if entry is None or entry.key:
                self._skip(value)
            else:
                entry.key = start(event, self._source)
                self._visit(value, entry)

    def _visit_list(self, sought: _Sought) -> None:
        for index, event in enumerate(self._events):
            if isinstance(event, SequenceEndEvent):
                return
            if index in sought.inner:
                self._visit(event, sought.inner[index])
            else:
                self._skip(event)

    def _skip(self, event: Event) -> None:
        """Read to the end of the value that begins with ``event``."""
        depth = int(isinstance(event, _OPENING))
        while depth:
            event = next(self._events)
            depth += isinstance(event, _OPENING) - isinstance(event, _CLOSING)
