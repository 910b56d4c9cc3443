import datetime as dt
import io
from typing import Any

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]  # it has no types

from tests.render.listing import HOSTILE, dated, hostile, listed, report
from tests.sample import lighthouse
from timeline.errors import FullSheetError
from timeline.render import as_xlsx
from timeline.render.events import EventReport
from timeline.render.formats import Look
from timeline.render.text import visible


def book(events: EventReport, language: str = "en") -> Any:  # noqa: ANN401 -- openpyxl has no types
    out = io.BytesIO()
    as_xlsx.write(events, out, Look(language))
    return load_workbook(io.BytesIO(out.getvalue()))


def rows(sheet: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 -- as above
    return list(sheet.values)


def day(year: int, month: int, day_: int) -> dt.datetime:
    return dt.datetime(year, month, day_)  # noqa: DTZ001 -- a workbook's times have no zone


def test_events_have_both_languages_and_their_sources_a_sheet_of_their_own() -> None:
    events, sources = book(report(lighthouse())).worksheets
    assert (events.title, sources.title) == ("Events", "Sources")
    assert rows(events)[0] == (
        *("ID", "Date", "EDTF", "Earliest", "Latest", "Title (en)", "Title (ja)", "Summary (en)", "Summary (ja)"),
        *("Kind", "Actors", "Themes", "Places", "Sources", "Match", "Dataset"),
    )
    assert rows(events)[2] == (
        *("lamp-ordered", "July 1898", "1898-07", "1898-07-01", "1898-07-31", "The lamp is ordered", "灯器を発注"),
        *("A lamp 100% of brass is ordered.", "真鍮の灯器が発注された。", "order", "Lamp Office; Lumière & Sons"),
        *("building", None, "gazette:5", None, "lighthouse"),
    )
    assert rows(sources)[0] == (
        *("ID", "Article", "Title", "Author", "Publisher", "Published", "Language", "Section", "Lines", "printed"),
        *("Basis", "Worked out", "this source's date", "Address"),
    )
    assert rows(sources)[5] == (
        *("scaffold-falls", "almanac", "The keepers' almanac", None, "Keepers' Press", "1940", "en", None, "2"),
        *("12 January", "as printed", None, "12 January 1899", None),
    )


def test_headings_and_names_are_in_the_language_asked_for() -> None:
    events, sources = book(report(lighthouse()), "ja").worksheets
    assert (events.title, sources.title) == ("出来事", "出典")
    assert rows(events)[0][:6] == ("ID", "日付", "EDTF", "最早", "最遅", "表題（en）")
    assert rows(events)[1][1] == "1898年3月15日"


def test_only_a_known_day_is_a_date() -> None:
    dates = {
        "1930-04-12": day(1930, 4, 12),
        "9999-12-31": day(9999, 12, 31),
        "1900-03-01": day(1900, 3, 1),
        "1900-02-28": "28 February 1900",  # Excel takes it for another day than others do
        "1930-04-12~": "about 12 April 1930",
        "1930-04": "April 1930",
        "1930-04-12/1930-04-13": "from 12 to 13 April 1930",
        "-0043-03-15": "15 March 44 BC",
    }
    (events, _) = book(report(dated(*dates))).worksheets
    assert {row[0]: row[1] for row in rows(events)[1:]} == dates
    assert events["B2"].number_format == "yyyy-mm-dd"


def test_bounds_are_dates_as_far_as_excel_reaches() -> None:
    (events, _) = book(report(dated("1930-04", "1932/..", "-0043"))).worksheets
    assert [row[3:5] for row in rows(events)[1:]] == [
        (day(1930, 4, 1), day(1930, 4, 30)),
        (day(1932, 1, 1), None),
        ("-0043-01-01", "-0043-12-31"),
    ]


def test_the_header_stays_in_sight_and_filters() -> None:
    for sheet in book(report(lighthouse())).worksheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.endswith(str(sheet.max_row))
        assert all(10 < dimension.width < 70 for dimension in sheet.column_dimensions.values())


def test_hostile_text_is_neither_formula_nor_link() -> None:
    events, sources = book(report(hostile())).worksheets
    assert [row[5] for row in rows(events)[1:]] == [visible(text) for text in HOSTILE]
    for sheet in (events, sources):
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
        assert not any(cell.hyperlink for cell in cells)
        assert all(visible(cell.value) == cell.value for cell in cells if cell.data_type == "s")


def test_two_workbooks_are_the_same_bytes() -> None:
    first, second = io.BytesIO(), io.BytesIO()
    as_xlsx.write(report(lighthouse()), first, Look())
    as_xlsx.write(report(lighthouse()), second, Look())
    assert first.getvalue() == second.getvalue()


def test_what_a_citation_does_not_say_is_empty() -> None:
    listing = listed(lighthouse())._replace(articles={})
    _, sources = book(EventReport(listing)).worksheets
    assert rows(sources)[1][:7] == ("light-approved", "gazette", None, None, None, None, None)


def test_what_is_only_possible_is_marked() -> None:
    (events, _) = book(report(dated("1930", "1930-05-02"), dated("1930-05").events[0].span)).worksheets
    assert [row[14] for row in rows(events)[1:]] == ["possible", None]


def test_more_events_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_xlsx, "_MOST_ROWS", 6)
    with pytest.raises(FullSheetError) as refused:
        book(report(lighthouse()))
    assert str(refused.value) == "output: xlsx: the sheet 'Events' holds at most 5 rows"
    assert refused.value.hint == "narrow the filters, or write csv"
