"""What two readers of EDTF make of the same text: this package, and the ``edtf`` package as the oracle."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import edtf

from timeline.dates import day_number, iso, read
from timeline.errors import DateError

if TYPE_CHECKING:
    from time import struct_time

HERE = Path(__file__).parent
REFUSED = "refused"


class Difference(NamedTuple):
    """A text that the two read differently."""

    text: str
    ours: str
    theirs: str


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table beside this module."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def differences() -> set[Difference]:
    """Every text of the table that the two read differently."""
    found = (Difference(row["text"], ours(row["text"]), theirs(row["text"])) for row in rows("oracle.csv"))
    return {difference for difference in found if difference.ours != difference.theirs}


def ours(text: str) -> str:
    """The first and the last day by this package, or that it refuses the text."""
    try:
        span = read(text).span
    except DateError:
        return REFUSED
    return f"{_bound(span.earliest)} to {_bound(span.latest)}"


def theirs(text: str) -> str:
    """The same by the oracle, which fails on some texts in other ways than by refusing them."""
    try:
        date = edtf.parse_edtf(text)
        return f"{_day(date.lower_strict())} to {_day(date.upper_strict())}"
    except edtf.EDTFParseException:
        return REFUSED
    except (AttributeError, TypeError, ValueError) as error:
        return f"fails with {type(error).__name__}"


def _day(bound: object) -> str:
    """The calendar day of a bound; where there is none, the oracle has an infinite number."""
    if isinstance(bound, float):
        return ".."
    year, month, day, *_ = cast("struct_time", bound)
    return iso(day_number(year, month, day))


def _bound(number: int | None) -> str:
    return ".." if number is None else iso(number)
