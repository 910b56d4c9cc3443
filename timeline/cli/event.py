"""``timeline event``: one event whole."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import options, output
from timeline.cli.talk import opened_timeline
from timeline.render.as_json import write_document
from timeline.render.detail import write_event
from timeline.render.records import event_record

_FORMATS = ("text", "json")


def event(
    event_id: Annotated[str, typer.Argument(metavar="ID", help="The id, as `timeline show` lists it.")],
    *,
    output_format: Annotated[
        str | None, typer.Option("--format", "-O", metavar="FORMAT", help=f"One of {', '.join(_FORMATS)}.")
    ] = None,
    path: options.Output = None,
    language: options.Language = None,
    dataset: options.Datasets = None,
    database: options.Database = None,
) -> None:
    """Show one event whole, with every citation and, where sources differ, their dates."""
    chosen = output.chosen_format(output_format, path, _FORMATS, "text")
    with opened_timeline(database) as timeline:
        listing = timeline.event(event_id, dataset or ())
    (match,) = listing.matches
    with output.opened(path) as out:
        if chosen == "json":
            write_document(event_record(match, listing), out)
        else:
            write_event(match, listing, out, language or "en")
