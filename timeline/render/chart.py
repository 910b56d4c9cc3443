"""A chart in text: a line for each month, year or more, with a bar of all events and their numbers by theme.

At a terminal it is as wide as that and drawn with blocks; elsewhere it has one width and plain characters.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from timeline.render.buckets import Count, buckets, counts
from timeline.render.phrases import phrase
from timeline.render.text import pad, visible, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from timeline.queries import Listing, Match
    from timeline.render.buckets import Buckets
    from timeline.render.themes import TopThemes

_GAP = "  "
_LONGEST_BAR = 40
_SHORTEST_BAR = 10
#: each event with the names of its top-level themes
Groups: TypeAlias = "Sequence[tuple[Match, tuple[str, ...]]]"
#: so many lines with the same numbers are written; of more of them the first, and how many are like it
_FEW = 3


class _Marks(NamedTuple):
    certain: str
    possible: str


_BLOCKS = _Marks("█", "░")
_PLAIN = _Marks("#", ".")


class _Row(NamedTuple):
    """A bucket: its label, the count of all its events, and one for each theme."""

    label: str
    total: Count
    by_theme: tuple[Count, ...]

    def cells(self) -> tuple[str, ...]:
        """The texts of the columns around the bar; no number where there is nothing."""
        return (self.label, str(self.total), *(str(each) if each.most else "" for each in self.by_theme))


def write(
    listing: Listing, themes: TopThemes, out: TextIO, *, language: str, columns: int | None, months: int | None = None
) -> None:
    """Write the chart to a terminal of that many columns, or, if None, to a file.

    ``months`` is the length of its buckets; if None, it is chosen by the time that the events take up. The themes that
    most events bear come first; those for which there is no room are counted together.
    """
    over = buckets(listing, months)
    if over is None:
        return
    groups: Groups = [(match, tuple(map(visible, themes.of(match.event)))) for match in listing.matches]
    names = [name for name, _ in Counter(name for _, each in groups for name in each).most_common()]
    rows = _rows(groups, over, names, language)
    if columns is not None and (shown := _fitting(rows, names, columns, language)) < len(names):
        groups, names = _with_others(groups, names[:shown], phrase("other_themes", language))
        rows = _rows(groups, over, names, language)
    out.writelines(f"{line.rstrip()}\n" for line in _lines(rows, _heading(names, language), columns, language))


def _with_others(groups: Groups, shown: Sequence[str], other: str) -> tuple[Groups, list[str]]:
    """The groups with all that are not shown as one."""
    kept = [(match, tuple({name if name in shown else other for name in each})) for match, each in groups]
    return kept, [*shown, other]


def _rows(groups: Groups, over: Buckets, names: Sequence[str], language: str) -> list[_Row]:
    by_theme = counts(groups, over)
    total = counts([(match, ("",)) for match, _ in groups], over)
    none = Count()
    return [
        _Row(
            over.label(number, language),
            total.get((number, ""), none),
            tuple(by_theme.get((number, name), none) for name in names),
        )
        for number in range(over.first, over.last + 1)
    ]


def _heading(names: Sequence[str], language: str) -> tuple[str, ...]:
    return ("", phrase("all_events", language), *names)


def _widths(rows: Sequence[_Row], heading: Sequence[str]) -> list[int]:
    return [max(map(width, column)) for column in zip(heading, *(row.cells() for row in rows), strict=True)]


def _fitting(rows: Sequence[_Row], names: Sequence[str], columns: int, language: str) -> int:
    """For how many of the themes there is room, and for the others' column if that is not all of them."""
    before, total, *each = _widths(rows, _heading(names, language))
    room = columns - before - total - _SHORTEST_BAR - 2 * len(_GAP)
    if sum(len(_GAP) + one for one in each) <= room:
        return len(each)
    # what the others count together may take as much as all events do
    room -= len(_GAP) + max(total, width(phrase("other_themes", language)))
    taken = accumulate(len(_GAP) + one for one in each)
    return sum(one <= room for one in taken)


def _lines(rows: Sequence[_Row], heading: Sequence[str], columns: int | None, language: str) -> Iterator[str]:
    marks = _PLAIN if columns is None else _BLOCKS
    widths = _widths(rows, heading)
    most = max(row.total.most for row in rows)
    room = _LONGEST_BAR if columns is None else columns - sum(widths) - len(_GAP) * len(widths)
    longest = min(most, _LONGEST_BAR, max(room, _SHORTEST_BAR))
    legend = (f"{mark} {phrase(key, language)}" for mark, key in zip(marks, ("certainly", "possibly"), strict=True))
    yield _GAP.join(legend)
    yield ""
    yield _line(heading, " " * longest, widths)
    for _, run in groupby(rows, key=lambda row: row[1:]):
        alike = list(run)
        shown = alike if len(alike) <= _FEW else alike[:1]
        for row in shown:
            bar = _bar(row.total, most, longest, marks)
            yield _line(row.cells(), bar + " " * (longest - len(bar)), widths)
        if len(shown) < len(alike):
            yield pad("", widths[0]) + _GAP + phrase("alike", language).format(count=len(alike) - 1)


def _line(cells: Sequence[str], bar: str, widths: Sequence[int]) -> str:
    """The label, the bar, and the numbers under the ends of their headings."""
    numbers = (" " * (each - width(cell)) + cell for cell, each in zip(cells[1:], widths[1:], strict=True))
    return _GAP.join((pad(cells[0], widths[0]), bar, *numbers))


def _bar(total: Count, most: int, longest: int, marks: _Marks) -> str:
    """A mark for each event, or for several; what there is at all has one."""
    whole = max(round(total.most * longest / most), 1) if total.most else 0
    certain = min(max(round(total.certain * longest / most), 1), whole) if total.certain else 0
    if total.possible and certain == whole:
        certain, whole = (certain - 1, whole) if certain > 1 else (certain, whole + 1)
    return marks.certain * certain + marks.possible * (whole - certain)
