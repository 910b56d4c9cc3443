"""Rows of text cells under named columns: what every tabular format is written from."""

from __future__ import annotations

from typing import NamedTuple


class Sheet(NamedTuple):
    """Columns and the rows below them; each row has a cell for every column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    #: how many of the last columns refer to the one before them: a terminal shows them below it
    references: int = 0
