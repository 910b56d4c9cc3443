"""The command line: which commands there are; each is imported when it is called."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.boundary import Boundary
from timeline.cli.options import Common


class _Commands(Boundary):
    """Commands by name, in the order in which help lists them, and the module that has them."""

    modules = {  # noqa: RUF012 -- typer's groups are configured by class attributes
        "show": "show",
        "event": "event",
        "ask": "ask",
        "status": "status",
        "export": "export",
        "chart": "chart",
        "actors": "vocabulary",
        "themes": "vocabulary",
        "kinds": "vocabulary",
        "states": "vocabulary",
        "articles": "vocabulary",
        "check": "curate",
        "load": "curate",
        "new": "curate",
        "schema": "curate",
        "db": "database",
    }


app = typer.Typer(cls=_Commands, rich_markup_mode=None, pretty_exceptions_enable=False)


def _print_version(value: bool) -> None:  # noqa: FBT001 -- typer hands option values over by position
    if value:
        from importlib.metadata import version

        typer.echo(f"timeline {version('timeline-events')}")
        raise typer.Exit


@app.callback()
def timeline(
    context: typer.Context,
    *,
    database: Annotated[
        str | None,
        typer.Option(
            envvar="TIMELINE_DATABASE", metavar="PATH-OR-URL", help="The database; by default one of your own."
        ),
    ] = None,
    version: Annotated[  # noqa: ARG001 -- its callback has done the work
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Dated, cited events: list them, export them, keep them.

    Begin with `timeline show`. The first command makes a database of your own from the events that come with
    the program.
    """
    context.obj = Common(database=database)
