from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from hypothesis import given, settings

from tests import strategies
from timeline.dates import edtf
from timeline.events import Dataset, Facet, Term
from timeline.ingest import read, to_yaml

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

BRIDGES = Dataset(
    id="bridges",
    languages=("en", "ja"),
    title={"en": "Bridges", "ja": "橋"},
    as_of=edtf.read("1932"),
    calendar="gregorian",
    articles=(),
    terms=(
        Term(Facet.ACTOR, "no", {"en": ("no", "2025", "1e3"), "ja": ("いいえ",)}, (), "person"),
        Term(Facet.THEME, "tolls", {"en": ("tolls " * 12 + "end",), "ja": ("通行料: 橋",)}),
    ),
    tenures=(),
    events=(),
)


@settings(max_examples=30, deadline=None)
@given(strategies.datasets())
def test_reading_what_was_written_gives_the_dataset_again(
    tmp_path_factory: pytest.TempPathFactory, dataset: Dataset
) -> None:
    path = tmp_path_factory.mktemp("emitted") / "dataset.yaml"
    path.write_text(to_yaml(dataset), encoding="utf-8")

    reading = read([path])

    assert reading.errors == ()
    assert reading.datasets == (dataset,)


def test_short_things_stand_in_one_line_and_quotation_marks_only_where_they_are_needed() -> None:
    assert (
        to_yaml(BRIDGES)
        == """\
format: 1
dataset: bridges
languages: [en, ja]
title: {en: Bridges, ja: 橋}
as_of: 1932
actors:
  - id: 'no'
    kind: person
    names: {en: ['no', 2025, 1e3], ja: [いいえ]}
themes:
  - id: tolls
    names:
      en: [tolls tolls tolls tolls tolls tolls tolls tolls tolls tolls tolls tolls end]
      ja: ['通行料: 橋']
"""
    )


def test_other_yaml_readers_take_no_text_for_yes_no_or_nothing() -> None:
    loaded = yaml.safe_load(to_yaml(BRIDGES))

    assert loaded["actors"][0]["id"] == "no"


def test_the_same_dataset_is_always_written_alike(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(to_yaml(BRIDGES), encoding="utf-8")

    (again,) = read([path]).datasets

    assert to_yaml(again) == to_yaml(BRIDGES)
