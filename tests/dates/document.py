"""The tables of ``docs/dates.md``, made from the tables that the tests prove; cog writes them there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.dates.oracle import rows
from timeline.dates import read

if TYPE_CHECKING:
    from collections.abc import Iterable

_EXAMPLES_OF_A_REASON = 2


def examples(*features: str) -> str:
    """What is read under these headings, and the days that it covers."""
    found = [row for row in rows("examples.csv") if row["feature"] in features]
    return table(
        ("EDTF", "meaning", "earliest", "latest", "core"),
        ((code(row["text"]), row["meaning"], row["earliest"], row["latest"], row["core"]) for row in found),
    )


def refusals(feature: str) -> str:
    """What is refused under this heading, why, and what is offered instead."""
    found = [row for row in rows("refusals.csv") if row["feature"] == feature]
    return table(("text", "why", "hint"), ((code(row["text"]), row["why"], row["hint"]) for row in found))


def certainties(*windows: str) -> str:
    """Whether dates of several kinds fall into these windows."""
    dates = {
        "2025-07": "one day in July",
        "2025-07-15": "that day",
        "[2025-07-11..2025-07-20]": "one day in mid-July",
        "2025-07-11/2025-07-20": "went on for ten days",
        "2025-06/2025-08": "from some day in June to some day in August",
        "2025": "some time in 2025",
        "2025-07-01/..": "since 1 July, still so",
        "2025-06-20/": "from 20 June, end unknown",
        "2025-06~": "about June: never widened",
    }
    return table(
        ("date", "meaning", *(f"in {code(window)}" for window in windows)),
        (
            (code(date), meaning, *(str(read(date).span.within(read(window).span)) for window in windows))
            for date, meaning in dates.items()
        ),
    )


def comparison() -> str:
    """How many texts were compared, and how many of them the two readers treat alike."""
    texts, different = rows("oracle.csv"), rows("differences.csv")
    groups = Counter(row["group"] for row in texts)
    kinds = ", ".join(f"{count} {group}" for group, count in groups.items())
    same = len(texts) - len(different)
    return (
        f"{len(texts)} texts ({kinds}): the same verdict and the same bounds for {same}, "
        f"a difference for {len(different)}.\n"
    )


def reasons() -> str:
    """Why the two readers differ, how often, and examples."""
    different = rows("differences.csv")
    return table(
        ("difference", "texts", "examples: this package; the other"),
        (
            (row["why"], str(len(found)), "<br>".join(map(_both, found[:_EXAMPLES_OF_A_REASON])))
            for row in rows("reasons.csv")
            if (found := [difference for difference in different if difference["reason"] == row["reason"]])
        ),
    )


def _both(difference: dict[str, str]) -> str:
    return f"{code(difference['text'])}: {difference['ours']}; {difference['theirs']}"


def code(text: str) -> str:
    """Text as a program would see it; nothing at all has a name."""
    return f"`{text}`" if text else "(nothing)"


def table(head: tuple[str, ...], body: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table, or nothing but its head if there is no row."""
    lines = [head, ("---",) * len(head), *body]
    return "".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |\n" for line in lines)
