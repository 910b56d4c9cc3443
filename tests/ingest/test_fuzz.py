"""Nothing that a file holds raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.ingest import read, template

if TYPE_CHECKING:
    from pathlib import Path

SOUND = template()
LINES = SOUND.splitlines(keepends=True)
SPLICES = st.sampled_from(
    (
        *("\t", "\n", ":", ": ", "- ", "[", "]", "{", "}", "'", '"', "#", "&a ", "*a", "!t ", "<<: ", "? ", "| ", "~"),
        *("---\n", "1e999999", ".nan", '"\\ud83d"', '"\\x00"', "\x00", "\ufeff", "\u2028", "X"),
        *("[" * 50, "9" * 5000, "a" * 2000),
    )
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file, written again for every example."""
    return tmp_path_factory.mktemp("fuzz") / "data.yaml"


def assert_told(file: Path, data: bytes) -> None:
    """Whatever the file holds is a dataset, or problems at places in the file that can be printed."""
    file.write_bytes(data)
    reading = read([file])
    lines = data.count(b"\n") + data.count(b"\r") + data.count("\u2028".encode()) + data.count("\x85".encode()) + 1
    for problem in reading.problems:
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert "\n" not in str(problem)
        str(problem).encode()
    assert reading.sound == (len(reading.datasets) == 1)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SOUND)), st.integers(0, 12), SPLICES), min_size=1, max_size=3))
def test_text_that_was_cut_and_spliced_is_told_and_never_raises(file: Path, edits: list[tuple[int, int, str]]) -> None:
    text = SOUND
    for start, length, splice in edits:
        text = text[:start] + splice + text[start + length :]

    assert_told(file, text.encode())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1)), min_size=1, max_size=4))
def test_lines_in_another_order_are_told_and_never_raise(file: Path, moves: list[tuple[int, int]]) -> None:
    lines = list(LINES)
    for source, target in moves:
        lines.insert(target, lines[source])

    assert_told(file, "".join(lines).encode())


JSON_LIKE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_value_of_any_shape_anywhere_is_told_and_never_raises(file: Path, data: st.DataObject) -> None:
    import json

    import yaml

    whole = yaml.load(SOUND, Loader=yaml.BaseLoader)  # noqa: S506 -- the base loader makes texts only
    around, step = whole, data.draw(st.sampled_from(sorted(whole)))
    while isinstance(around[step], dict | list) and around[step] and data.draw(st.integers(0, 3)):
        around = around[step]
        step = data.draw(st.sampled_from(sorted(around) if isinstance(around, dict) else range(len(around))))
    around[step] = data.draw(JSON_LIKE)

    assert_told(file, json.dumps(whole, indent=1).encode())


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_told_and_never_raise(file: Path, data: bytes) -> None:
    assert_told(file, data)
