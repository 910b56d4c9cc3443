"""Tables for people: Rich at a terminal, plain aligned columns everywhere else.

Off a terminal nothing is coloured, cut or folded, so that the text can be searched and compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.render.text import pad, visible, width

if TYPE_CHECKING:
    from typing import TextIO

    from timeline.render.sheet import Sheet

_GAP = "  "
_BETWEEN = "  "
_FIRST_COLUMN = 24


def write_plain(sheet: Sheet, out: TextIO) -> None:
    """Write the sheet in columns as wide as their widest cell."""
    lines = [sheet.columns, *(tuple(map(visible, row)) for row in sheet.rows)]
    widths = [max(width(line[column]) for line in lines) for column in range(len(sheet.columns))]
    out.writelines(_GAP.join(map(pad, line, widths)).rstrip() + "\n" for line in lines)


def write_rich(sheet: Sheet, out: TextIO, *, color: bool) -> None:
    """Write the sheet as a table folded to the width of the terminal."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    shown = len(sheet.columns) - sheet.references
    for position, column in enumerate(sheet.columns[:shown]):
        # East Asian text has no spaces to wrap at; the first column leaves most of the line to the others
        table.add_column(Text(column), overflow="fold", max_width=_FIRST_COLUMN if position == 0 else None)
    for row in sheet.rows:
        cells = [Text(visible(cell)) for cell in row[:shown]]
        if sheet.references:
            cells[-1].append("\n" + _BETWEEN.join(map(visible, row[shown:])), style="dim")
        table.add_row(*cells)
    console = Console(
        file=out,
        force_terminal=color or None,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(table)
