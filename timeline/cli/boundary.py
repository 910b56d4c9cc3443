"""The one place where failures become words and exit codes, and where commands are found by name.

0 done; 1 the data or the operation failed; 2 wrong usage; 3 no supported answer; 130 interrupted (which typer sees to).
A failure that nobody expected is a bug and keeps its traceback.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, ClassVar, cast

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from timeline.errors import TimelineError

HELP_OPTIONS = {"help_option_names": ["--help", "-h"]}
#: what a shell sees of a program that wrote to a pipe which nobody reads any more (128 + SIGPIPE)
BROKEN_PIPE = 141


class PipeClosedError(Exception):
    """Nobody reads the output any more; not an OSError, which typer would take for a failure of its own."""


class Group(TyperGroup):
    """A group of commands that without a command tells which ones there are."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 -- a context of typer's own click
        """Read the words typed; none means that help is wanted."""
        return super().parse_args(ctx, args or ["--help"])


class Boundary(Group):
    """Commands that are imported when they are called, and whose failures are told in a line."""

    #: the module below ``timeline.cli`` that has each command, under the command's name
    modules: ClassVar[dict[str, str]] = {}

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 -- typer's settings
        super().__init__(**settings)
        # the names alone, of which typer suggests one for a mistyped command
        self.commands = cast("Any", dict.fromkeys(self.modules))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 -- a context of typer's own click
        """The names of the commands."""
        return list(self.modules)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 -- a context of typer's own click
        """The command of that name; None if there is none."""
        if cmd_name not in self.modules:
            return None
        command = getattr(import_module(f"timeline.cli.{self.modules[cmd_name]}"), cmd_name)
        if isinstance(command, typer.Typer):
            return typer.main.get_command(command)
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name, context_settings=HELP_OPTIONS)(command)
        return typer.main.get_command(alone)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 -- typer's signature
        """Run the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise PipeClosedError from None

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 -- typer's signature
        """Run, say in a line what went wrong, and exit with the code that tells."""
        try:
            sys.exit(super().main(*args, **{**extra, "standalone_mode": False}))
        except TimelineError as error:
            _say(str(error), error.hint)
            sys.exit(error.exit_status)
        except TyperException as error:
            context = getattr(error, "ctx", None)
            _say(error.format_message(), f"`{context.command_path if context else 'timeline'} --help` tells how")
            sys.exit(error.exit_code)
        except PipeClosedError:
            # or the interpreter would complain when it flushes at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(BROKEN_PIPE)


def _say(message: str, hint: str) -> None:
    typer.echo("\n  ".join(filter(None, (f"timeline: {message}", hint))), err=True)
