"""``timeline show``: list the events that pass the filters."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import listing, options, output
from timeline.cli.talk import opened_timeline
from timeline.render.formats import EVENT_FORMATS


@options.with_filters
def show(
    *,
    filters: options.Filters,
    output_format: Annotated[
        str | None, typer.Option("--format", "-O", metavar="FORMAT", help=f"One of {', '.join(EVENT_FORMATS)}.")
    ] = None,
    path: options.Output = None,
    language: options.Language = None,
    color: options.Color = None,
    excel: options.Excel = False,
    imprecise: options.Imprecise = False,
    database: options.Database = None,
) -> None:
    """List events, oldest first.

    All filters must hold, and all repeats of one filter too. Dates are written as people write them; both ends
    of a period count. Events that only possibly fall into it are marked.
    """
    chosen = output.chosen_format(output_format, path, EVENT_FORMATS, "table")
    with opened_timeline(database) as timeline:
        found = timeline.find(**filters.as_arguments())
    look = output.look(language, path, color=color, excel=excel, imprecise=imprecise)
    listing.write(found, chosen, path, look)
