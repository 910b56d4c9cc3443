"""Writes the events that were found in the chosen format, and says what there is to say of them."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from timeline.cli import output
from timeline.cli.progress import working
from timeline.cli.talk import say, tell_count
from timeline.render.events import EventReport
from timeline.render.formats import EVENT_FORMATS

if TYPE_CHECKING:
    from timeline.queries import Listing
    from timeline.render.formats import Look


def at_work(path: str | None) -> AbstractContextManager[None]:
    """Say that it is at work while a file or a pipe is written; a terminal shows it by itself."""
    return nullcontext() if output.to_terminal(path) else working("writing the events")


def write(listing: Listing, name: str, path: str | None, look: Look) -> None:
    """Write the events in the format of that name, to the file or to standard output."""
    chosen = EVENT_FORMATS[name]
    with output.opened(path, binary=chosen.binary) as out, at_work(path):
        remark = chosen.write(EventReport(listing), out, look)
    tell_count(listing, path, look.language)
    if remark:
        say(remark)
