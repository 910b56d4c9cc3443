"""Made-up events in any number: dates of every shape over a century, always the same."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from tests.sample import lighthouse

if TYPE_CHECKING:
    from timeline.events import Dataset

_WORDS = (
    "harbour",
    "council",
    "bridge",
    "toll",
    "ship",
    "lamp",
    "storm",
    "decree",
    "quay",
    "island",
    "keeper",
    "trade",
)
_SHAPES = (
    "{year}",
    "{year}~",
    "{year}-{month:02}",
    "{year}-{month:02}-{day:02}",
    "{year}-{month:02}-{day:02}?",
    "[{year}-{month:02}-01..{year}-{month:02}-20]",
    "{year}-{month:02}/{later}",
    "[..{year}]",
)
_OFTEN = (2, 1, 6, 8, 1, 3, 2, 0.2)


def generated(number: int) -> Dataset:
    """A dataset of so many events, with forty actors and twelve themes."""
    chance = random.Random(number)  # noqa: S311 -- not for secrets: the same events every time
    actors = [_term(f"actor-{each}") for each in range(40)]
    themes = [_term(f"theme-{each}") for each in range(12)]
    events = [_event(each, chance, actors, themes) for each in range(number)]
    return lighthouse(actors=actors, themes=themes, states=[], concepts=[], tenures=[], events=events)


def _term(name: str) -> dict[str, Any]:
    return {"id": name, "names": {"en": [name], "ja": [f"{name}の名"]}}


def _event(
    number: int, chance: random.Random, actors: list[dict[str, Any]], themes: list[dict[str, Any]]
) -> dict[str, Any]:
    (shape,) = chance.choices(_SHAPES, _OFTEN)
    year = chance.randint(1900, 2020)
    return {
        "id": f"event-{number}",
        "date": shape.format(year=year, month=chance.randint(1, 12), day=chance.randint(1, 28), later=year + 1),
        "kind": "operation",
        "title": {"en": f"{' '.join(chance.choices(_WORDS, k=6))} {number}", "ja": f"港の橋と灯台の出来事その{number}"},
        "summary": {
            "en": f"{' '.join(chance.choices(_WORDS, k=20))}.",
            "ja": "町議会は橋を開放し、通行料を課した。" * 2,
        },
        "actors": {"by": [each["id"] for each in chance.sample(actors, 2)]},
        "themes": [each["id"] for each in chance.sample(themes, 2)],
        "sources": [{"article": "gazette", "lines": [number + 1], "stated": "that day", "basis": "stated"}],
    }
