"""The timeline as a picture, SVG or PNG, drawn by vl-convert without network."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Any

from timeline.dates.span import day_number
from timeline.render.extras import needing
from timeline.render.text import width
from timeline.render.vega import specification

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.dates.span import Span
    from timeline.queries import Listing
    from timeline.render.themes import TopThemes

_VERSION = "6.1"
#: pixels of a PNG for each of the picture, so that text is sharp
_ENLARGED = 2.0
_NO_FONT = {
    "en": "no font here has Japanese characters; on Debian: apt install fonts-noto-cjk (or fonts-ipafont)",
    "ja": "日本語の文字をもつ書体がない。Debian では apt install fonts-noto-cjk（または fonts-ipafont）",
}
_LEFT_OUT = {
    "en": "{left} of {all} events left out of the picture: more than 246,000 years away",
    "ja": "{all}件のうち{left}件は24万6千年以上離れているため図から省いた",
}
_EPOCH = day_number(1970)
# how far a time in JavaScript reaches (ECMA-262, "Time Values and Time Range"), with room for a margin
_FURTHEST = 90_000_000
_GRADIENT = re.compile(r'(?<=<linearGradient id="gradient_)\d+|(?<=fill="url\(#gradient_)\d+')
_SAMPLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
    '<text x="4" y="30" font-size="24" font-family="sans-serif">{character}</text></svg>'
)


def write(listing: Listing, themes: TopThemes, out: IO[Any], *, language: str, form: str) -> str | None:
    """Write the picture as ``svg`` (text) or ``png`` (bytes); returns what a person has to know of it, if anything."""
    with needing("chart"):
        import vl_convert
    drawn = [match for match in listing.matches if _can_be_drawn(match.event.span)]
    whole = specification(listing._replace(matches=tuple(drawn)), themes, language)
    settings: dict[str, Any] = {"vl_version": _VERSION, "allowed_base_urls": []}
    remarks = []
    if form == "svg":
        out.write(_renumbered(vl_convert.vegalite_to_svg(whole, **settings)))
    else:
        out.write(vl_convert.vegalite_to_png(whole, scale=_ENLARGED, **settings))
        if _is_wide(str(whole)) and not _draws_japanese(vl_convert.svg_to_png):
            remarks.append(_NO_FONT)
    if len(drawn) < len(listing.matches):
        remarks.append(_LEFT_OUT)
    counts = {"all": len(listing.matches), "left": len(listing.matches) - len(drawn)}
    return "\n".join(each.get(language, each["en"]).format(**counts) for each in remarks) or None


def _can_be_drawn(span: Span) -> bool:
    return all(day is None or abs(day - _EPOCH) <= _FURTHEST for day in (span.earliest, span.latest))


def _renumbered(svg: str) -> str:
    """The picture with its gradients numbered from 0; within a process Vega goes on counting."""
    found = re.findall(r'<linearGradient id="gradient_(\d+)"', svg)
    numbers = {own: str(number) for number, own in enumerate(found)}
    return _GRADIENT.sub(lambda own: numbers.get(own.group(), own.group()), svg)


def _is_wide(text: str) -> bool:
    """Whether there are East Asian characters in it."""
    return width(text) > len(text)


def _draws_japanese(draw: Callable[[str], bytes]) -> bool:
    """Whether two characters come out different: without a font for them both are the same blank or box."""
    one, other = (draw(_SAMPLE.format(character=each)) for each in "日本")
    return one != other
