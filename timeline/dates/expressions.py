"""Dates as people type and print them, in English and Japanese, to EDTF values.

A date may be one phrase (mid-July 2025, 令和7年5月27日), two with a link (from May to August 2025, 2025年5~8月), a
side of one (since 2013, 5月27日以降), and may say how sure it is (about, 頃, uncertain). The words mean what the
table of conventions says. What is not wholly read is refused; there is never a guess.

Most dates that a command is given are EDTF already, so the reader of words is loaded by the first that is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import edtf
from timeline.errors import DateError
from timeline.folding import fold

if TYPE_CHECKING:
    from timeline.dates.edtf import Edtf


def read(text: str, *, as_of: Edtf | None = None, year: int | None = None) -> Edtf:
    """The date that ``text`` means, the whole of it; EDTF text is read as such.

    ``as_of`` is what relative words ("last year", 先月) count from, ``year`` the year of a date that names none;
    neither is ever taken from the clock. Raises DateError, naming the part that is not understood.

    >>> str(read("mid-July 2025")), str(read("令和7年5月27日")), str(read("7月下旬", year=2025))
    ('[2025-07-11..2025-07-20]', '2025-05-27', '[2025-07-21..2025-07-31]')
    """
    try:
        return edtf.read(text.strip())
    except DateError as error:
        from timeline.dates import reading

        return reading.whole(text, normalise(text), as_of, year, not_edtf=error)


def match(text: str, start: int, *, as_of: Edtf | None = None, year: int | None = None) -> tuple[Edtf, int] | None:
    """The longest date expression that begins at ``start`` of normalised ``text``, and where it ends.

    None if none begins there; words that are rather no date ("may", "the end", 2日) do not count as one by
    themselves. Raises DateError where a date begins that cannot be resolved, as ``read`` does.

    >>> date, end = match("what happened in mid-july 2025?", 17)
    >>> str(date), end
    ('[2025-07-11..2025-07-20]', 30)
    """
    from timeline.dates import reading

    return reading.beginning(text, start, as_of, year)


def normalise(text: str) -> str:
    """``text`` as ``match`` reads it: folded, with the Japanese wave dash kept apart from EDTF's tilde."""
    return fold(text.replace("～", "〜"))
