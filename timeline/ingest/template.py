"""The data file that a new timeline begins with: a small made-up one, commented in English and Japanese."""

from __future__ import annotations

from importlib.resources import files


def template() -> str:
    """The text of the file, which is a valid data file as it stands."""
    return files("timeline.ingest").joinpath("template.yaml").read_text(encoding="utf-8")
