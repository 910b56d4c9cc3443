"""``timeline actors``, ``themes``, ``kinds``, ``states`` and ``articles``: the names that commands know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import options, output
from timeline.cli.talk import opened_timeline
from timeline.events import Facet
from timeline.render.formats import FORMATS
from timeline.render.vocabulary import ArticleReport, TermReport

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.api import Timeline
    from timeline.render.report import Report


def _command(find: Callable[[Timeline, str, Sequence[str]], Report], explained: str) -> Callable[..., None]:
    """A command that writes what ``find`` finds for a text in the chosen datasets."""

    def command(
        text: Annotated[
            str, typer.Argument(metavar="[TEXT]", help="Only those whose id or one of whose names contains it.")
        ] = "",
        *,
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
        chosen = output.chosen_format(output_format, path, FORMATS, "table")
        with opened_timeline(database) as timeline:
            report = find(timeline, text, dataset or ())
        with output.opened(path) as out:
            FORMATS[chosen](report, out, output.look(language, path, color=color, excel=excel))

    command.__doc__ = explained
    return command


def _terms(facet: Facet, explained: str) -> Callable[..., None]:
    return _command(lambda timeline, text, datasets: TermReport(timeline.terms(facet, text, datasets)), explained)


actors = _terms(Facet.ACTOR, "List who and what takes part in events: people, companies, governments, places.")
themes = _terms(Facet.THEME, "List what events are about.")
kinds = _terms(Facet.KIND, "List the kinds of happening.")
states = _terms(Facet.STATE, "List what holds for a while, begun and ended by events.")
articles = _command(
    lambda timeline, text, datasets: ArticleReport(timeline.articles(text, datasets)),
    "List the articles that events are cited from.",
)
