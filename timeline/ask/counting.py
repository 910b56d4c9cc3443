"""Numbers within a text: digits, small number words, and what multiplies them (million, 万)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.lexicon import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence


def read(atoms: Sequence[str], at: int) -> tuple[float, int] | None:
    """The number that begins with ``atoms[at]`` and how many atoms it takes.

    >>> read(("50", "mil"), 0), read(("boat",), 0)
    ((50.0, 1), None)
    """
    value = _plain(atoms[at])
    if value is None:
        return None
    end = at + 1
    while end < len(atoms) and atoms[end] in compiled().scale:
        value *= float(compiled().scale[atoms[end]])
        end += 1
    return value, end - at


def _plain(atom: str) -> float | None:
    if atom[0].isdecimal():
        try:
            return float(atom)
        except ValueError:  # 1.2.3
            return None
    word = compiled().numbers.get(atom)
    return None if word is None else float(word)
