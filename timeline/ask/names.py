"""Longest match of names, cues and general words: one dictionary from atoms to what they can mean."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask.lexicon import compiled
from timeline.ask.normalize import keys
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.events import Event

CUE = "cue"
FAMILY = "family"
EVENT = "event"
STEM = "stem"
NUMBER = "number"
ARTICLES = frozenset(("the", "a", "an"))
#: what the last letter of a Japanese verb becomes
_INFLECTED = {
    "う": "わいえおっ", "く": "かきけこい", "ぐ": "がぎげい", "す": "さしせそ", "つ": "たちてっ",
    "ぬ": "なにね", "ぶ": "ばびべん", "む": "まみめん", "る": "らりれろったてなまよさせ",
}  # fmt: skip
_HIRAGANA_ONLY = 3
#: words that others take the place of: the price on the head, on his head
_SMALL = frozenset(("the", "a", "an", "on", "of", "his", "her", "its", "their", "one"))


def of_event(event: Event) -> Sense:
    """What the handles of an event mean."""
    return Sense(EVENT, event.dataset, event.id)


class _Begun(NamedTuple):
    """The forms that begin with one atom, and how many atoms they have, the most first."""

    senses: Mapping[str, tuple[Sense, ...]]
    lengths: Sequence[int]


_NONE = _Begun({}, ())


class Gazetteer:
    """Forms and their senses; the same form may have several.

    One question meets few of all the forms. Those that begin alike are spelt or unpacked together, when the atom
    that they begin with is first met.
    """

    def __init__(self, packed: Mapping[str, bytes] | None = None) -> None:
        """Begin empty, or with what :func:`pack` made of the forms that begin with each atom."""
        self._packed = packed or {}
        self._written: dict[str, list[tuple[str, Sense]]] = {}
        self._begun: dict[str, _Begun] = {}

    def add(self, form: str, sense: Sense) -> None:
        """Let ``form``, as people write it, mean ``sense`` too."""
        for atom in _beginnings(form):
            self._written.setdefault(atom, []).append((form, sense))
            self._begun.pop(atom, None)

    def begins(self, atom: str) -> bool:
        """Whether any form begins with the atom."""
        return atom in self._packed or atom in self._written

    def every(self, atoms: Sequence[str], at: int) -> Iterator[tuple[int, tuple[Sense, ...]]]:
        """Every form that begins with ``atoms[at]``, longest first: how many atoms it has, and its senses."""
        begun = self._begun.get(atoms[at]) or self._begin(atoms[at])
        for length in begun.lengths:
            if at + length <= len(atoms):
                senses = begun.senses.get(" ".join(atoms[at : at + length]))
                if senses:
                    yield length, senses

    def senses(self, joined: str) -> tuple[Sense, ...]:
        """What the atoms, joined by spaces, mean."""
        first = joined.partition(" ")[0]
        begun = self._begun.get(first) or self._begin(first)
        return begun.senses.get(joined, ())

    def _begin(self, atom: str) -> _Begun:
        """Make the forms that begin with ``atom`` ready."""
        if atom not in self._packed and atom not in self._written:
            return _NONE
        senses = _unpacked(self._packed[atom]) if atom in self._packed else {}
        for form, sense in self._written.get(atom, ()):
            for shape in spelled(form):
                joined = " ".join(shape)
                if shape[0] == atom and sense not in senses.get(joined, ()):
                    senses[joined] = (*senses.get(joined, ()), sense)
        lengths = sorted({joined.count(" ") + 1 for joined in senses}, reverse=True)
        made = self._begun[atom] = _Begun(senses, lengths)
        return made


def pack(senses: Mapping[str, Iterable[Sense]]) -> str:
    """Forms with their senses as one text, which is split in less time than anything is parsed."""
    return ";".join(f"{form};{'|'.join(' '.join(sense) for sense in each)}" for form, each in senses.items())


def _unpacked(packed: bytes) -> dict[str, tuple[Sense, ...]]:
    pieces = packed.decode().split(";")
    return dict(zip(pieces[::2], map(_meant, pieces[1::2]), strict=True))


@cache
def _meant(packed: str) -> tuple[Sense, ...]:
    """Senses: ``facet dataset id``, divided by bars. Many forms have the same."""
    return tuple(Sense(*each.split(" ", 2)) for each in packed.split("|"))


def _beginnings(form: str) -> Iterator[str]:
    """The atoms that the shapes of a form may begin with; some, where it begins with small words."""
    for word in form.split():
        # kanji are their own atoms
        for atom in word[0] if "一" <= word[0] <= "鿿" else keys(word):
            yield atom
            if atom not in _SMALL:
                return


def spelled(form: str) -> Iterator[tuple[str, ...]]:
    """The atoms of a form; a Japanese verb in each of its shapes, a noun also without する."""
    found = keys(form.removesuffix("する") or form)
    if len(found) > 1 and found[0] in ARTICLES:
        found = found[1:]
    if not found:
        return
    yield found
    if len(found) > _HIRAGANA_ONLY - 1 and all(atom.isascii() for atom in found):
        rest = tuple(atom for atom in found if atom not in _SMALL)
        if len(rest) > 1:
            yield rest
    shapes = _INFLECTED.get(found[-1]) if len(found) > 1 else None
    if shapes and (len(found) >= _HIRAGANA_ONLY or "一" <= found[0] <= "鿿"):
        for shape in shapes:
            yield (*found[:-1], shape)


def general() -> Gazetteer:
    """A gazetteer that has the lexicon alone, as it was compiled; others can be added to it."""
    return Gazetteer(compiled().forms)
