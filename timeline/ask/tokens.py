"""A question to tokens: dates, names, cues and numbers, divided so that the least is left unknown.

What is not read is not dropped: an unknown word stays a word, and a date that cannot be read is kept as such.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask import counting
from timeline.ask.names import CUE
from timeline.ask.normalize import atoms, is_japanese, normalise
from timeline.ask.spelling import repaired, with_months
from timeline.dates import expressions
from timeline.errors import DateError
from timeline.events import Facet
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.ask.names import Gazetteer
    from timeline.dates.edtf import Edtf

#: any year will do to see whether only the year is missing
_SOME_YEAR = 2000
#: what a token costs where the question can be divided in several ways: few tokens are better, unknown ones worst
_COSTS = {"word": 8, "unread": 6}


class Token(NamedTuple):
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
        return _without_cues(self.senses)


def scan(question: str, gazetteer: Gazetteer, as_of: Edtf | None) -> tuple[Token, ...]:
    """The tokens of a question."""
    return tuple(_joined(_Scanner(question, gazetteer, as_of).tokens()))


def _abbreviations(question: str) -> frozenset[str]:
    """The words that stand in capitals, if not all do; among Japanese they stand out in any case."""
    words = {word.replace(".", "") for word in _WORD.findall(question) if len(word) > 1}
    capital = {word for word in words if word.isupper()}
    return frozenset(word.casefold() for word in capital) if capital != words or is_japanese(question) else frozenset()


_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_ぁ-ヺ一-鿿]+")


class _Scanner:
    def __init__(self, question: str, gazetteer: Gazetteer, as_of: Edtf | None) -> None:
        self.text = with_months(normalise(question))
        self.atoms = atoms(self.text)
        self.abbreviations = _abbreviations(question)
        named = {word.casefold() for word in _WORD.findall(question) if word[0].isupper()}
        self.keys = [atom.key for atom in self.atoms]
        latin = [number for number, atom in enumerate(self.atoms) if atom.kind == "word"]
        words = [self.text[self.atoms[number].start : self.atoms[number].end] for number in latin]
        for number, key in zip(latin, repaired(words, gazetteer, named), strict=True):
            self.keys[number] = key
        self.gazetteer = gazetteer
        self.as_of = as_of

    def tokens(self) -> Iterator[Token]:
        """The tokens of the cheapest division; of equal ones, that which begins with the longest token."""
        costs = [0] * (len(self.atoms) + 1)
        chosen: list[tuple[Token, int]] = []
        for at in reversed(range(len(self.atoms))):
            options = [(_cost(token) + costs[at + length], -length, token) for token, length in self._at(at)]
            costs[at], length, token = min(options, key=lambda option: option[:2])
            chosen.append((token, -length))
        at, chosen = 0, chosen[::-1]
        while at < len(chosen):
            token, length = chosen[at]
            yield token
            at += length

    def _at(self, at: int) -> list[tuple[Token, int]]:
        """What can begin here; of what is as long, a date before a name before a number."""
        date, number = self._date(at), self._number(at)
        found = {length: (token, length) for token, length in (*self._names(at), *([number] if number else []))}
        if date is not None:
            longer = [each for each in found.values() if each[1] > date[1]]
            return [*longer, date] if date[0].kind != "unread" else [*found.values(), date]
        if found:
            return list(found.values())
        atom = self.atoms[at]
        return [(self._token("mark" if atom.kind == "mark" else "word", at, 1), 1)]

    def _token(self, kind: str, at: int, length: int, **more: object) -> Token:
        start, end = self.atoms[at].start, self.atoms[at + length - 1].end
        text = self.text[start:end]
        owned = text.endswith(("'s", "’s", "s'", "s’")) or self.text[end : end + 1] in ("'", "’")
        return Token(kind, text, start, end, atoms=tuple(self.keys[at : at + length]), owns=owned, **more)  # type: ignore[arg-type]

    def _names(self, at: int) -> Iterator[tuple[Token, int]]:
        for length, senses in self.gazetteer.every(self.keys, at):
            if length > 1 and (self._is_asked_for(at) or self._dates(at + length - 1)):
                continue
            if any(sense.dataset == "season" for sense in senses) and self._date(at + length - 1) is not None:
                continue  # in the summer of 1930
            meant = _abbreviated(senses) if self._has_abbreviation(at, length) else _as_named(senses)
            if meant:
                yield self._token("name", at, length, senses=(*meant, *self._head(at, length))), length

    def _head(self, at: int, length: int) -> Iterator[Sense]:
        """A cue that the last word of a longer English name is one for people: the foreign ministry's spokesman."""
        last = self.keys[at + length - 1]
        if length > 1 and last.isascii():
            cues = (sense for sense in self.gazetteer.senses(last) if sense.facet == CUE and sense.dataset == "wanted")
            yield from (Sense(CUE, "head", sense.id) for sense in cues)

    def _is_asked_for(self, at: int) -> bool:
        """Whether "which" stands before it and a verb in the past behind it: which newspaper reported the talks."""
        if at == 0 or self.keys[at - 1] != "which" or at + 1 >= len(self.atoms):
            return False
        following = self.atoms[at + 1]
        return self.text[following.start : following.end].endswith("ed")

    def _dates(self, at: int) -> bool:
        """Whether "in" stands there before a date: it was pulled in July, and did not pull in."""
        return self.keys[at] == "in" and at + 1 < len(self.atoms) and self._date(at + 1) is not None

    def _has_abbreviation(self, at: int, length: int) -> bool:
        """Whether one of the words was written in capitals: US troops are not "us troops"."""
        words = (self.text[atom.start : atom.end] for atom in self.atoms[at : at + length])
        return any(word.replace(".", "") in self.abbreviations for word in words)

    def _name(self, at: int) -> tuple[Token, int] | None:
        return next(self._names(at), None)

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
        if found is None or self._belongs_to_name(at, length) or self._counts_from_told(at, length):
            return None
        return self._token("date", at, length, date=found[0]), length

    def _counts_from_told(self, at: int, length: int) -> bool:
        """Whether a date is not counted from today but from what was told: the vote of the following year."""
        senses = self.gazetteer.senses(" ".join(self.keys[at : at + length]))
        return any(sense.facet == CUE and sense.dataset in _BACKWARD for sense in senses)

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


#: categories of cues that take up what was told
_BACKWARD = frozenset(("ordinal", "relation", "stop"))


def _without_cues(senses: Sequence[Sense]) -> tuple[Sense, ...]:
    return tuple(sense for sense in senses if sense.facet != CUE)


def _abbreviated(senses: Sequence[Sense]) -> tuple[Sense, ...]:
    """What a word in capitals may be: no word that questions are asked with, but a title as well (CEO)."""
    return tuple(sense for sense in senses if sense.facet != CUE or sense.dataset == "titles")


def _as_named(senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """What a word means that may count in a row: what the record calls so, if it does (the final of a cup)."""
    if not any(sense.facet in _CALLED for sense in senses):
        return senses
    return tuple(sense for sense in senses if not (sense.facet == CUE and sense.dataset == "ordinal"))


_CALLED = frozenset((Facet.KIND.value, Facet.CONCEPT.value))


def _cost(token: Token) -> int:
    return _COSTS.get(token.kind, 1)


@cache
def _beginnings() -> frozenset[str]:
    """The characters that a date can begin with."""
    from timeline.dates import vocabulary

    return frozenset(word[0] for word in vocabulary.words()) | frozenset("0123456789一二三四五六七八九十元")


def _joined(tokens: Iterable[Token]) -> Iterator[Token]:
    """Unknown Japanese characters of one script that stand together are one word.

    A character that says nothing alone is not cut out of a word.
    """
    held: list[Token] = []
    for token in tokens:
        if held and not (held[-1].end == token.start and _may_be_one_word(held[-1], token)):
            yield from _as_one(held)
            held = []
        held.append(token)
    yield from _as_one(held)


def _as_one(held: Sequence[Token]) -> Sequence[Token]:
    """The pieces joined, if any of them is unknown."""
    if len(held) < 2 or all(token.kind != "word" for token in held):  # noqa: PLR2004 -- nothing to join
        return held
    text, keys = "".join(token.text for token in held), tuple(key for token in held for key in token.atoms)
    return [Token("word", text, held[0].start, held[-1].end, atoms=keys)]


def _may_be_one_word(one: Token, other: Token) -> bool:
    if _script(one) != _script(other) or _script(one) == "latin":
        return False
    return all(each.kind == "word" or _is_lone_kanji(each) for each in (one, other))


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
