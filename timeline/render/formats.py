"""The formats that every result can be written in, by the name that ``-O`` takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.render import as_csv, as_json, as_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TextIO

    from timeline.render.report import Report


@dataclass(frozen=True, slots=True)
class Look:
    """How a result is to look, where its format leaves a choice; by default as programs like it."""

    #: of titles, headings and dates in words
    language: str = "en"
    #: fold tables to the width of the terminal
    terminal: bool = False
    color: bool = False
    #: begin CSV with the byte-order mark
    excel: bool = False


def _table(report: Report, out: TextIO, look: Look) -> None:
    sheet = report.overview(look.language)
    if look.terminal:
        as_table.write_rich(sheet, out, color=look.color)
    else:
        as_table.write_plain(sheet, out)


def _csv(report: Report, out: TextIO, look: Look) -> None:
    as_csv.write(report.cells(look.language), out, delimiter=",", byte_order_mark=look.excel)


def _tsv(report: Report, out: TextIO, look: Look) -> None:
    as_csv.write(report.cells(look.language), out, delimiter="\t", byte_order_mark=look.excel)


def _json(report: Report, out: TextIO, _look: Look) -> None:
    as_json.write_document(report.document(), out)


def _jsonl(report: Report, out: TextIO, _look: Look) -> None:
    as_json.write_lines(report.records(), out)


FORMATS: Mapping[str, Callable[[Report, TextIO, Look], None]] = {
    "table": _table,
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "jsonl": _jsonl,
}
