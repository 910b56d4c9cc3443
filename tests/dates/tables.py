"""The tables of expressions: one line each, columns between bars."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from timeline.dates import Edtf, read


class Row(NamedTuple):
    """A line of a table."""

    text: str
    as_of: Edtf | None
    year: int | None
    #: EDTF, earliest and latest; or the part not understood and the reason
    expected: tuple[str, ...]


def rows(name: str) -> list[Row]:
    """The lines of a table that are no comment."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [_row(line) for line in lines if line and not line.startswith("#")]


def _row(line: str) -> Row:
    text, context, *expected = (cell.strip() for cell in line.split("|"))
    key, _, value = context.partition("=")
    return Row(
        text,
        read(value) if key == "as_of" else None,
        int(value) if key == "year" else None,
        tuple(expected),
    )
