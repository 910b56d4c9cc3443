"""The words that questions are made of in any subject: cues, relations, families of general verbs, stop words.

Data, not code: one file a language, loaded once. What belongs to a subject stands in its data file instead.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

#: by category, then by what the words mean
Lexicon: TypeAlias = "Mapping[str, Mapping[str, list[str]] | list[str]]"

#: what every question is looked up in; made from the words by ``python -m timeline.ask.compiling``
COMPILED = Path(__file__).with_name("compiled.json")
LANGUAGES = ("en", "ja")


@cache
def lexicon(language: str) -> Lexicon:
    """The words of one language."""
    loaded: Lexicon = json.loads(Path(__file__).with_name(f"{language}.json").read_text(encoding="utf-8"))
    return loaded


def compiled() -> tuple[dict[str, str], dict[str, list[int]]]:
    """All forms with their senses, and how long the forms are that begin with an atom."""
    loaded: dict[str, dict[str, object]] = json.loads(COMPILED.read_text(encoding="utf-8"))
    return loaded["forms"], loaded["lengths"]  # type: ignore[return-value]  # as compiling writes it
