"""``timeline db``: the database itself."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import options, output
from timeline.cli.boundary import HELP_OPTIONS, Group
from timeline.cli.talk import opened_timeline, say

db = typer.Typer(
    name="db",
    help="Look after the database itself.",
    rich_markup_mode=None,
    cls=Group,
    add_completion=False,
    context_settings=HELP_OPTIONS,
)


@db.command()
def info(*, database: options.Database = None) -> None:
    """Tell where the database is, its version, and the datasets in it."""
    with opened_timeline(database) as timeline:
        facts = timeline.info()
    with output.opened(None) as out:
        out.writelines(f"{label:<10}{value}\n" for label, value in facts)


@db.command()
def upgrade(*, database: options.Database = None) -> None:
    """Make the database, or bring it to the version of this program; a file is copied first."""
    with opened_timeline(database, "upgrading the database") as timeline:
        copy = timeline.upgrade()
        say(f"{timeline.database.label} is up to date" + (f"; the old one is kept as {copy}" if copy else ""))


@db.command()
def path(*, database: options.Database = None) -> None:
    """Print where the database is."""
    with opened_timeline(database) as timeline:
        typer.echo(timeline.database.label)


@db.command()
def backup(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Where to; it must not be there yet.")],
    *,
    database: options.Database = None,
) -> None:
    """Copy the database to a file, also while others use it."""
    with opened_timeline(database, "copying the database") as timeline:
        timeline.backup(file)
        say(f"{timeline.database.label} copied to {file}")
