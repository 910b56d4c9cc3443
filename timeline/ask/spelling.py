"""Words that no dictionary knows, read as the one name or word that is a single slip of the pen away."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.ask.names import CUE
from timeline.ask.normalize import stem
from timeline.dates.conventions import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from timeline.ask.index import Library
    from timeline.ask.names import Gazetteer
    from timeline.questions import Item, Sense

#: shorter words have too many neighbours, but fewer that make a name with the words around them
_SHORTEST, _SHORTEST_IN_NAME = 6, 5
_SHORTEST_KATAKANA = 4
#: how many words may stand before a misspelt one in a name, and how many before one that a name has as it is
_LONGEST_NAME, _LONGEST_HANDLE = 3, 12
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_KATAKANA = tuple(chr(code) for code in range(ord("ア"), ord("ン") + 1))


def respelt(item: Item, library: Library) -> Item:
    """The item; where no dictionary knows its word, as the one name or general word that is a slip away."""
    if item.senses or item.colours or item.number is not None or library.is_told(item.atoms):
        return item
    neighbours = list(_neighbours(item))
    meant = _meaning(neighbours, library.vocabulary.meanings) or _meaning(neighbours, library.vocabulary.general)
    shown = max(meant, key=lambda each: len(meant[each]), default="")
    if not all(senses <= meant[shown] for senses in meant.values()) or not shown:
        return item
    return item._replace(senses=meant[shown], read_as=shown)


def repaired(words: Sequence[str], gazetteer: Gazetteer, names: Container[str] = frozenset()) -> list[str]:
    """The keys of words in their order.

    A word that no dictionary knows has the key of the one word, a slip away, that makes a name of several words with
    those around it; or that questions are asked with, unless it is one of ``names``.

    >>> repaired(("befroe", "the", "fire"), gazetteer)  # doctest: +SKIP
    ['befor', 'the', 'fir']
    """
    found = [stem(word) for word in words]
    found[:1] = _interrogative(found[:1], words, gazetteer)
    for at, word in enumerate(words):
        known = gazetteer.begins(found[at]) or _names(found, at, gazetteer, _LONGEST_HANDLE)
        if len(word) >= _SHORTEST_IN_NAME and word.isascii() and word.isalpha() and not known:
            near = {stem(each) for each in map("".join, _edits(tuple(word), _LETTERS))}
            fitting = {each for each in near if _names([*found[:at], each, *found[at + 1 :]], at, gazetteer)}
            may_ask = len(word) >= _SHORTEST and word not in names
            asking = {each for each in near if may_ask and _asks(each, gazetteer)}
            meant = fitting or asking
            found[at] = meant.pop() if len(meant) == 1 else found[at]
    return found


def _interrogative(first: list[str], words: Sequence[str], gazetteer: Gazetteer) -> list[str]:
    """The key of the first word; of an unknown one as long as *when*, that of the interrogative a slip away: wich."""
    if not first or len(words[0]) < _SHORTEST_INTERROGATIVE or not first[0].isascii() or gazetteer.begins(first[0]):
        return first
    near = {"".join(each) for each in _edits(tuple(words[0]), _LETTERS)} & _INTERROGATIVES
    return [stem(each) for each in near] if len(near) == 1 else first


_SHORTEST_INTERROGATIVE = 3
_INTERROGATIVES = frozenset(("when", "what", "which", "where"))


def with_months(text: str) -> str:
    """The text with the misspelt names of months as they are spelt.

    >>> with_months("febuary 2024")
    'february 2024'
    """
    return _LATIN.sub(lambda found: _month(found.group()), text)


def _month(word: str) -> str:
    alike = [month for month in _MONTHS if month[0] == word[0] and abs(len(month) - len(word)) < 2 and month != word]  # noqa: PLR2004 -- one letter more or less
    return next((month for month in alike if month in map("".join, _edits(tuple(word), _LETTERS))), word)


#: shorter ones are too near to other words
_MONTHS = tuple(name.casefold() for name in MONTHS if len(name) > _SHORTEST)
_LATIN = re.compile(f"[a-z]{{{_SHORTEST},}}")


def _names(keys: Sequence[str], at: int, gazetteer: Gazetteer, longest: int = _LONGEST_NAME) -> bool:
    """Whether a form of several words has the word at that place in it."""
    starts = range(max(at - longest, 0), at + 1)
    return any(start + length > at for start in starts for length, _ in gazetteer.every(keys, start) if length > 1)


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
        yield from ((each, stem(each)) for each in _doubled(word))
    elif len(atoms) >= _SHORTEST_KATAKANA and all("ァ" <= atom <= "ヺ" for atom in atoms):
        yield from (("".join(each), " ".join(each)) for each in _edits(tuple(atoms), _KATAKANA))


def _doubled(word: str) -> Iterator[str]:
    """The word with one doubled letter too few and another too many: Carribean."""
    for at, pair in enumerate(pairwise(word)):
        if pair[0] == pair[1]:
            single = word[:at] + word[at + 1 :]
            yield from (
                single[:other] + single[other] + single[other:] for other in range(1, len(single)) if other != at
            )


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
