"""The formats that results can be written in, by the name that ``-O`` takes: some for every result, some for events."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.render import as_csv, as_json, as_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TextIO

    from timeline.render.events import EventReport
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
    #: a calendar has events without exact days too
    imprecise: bool = False


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


class EventFormat(NamedTuple):
    """A format of a list of events."""

    #: takes the events, a stream and the look; returns what a person has to know of the result, if there is anything
    write: Callable[[EventReport, Any, Look], str | None]
    #: it writes bytes
    binary: bool = False


def _by_module(name: str) -> Callable[[EventReport, Any, Look], str | None]:
    """The ``write`` of a module of this package, which is imported when it is used."""

    def write(report: EventReport, out: Any, look: Look) -> str | None:  # noqa: ANN401 -- text or bytes
        remark: str | None = import_module(f"timeline.render.{name}").write(report, out, look)
        return remark

    return write


EVENT_FORMATS: Mapping[str, EventFormat] = {
    **{name: EventFormat(write) for name, write in FORMATS.items()},
    "md": EventFormat(_by_module("as_markdown")),
    "html": EventFormat(_by_module("as_html")),
    "ics": EventFormat(_by_module("as_ical")),
    "xlsx": EventFormat(_by_module("as_xlsx"), binary=True),
    "timelinejs": EventFormat(_by_module("as_timelinejs")),
}
