"""The options that commands share, each declared once."""

from __future__ import annotations

import inspect
import os
import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_type_hints

import typer

from timeline.queries import Order

if TYPE_CHECKING:
    from collections.abc import Callable

_Result = TypeVar("_Result")
# BCP 47, its first part: a timeline may be kept in any language
_LANGUAGE = re.compile("[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Common:
    """What was said before the command's name."""

    database: str | None = None


def _database(context: typer.Context, value: str | None) -> str | None:
    """``--database`` may stand before the command or after it."""
    return context.obj.database if value is None and isinstance(context.obj, Common) else value


def _language(value: str | None) -> str:
    """The language asked for, or the locale's: Japanese, or else English."""
    if value is not None:
        if not _LANGUAGE.fullmatch(value):
            raise typer.BadParameter(f"{value!r} is no language code; write ja or en")
        return value
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ja" if locale.startswith("ja") else "en"


Database = Annotated[
    str | None,
    typer.Option(metavar="PATH-OR-URL", callback=_database, help="The database; by default one of your own."),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang", metavar="ja|en", callback=_language, help="Language of titles and headings [default: your locale's]."
    ),
]
Datasets = Annotated[list[str] | None, typer.Option("--dataset", metavar="ID", help="Only this dataset (repeatable).")]
Color = Annotated[
    bool | None,
    typer.Option("--color/--no-color", help="Colour, also where it is not a terminal; none, also where it is."),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to FILE; its ending names the format. `-` is the terminal."
    ),
]

Excel = Annotated[bool, typer.Option("--excel", help="Begin CSV with the mark by which Excel knows UTF-8.")]
Imprecise = Annotated[
    bool, typer.Option("--imprecise", help="Put events without exact days into a calendar (ics) too, marked as such.")
]


@dataclass(frozen=True, slots=True)
class Filters:
    """What events are chosen by: the same for every command that lists them; names as in ``Timeline.find``."""

    actor: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Someone or something took part; groups find their members."),
    ] = None
    theme: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="It is about this, or something narrower.")
    ] = None
    kind: Annotated[list[str] | None, typer.Option(metavar="NAME", help="It is a happening of this kind.")] = None
    place: Annotated[list[str] | None, typer.Option(metavar="NAME", help="It happened there.")] = None
    article: Annotated[list[str] | None, typer.Option(metavar="ID", help="This article tells it.")] = None
    not_actor: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Leave out what this actor took part in.")
    ] = None
    not_theme: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Leave out what is about this.")] = None
    search: Annotated[
        list[str] | None, typer.Option(metavar="TEXT", help="This text occurs in the titles or summaries.")
    ] = None
    start: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="Not before this date: 2025-05, 'mid-July 2025', 令和7年7月."),
    ] = None
    end: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Not after this date; `--to 2025-08` ends on 31 August.")
    ] = None
    on: Annotated[
        str | None, typer.Option(metavar="PERIOD", help="On this day or in this period: 2025-07-15, 2025-Q3.")
    ] = None
    certain: Annotated[bool, typer.Option("--certain", help="Drop what only possibly falls into the period.")] = False
    any_repeat: Annotated[bool, typer.Option("--any", help="Of an option's repeats one is enough.")] = False
    order: Annotated[Order, typer.Option(help="Oldest first, or newest first (-date).")] = Order.DATE
    limit: Annotated[int | None, typer.Option(min=0, metavar="N", help="At most this many events.")] = None
    dataset: Datasets = None

    def as_arguments(self) -> dict[str, Any]:
        """The arguments of ``Timeline.find``."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in values.items() if value is not None}


def with_filters(command: Callable[..., _Result]) -> Callable[..., _Result]:
    """Give ``command`` every filter as an option of its own; it receives them as one ``filters``."""
    hints = get_type_hints(Filters, include_extras=True)
    own = {
        name: each for name, each in inspect.signature(command, eval_str=True).parameters.items() if name != "filters"
    }
    keyword = inspect.Parameter.KEYWORD_ONLY
    options = {
        each.name: inspect.Parameter(each.name, keyword, default=each.default, annotation=hints[each.name])
        for each in fields(Filters)
    }

    def flat(**values: Any) -> _Result:  # noqa: ANN401 -- whatever the options hold
        filters = Filters(**{name: values.pop(name) for name in options})
        return command(filters=filters, **values)

    # what typer reads a command's options and help from
    parameters = [each.replace(kind=keyword) for each in (options | own).values()]
    vars(flat)["__signature__"] = inspect.Signature(parameters)
    flat.__annotations__ = {each.name: each.annotation for each in parameters}
    flat.__doc__ = command.__doc__
    return flat
