"""Dates as dots and bars along an axis of days; what is not known to the day has soft ends and is never a dot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.render.days import exact_days, outermost

if TYPE_CHECKING:
    from timeline.dates.edtf import CalendarDate, Edtf

_MOST_TICKS = 10
#: between ticks: a unit, so many of them, how many days that is, and how the ticks are written
_STEPS = (
    *(("day", days, days, "%Y-%m-%d") for days in (1, 2, 7, 14)),
    *(("month", months, 30 * months, "%Y-%m") for months in (1, 2, 3, 6)),
    *(("year", years, 365 * years, "%Y") for power in range(6) for years in (10**power, 2 * 10**power, 5 * 10**power)),
)


class Bar(NamedTuple):
    """From where to where, in day numbers (the ends not included), and what lies between its soft ends."""

    start: float
    end: float
    core_start: float
    core_end: float


class Axis(NamedTuple):
    """Days from left to right."""

    first: float
    last: float
    pixels: int
    #: so many pixels a bar has at least, or nobody would see it
    least: int = 10

    def days(self, pixels: float) -> float:
        """How many days so many pixels are."""
        return pixels * (self.last - self.first) / self.pixels

    def ticks(self) -> dict[str, Any]:
        """Ticks at round days, months or years, as Vega-Lite has them; no two of them read alike."""
        enough = (self.last - self.first) / _MOST_TICKS
        unit, step, _, form = next((each for each in _STEPS if each[2] >= enough), _STEPS[-1])
        return {"format": form, "tickCount": {"interval": unit, "step": step}}


def dot(date: Edtf) -> int | None:
    """The day of a date that is one exact day."""
    days = exact_days(date)
    return days[0] if days and days[0] == days[1] else None


def bar(date: Edtf, axis: Axis) -> Bar:
    """The days that the date may cover, as far as the axis reaches; soft where they are not sure."""
    span = date.span
    start = axis.first if span.earliest is None else max(span.earliest, axis.first)
    end = axis.last if span.latest is None else min(span.latest + 1, axis.last)
    lacking = max(axis.days(axis.least) - (end - start), 0) / 2
    start, end = start - lacking, end + lacking
    if exact_days(date) is not None:
        return Bar(start, end, start, end)
    core_start, core_end = _core(date, start, end)
    if lacking or core_start >= core_end:
        # nothing that is seen is certain
        return Bar(start, end, (start + end) / 2, (start + end) / 2)
    middle = (core_start + core_end) / 2
    soft_start, soft_end = (axis.days(axis.least / 2) if _is_soft(each) else 0 for each in outermost(date))
    return Bar(start, end, min(max(core_start, start + soft_start), middle), max(min(core_end, end - soft_end), middle))


def _core(date: Edtf, start: float, end: float) -> tuple[float, float]:
    """What certainly is, between ``start`` and ``end``; it ends before it begins where there is nothing."""
    if date.span.core is None:
        return end, start
    first, last = date.span.core
    return start if first is None else max(first, start), end if last is None else min(last + 1, end)


def _is_soft(side: CalendarDate | None) -> bool:
    """Whether a side that is dated is not known to the day."""
    return side is not None and exact_days(side) is None
