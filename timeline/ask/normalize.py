"""Text to atoms: words by their stems, Japanese character by character; each knows where it stands.

Two spellings of one thing give the same atoms: width, case, accents, hyphens, possessives and abbreviations,
British and American endings, variants of katakana.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.dates.expressions import normalise

__all__ = ["Atom", "atoms", "is_japanese", "keys", "normalise", "stem"]

# a letter that is of no word in another script is a Japanese character; it takes a millisecond to compile their range
_ATOM = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<word>(?!['’.])(?:['’.]?[^\W\d_〇々ぁ-ゖァ-ヺー-ヿ一-鿿])+(?:(?<!\w{4})\.)?)"
    r"|(?P<cjk>[^\W\d_])"
    r"|(?P<mark>[^\s])"
)
# most names and words are one of these; the long way gives the same for them
_PLAIN_JAPANESE = re.compile("(?!ー)[ぁ-ゖァ-ヲンー一-鿿]+")
_PLAIN_ENGLISH = re.compile("[A-Za-z]+(?:'s)?(?:[ -][A-Za-z]+(?:'s)?)*")
_SKIPPED_MARKS = frozenset("-‐‑–—_・·=\"“”'’‘`*")
_LONG_VOWEL = "ー"
_LARGE = str.maketrans("ァィゥェォヵヶ", "アイウエオカケ")
_SPOKEN = {**_LARGE, ord(_LONG_VOWEL): None}
_V_ROW = {"ア": "バ", "イ": "ビ", "エ": "ベ", "オ": "ボ"}
_SHORTEST_STEM = 3
_SHORTEST_NOUN_STEM = 5


class Atom(NamedTuple):
    """The smallest piece that is compared; ``kind`` is word, number, cjk or mark."""

    key: str
    kind: str
    start: int
    end: int


def atoms(text: str) -> list[Atom]:
    """The atoms of normalised ``text``; hyphens, middle dots and quotes only divide."""
    found: list[Atom] = []
    for match in _ATOM.finditer(text):
        kind, raw = match.lastgroup or "", match.group()
        if kind == "mark" and raw in _SKIPPED_MARKS:
            continue
        if kind == "cjk":
            _add_character(found, raw, match.start())
            continue
        found.append(Atom(_spelled(kind, raw), kind, match.start(), match.end()))
    return found


def _add_character(found: list[Atom], raw: str, start: int) -> None:
    """A Japanese character; katakana lose long vowels and small letters, ヴ becomes what is said for it."""
    before = found[-1] if found else None
    if raw == _LONG_VOWEL:
        if before:
            found[-1] = before._replace(end=start + 1)
        return
    key = raw.translate(_LARGE)
    if before and before.key == "ヴ" and before.end == start and key in _V_ROW:
        found[-1] = Atom(_V_ROW[key], "cjk", before.start, start + 1)
    else:
        found.append(Atom(key, "cjk", start, start + 1))


@cache
def keys(form: str) -> tuple[str, ...]:
    """The keys of the atoms of a name or word as people write it."""
    if form.isascii() and form.isalpha():
        return (stem(form.casefold()),)
    if _PLAIN_JAPANESE.fullmatch(form):
        return tuple(form.translate(_SPOKEN))
    if _PLAIN_ENGLISH.fullmatch(form):
        return tuple([stem(word) for word in form.casefold().replace("-", " ").split()])
    return tuple([atom.key for atom in atoms(normalise(form)) if atom.kind != "mark"])


def is_japanese(text: str) -> bool:
    """Whether a text is rather Japanese than English."""
    return any("ぁ" <= character <= "ヺ" or "一" <= character <= "鿿" for character in text)


_SPELLINGS = (("iz", "is"), ("yz", "ys"), ("our", "or"), ("mme", "m"))


@cache
def stem(word: str) -> str:
    """What the forms of an English word share.

    >>> stem("designated") == stem("designation") == stem("designates"), stem("licence") == stem("licensed")
    (True, True)
    """
    word = word.rstrip(".")
    word = word[:-2] if word.endswith(("'s", "’s")) else word
    word = word.replace("'", "").replace("’", "").replace(".", "")
    if not word.isascii() or len(word) <= _SHORTEST_STEM:
        return word
    if word in _UNLIKE:
        return _UNLIKE[word]
    short = len(word) <= _SHORTEST_STEM + 1
    word = _without_ending(word)
    for written, other in () if short else _SPELLINGS:
        word = word.replace(written, other)
    return word


#: words whose last letter tells them from others: planes are no plans, what was noted was not "not"
_LAST_LETTER_TELLS = (
    "bane", "bare", "bide", "bite", "caste", "cane", "cape", "care", "cube", "cute", "dine", "fade", "fare",
    "fate", "fine", "gape", "hare", "hate", "here", "hide", "hope", "kite", "made", "mane", "mare", "mate",
    "mile", "mine", "note", "pane", "paste", "pine", "pipe", "plane", "rate", "ride", "ripe", "robe",
    "scare", "site", "spare", "stare", "tape", "tone", "tube", "ware", "wine", "wipe",
)  # fmt: skip
_UNLIKE = {form: word for word in _LAST_LETTER_TELLS for form in (word, f"{word}s", f"{word}d", f"{word[:-1]}ing")}
#: forms of words that are too short to be taken apart
_UNLIKE |= {"goes": "go", "going": "go", "dying": "die", "lying": "lie", "tying": "tie", "using": "use"}
_ENDINGS = (
    ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("zes", "z"),
    ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
)  # fmt: skip


def _without_ending(word: str) -> str:
    for ending, instead in _ENDINGS if word[-1] == "s" else ():
        if word.endswith(ending):
            word = word.removesuffix(ending) + instead
            break
    for ending, instead in (("ied", "y"), ("ed", ""), ("ing", "")):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST_STEM and not rest.endswith("e"):
            word = rest + instead
            break
    if word.endswith("ion") and len(word) >= _SHORTEST_NOUN_STEM + 3:
        word = word[:-3]
    if word.endswith(("nce", "nc")):
        word = word.removesuffix("e")[:-1] + "s"
    word = word.removesuffix("e") if len(word) > _SHORTEST_STEM else word
    return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "aeiou" else word


def _spelled(kind: str, raw: str) -> str:
    """What is compared of a word or number."""
    if kind == "word":
        return stem(raw)
    return raw.replace(",", "") if kind == "number" else raw
