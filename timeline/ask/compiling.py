"""Compiles the lexicon: its words to the dictionary that questions are looked up in.

Run it after every change of the words: ``python -m timeline.ask.compiling``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.lexicon import COMPILED, LANGUAGES, lexicon
from timeline.ask.mentions import root
from timeline.ask.names import CUE, FAMILY, pack, spelled
from timeline.ask.normalize import keys
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterator

#: categories of the lexicon that are no cues by themselves
_NOT_CUES = frozenset(("families", "numbers", "scale"))


def compiled_text() -> str:
    """The compiled lexicon as it is written: columns divided by tabs, which are split faster than parsed."""
    tables = (_forms(), _roots(), _values("numbers"), _values("scale"))
    return "".join("\t".join(column) + "\n" for table in tables for column in (table, table.values()))


def _forms() -> dict[str, str]:
    """What the words mean, by the atom that they begin with."""
    found: dict[str, dict[str, dict[Sense, None]]] = {}
    for shape, sense in _meanings():
        found.setdefault(shape[0], {}).setdefault(" ".join(shape), {})[sense] = None
    return {atom: pack({form: tuple(senses) for form, senses in forms.items()}) for atom, forms in found.items()}


def _meanings() -> Iterator[tuple[tuple[str, ...], Sense]]:
    """Every word with what it means; cues are taken as they are, words of families in each of their shapes."""
    for language in LANGUAGES:
        for category, words in lexicon(language).items():
            meanings = {"": words} if isinstance(words, list) else words
            for meaning, forms in meanings.items() if category not in _NOT_CUES else ():
                yield from ((keys(form), Sense(CUE, category, meaning)) for form in forms)
    for family, forms in _tables("families"):
        yield from ((shape, Sense(FAMILY, "", family)) for form in forms for shape in spelled(form))


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
