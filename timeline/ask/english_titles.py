"""English titles and handles of events to the questions that a person would ask about them.

A title is turned into a sentence only where its verb is plain to see; any other is asked about as people type what
they look for. No question may be clumsier than its title.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask import counting
from timeline.ask.names import CUE, EVENT, FAMILY
from timeline.ask.normalize import keys
from timeline.events import Facet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.ask.names import Gazetteer
    from timeline.questions import Sense

_PREPOSITIONS = frozenset(
    ("about", "after", "against", "around", "as", "at", "before", "between", "by", "during", "for", "from", "in",
     "into", "of", "off", "on", "over", "since", "through", "to", "under", "until", "with", "within", "without")
)  # fmt: skip
_DETERMINERS = frozenset(
    ("a", "an", "the", "no", "this", "that", "these", "those", "its", "his", "her", "their", "itself", "himself",
     "herself", "themselves")
)  # fmt: skip
_BE = {"is": "was", "are": "were"}
#: what may stand between who acts and the verb
_ADVERBS = frozenset(("also", "again", "reportedly", "first", "then", "later"))
#: behind these a verb is of another clause, and stays
_SUBORDINATING = frozenset(("that", "which", "who", "whose", "where", "how", "what", "why", "whether", "if"))
#: what stands behind things rather than behind what they do
_BEHIND_NOUNS = frozenset(("of", "that", "which", "who", "whose"))
_SMALL = _PREPOSITIONS | _SUBORDINATING | _ADVERBS
_FINITE = frozenset(("was", "were", "has", "had", "must", "will", "can", "may"))
#: what the senses are of words that have no capital of their own
_ORDINARY = frozenset((CUE, FAMILY, Facet.CONCEPT.value, EVENT, Facet.KIND.value, Facet.THEME.value))
_SIBILANT = re.compile("(?:ss|sh|ch|x|o)es$")
_SHORTEST_VERB = 4


def by_title(title: str, gazetteer: Gazetteer) -> str:
    """The question that asks when what the title tells came about."""
    pieces = list(_pieces(title, gazetteer))
    told = _without_attribution(pieces)
    turned = _passive(told) or _active(told) or _plural(told)
    return f"When {turned}?" if turned else f"{title}, when?"


def by_handle(handle: str) -> str:
    """The question that calls an event by one of its handles.

    >>> by_handle("the talks in the harbour"), by_handle("the great fire")
    ('When were the talks in the harbour?', 'When was the great fire?')
    """
    return f"When {'were' if _is_plural(_head(handle.split())) else 'was'} {handle}?"


class _Piece(NamedTuple):
    """A name or word of a title."""

    words: tuple[str, ...]
    senses: tuple[Sense, ...]

    @property
    def first(self) -> str:
        return self.words[0]

    @property
    def is_name(self) -> bool:
        return any(sense.facet == Facet.ACTOR.value for sense in self.senses)

    @property
    def is_actor(self) -> bool:
        return self.is_name and not _owns(self.words[-1])

    @property
    def is_general(self) -> bool:
        """Whether it is among the general words, where most verbs are."""
        return any(sense.facet == FAMILY for sense in self.senses)

    @property
    def is_common(self) -> bool:
        """Whether a name is made of ordinary words, which have the article: the Town administration, the Low Lands."""
        last = self.words[-1]
        return len(self.words) > 1 and (last.islower() or _is_plural(last)) and not _owns(last)

    @property
    def is_ordinary(self) -> bool:
        """Whether it has its capital only from standing at the beginning."""
        known = any(sense.facet in _ORDINARY for sense in self.senses) and _said([self]) == _said([self]).capitalize()
        return known or self.first.endswith("ing") or self.begins_noun

    @property
    def is_small(self) -> bool:
        return self.first.casefold() in _SMALL

    @property
    def subordinates(self) -> bool:
        return not _SUBORDINATING.isdisjoint(self.words)

    @property
    def begins_noun(self) -> bool:
        """Whether a noun begins with it: an article, a number."""
        first = self.first.casefold()
        return first in _DETERMINERS or self.first[:1].isdigit() or counting.read(keys(first), 0) is not None

    @property
    def begins_object(self) -> bool:
        """Whether something is named here that a verb right before it is done to."""
        return self.begins_noun or self.first[:1].isupper()

    @property
    def may_be_verb(self) -> bool:
        """Whether it is a verb in the third person, or a noun in the plural."""
        return len(self.first) >= _SHORTEST_VERB and self.first.islower() and _is_plural(self.first)


def _owns(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("'s", "’s", "ss", "us", "is"))


def _pieces(title: str, gazetteer: Gazetteer) -> Iterator[_Piece]:
    """The words of a title, those of a name together."""
    words = title.split()
    atoms = [keys(word) for word in words]
    at = 0
    while at < len(words):
        length, senses = _longest(atoms[at:], gazetteer)
        yield _Piece(tuple(words[at : at + length]), senses)
        at += length


def _longest(atoms: Sequence[tuple[str, ...]], gazetteer: Gazetteer) -> tuple[int, tuple[Sense, ...]]:
    """How many words the longest form has that begins with the first, and its senses."""
    flat = [atom for each in atoms for atom in each]
    ends = {sum(map(len, atoms[:number])): number for number in range(len(atoms), 0, -1)}
    found = gazetteer.every(flat, 0) if atoms[0] else iter(())
    return next(((ends[length], senses) for length, senses in found if length in ends), (1, ()))


def _said(pieces: Sequence[_Piece]) -> str:
    return " ".join(word for piece in pieces for word in piece.words)


def _subject(pieces: Sequence[_Piece], *, several: bool = False) -> str:
    """Who or what acts, with the article that titles leave out."""
    said, first = _said(pieces), pieces[0]
    if first.is_name:
        return f"the {said}" if first.is_common else said
    if not first.is_ordinary:
        return said
    said = said[0].casefold() + said[1:]
    return said if several or first.begins_noun or first.first.endswith("ing") else f"the {said}"


def _head(words: Sequence[str]) -> str:
    """The word of a phrase that the others tell more of: the last before a preposition."""
    last = next((at for at, word in enumerate(words) if at and word in _PREPOSITIONS), len(words))
    return words[last - 1]


def _without_attribution(pieces: list[_Piece]) -> list[_Piece]:
    """The title without the clause that names who says so: …, a newspaper reports."""
    commas = [number for number, piece in enumerate(pieces) if piece.words[-1].endswith(",")]
    if not commas or not (pieces[-1].may_be_verb and pieces[-1].is_general):
        return pieces
    last = pieces[commas[-1]]
    return [*pieces[: commas[-1]], last._replace(words=(*last.words[:-1], last.words[-1].rstrip(",")))]


def _passive(pieces: Sequence[_Piece]) -> str:
    """The bridge is opened: was the bridge opened."""
    at = next((number for number, piece in enumerate(pieces) if piece.first in _BE), 0)
    before, after = pieces[:at], pieces[at + 1 :]
    if not before or not after or any(map(_may_act, before[1:-1])) or _goes_on(pieces):
        return ""
    return f"{_BE[pieces[at].first]} {_subject(before, several=pieces[at].first == 'are')} {_said(after)}"


def _may_act(piece: _Piece) -> bool:
    """Whether another verb may stand here, or begin a clause of its own."""
    return piece.subordinates or (piece.may_be_verb and piece.is_general)


def _active(pieces: Sequence[_Piece]) -> str:
    """Arden builds a bridge: did Arden build a bridge."""
    at = next((number for number, piece in enumerate(pieces) if number and piece.may_be_verb), 0)
    if not at or not _acts(pieces[:at]) or not _is_verb(pieces, at) or _goes_on(pieces):
        return ""
    rest = [_turned(pieces, number, at) for number in range(at, len(pieces))]
    return f"did {_subject(pieces[:at])} {_said(rest)}"


def _plural(pieces: Sequence[_Piece]) -> str:
    """Arden and Vireo agree on a toll: did Arden and Vireo agree on a toll."""
    at = next((number for number, piece in enumerate(pieces) if not _is_named(piece)), 0)
    both = at > 0 and any(piece.first == "and" for piece in pieces[1 : at - 1])
    if not both or not _is_verb(pieces, at) or _goes_on(pieces):
        return ""
    return f"did {_subject(pieces)}"


def _is_named(piece: _Piece) -> bool:
    return piece.is_actor or piece.first == "and" or piece.first.casefold() in _DETERMINERS


def _acts(before: Sequence[_Piece]) -> bool:
    """Whether one who is named stands before the verb, or one thing."""
    if any(piece.first == "and" or piece.words[-1].endswith(",") for piece in before):
        return False
    subject = before[:-1] if before[1:] and before[-1].first in _ADVERBS else before
    thing = subject[1:] if subject[0].first.casefold() in _DETERMINERS else subject
    return bool(thing) and (thing[-1].is_actor or (len(thing) == 1 and _is_one(thing[0])))


def _is_one(thing: _Piece) -> bool:
    """Whether it is a thing, and not something that a word behind it is described with."""
    described = len(thing.words) == 1 and thing.is_ordinary and not thing.first.endswith("ing")
    return not (described or thing.is_small or _is_plural(thing.first))


def _is_verb(pieces: Sequence[_Piece], at: int) -> bool:
    """Whether it is the verb, and not a noun in the plural that goes with the name before it."""
    following = pieces[at + 1 :]
    if not pieces[at - 1].is_actor and following and following[0].first in _BEHIND_NOUNS:
        return False
    if pieces[at].is_general:
        return _takes(following)
    object_ = bool(following) and (following[0].is_actor or following[0].first in _DETERMINERS)
    return object_ and pieces[at - 1].is_actor


def _takes(following: Sequence[_Piece]) -> bool:
    """Whether what follows can be what is done, and no verb by itself."""
    if not following or following[0].begins_object or following[0].first.endswith("ing"):
        return True
    if following[0].is_small:
        return not any(map(_is_bare, following, following[1:]))
    if following[0].is_general and not _is_plural(following[0].words[-1]):
        return False
    return _is_plural(following[0].words[-1]) if len(following) == 1 else not following[1].begins_object


def _is_bare(before: _Piece, piece: _Piece) -> bool:
    """Whether a general word stands behind a noun, as a verb of the plural would."""
    free = not before.is_small and not before.begins_object and not _owns(before.words[-1])
    return free and piece.is_general and not piece.first.endswith(("s", "ing", "ed"))


def _goes_on(pieces: Sequence[_Piece]) -> bool:
    """Whether there is another verb, in a clause that nothing subordinates."""
    for piece in pieces[1:]:
        if piece.subordinates:
            return False
        if piece.first in _FINITE:
            return True
    return False


def _turned(pieces: Sequence[_Piece], number: int, verb: int) -> _Piece:
    """The verb as it is behind "did", and so any other that "and" joins to it."""
    piece, before = pieces[number], pieces[verb:number]
    joined = bool(before) and before[-1].first == "and" and piece.may_be_verb
    subordinate = any(each.subordinates for each in before)
    takes = number + 1 < len(pieces) and pieces[number + 1].begins_object
    if number == verb or (joined and takes and not subordinate):
        return piece._replace(words=(_base(piece.first), *piece.words[1:]))
    return piece


def _base(verb: str) -> str:
    if verb.endswith("ies"):
        return verb[:-3] + "y" if len(verb) > len("dies") else verb[:-1]
    return verb[:-2] if _SIBILANT.search(verb) else verb[:-1]
