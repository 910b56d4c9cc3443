"""``timeline status``: whether a state holds, and since when."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import options, output
from timeline.cli.talk import opened_timeline
from timeline.render.formats import FORMATS
from timeline.render.status import StatusReport
from timeline.render.text import visible


def status(
    state: Annotated[str, typer.Argument(metavar="STATE", help="A name or id, as `timeline states` lists them.")],
    *,
    on: Annotated[
        str | None, typer.Option(metavar="PERIOD", help="A day or a period; without it, all that is recorded.")
    ] = None,
    output_format: Annotated[
        str | None, typer.Option("--format", "-O", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.")
    ] = None,
    path: options.Output = None,
    language: options.Language = None,
    color: options.Color = None,
    excel: options.Excel = False,
    dataset: options.Datasets = None,
    database: options.Database = None,
) -> None:
    """Tell whether something was in force on a day, with the events that say so.

    It is in force, not in force, or unknown: while an imprecisely dated change may or may not have come, before an
    end whose beginning is not recorded, and after the day up to which the timeline was kept.
    """
    chosen = output.chosen_format(output_format, path, FORMATS, "table")
    with opened_timeline(database) as timeline:
        report = StatusReport(timeline.status(state, on, dataset or ()))
    look = output.look(language, path, color=color, excel=excel)
    with output.opened(path) as out:
        if chosen == "table":
            out.write(f"{visible(report.headline(look.language))}\n\n")
        FORMATS[chosen](report, out, look)
