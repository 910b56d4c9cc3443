"""The words that questions are made of in any subject: cues, relations, families of general verbs, stop words.

Data, not code: one file a language, loaded once. What belongs to a subject stands in its data file instead.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: by category, then by what the words mean
Lexicon: TypeAlias = "Mapping[str, Mapping[str, list[str]] | list[str]]"

#: what every question is looked up in; made from the words by ``python -m timeline.ask.compiling``
COMPILED = Path(__file__).with_name("compiled.tsv")
LANGUAGES = ("en", "ja")


@cache
def lexicon(language: str) -> Lexicon:
    """The words of one language."""
    loaded: Lexicon = json.loads(Path(__file__).with_name(f"{language}.json").read_text(encoding="utf-8"))
    return loaded


class Compiled(NamedTuple):
    """What questions and events are looked up in; tables of texts, so that little is made that is not needed."""

    #: forms, their atoms joined by spaces, with their senses: ``facet dataset id``, divided by bars
    forms: Mapping[str, str]
    #: first atoms with how many atoms the forms have that begin with them, the most first
    starts: Mapping[str, str]
    #: families with how their words begin, divided by bars
    roots: Mapping[str, str]
    #: the atoms of number words, and of what multiplies, with their values
    numbers: Mapping[str, str]
    scale: Mapping[str, str]


@cache
def compiled() -> Compiled:
    """The lexicon as it was compiled: for each table a line of keys and one of values, divided by tabs."""
    lines = iter(COMPILED.read_text(encoding="utf-8").removesuffix("\n").split("\n"))
    return Compiled(*(dict(zip(keys.split("\t"), values.split("\t"), strict=True)) for keys, values in _pairs(lines)))


def _pairs(lines: Iterator[str]) -> Iterator[tuple[str, str]]:
    return zip(lines, lines, strict=True)
