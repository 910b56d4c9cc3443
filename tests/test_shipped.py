from pathlib import Path

import pytest

import timeline.shipped as module
from timeline.shipped import shipped


def test_the_files_of_an_installed_package_go_before_those_of_a_checkout(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "timeline")
    assert shipped("migrations") == tmp_path / "migrations"
    installed = tmp_path / "timeline" / "_shipped"
    installed.mkdir(parents=True)
    assert shipped("migrations") == installed / "migrations"


def test_what_is_shipped_is_there() -> None:
    assert shipped("migrations").is_dir()
    assert shipped("data/events.yaml").is_file()
