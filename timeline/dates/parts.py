"""Parts of months, years, decades and centuries as EDTF values: the table of conventions applied to one of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.dates import building
from timeline.dates.conventions import FISCAL_YEARS, PARTS, Unit
from timeline.dates.edtf import CalendarDate
from timeline.dates.span import day_number, days_in_month

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.dates.conventions import Part
    from timeline.dates.edtf import Edtf


@cache
def _by_word() -> Mapping[tuple[Unit, str], Part]:
    return {(part.unit, word): part for part in PARTS for word in (*part.en, *part.ja)}


def find(unit: Unit, word: str) -> Part | None:
    """The part of such a unit that is called so."""
    return _by_word().get((unit, word))


def of_month(year: int, month: int, part: Part) -> Edtf:
    """One of the days of a part of a month.

    >>> str(of_month(2025, 7, find(Unit.MONTH, "下旬")))
    '[2025-07-21..2025-07-31]'
    """
    first, last = _counted(part, days_in_month(year, month))
    return building.one_day_of(day_number(year, month, first), day_number(year, month, last))


def of_year(year: int, part: Part) -> Edtf:
    """A season, quarter or half, or one of the months of another part of a year."""
    if part.code:
        return CalendarDate(str(building.year(year)), part.code)
    return building.one_of(building.month(year, part.first), building.month(year, part.last))


def of_fiscal_year(year: int, accounts: str, part: Part | None = None) -> Edtf:
    """One of the months of a fiscal year, by the accounts of a country.

    >>> str(of_fiscal_year(2025, "United States"))
    '[2024-10..2025-09]'
    """
    fiscal = next(fiscal for fiscal in FISCAL_YEARS if fiscal.name == accounts)
    first, last = (part.first, part.last) if part else (1, 12)
    before = fiscal.first_month - 1 + 12 * fiscal.begins
    return building.one_of(building.month(year, before + first), building.month(year, before + last))


def of_decade(year: int, part: Part | None = None) -> Edtf:
    """The ten years that begin with ``year``, or one of the years of a part of them."""
    whole = str(building.year(year))[:-1] + "X"
    return CalendarDate(whole) if part is None else _of_years(year, part)


def of_century(number: int, part: Part | None = None) -> Edtf:
    """One of the years of a century, or of a part of it; century 0 is the first one BC.

    >>> str(of_century(20))
    '[1901..2000]'
    """
    first = 100 * (number - 1) + 1
    return building.one_of(building.year(first), building.year(first + 99)) if part is None else _of_years(first, part)


def _of_years(year: int, part: Part) -> Edtf:
    return building.one_of(building.year(year + part.first - 1), building.year(year + part.last - 1))


def _counted(part: Part, length: int) -> tuple[int, int]:
    """The first and last of a part, counted from the beginning."""
    return (
        part.first if part.first > 0 else part.first + length + 1,
        part.last if part.last > 0 else part.last + length + 1,
    )
