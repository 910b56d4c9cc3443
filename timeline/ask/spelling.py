"""Words that no dictionary knows, read as the one name that is a single slip of the pen away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.ask.normalize import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ask.index import Library
    from timeline.questions import Item, Question, Reference

#: shorter words have too many neighbours
_SHORTEST = 6
_SHORTEST_KATAKANA = 4
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_KATAKANA = tuple(chr(code) for code in range(ord("ア"), ord("ン") + 1))


def respelled(question: Question, library: Library) -> Question:
    """The question with its misspelt names read as what they are nearest to."""
    return replace(
        question,
        references=tuple(_reference(each, library) for each in question.references),
        divisions=tuple((_reference(one, library), _reference(other, library)) for one, other in question.divisions),
    )


def _reference(reference: Reference, library: Library) -> Reference:
    return replace(
        reference,
        items=tuple(_item(item, library) for item in reference.items),
        events=tuple(replace(limit, reference=_reference(limit.reference, library)) for limit in reference.events),
    )


def _item(item: Item, library: Library) -> Item:
    if item.senses or item.number is not None or library.is_told(item.atoms):
        return item
    found = {form: library.vocabulary.meanings(form) for form in _neighbours(item)}
    meant = {form: senses for form, senses in found.items() if senses}
    if len(set(meant.values())) != 1:
        return item
    form, senses = next(iter(meant.items()))
    return replace(item, senses=senses, read_as=form.replace(" ", "") if " " in form else form)


def _neighbours(item: Item) -> Iterator[str]:
    """What its atoms are when one letter is left out, changed, added, or two are exchanged."""
    atoms = item.atoms
    if len(atoms) == 1 and item.text.isascii() and item.text.isalpha() and len(item.text) >= _SHORTEST:
        yield from dict.fromkeys(stem("".join(each)) for each in _edits(tuple(item.text), _LETTERS))
    elif len(atoms) >= _SHORTEST_KATAKANA and all("ァ" <= atom <= "ヺ" for atom in atoms):
        yield from (" ".join(each) for each in _edits(tuple(atoms), _KATAKANA))


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
