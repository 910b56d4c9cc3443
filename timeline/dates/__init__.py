"""What a date means: EDTF text, the days it covers, and whether it falls into a window."""

from timeline.dates.edtf import Bound, CalendarDate, Edtf, Interval, OneOf, Range, read
from timeline.dates.span import Certainty, Span, day_number, iso, year_month_day

__all__ = [
    "Bound",
    "CalendarDate",
    "Certainty",
    "Edtf",
    "Interval",
    "OneOf",
    "Range",
    "Span",
    "day_number",
    "iso",
    "read",
    "year_month_day",
]
