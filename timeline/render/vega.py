"""The timeline as a Vega-Lite specification: plain data that any of its programs draws.

Up to some number of events each has a line of its own with its title and date; more than that share the lines of their
top-level themes. Colours tell themes; what is not known to the day fades out.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from timeline.dates.span import day_number
from timeline.dates.wording import words
from timeline.render.buckets import reach
from timeline.render.drawing import Axis, bar, dot
from timeline.render.phrases import phrase, with_aside
from timeline.render.text import pick, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.events import Event
    from timeline.queries import Listing, Match
    from timeline.render.themes import TopThemes

#: of more events than this, the themes have lines
MOST_LINES = 200
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_WIDTH, _LINE, _LANE = 900, 20, 40
_LONGEST_TITLE = 460
_MARGIN = 14
_GAP = 8
_GREY = "#666666"
#: told apart also by people who confuse red and green, as far as nine colours can be
_COLORS = ("#4c78a8", "#f58518", "#439a86", "#e45756", "#b279a2", "#9d755d", "#d6a100", "#72b7d2", "#ff9da6")
# those for Japanese first: fonts for Chinese draw some of the same characters otherwise
_FONTS = "Noto Sans CJK JP, Noto Sans JP, IPAexGothic, IPAGothic, Hiragino Sans, Yu Gothic, Meiryo, sans-serif"
#: what a screen reader reads of a mark; by itself it would read the days between which the mark is drawn
_TOLD = {"description": {"field": "told", "type": "nominal"}}
_EPOCH = day_number(1970)
_MILLISECONDS = 86_400_000


def specification(listing: Listing, themes: TopThemes, language: str) -> dict[str, Any]:
    """The picture of the events."""
    whole = {
        "$schema": _SCHEMA,
        "background": "white",
        "padding": 16,
        "title": _title(listing, language),
        "width": _WIDTH,
        "config": {"font": _FONTS, "view": {"stroke": None}, "axis": {"labelLimit": _LONGEST_TITLE}},
    }
    if not listing.matches:
        return {**whole, "height": _LINE, "data": {"values": []}, "mark": "point"}
    return {**whole, **_drawing(listing, themes, language)}


def _drawing(listing: Listing, themes: TopThemes, language: str) -> dict[str, Any]:
    axis = _axis(listing)
    singly = len(listing.matches) <= MOST_LINES
    groups = [tuple(map(visible, themes.of(match.event))) for match in listing.matches]
    groups = [each[:1] for each in groups] if singly else groups
    names = [name for name, _ in Counter(name for each in groups for name in each).most_common()]
    labels = [{"line": number, **_label(match, language)} for number, match in enumerate(listing.matches)]
    rows = _rows(listing, groups, labels, axis, singly=singly)
    legend = [*names[: len(_COLORS)], *([phrase("other_themes", language)] if len(names) > len(_COLORS) else [])]
    for row in rows:
        row["hue"] = min(names.index(row["theme"]), len(_COLORS))
        row["theme"] = legend[row["hue"]]
    # where lines are shared, the more events there are the more of them overlap
    strength = 0.9 if singly else 0.35 * MOST_LINES / len(listing.matches) + 0.05
    return {
        "height": {"step": _LINE if singly else _LANE},
        "datasets": {"rows": rows, "labels": labels if singly else []},
        "data": {"name": "rows"},
        "encoding": {"y": _lines(list(range(len(labels))) if singly else names, singly=singly)},
        "layer": [
            *_fades(sorted({row["hue"] for row in rows}), axis, strength),
            *_solids(legend, axis, strength),
            *(_texts() if singly else ()),
        ],
    }


# --- what is drawn


def _axis(listing: Listing) -> Axis:
    days = reach(listing) or [_EPOCH]
    tight = Axis(min(days), max(days) + 1, _WIDTH)
    margin = tight.days(_MARGIN)
    return Axis(tight.first - margin, tight.last + margin, _WIDTH)


def _rows(
    listing: Listing, groups: Sequence[tuple[str, ...]], labels: Sequence[dict[str, Any]], axis: Axis, *, singly: bool
) -> list[dict[str, Any]]:
    """The shape of each event in each of its themes; in a line of its own, or in that of the theme."""
    return [
        {
            "line": label["line"] if singly else theme,
            "told": f"{label['date']}: {label['title']}",
            "theme": theme,
            **_shape(match.event, axis),
        }
        for match, themes, label in zip(listing.matches, groups, labels, strict=True)
        for theme in themes
    ]


def _shape(event: Event, axis: Axis) -> dict[str, int]:
    day = dot(event.date)
    if day is not None:
        return {"dot": _time(day + 0.5)}
    return {key: _time(value) for key, value in bar(event.date, axis)._asdict().items()}


def _label(match: Match, language: str) -> dict[str, str]:
    date = with_aside(words(match.event.date, language), phrase(match.certainty.value, language), language)
    return {"title": visible(pick(match.event.title, language)), "date": date}


def _time(day: float) -> int:
    """In milliseconds, as JavaScript counts."""
    return round((day - _EPOCH) * _MILLISECONDS)


# --- how it is drawn


def _title(listing: Listing, language: str) -> dict[str, Any]:
    return {
        "text": visible("; ".join(pick(each.title, language) for each in listing.datasets)),
        "subtitle": phrase("drawn", language),
        "anchor": "start",
        "fontSize": 18,
        "subtitleColor": _GREY,
        "subtitlePadding": 6,
        "offset": 12,
    }


def _lines(lines: Sequence[int | str], *, singly: bool) -> dict[str, Any]:
    axis = None if singly else {"title": None, "ticks": False, "domain": False, "labelFontSize": 13, "labelPadding": 8}
    return {"field": "line", "type": "nominal", "scale": {"domain": lines}, "axis": axis}


def _days(field: str, axis: Axis) -> dict[str, Any]:
    looks = {"orient": "top", "title": None, "labelFontSize": 12, "gridColor": "#e4e4e4", "domain": False}
    return {
        "field": field,
        "type": "temporal",
        "scale": {"type": "utc", "domain": [_time(axis.first), _time(axis.last)], "nice": False},
        "axis": {**looks, **axis.ticks()},
    }


def _between(first: str, last: str, axis: Axis) -> dict[str, Any]:
    return {"x": _days(first, axis), "x2": {"field": last}, **_TOLD}


def _fades(hues: Sequence[int], axis: Axis, strength: float) -> Iterator[dict[str, Any]]:
    """Soft ends: a gradient has its colours in it, so that there is a layer for each theme and side."""
    for hue in hues:
        color = (*_COLORS, _GREY)[hue]
        for first, last, soft_side in (("start", "core_start", 0), ("core_end", "end", 1)):
            stops = [{"offset": soft_side, "color": f"{color}0d"}, {"offset": 1 - soft_side, "color": color}]
            gradient = {"gradient": "linear", "x1": 0, "x2": 1, "y1": 0, "y2": 0, "stops": sorted(stops, key=_offset)}
            yield {
                "transform": [{"filter": {"field": "hue", "equal": hue}}, {"filter": f"datum.{first} < datum.{last}"}],
                "mark": {"type": "bar", "height": {"band": 0.6}, "color": gradient, "opacity": strength},
                "encoding": _between(first, last, axis),
            }


def _offset(stop: dict[str, Any]) -> int:
    offset: int = stop["offset"]
    return offset


def _solids(legend: Sequence[str], axis: Axis, strength: float) -> Iterator[dict[str, Any]]:
    """What is known to the day, and the certain middle of what is not."""
    scale = {"domain": legend, "range": [*_COLORS, _GREY][: len(legend)]}
    looks = {
        "orient": "top",
        "title": None,
        "columns": 5,
        "symbolType": "circle",
        "labelFontSize": 12,
        "symbolOpacity": 1,
    }
    color = {"color": {"field": "theme", "type": "nominal", "scale": scale, "legend": looks}}
    yield {
        "transform": [{"filter": "datum.core_start < datum.core_end"}],
        "mark": {"type": "bar", "height": {"band": 0.6}, "opacity": strength},
        "encoding": {**_between("core_start", "core_end", axis), **color},
    }
    yield {
        "transform": [{"filter": "isValid(datum.dot)"}],
        "mark": {"type": "circle", "size": 90, "opacity": max(strength, 0.4)},
        "encoding": {"x": _days("dot", axis), **color, **_TOLD},
    }


def _texts() -> Iterator[dict[str, Any]]:
    """The title before each line, its date after it."""
    for field, align, place, color in (("title", "right", -_GAP, "black"), ("date", "left", _WIDTH + _GAP, _GREY)):
        yield {
            "data": {"name": "labels"},
            "mark": {
                "type": "text",
                "aria": False,
                "align": align,
                "fontSize": 12,
                "color": color,
                "limit": _LONGEST_TITLE,
            },
            "encoding": {"x": {"value": place}, "text": {"field": field, "type": "nominal"}},
        }
