from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from timeline.ingest.document import DEEPEST, Document, read_document
from timeline.ingest.problems import Place, Position


def read(text: str) -> Document:
    return read_document("a.yaml", text.encode())


def told(document: Document) -> list[str]:
    return [f"{problem.line}:{problem.column}: {problem.message}" for problem in document.problems]


@pytest.fixture(params=["libyaml", "pure Python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers that PyYAML can come with."""
    if request.param == "pure Python":
        monkeypatch.delattr(yaml, "CBaseLoader")


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("scalar", ["2025-07", "2025", "NO", "0123", "12:30", "1e3", "null", "~", "true", ".inf", "="])
def test_every_scalar_is_a_text_as_it_was_written(scalar: str) -> None:
    assert read(f"key: {scalar}\n").value == {"key": scalar}


@pytest.mark.usefixtures("parser")
def test_a_value_that_is_left_out_is_an_empty_text() -> None:
    assert read("a:\nb: # nothing\nc: ''\n").value == {"a": "", "b": "", "c": ""}


@pytest.mark.usefixtures("parser")
def test_mappings_and_lists_may_be_nested_in_either_style() -> None:
    document = read("%YAML 1.2\n---\na:\n  - {b: [c, d]}\n  - - e\n    - f: g\n")

    assert document.value == {"a": [{"b": ["c", "d"]}, ["e", {"f": "g"}]]}
    assert document.whole
    assert document.problems == ()


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    document = read_document("a.yaml", b"\xef\xbb\xbfa: 1\na: 2")

    assert document.value == {"a": "1"}
    assert told(document) == ["2:1: the key 'a' stands twice"]


@pytest.mark.parametrize(
    "value",
    [
        {"a": [1, 2.5, True, None, {"b": "c: d # e"}]},
        {"a": '\U0001f600 and \\ and "quoted" and \u2028 and /', "b": "\U0001f600"},
        {"a": "an escaped backslash before \\ud83d\\ude00", "b": []},
    ],
)
@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_json_is_read_like_any_yaml(value: dict[str, Any], indent: str | int | None) -> None:
    document = read(json.dumps(value, indent=indent))

    assert document.value == _as_texts(value)
    assert document.problems == ()


def _as_texts(value: Any) -> Any:  # noqa: ANN401 -- whatever JSON holds
    if isinstance(value, dict):
        return {key: _as_texts(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_as_texts(item) for item in value]
    return value if isinstance(value, str) else json.dumps(value)


def test_columns_after_the_escapes_of_json_are_those_of_the_file() -> None:
    document = read('{"a": "\\ud83d\\ude00\\ud83d\\ude00", "a": 1}')

    assert told(document) == ["1:35: the key 'a' stands twice"]


def test_half_of_a_pair_of_json_escapes_is_told() -> None:
    document = read('{"a": "\\ud83d"}')

    assert told(document) == ["1:10: a backslash that begins no escape, inside double quotation marks"]
    assert not document.whole


@pytest.mark.usefixtures("parser")
def test_all_duplicate_keys_are_told_and_the_first_of_each_is_kept() -> None:
    document = read("a: {b: 1, b: 2}\nc: 1\nc: [{d: 1, d: 2}]\n")

    assert document.value == {"a": {"b": "1"}, "c": "1"}
    assert told(document) == [
        "1:11: the key 'b' stands twice",
        "3:1: the key 'c' stands twice",
        "3:12: the key 'd' stands twice",
    ]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_endless_nesting_ends_the_reading_early(opening: str) -> None:
    document = read("deep:\n  " + opening * 100_000)

    assert told(document)[-1].endswith(f"nested more than {DEEPEST} levels deep")
    assert not document.whole


@pytest.mark.parametrize("text", ["", "# a comment\n", "---\n", "\n\n"])
def test_an_empty_file_is_told(text: str) -> None:
    assert told(read(text)) == ["1:1: the file is empty"]


@pytest.mark.parametrize("text", ["- a\n", "''\n", "just words\n", "[]"])
def test_a_file_that_is_no_mapping_is_told(text: str) -> None:
    assert told(read(text)) == ["1:1: a data file is a mapping of keys to values"]


@pytest.mark.parametrize(
    ("data", "place"),
    [(b"a: \xe9t\xe9\n", "1:4"), (b"\xff\xfea\x00", "1:1"), ("a: b\né: ".encode() + b"\x80", "2:4")],
)
def test_bytes_that_are_not_utf8_are_told_at_the_first_of_them(data: bytes, place: str) -> None:
    document = read_document("a.yaml", data)

    (message,) = told(document)
    assert message.startswith(f"{place}: not UTF-8: the byte 0x")
    assert document.locate([Place(("a",))]) == {Place(("a",)): Position(0, 0)}


def test_characters_that_no_file_may_hold_are_all_told() -> None:
    assert told(read("a: b\nc: \x00\nd: x\x07\n")) == [
        "2:4: the character '\\x00' cannot stand in a file",
        "3:5: the character '\\x07' cannot stand in a file",
    ]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_are_counted_whatever_ends_them(line_break: str) -> None:
    document = read(line_break.join(["a: 1", "b: 2", "a: 3", "c: @"]))

    assert told(document) == ["3:1: the key 'a' stands twice", "4:4: a text cannot begin with this character"]


@pytest.mark.parametrize(("text", "place"), [("{", "1:2"), ("a: [b,\n", "2:1"), ("a: b\nc", "2:1")])
def test_what_is_missing_at_the_end_is_told_within_the_file(text: str, place: str) -> None:
    (problem,) = told(read(text))

    assert problem.startswith(f"{place}: ")


def test_what_stood_before_a_syntax_error_is_kept() -> None:
    document = read("a: [1, 2]\nb: {c: d}\ne: 'f\n")

    assert document.value == {"a": ["1", "2"], "b": {"c": "d"}}
    assert told(document) == ["3:4: the quotation mark that opens here is never closed"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a:\n  - b: 1\n\tc: 2\n", {"a": [{"b": "1", "c": "2"}]}),  # four columns for a tab
        ("a:\n- b: 1\n\tc: 2\n", {"a": [{"b": "1", "c": "2"}]}),  # two
        ("a:\n      - b: 1\n\tc: 2\n", {"a": [{"b": "1", "c": "2"}]}),  # eight
    ],
)
def test_a_line_that_a_tab_indents_is_told_and_read_all_the_same(text: str, value: dict[str, Any]) -> None:
    document = read(text)

    assert document.value == value
    assert told(document) == ["3:1: a tab indents this line"]
    assert document.locate([Place(("a", 0, "c"))]) == {Place(("a", 0, "c")): Position(3, 5)}


def test_where_no_width_of_a_tab_makes_sense_the_tab_is_told_alone() -> None:
    document = read("a:\n     b: c\n\td: e\n")

    assert document.value == {"a": {"b": "c"}}
    assert told(document) == ["3:1: a tab indents this line"]
    assert not document.whole


def test_a_syntax_error_behind_a_tab_is_told_with_it() -> None:
    document = read("a:\n  b: c\n\td: e\nf: g\nh: 'i\n")

    assert document.value == {"a": {"b": "c", "d": "e"}, "f": "g"}
    assert told(document) == ["5:4: the quotation mark that opens here is never closed", "3:1: a tab indents this line"]


def test_tabs_between_values_and_within_brackets_do_no_harm() -> None:
    document = read("a:\t1\nb: {c: 2,\n\td: 3}\n")

    assert document.value == {"a": "1", "b": {"c": "2", "d": "3"}}
    assert document.problems == ()


def test_places_are_found_by_the_keys_and_indices_that_lead_to_them() -> None:
    document = read("a:\n  - b: 1\n    c: {d: [x, y]}\n  - e: z\n")
    wanted = {
        Place(()): Position(1, 1),
        Place(("a",)): Position(2, 3),
        Place(("a", 0)): Position(2, 5),
        Place(("a", 0, "b")): Position(2, 8),
        Place(("a", 0, "c", "d", 1)): Position(3, 16),
        Place(("a", 0, "c"), of_key=True): Position(3, 5),
        Place(("a", 1, "e")): Position(4, 8),
    }

    assert document.locate(wanted) == wanted


@pytest.mark.parametrize(
    ("path", "position"),
    [
        (("a", 0, "missing"), Position(2, 5)),  # the mapping that it belongs in
        (("a", 7), Position(2, 3)),
        (("a", 0, "b", 0, "c"), Position(2, 8)),
        (("nowhere", "at", "all"), Position(1, 1)),
    ],
)
def test_the_place_of_what_is_not_there_is_the_nearest_around_it(
    path: tuple[str | int, ...], position: Position
) -> None:
    document = read("a:\n  - b: 1\n")

    assert document.locate([Place(path)]) == {Place(path): position}


def test_the_place_of_a_duplicate_key_is_that_of_the_first() -> None:
    document = read("a: 1\na: 2\n[b]: 3\nc: 4\n")

    assert document.locate([Place(("a",)), Place(("c",))]) == {
        Place(("a",)): Position(1, 4),
        Place(("c",)): Position(4, 4),
    }


@pytest.mark.parametrize("broken", ["b: 'c\n", "b:\n  - c: 'd\n", "b: [c, 'd\n", "b: {c: d, 'e\n"])
def test_places_before_a_syntax_error_are_found(broken: str) -> None:
    document = read("a: 1\n" + broken)

    assert document.locate([Place(("a",)), Place(("b", 5, "x")), Place(("b", "x"))])[Place(("a",))] == Position(1, 4)
