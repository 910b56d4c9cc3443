"""JSON, and JSON Lines with one record a line; UTF-8, keys in a fixed order."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

# JSON itself escapes U+0000 to U+001F only; these too must not reach a terminal as they are
_CONTROLS = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def write_document(data: Any, out: TextIO) -> None:  # noqa: ANN401 -- whatever JSON can hold
    """Write one JSON document, indented."""
    out.write(_escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n")


def write_lines(records: Iterable[dict[str, Any]], out: TextIO) -> None:
    """Write each record on a line of its own."""
    out.writelines(_escaped(json.dumps(record, ensure_ascii=False)) + "\n" for record in records)


def _escaped(text: str) -> str:
    return _CONTROLS.sub(lambda control: f"\\u{ord(control.group()):04x}", text)
