"""Broken data files beside what is told about them: ``name.yaml`` and ``name.problems``."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.ingest import read

DATA = Path(__file__).parent.parent / "data"


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.yaml")))
def test_every_problem_of_a_file_is_told_at_its_place(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(DATA)

    reading = read([f"{name}.yaml"])

    told = "".join(f"{problem}\n" for problem in reading.problems)
    assert told == Path(f"{name}.problems").read_text(encoding="utf-8")
    assert reading.datasets == ()
