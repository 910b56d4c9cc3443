from __future__ import annotations

import pytest
import yaml

from timeline.ingest.document import read_document

BRACKET = "the bracket that opens here is not closed, or a comma is missing before the next entry"
TEXTS = [
    ("a: b: c\n", "1:5", "a colon and a space inside a text, or a line that is indented too far"),
    ("a: @b\n", "1:4", "a text cannot begin with this character"),
    ("a: b\nc: 'd\n", "2:4", "the quotation mark that opens here is never closed"),
    (
        "a: [b, c\nd: e\n",
        "1:4",
        "the bracket that opens here is not closed, or a comma is missing before the next entry",
    ),
    (
        "a: {b: c\nd: e}\n",
        "1:4",
        "the bracket that opens here is not closed, or a comma is missing before the next entry",
    ),
    ("a: b\nc\nd: e\n", "2:1", "a line without 'key: value' where a key was expected"),
    ("a:\n  - b\n c: d\n", "3:2", "this line does not fit the ones above it"),
    ("a: 'b' c\n", "1:8", "this line does not fit the ones above it"),
    ("a: b\n- c\n", "2:1", "this line does not fit the ones above it"),
    ("a: - b\n", "1:4", "this line does not fit the ones above it"),
    ("a: [,]\n", "1:5", "a value or a closing bracket is missing here"),
    ("{a: b}}\n", "1:7", "something stands after the end of the document"),
]


@pytest.fixture(params=["libyaml", "pure Python"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers that PyYAML can come with."""
    if request.param == "pure Python":
        monkeypatch.delattr(yaml, "CBaseLoader")


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize(("text", "place", "message"), TEXTS)
def test_a_syntax_error_is_told_in_words_at_its_place(text: str, place: str, message: str) -> None:
    document = read_document("a.yaml", text.encode())

    (problem,) = document.problems
    assert (f"{problem.line}:{problem.column}", problem.message) == (place, message)
    assert problem.hint
    assert not document.whole


def test_an_escape_that_is_none_is_told_in_words() -> None:
    (problem,) = read_document("a.yaml", b'a: "\\q"\n').problems

    assert problem.message == "a backslash that begins no escape, inside double quotation marks"


def test_what_has_no_words_of_its_own_is_told_in_those_of_the_parser() -> None:
    (problem,) = read_document("a.yaml", b"%YAML 3.0\n---\na: 1\n").problems

    assert problem.message == "not YAML: found incompatible YAML document"
    assert "yaml.org/spec" in problem.hint
