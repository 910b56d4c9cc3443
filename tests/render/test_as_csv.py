import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.render.as_csv import harmless, write
from timeline.render.sheet import Sheet

text = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")))


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1", "'+1"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),  # spreadsheets fold width
        ("\t=1", r"\t=1"),
        ("a\r\nb", r"a\r\nb"),
        ("1-2", "1-2"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula_or_a_control_sequence(cell: str, written: str) -> None:
    assert harmless(cell) == written


@given(st.lists(st.lists(text, min_size=2, max_size=2)), st.sampled_from(",\t"))
def test_cells_are_read_back_as_they_were_written(cells: list[list[str]], delimiter: str) -> None:
    out = io.StringIO()
    write(Sheet(("a", "b"), tuple(map(tuple, cells))), out, delimiter=delimiter)
    header, *read = csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=delimiter)
    assert header == ["a", "b"]
    assert read == [[harmless(cell) for cell in row] for row in cells]
