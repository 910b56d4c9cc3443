"""``timeline check``, ``load``, ``new`` and ``schema``: keeping a data file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import options, output
from timeline.cli.progress import working
from timeline.cli.talk import opened_timeline, say
from timeline.errors import FileThereError
from timeline.shipped import shipped

if TYPE_CHECKING:
    from timeline.storage.writer import Changes

_Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE]...", help="Data files; by default the one that comes with timeline."),
]


_Articles = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="Also hold citations against the articles' texts, which lie here.",
    ),
]


_Questions = Annotated[
    bool,
    typer.Option(
        "--questions/--no-questions",
        help="Also ask after every event by its title and handles, and tell which questions do not come back to it.",
    ),
]


def check(files: _Files = None, *, articles: _Articles = None, questions: _Questions = True) -> None:
    """Tell every problem of data files at once; say nothing where there is none.

    Warnings are told too, but only errors make it fail.
    """
    from timeline.checks import check

    with working("checking the data files"):
        reading = check(_paths(files), articles=articles, questions=questions)
    for problem in reading.problems:
        typer.echo(str(problem))
    if not reading.sound:
        raise typer.Exit(1)


def load(files: _Files = None, *, database: options.Database = None) -> None:
    """Make the database mirror data files: what they no longer hold is removed.

    Each file's dataset is replaced, other datasets stay. Either all is loaded or nothing.
    """
    from timeline.ingest import read_all

    with working("reading the data files"):
        datasets = read_all(_paths(files))
    with opened_timeline(database, "writing to the database") as timeline:
        for dataset, changes in zip(datasets, timeline.load(datasets), strict=True):
            say(f"{dataset.id}: {_told(changes)}")


def new(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The data file to begin; it must not be there yet.")],
) -> None:
    """Begin a data file of your own: a commented example to change."""
    from timeline.ingest import template

    path = Path(file)
    if path.exists():
        raise FileThereError(file)
    with output.opened(file) as out:
        out.write(template())
    say(f"wrote {file}; change it, then `timeline check {file}` and `timeline --database my.db load {file}`")


def schema(path: options.Output = None) -> None:
    """Write the JSON Schema of the data file, by which editors complete and check."""
    from timeline.ingest import json_schema
    from timeline.render.as_json import write_document

    with output.opened(path) as out:
        write_document(json_schema(), out)


def _paths(files: list[str] | None) -> list[Path]:
    return [Path(each) for each in files] if files else [shipped("data/events.yaml")]


def _told(changes: Changes) -> str:
    counts = ("added", "changed", "removed", "unchanged")
    told = ", ".join(f"{getattr(changes, count)} {count}" for count in counts)
    return f"{told}; vocabulary changed" if changes.vocabulary else told
