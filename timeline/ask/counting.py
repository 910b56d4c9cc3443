"""Numbers within a text: digits, small number words, and what multiplies them (million, 万)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.ask.lexicon import LANGUAGES, lexicon
from timeline.ask.normalize import keys

if TYPE_CHECKING:
    from collections.abc import Sequence


@cache
def _words(category: str) -> dict[str, float]:
    """The atoms of number words or multipliers and their values."""
    found: dict[str, float] = {}
    for language in LANGUAGES:
        table = lexicon(language)[category]
        for value, forms in table.items() if not isinstance(table, list) else ():
            found.update((keys(form)[0], float(value)) for form in forms)
    return found


def read(atoms: Sequence[str], at: int) -> tuple[float, int] | None:
    """The number that begins with ``atoms[at]`` and how many atoms it takes.

    >>> read(("50", "mil"), 0), read(("boat",), 0)
    ((50.0, 1), None)
    """
    value = _plain(atoms[at])
    if value is None:
        return None
    end = at + 1
    while end < len(atoms) and atoms[end] in _words("scale"):
        value *= _words("scale")[atoms[end]]
        end += 1
    return value, end - at


def _plain(atom: str) -> float | None:
    if atom[0].isdecimal():
        try:
            return float(atom)
        except ValueError:  # 1.2.3
            return None
    return _words("numbers").get(atom)
