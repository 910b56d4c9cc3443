"""Longest match of names, cues and general words: one dictionary from atoms to what they can mean."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.ask.lexicon import LANGUAGES, compiled, lexicon
from timeline.ask.normalize import keys
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CUE = "cue"
FAMILY = "family"
EVENT = "event"
STEM = "stem"
NUMBER = "number"
#: categories of the lexicon that are no cues by themselves
_NOT_CUES = frozenset(("families", "numbers", "scale"))
_ARTICLES = frozenset(("the", "a", "an"))
#: what the last letter of a Japanese verb becomes
_INFLECTED = {
    "う": "わいえおっ", "く": "かきけこい", "ぐ": "がぎげい", "す": "さしせそ", "つ": "たちてっ",
    "ぬ": "なにね", "ぶ": "ばびべん", "む": "まみめん", "る": "らりれろったてなまよさせ",
}  # fmt: skip
_HIRAGANA_ONLY = 3
#: words that others take the place of: the price on the head, on his head
_SMALL = frozenset(("the", "a", "an", "on", "of", "his", "her", "its", "their", "one"))


class Gazetteer:
    """Forms and their senses; the same form may have several."""

    def __init__(self, base: Gazetteer | None = None) -> None:
        self._senses: dict[str, tuple[Sense, ...]] = {}
        self._packed: dict[str, str] = {}
        self._lengths: dict[str, list[int]] = {}
        if base:
            # its own copies: what is added here is not known there
            vars(self).update({name: dict(each) for name, each in vars(base).items()})

    def add(self, form: str, sense: Sense) -> None:
        """Let ``form``, as people write it, mean ``sense`` too."""
        for each in _spelled(form):
            self._add(each, sense)

    def _add(self, found: tuple[str, ...], sense: Sense) -> None:
        joined = " ".join(found)
        known = self.senses(joined)
        if sense not in known:
            self._senses[joined] = (*known, sense)
        lengths = self._lengths.get(found[0], ())
        if len(found) not in lengths:
            self._lengths[found[0]] = sorted((*lengths, len(found)), reverse=True)

    @classmethod
    def compiled(cls, forms: dict[str, str], lengths: dict[str, list[int]]) -> Gazetteer:
        """A gazetteer of forms whose senses are still to be unpacked: ``facet dataset id``, divided by bars."""
        made = cls()
        made._packed = forms
        made._lengths = lengths
        return made

    def packed(self) -> tuple[dict[str, str], dict[str, list[int]]]:
        """What :meth:`compiled` is made from."""
        forms = {form: "|".join(" ".join(sense) for sense in senses) for form, senses in self._senses.items()}
        return forms, self._lengths

    def every(self, atoms: Sequence[str], at: int) -> Iterator[tuple[int, tuple[Sense, ...]]]:
        """Every form that begins with ``atoms[at]``, longest first: how many atoms it has, and its senses."""
        for length in self._lengths.get(atoms[at], ()):
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
    if len(found) > 1 and found[0] in _ARTICLES:
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


@cache
def general() -> Gazetteer:
    """The gazetteer of the lexicon alone, as it was compiled."""
    forms, lengths = compiled()
    return Gazetteer.compiled(forms, lengths)


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
