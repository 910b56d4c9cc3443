"""``timeline show``: list the events that pass the filters."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import options, output
from timeline.cli.talk import opened_timeline, tell_count
from timeline.render.events import EventReport
from timeline.render.formats import FORMATS


@options.with_filters
def show(
    *,
    filters: options.Filters,
    output_format: Annotated[
        str | None, typer.Option("--format", "-O", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")
    ] = None,
    path: options.Output = None,
    language: options.Language = None,
    color: options.Color = None,
    excel: options.Excel = False,
    database: options.Database = None,
) -> None:
    """List events, oldest first.

    All filters must hold, and all repeats of one filter too. Dates are written as people write them; both ends
    of a period count. Events that only possibly fall into it are marked.
    """
    chosen = output.chosen_format(output_format, path, FORMATS, "table")
    with opened_timeline(database) as timeline:
        listing = timeline.find(**filters.as_arguments())
    look = output.look(language, path, color=color, excel=excel)
    with output.opened(path) as out:
        FORMATS[chosen](EventReport(listing), out, look)
    tell_count(listing, path, language)
