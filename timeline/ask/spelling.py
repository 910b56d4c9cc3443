"""Words that no dictionary knows, read as the one name or word that is a single slip of the pen away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.names import CUE
from timeline.ask.normalize import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from timeline.ask.index import Library
    from timeline.ask.names import Gazetteer
    from timeline.questions import Item, Sense

#: shorter words have too many neighbours
_SHORTEST = 6
_SHORTEST_KATAKANA = 4
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_KATAKANA = tuple(chr(code) for code in range(ord("ア"), ord("ン") + 1))


def respelt(item: Item, library: Library) -> Item:
    """The item; where no dictionary knows its word, as the one name or general word that is a slip away."""
    if item.senses or item.colours or item.number is not None or library.is_told(item.atoms):
        return item
    neighbours = list(_neighbours(item))
    meant = _meaning(neighbours, library.vocabulary.meanings) or _meaning(neighbours, library.vocabulary.general)
    if len(set(meant.values())) != 1:
        return item
    shown, senses = next(iter(meant.items()))
    return item._replace(senses=senses, read_as=shown)


def asking(word: str, gazetteer: Gazetteer) -> str:
    """The key of a word; of one that no dictionary knows, that of the one word that questions are asked with.

    >>> asking("befroe", gazetteer)  # doctest: +SKIP
    'befor'
    """
    key = stem(word)
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha()) or gazetteer.begins(key):
        return key
    meant = {stem(each) for each in map("".join, _edits(tuple(word), _LETTERS)) if _asks(stem(each), gazetteer)}
    return meant.pop() if len(meant) == 1 else key


def _asks(key: str, gazetteer: Gazetteer) -> bool:
    return any(sense.facet == CUE and sense.dataset in _ASKING for sense in gazetteer.senses(key))


#: what questions are asked with, whatever they are about
_ASKING = frozenset(("type", "relation", "ordinal", "units", "auxiliary", "stop", "patient"))


def _meaning(
    neighbours: Iterable[tuple[str, str]], meanings: Callable[[str], frozenset[Sense]]
) -> dict[str, frozenset[Sense]]:
    """What spellings mean, of those that mean anything."""
    found = {shown: meanings(form) for shown, form in neighbours}
    return {shown: senses for shown, senses in found.items() if senses}


def _neighbours(item: Item) -> Iterator[tuple[str, str]]:
    """How it is spelt when one letter is left out, changed, added, or two are exchanged; and its atoms then."""
    atoms = item.atoms
    word = item.text.removesuffix("'s").removesuffix("’s")
    if len(atoms) == 1 and word.isascii() and word.isalpha() and len(word) >= _SHORTEST:
        for each in dict.fromkeys("".join(letters) for letters in _edits(tuple(word), _LETTERS)):
            if len(stem(each)) > len(stem(word)) - 2:
                yield each, stem(each)
    elif len(atoms) >= _SHORTEST_KATAKANA and all("ァ" <= atom <= "ヺ" for atom in atoms):
        yield from (("".join(each), " ".join(each)) for each in _edits(tuple(atoms), _KATAKANA))


def _edits(letters: tuple[str, ...], alphabet: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    # hardly anyone mistypes the first letter
    for at in range(1, len(letters) + 1):
        before, after = letters[:at], letters[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield (*before, after[1], after[0], *after[2:])
        for letter in alphabet:
            yield (*before, letter, *after)
            if after:
                yield (*before, letter, *after[1:])
