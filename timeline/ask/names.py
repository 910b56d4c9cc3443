"""Longest match of names, cues and general words: one dictionary from atoms to what they can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.lexicon import LANGUAGES, compiled, lexicon
from timeline.ask.normalize import keys
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.events import Event

CUE = "cue"
FAMILY = "family"
EVENT = "event"
STEM = "stem"
NUMBER = "number"
#: categories of the lexicon that are no cues by themselves
_NOT_CUES = frozenset(("families", "numbers", "scale"))
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


class Gazetteer:
    """Forms and their senses; the same form may have several."""

    def __init__(self, packed: Mapping[str, str] | None = None, starts: Mapping[str, str] | None = None) -> None:
        """Begin empty, or with forms whose senses (``facet dataset id``, divided by bars) are unpacked when needed.

        ``starts`` has, by the first atom of a form, how many atoms such forms have, the most first.
        """
        self._packed = packed or {}
        self._starts = starts or {}
        self._senses: dict[str, tuple[Sense, ...]] = {}
        self._lengths: dict[str, list[int]] = {}

    def add(self, form: str, sense: Sense) -> None:
        """Let ``form``, as people write it, mean ``sense`` too."""
        for each in _spelled(form):
            self._add(each, sense)

    def _add(self, found: tuple[str, ...], sense: Sense) -> None:
        joined = " ".join(found)
        known = self.senses(joined)
        if sense not in known:
            self._senses[joined] = (*known, sense)
        lengths = self._lengths_of(found[0])
        if len(found) not in lengths:
            self._lengths[found[0]] = sorted((*lengths, len(found)), reverse=True)

    def packed(self) -> tuple[dict[str, str], dict[str, str]]:
        """What another gazetteer of the same forms can begin with."""
        forms = {form: "|".join(" ".join(sense) for sense in senses) for form, senses in self._senses.items()}
        return forms, {atom: " ".join(map(str, lengths)) for atom, lengths in self._lengths.items()}

    def _lengths_of(self, atom: str) -> Sequence[int]:
        known = self._lengths.get(atom)
        if known is not None or atom not in self._starts:
            return known or ()
        self._lengths[atom] = [int(length) for length in self._starts[atom].split(" ")]
        return self._lengths[atom]

    def every(self, atoms: Sequence[str], at: int) -> Iterator[tuple[int, tuple[Sense, ...]]]:
        """Every form that begins with ``atoms[at]``, longest first: how many atoms it has, and its senses."""
        for length in self._lengths_of(atoms[at]):
            if at + length <= len(atoms):
                senses = self.senses(" ".join(atoms[at : at + length]))
                if senses:
                    yield length, senses

    def senses(self, joined: str) -> tuple[Sense, ...]:
        """What the atoms, joined by spaces, mean."""
        known = self._senses.get(joined)
        if known is None:
            packed = self._packed.get(joined)
            known = tuple([Sense(*each.split(" ", 2)) for each in packed.split("|")]) if packed else ()
            if packed:
                self._senses[joined] = known
        return known


def _spelled(form: str) -> Iterator[tuple[str, ...]]:
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
    made = compiled()
    return Gazetteer(made.forms, made.starts)


def compile_lexicon() -> Gazetteer:
    """The gazetteer of the lexicon alone, made from its words: what :func:`general` has without the work."""
    made = Gazetteer()
    for language in LANGUAGES:
        for category, words in lexicon(language).items():
            if category in _NOT_CUES:
                continue
            meanings = {"": words} if isinstance(words, list) else words
            for meaning, forms in meanings.items():
                for form in forms:
                    _add_plain(made, form, Sense(CUE, category, meaning))
        _add_families(made, language)
    return made


def _add_plain(made: Gazetteer, form: str, sense: Sense) -> None:
    """Cues are taken as they are: they have no other shapes."""
    made._add(keys(form), sense)  # noqa: SLF001 -- beside its class


def _add_families(made: Gazetteer, language: str) -> None:
    families = lexicon(language)["families"]
    for family, forms in families.items() if not isinstance(families, list) else ():
        for form in forms:
            made.add(form, Sense(FAMILY, "", family))
