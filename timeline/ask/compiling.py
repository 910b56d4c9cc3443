"""Compiles the lexicon: its words to the dictionary that questions are looked up in.

Run it after every change of the words: ``python -m timeline.ask.compiling``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.lexicon import COMPILED, LANGUAGES, Compiled, lexicon
from timeline.ask.mentions import root
from timeline.ask.names import compile_lexicon
from timeline.ask.normalize import keys

if TYPE_CHECKING:
    from collections.abc import Iterator


def compiled_text() -> str:
    """The compiled lexicon as it is written: columns divided by tabs, which are split faster than parsed."""
    forms, starts = compile_lexicon().packed()
    made = Compiled(forms, starts, _roots(), _values("numbers"), _values("scale"))
    return "".join("\t".join(column) + "\n" for table in made for column in (table, table.values()))


def _tables(category: str) -> Iterator[tuple[str, list[str]]]:
    """The meanings of a category with their words, in each language."""
    for language in LANGUAGES:
        table = lexicon(language)[category]
        yield from table.items() if not isinstance(table, list) else ()


def _roots() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for family, forms in _tables("families"):
        found.setdefault(family, set()).update(root(keys(form.removesuffix("する"))) for form in forms)
    return {family: "|".join(sorted(roots - {""})) for family, roots in found.items()}


def _values(category: str) -> dict[str, str]:
    return {keys(form)[0]: value for value, forms in _tables(category) for form in forms}


def main() -> None:
    """Write it."""
    COMPILED.write_text(compiled_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
