"""An event timeline database: dated, cited events in several languages.

>>> import timeline
>>> with timeline.open("events.db") as ours:  # doctest: +SKIP
...     for match in ours.find(actor=["Town Council"]).matches:
...         print(match.event.date, match.event.title["en"])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.api import Timeline
    from timeline.api import open_timeline as open  # noqa: A004 -- reads `timeline.open(…)`, as `gzip.open` does
    from timeline.errors import TimelineError
    from timeline.events import Event
    from timeline.queries import EventQuery, Listing, Match

__all__ = ["Event", "EventQuery", "Listing", "Match", "Timeline", "TimelineError", "open"]

_HOMES = {
    "Event": "timeline.events",
    "EventQuery": "timeline.queries",
    "Listing": "timeline.queries",
    "Match": "timeline.queries",
    "Timeline": "timeline.api",
    "TimelineError": "timeline.errors",
    "open": "timeline.api",
}
_NAMES_AT_HOME = {"open": "open_timeline"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- a module's attributes are of any type
    """Import a public name when it is first used: `timeline new` need not wait for the database's packages."""
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), _NAMES_AT_HOME.get(name, name))
