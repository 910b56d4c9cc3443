"""``timeline export``: everything that is recorded, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import listing, options, output
from timeline.cli.talk import opened_timeline, tell_count
from timeline.errors import SeveralDatasetsError
from timeline.render.formats import EVENT_FORMATS

if TYPE_CHECKING:
    from timeline.api import Timeline
    from timeline.queries import Listing

_FORMATS = [name for name in EVENT_FORMATS if name != "table"]
#: the data file itself, which `load` reads again
_DATA_FILE = ("yaml", "yml")


@options.with_filters
def export(
    *,
    filters: options.Filters,
    output_format: Annotated[
        str | None,
        typer.Option("--format", "-O", metavar="FORMAT", help=f"One of {', '.join(_FORMATS)}, yaml [default: csv]."),
    ] = None,
    path: options.Output = None,
    language: options.Language = None,
    excel: options.Excel = False,
    imprecise: options.Imprecise = False,
    database: options.Database = None,
) -> None:
    """Write events for other programs; the same events in the same bytes every time."""
    chosen = output.chosen_format(output_format, path, (*_FORMATS, *_DATA_FILE), "csv")
    look = output.look(language, path, color=False, excel=excel, imprecise=imprecise)
    with opened_timeline(database) as timeline:
        found = timeline.find(**filters.as_arguments())
        data_file = _data_file(timeline, found) if chosen in _DATA_FILE else None
    if data_file is None:
        listing.write(found, chosen, path, look)
        return
    with output.opened(path) as out:
        out.write(data_file)
    tell_count(found, path, look.language)


def _data_file(timeline: Timeline, found: Listing) -> str:
    """The data file of the one dataset, with the events that were found and its whole vocabulary."""
    from timeline.ingest import to_yaml

    if len(found.datasets) != 1:
        raise SeveralDatasetsError([dataset.id for dataset in found.datasets])
    (whole,) = timeline.datasets([found.datasets[0].id])
    ids = {match.event.id for match in found.matches}
    return to_yaml(whole._replace(events=tuple(event for event in whole.events if event.id in ids)))
