"""A small made-up dataset about a lighthouse, with dates of every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.plain import dataset_from_plain

if TYPE_CHECKING:
    from timeline.events import Dataset

ACTORS: list[dict[str, Any]] = [
    {"id": "north-county", "kind": "place", "names": {"en": ["North County"], "ja": ["北郡"]}},
    {
        "id": "skerry-island",
        "kind": "place",
        "names": {"en": ["Skerry Island", "the Skerry"], "ja": ["スケリー島"]},
        "member_of": ["north-county"],
    },
    {"id": "harbour-board", "kind": "agency", "names": {"en": ["Harbour Board"], "ja": ["港湾局"]}},
    {
        "id": "lamp-office",
        "kind": "agency",
        "names": {"en": ["Lamp Office"], "ja": ["灯火課"]},
        "member_of": ["harbour-board"],
    },
    {
        "id": "ana-lindqvist",
        "kind": "person",
        "names": {"en": ["Ana Lindqvist", "Lindqvist"], "ja": ["アナ・リンドクヴィスト"]},
        "member_of": ["lamp-office"],
    },
    {
        "id": "lumiere",
        "kind": "company",
        "names": {"en": ["Lumière & Sons", "Lumière"], "ja": ["ルミエール", "リュミエール"]},
    },
]
THEMES: list[dict[str, Any]] = [
    {"id": "works", "names": {"en": ["works"], "ja": ["工事"]}},
    {"id": "building-works", "broader": "works", "names": {"en": ["building"], "ja": ["建設"]}},
    {"id": "weather", "names": {"en": ["weather"], "ja": ["天候"]}},
]
KINDS: list[dict[str, Any]] = [
    {"id": "decision", "names": {"en": ["decision"], "ja": ["決定"]}},
    {"id": "order", "broader": "decision", "names": {"en": ["order"], "ja": ["発注"]}},
    {"id": "construction", "names": {"en": ["construction"], "ja": ["建造"]}},
    {"id": "storm", "names": {"en": ["storm"], "ja": ["嵐"]}},
    {"id": "operation", "names": {"en": ["operation"], "ja": ["運用"]}},
]
ARTICLES: list[dict[str, Any]] = [
    {
        "id": "gazette",
        "file": "gazette.txt",
        "sha256": "00" * 32,
        "title": {"en": "A light for the Skerry", "ja": "島に灯を"},
        "author": "O. Berg",
        "publisher": "County Gazette",
        "published": "1932-05",
        "language": "en",
        "url": "https://gazette.example/skerry",
    },
    {
        "id": "almanac",
        "title": {"en": "The keepers' almanac", "ja": "灯台守年鑑"},
        "publisher": "Keepers' Press",
        "published": "1940",
        "language": "en",
    },
]


def _cited(line: int, stated: str, article: str = "gazette", **more: str) -> dict[str, Any]:
    return {"article": article, "lines": [line], "stated": stated, "basis": "stated", **more}


EVENTS: list[dict[str, Any]] = [
    {
        "id": "light-approved",
        "date": "1898-03-15",
        "kind": "decision",
        "title": {"en": "The light is approved", "ja": "灯台の建設を承認"},
        "summary": {"en": "The board approves a light on the island.", "ja": "港湾局が島の灯台を承認した。"},
        "actors": {"by": ["harbour-board"]},
        "themes": ["works"],
        "places": ["skerry-island"],
        "handles": {"en": ["the approval"], "ja": ["承認"]},
        "sources": [_cited(3, "15 March 1898")],
    },
    {
        "id": "lamp-ordered",
        "date": "1898-07",
        "kind": "order",
        "title": {"en": "The lamp is ordered", "ja": "灯器を発注"},
        "summary": {"en": "A lamp 100% of brass is ordered.", "ja": "真鍮の灯器が発注された。"},
        "actors": {"by": ["lamp-office"], "target": ["lumiere"]},
        "themes": ["building-works"],
        "figures": [
            {"what": {"en": "price", "ja": "価格"}, "value": 1250, "unit": "crowns", "bound": "about"},
            {"what": {"en": "weight", "ja": "重量"}, "value": 2.5, "unit": "t", "as_of": "1899"},
        ],
        "sources": [_cited(5, "July", resolved="of the year before the opening", section="The lamp")],
    },
    {
        "id": "tower-built",
        "date": "1898-04/1899-09",
        "kind": "construction",
        "title": {"en": "The tower is built", "ja": "塔の建設"},
        "summary": {"en": "Masons raise the tower.", "ja": "石工が塔を建てる。"},
        "actors": {"party": ["ana-lindqvist", "lumiere"]},
        "themes": ["building-works"],
        "places": ["skerry-island"],
        "sources": [_cited(7, "from April to September of the next year")],
    },
    {
        "id": "scaffold-falls",
        "date": "[1899-01-11..1899-01-20]",
        "kind": "storm",
        "title": {"en": "A storm fells the scaffold", "ja": "嵐で足場が倒壊"},
        "summary": {"en": "The scaffold falls in a storm.", "ja": "嵐のため足場が倒れた。"},
        "themes": ["weather", "works"],
        "places": ["north-county"],
        "sources": [
            _cited(9, "in the middle of January"),
            _cited(2, "12 January", "almanac", date="1899-01-12"),
        ],
        "preferred": "the gazette was printed nearer to the event",
    },
    {
        "id": "light-lit",
        "date": "1899-10-01/..",
        "kind": "operation",
        "title": {"en": "The light burns", "ja": "灯台が点灯"},
        "summary": {"en": "The lamp is lit and still burns.", "ja": "灯器が点灯し、今も灯る。"},
        "actors": {"by": ["ana-lindqvist"]},
        "places": ["skerry-island"],
        "begins": ["light-in-service"],
        "sources": [_cited(11, "1 October")],
    },
    {
        "id": "first-fire",
        "date": "-0043",
        "kind": "operation",
        "title": {"en": "A first fire", "ja": "最初の火"},
        "summary": {"en": "A fire burns on the rock, snake_case.", "ja": "岩の上で火が焚かれた。"},
        "sources": [_cited(1, "44 BC", "almanac")],
    },
]

WHOLE: dict[str, Any] = {
    "format": 1,
    "dataset": "lighthouse",
    "languages": ["en", "ja"],
    "title": {"en": "The lighthouse of Skerry Island", "ja": "スケリー島の灯台"},
    "as_of": "1940",
    "articles": ARTICLES,
    "actors": ACTORS,
    "themes": THEMES,
    "kinds": KINDS,
    "states": [{"id": "light-in-service", "names": {"en": ["the light in service"], "ja": ["点灯中"]}}],
    "concepts": [{"id": "lamp", "en": ["lamp", "light"], "ja": ["灯器", "灯"]}],
    "tenures": [{"office": "keeper", "holder": "ana-lindqvist", "from": "1899", "sources": [_cited(12, "1899")]}],
    "events": EVENTS,
}


def lighthouse(**changes: Any) -> Dataset:  # noqa: ANN401 -- plain data is whatever a data file holds
    """The dataset, with some of its parts replaced."""
    return dataset_from_plain({**WHOLE, **changes})
