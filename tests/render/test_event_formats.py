"""What holds for every format of a list of events."""

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings

from tests.render.listing import hostile, listed, report, top_themes
from tests.sample import lighthouse
from tests.strategies import datasets
from timeline.dates import read
from timeline.events import Dataset
from timeline.render import chart
from timeline.render.events import EventReport
from timeline.render.formats import EVENT_FORMATS, Look
from timeline.render.text import visible
from timeline.render.vega import specification

TEXT = [name for name, each in EVENT_FORMATS.items() if not each.binary]


def written(name: str, events: EventReport, look: Look | None = None) -> Any:  # noqa: ANN401 -- text or bytes
    out = io.BytesIO() if EVENT_FORMATS[name].binary else io.StringIO(newline="")
    EVENT_FORMATS[name].write(events, out, look or Look())
    return out.getvalue()


@given(datasets())
@settings(max_examples=20, deadline=None)
def test_whatever_a_data_file_can_hold_can_be_written(dataset: Dataset) -> None:
    for name in EVENT_FORMATS:
        assert written(name, report(dataset), Look("ja", imprecise=True)) or name == "jsonl"
    assert json.dumps(specification(listed(dataset), top_themes(dataset), "ja"))
    chart.write(listed(dataset), top_themes(dataset), io.StringIO(), language="ja", columns=80)


@pytest.mark.parametrize("name", EVENT_FORMATS)
def test_writing_twice_gives_the_same(name: str) -> None:
    assert written(name, report(lighthouse())) == written(name, report(lighthouse()))


@pytest.mark.parametrize("name", TEXT)
def test_no_format_lets_control_characters_through(name: str) -> None:
    text = written(name, report(hostile()))
    shown = text.replace("\r\n", "").replace("\n", "").replace("\t", "")
    assert visible(shown) == shown


@pytest.mark.parametrize("name", EVENT_FORMATS)
def test_every_format_writes_what_is_only_possible(name: str) -> None:
    assert written(name, report(lighthouse(), read("1899-01-15").span), Look(imprecise=True))
