"""``timeline chart``: events as a picture, in the terminal or in a file."""

from __future__ import annotations

import shutil
from enum import StrEnum
from typing import Annotated

import typer

from timeline.cli import listing, options, output
from timeline.cli.talk import opened_timeline, say, tell_count
from timeline.events import Facet
from timeline.render import chart as in_text
from timeline.render.buckets import MONTH, YEAR
from timeline.render.themes import TopThemes

_PAGE = "html"
#: pictures, and whether they are bytes
_PICTURES = {"svg": False, "png": True}
_FORMATS = ("txt", *_PICTURES, _PAGE)


class By(StrEnum):
    """What a line of the chart stands for."""

    MONTH = "month"
    YEAR = "year"


_MONTHS = {By.MONTH: MONTH, By.YEAR: YEAR}


@options.with_filters
def chart(
    *,
    filters: options.Filters,
    output_format: Annotated[
        str | None, typer.Option("--format", "-O", metavar="FORMAT", help=f"One of {', '.join(_FORMATS)}.")
    ] = None,
    path: options.Output = None,
    by: Annotated[By | None, typer.Option(help="A line for each month or year [default: by the time covered].")] = None,
    language: options.Language = None,
    database: options.Database = None,
) -> None:
    """Draw events: in the terminal how many there are by month or year, in a file the timeline as a picture.

    A line counts what happened or was going on in it; what only possibly did is drawn apart.
    """
    chosen = output.chosen_format(output_format, path, _FORMATS, "txt")
    look = output.look(language, path, color=None)
    with opened_timeline(database) as timeline:
        found = timeline.find(**filters.as_arguments())
        themes = TopThemes(timeline.terms(Facet.THEME, dataset=filters.dataset or ()), look.language)
    if chosen == _PAGE:
        listing.write(found, chosen, path, look)
        return
    remark = None
    with output.opened(path, binary=_PICTURES.get(chosen, False)) as out, listing.at_work(path):
        if chosen in _PICTURES:
            from timeline.render import picture

            remark = picture.write(found, themes, out, language=look.language, form=chosen)
        else:
            columns = shutil.get_terminal_size().columns if look.terminal else None
            months = _MONTHS[by] if by else None
            in_text.write(found, themes, out, language=look.language, columns=columns, months=months)
    tell_count(found, path, look.language)
    if remark:
        say(remark)
