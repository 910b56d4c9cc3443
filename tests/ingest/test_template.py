from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.ingest import json_schema, read, template

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_data_file_is_sound_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(template(), encoding="utf-8")

    reading = read([path])

    assert reading.problems == ()
    assert len(reading.datasets[0].events) == 2


@pytest.mark.parametrize("section", [key for key, value in json_schema()["properties"].items() if "items" in value])
def test_a_new_data_file_shows_every_section(section: str) -> None:
    assert f"\n{section}:" in template()


def test_a_new_data_file_is_explained_in_two_languages() -> None:
    comments = "".join(line.partition("#")[2] for line in template().splitlines())

    assert "Dates are EDTF" in comments
    assert "日付は EDTF" in comments
