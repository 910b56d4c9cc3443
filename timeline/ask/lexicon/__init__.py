"""The words that questions are made of in any subject: cues, relations, families of verbs, countries, stop words.

Data, not code: one file a language, loaded once. What belongs to a subject stands in its data file instead.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

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


@cache
def nations() -> Mapping[str, tuple[str, ...]]:
    """All that a country and its people are called in both languages, by each of these names in small letters."""
    read = json.loads(Path(__file__).with_name("nations.json").read_text(encoding="utf-8"))
    called = [tuple(name for names in each.values() for name in names) for each in read]
    return {name.casefold(): names for names in called for name in names}


class Compiled(NamedTuple):
    """What questions and events are looked up in; tables of texts, so that little is made that is not needed."""

    #: atoms with the forms that begin with them, by :func:`timeline.ask.names.pack`; few of them are ever decoded
    forms: Mapping[str, bytes]
    #: families with how their words begin, divided by bars
    roots: Mapping[str, str]
    #: the atoms of number words, and of what multiplies, with their values
    numbers: Mapping[str, str]
    scale: Mapping[str, str]


@cache
def compiled() -> Compiled:
    """The lexicon as it was compiled: for each table a line of keys and one of values, divided by tabs."""
    lines = iter(COMPILED.read_bytes().removesuffix(b"\n").split(b"\n"))
    forms, *others = (
        dict(zip(keys.decode().split("\t"), values.split(b"\t"), strict=True))
        for keys, values in zip(lines, lines, strict=True)
    )
    return Compiled(forms, *({key: value.decode() for key, value in table.items()} for table in others))
