"""A question to tokens, from left to right: at each place the longest date, name, cue or number, else a word.

What is not read is not dropped: an unknown word stays a word, and a date that cannot be read is kept as such.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.ask import counting
from timeline.ask.names import CUE
from timeline.ask.normalize import atoms, normalise
from timeline.dates import expressions
from timeline.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.ask.names import Gazetteer
    from timeline.ask.normalize import Atom
    from timeline.dates.edtf import Edtf
    from timeline.questions import Sense

#: any year will do to see whether only the year is missing
_SOME_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a question."""

    #: name, date, yearless, unread, number, word, mark
    kind: str
    text: str
    start: int
    end: int
    senses: tuple[Sense, ...] = ()
    date: Edtf | None = None
    value: float | None = None
    #: the keys of its atoms
    atoms: tuple[str, ...] = ()
    #: whether 's or の stands behind it
    owns: bool = False

    def cue(self, category: str) -> str | None:
        """What it is a cue of in that category; None if it is none."""
        return next((sense.id for sense in self.senses if sense.facet == CUE and sense.dataset == category), None)

    @property
    def meanings(self) -> tuple[Sense, ...]:
        """Its senses without those of cues."""
        return tuple(sense for sense in self.senses if sense.facet != CUE)


def scan(question: str, gazetteer: Gazetteer, as_of: Edtf | None) -> tuple[Token, ...]:
    """The tokens of a question."""
    text = normalise(question)
    found = atoms(text)
    return tuple(_joined(_Scanner(text, found, gazetteer, as_of).tokens()))


class _Scanner:
    def __init__(self, text: str, found: Sequence[Atom], gazetteer: Gazetteer, as_of: Edtf | None) -> None:
        self.text = text
        self.atoms = found
        self.keys = [atom.key for atom in found]
        self.gazetteer = gazetteer
        self.as_of = as_of

    def tokens(self) -> Iterator[Token]:
        at = 0
        while at < len(self.atoms):
            token, length = self._at(at)
            yield token
            at += length

    def _at(self, at: int) -> tuple[Token, int]:
        """The longest that begins here; of what is as long, a date before a name before a number."""
        found = [each for each in (self._date(at), self._name(at), self._number(at)) if each]
        if found:
            return max(found, key=lambda each: (each[0].end, each[0].kind != "unread"))
        atom = self.atoms[at]
        return self._token("mark" if atom.kind == "mark" else "word", at, 1), 1

    def _token(self, kind: str, at: int, length: int, **more: object) -> Token:
        start, end = self.atoms[at].start, self.atoms[at + length - 1].end
        text = self.text[start:end]
        owned = text.endswith(("'s", "’s", "s'", "s’")) or self.text[end : end + 1] in ("'", "’")
        return Token(kind, text, start, end, atoms=tuple(self.keys[at : at + length]), owns=owned, **more)  # type: ignore[arg-type]

    def _name(self, at: int) -> tuple[Token, int] | None:
        for length, senses in self.gazetteer.every(self.keys, at):
            return self._token("name", at, length, senses=senses), length
        return None

    def _number(self, at: int) -> tuple[Token, int] | None:
        found = counting.read(self.keys, at)
        return found and (self._token("number", at, found[1], value=found[0]), found[1])

    def _date(self, at: int) -> tuple[Token, int] | None:
        atom = self.atoms[at]
        if atom.kind == "mark" or not (atom.kind == "number" or self.text[atom.start] in _beginnings()):
            return None
        try:
            found = expressions.match(self.text, atom.start, as_of=self.as_of)
        except DateError as error:
            return self._refused(at, error)
        length = self._length(at, found[1]) if found else 0
        if found is None or self._belongs_to_name(at, length):
            return None
        return self._token("date", at, length, date=found[0]), length

    def _belongs_to_name(self, at: int, length: int) -> bool:
        """Whether a date that begins with a relation is rather part of what follows: before the July 2025 exchange."""
        relation = self._name(at)
        if relation is None or relation[0].cue("relation") is None or at + length >= len(self.atoms):
            return False
        if self.atoms[at + length].kind != "word":
            return False
        following = self._name(at + length)
        return following is None or bool(following[0].meanings)

    def _refused(self, at: int, error: DateError) -> tuple[Token, int]:
        """A date that lacks its year, or that cannot be read at all."""
        start = self.atoms[at].start
        try:
            found = expressions.match(self.text, start, as_of=self.as_of, year=_SOME_YEAR)
        except DateError:
            found = None
        length = self._length(at, found[1] if found else start + max(len(error.text), 1))
        return self._token("yearless" if found else "unread", at, length), length

    def _length(self, at: int, end: int) -> int:
        """How many atoms from ``at`` begin before ``end``."""
        return max(sum(atom.start < end for atom in self.atoms[at:]), 1)


@cache
def _beginnings() -> frozenset[str]:
    """The characters that a date can begin with."""
    from timeline.dates import vocabulary

    return frozenset(word[0] for word in vocabulary.words()) | frozenset("0123456789一二三四五六七八九十元")


def _joined(tokens: Iterator[Token]) -> Iterator[Token]:
    """Unknown Japanese characters of one script that stand together are one word."""
    held: Token | None = None
    for token in tokens:
        if held and held.end == token.start and _are_one_word(held, token):
            held = Token("word", held.text + token.text, held.start, token.end, atoms=held.atoms + token.atoms)
            continue
        if held:
            yield held
        held = token
    if held:
        yield held


def _are_one_word(one: Token, other: Token) -> bool:
    """Whether two pieces are of one unknown word: a character that says nothing alone is not cut out of a word."""
    if _script(one) != _script(other) or _script(one) == "latin":
        return False
    unknown = "word" in (one.kind, other.kind)
    return unknown and all(each.kind == "word" or _is_lone_kanji(each) for each in (one, other))


def _is_lone_kanji(token: Token) -> bool:
    return token.kind == "name" and len(token.text) == 1 and not token.meanings and _script(token) == "kanji"


def _script(token: Token) -> str:
    character = token.text[-1]
    if "ぁ" <= character <= "ゖ":
        return "hiragana"
    if "ァ" <= character <= "ヿ":
        return "katakana"
    return "kanji" if "々" <= character <= "鿿" else "latin"


def is_hiragana(token: Token) -> bool:
    """Whether the token is written in hiragana alone."""
    return all("ぁ" <= character <= "ゖ" for character in token.text)
