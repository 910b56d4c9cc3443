"""The tables of conventions in ``docs/dates.md``, made from ``timeline.dates.conventions``; cog writes them there."""

from __future__ import annotations

from tests.dates.document import table
from timeline.dates import Edtf, iso, parts
from timeline.dates.conventions import ERAS, FISCAL_YEARS, MONTHS, NAMED_DAYS, PARTS, RELATIVES, SIDES, Part, Unit


def parts_of(unit: str) -> str:
    """The words for parts of a unit, and what they cover."""
    found = [part for part in PARTS if part.unit == unit]
    return table(
        ("English", "Japanese", "covers"),
        tuple((_english(part), "、".join(part.ja), _covers(part)) for part in found),
    )


def sides() -> str:
    """The words for the time on one side of a date."""
    return table(
        ("English", "Japanese", "covers"),
        tuple(
            (
                ", ".join([*(f"{word} X" for word in side.before_en), *(f"X {word}" for word in side.after_en)]),
                "、".join([*(f"{word}X" for word in side.before_ja), *(f"X{word}" for word in side.after_ja)]),
                side.covers,
            )
            for side in SIDES
        ),
    )


def relatives() -> str:
    """The words that count from a reference date."""
    return table(
        ("English", "Japanese", "means"),
        tuple((", ".join(each.en), "、".join(each.ja), _counted(each.unit, each.offset)) for each in RELATIVES),
    )


def named_days() -> str:
    """The days that have names."""
    return table(
        ("English", "Japanese", "means"),
        tuple((", ".join(each.en), "、".join(each.ja), f"{each.day} {MONTHS[each.month - 1]}") for each in NAMED_DAYS),
    )


def fiscal_years() -> str:
    """The fiscal years, with 2025 as an example."""
    return table(
        ("of", "English", "Japanese", "that of 2025"),
        tuple(
            (each.name, ", ".join(each.en), "、".join(each.ja), _bounds(parts.of_fiscal_year(2025, each.name)))
            for each in FISCAL_YEARS
        ),
    )


def eras() -> str:
    """The eras, with their first and last day."""
    return table(
        ("era", "letter", "first day", "last day"),
        tuple((f"{era.ja} {era.en}", era.letter.upper(), era.first, era.last) for era in ERAS),
    )


def _english(part: Part) -> str:
    return ", ".join(part.en)


def _covers(part: Part) -> str:
    if part.unit is Unit.MONTH:
        return _days(part)
    if part.unit in (Unit.DECADE, Unit.CENTURY):
        return f"years {part.first} to {part.last} of it"
    first, last = (_month(number, part.unit) for number in (part.first, part.last))
    code = f" (EDTF {part.code})" if part.code else ""
    return f"{first} to {last}{code}" if first != last else first


def _days(part: Part) -> str:
    if part.first < 0:
        return f"the last {-part.first} days"
    return f"day {part.first} to {'the last' if part.last < 0 else part.last}"


def _month(number: int, unit: Unit) -> str:
    if unit is Unit.FISCAL_YEAR:
        return f"month {number}"
    name = MONTHS[(number - 1) % 12]
    return f"{name} of the next year" if number > len(MONTHS) else name


def _counted(unit: Unit, offset: int) -> str:
    if offset == 0:
        return f"the {unit} of the reference date"
    return f"{abs(offset)} {unit}{'s' if abs(offset) > 1 else ''} {'before' if offset < 0 else 'after'}"


def _bounds(date: Edtf) -> str:
    return " to ".join(iso(bound) for bound in (date.span.earliest, date.span.latest) if bound is not None)
