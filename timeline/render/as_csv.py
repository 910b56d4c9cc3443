"""Comma- and tab-separated values: RFC 4180, UTF-8, with nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from timeline.render.text import visible

if TYPE_CHECKING:
    from typing import TextIO

    from timeline.render.sheet import Sheet

# OWASP, "CSV Injection": a cell that begins with one of these is taken for a formula
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BYTE_ORDER_MARK = "\ufeff"


def write(sheet: Sheet, out: TextIO, *, delimiter: str, byte_order_mark: bool = False) -> None:
    """Write the sheet; the byte-order mark makes Excel read it as UTF-8."""
    if byte_order_mark:
        out.write(_BYTE_ORDER_MARK)
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(sheet.columns)
    writer.writerows([harmless(cell) for cell in row] for row in sheet.rows)


def harmless(cell: str) -> str:
    """The cell with control characters written out and, where it would be a formula, an apostrophe before it."""
    shown = visible(cell)
    return f"'{shown}" if shown.startswith(_FORMULA_STARTS) else shown
