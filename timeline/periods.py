"""What ``--from``, ``--to`` and ``--on`` mean: dates as people write them to one window of days.

Both ends count, and partial dates widen: to the first day of what ``--from`` names, to the last of what ``--to`` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates.span import Span
from timeline.errors import DateError, PeriodError, UnboundedDateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.dates.edtf import Edtf

_ALL_TIME = Span(None, None)


def window(
    start: str | None,
    end: str | None,
    on: str | None,
    *,
    as_of: Edtf | None,
    notify: Callable[[str], None],
) -> Span | None:
    """The days asked for; None where no date was given.

    ``as_of`` is what relative words count from; ``notify`` is told how one was read.
    Raises DateError, PeriodError and UnboundedDateError.
    """
    if on is not None:
        if start is not None or end is not None:
            raise PeriodError("--on and --from or --to", "one day or period, or a first and a last one, not both")
        whole = _days(on, as_of, notify)
        return Span(whole.earliest, whole.latest)
    if start is None and end is None:
        return None
    first, last = _days(start, as_of, notify), _days(end, as_of, notify)
    if start is not None and first.earliest is None:
        raise UnboundedDateError(start, "beginning")
    if end is not None and last.latest is None:
        raise UnboundedDateError(end, "end")
    if first.earliest is not None and last.latest is not None and first.earliest > last.latest:
        raise PeriodError(f"--from {start} --to {end}", "the period ends before it begins")
    return Span(first.earliest, last.latest)


def _days(text: str | None, as_of: Edtf | None, notify: Callable[[str], None]) -> Span:
    """The days that a date covers; all days where none is given."""
    if text is None:
        return _ALL_TIME
    from timeline.dates import expressions  # its tables are only needed by those who ask for a period

    try:
        return expressions.read(text).span
    except DateError:
        date = expressions.read(text, as_of=as_of)
    notify(f"{text} is read as {date}, counted from {as_of}")
    return date.span
