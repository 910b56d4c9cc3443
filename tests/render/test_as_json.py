import io
import json

from hypothesis import given
from hypothesis import strategies as st

from timeline.render.as_json import write_document, write_lines

values = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5)


@given(st.dictionaries(st.text(), values))
def test_a_document_is_read_back_as_it_was(data: dict[str, object]) -> None:
    out = io.StringIO()
    write_document(data, out)
    assert json.loads(out.getvalue()) == data


@given(st.lists(st.dictionaries(st.text(), values)))
def test_each_record_is_one_line(records: list[dict[str, object]]) -> None:
    out = io.StringIO()
    write_lines(records, out)
    assert [json.loads(line) for line in out.getvalue().splitlines()] == records


def test_nothing_reaches_a_terminal_that_it_would_obey() -> None:
    out = io.StringIO()
    write_document({"a": "\x1b]0;x\x07\x9b31m\u202e制裁"}, out)
    assert out.getvalue() == '{\n  "a": "\\u001b]0;x\\u0007\\u009b31m\\u202e制裁"\n}\n'
