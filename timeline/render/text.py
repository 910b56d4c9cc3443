"""Text for people: the right language, nothing that a terminal would obey, columns that line up."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# C0 and C1 controls, and the marks that reorder or hide text (Unicode Standard Annex 9, "Trojan Source")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_WIDE = frozenset("WF")
# other schemes (javascript:, data:) run things; the characters left out end or escape a link in one format or another
_WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>\\^`{|}]+", re.IGNORECASE)


def visible(text: str) -> str:
    r"""``text`` with every control character written out instead of obeyed.

    >>> visible("\x1b]0;title")
    '\\x1b]0;title'
    """
    return _UNSEEN.sub(lambda unseen: unseen.group().encode("unicode_escape").decode("ascii"), text)


def web_address(text: str) -> str:
    """``text`` where it is an address that can safely be made a link, otherwise nothing.

    >>> web_address("https://gazette.example/a"), web_address("javascript:alert(1)")
    ('https://gazette.example/a', '')
    """
    return text if _WEB_ADDRESS.fullmatch(text) and visible(text) == text else ""


def pick(texts: Mapping[str, str], language: str) -> str:
    """The text in ``language``, or in the first language that there is."""
    return texts.get(language) or next(iter(texts.values()), "")


def pick_name(names: Mapping[str, tuple[str, ...]], language: str) -> str:
    """The name to show in ``language``, or in the first language that there is."""
    return next(iter(names.get(language) or next(iter(names.values()), ())), "")


def width(text: str) -> int:
    """How many columns ``text`` takes in a terminal: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def pad(text: str, columns: int) -> str:
    """``text`` filled up with spaces to ``columns``."""
    return text + " " * (columns - width(text))
