"""A long question of which the record explains all but one word: it is answered, and the answer names that word.

The fewer things are said, the more each of them tells which event is meant; so a short question is never answered so.
Names, numbers and dates, who acted, and what is denied are never left out.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask.lexicon import nations
from timeline.ask.names import FAMILY
from timeline.ask.operators import work_out
from timeline.ask.ranking import TELLING
from timeline.ask.roles import names_actor
from timeline.events import Facet
from timeline.questions import Confidence, Reason, Type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.ask.index import Library
    from timeline.ask.outcome import Outcome
    from timeline.questions import Item, Question, Reference

#: how many things have to be said before a word that is unknown, or told aside, is left out; and before any other is
_MANY, _MORE = 5, 7
#: how many of them have to tell what happened
_FEWEST_TELLING = 2
#: of what is listed or counted every word tells which are; and to all of it somebody says yes
_OF_MANY = (Type.COUNT, Type.WHAT)
_UNEXPLAINED = (Reason.UNKNOWN_TERM, Reason.UNRESOLVED)
#: what says what happened, or what it was about
_TELLING = TELLING | {Facet.CONCEPT.value, Facet.STATE.value}
_KATAKANA = re.compile("[ァ-ヺー・]+")


def answered_but_for_one(question: Question, otherwise: Outcome, library: Library) -> tuple[Question, Outcome]:
    """The question without the one word that stays unexplained, and its outcome; or both as they are.

    Where one of several words may be left out, they have to lead to the same events.
    """
    asks_all = question.yes_no or question.type in _OF_MANY
    if otherwise.reason not in _UNEXPLAINED or asks_all or question.unread:
        return question, otherwise
    tried = ((shorter, work_out(shorter, library)) for shorter in _shorter(question))
    answered = [(shorter, outcome) for shorter, outcome in tried if outcome.reason is None]
    if len({tuple(each.event.id for each in outcome.found) for _, outcome in answered}) != 1:
        return question, otherwise
    shorter, outcome = answered[0]
    unsure = Confidence.INFERRED if outcome.confidence is Confidence.EXACT else outcome.confidence
    return shorter, outcome._replace(confidence=unsure)


def _shorter(question: Question) -> Iterator[Question]:
    """The question without each of the words that it may do without."""
    for at, reference in enumerate(question.references):
        for left in _Saying(question, reference).shorter():
            references = (*question.references[:at], left.reference, *question.references[at + 1 :])
            yield question._replace(references=references, unsaid=left.word)
    for one, other in question.divisions[:1]:
        for left in _Saying(question, one).shorter():
            yield question._replace(divisions=((left.reference, other), *question.divisions[1:]), unsaid=left.word)
        for left in _Saying(question, other).shorter():
            yield question._replace(divisions=((one, left.reference), *question.divisions[1:]), unsaid=left.word)


class _Left(NamedTuple):
    """A reference without one of its words."""

    reference: Reference
    word: str


class _Saying:
    """What a question says of one happening, and what of that it may do without."""

    def __init__(self, question: Question, reference: Reference) -> None:
        self._english = question.language == "en"
        self._text = unicodedata.normalize("NFKC", question.text)
        self._reference = reference
        self._said = _items(reference)
        self._names = any(map(names_actor, self._said))
        self._tells = sum(any(sense.facet in _TELLING for sense in item.senses) for item in self._said)

    def shorter(self) -> Iterator[_Left]:
        """The reference without each of the words that it may do without."""
        if len(self._said) >= _MANY:
            yield from self._without_one(self._reference)

    def _without_one(self, reference: Reference, *, nested: bool = False) -> Iterator[_Left]:
        deed = None if nested else self._deed(reference)
        # of what stands in a row every word tells which row it is
        for at, item in enumerate(reference.items if reference.ordinal is None else ()):
            if not item.optional and item is not deed and self._is_spared(item, aside=nested):
                items = (*reference.items[:at], item._replace(optional=True), *reference.items[at + 1 :])
                yield _Left(reference._replace(items=items), item.text)
        for at, limit in enumerate(reference.events):
            for left in self._without_one(limit.reference, nested=True):
                inner = limit._replace(reference=left.reference)
                yield left._replace(
                    reference=reference._replace(events=(*reference.events[:at], inner, *reference.events[at + 1 :]))
                )

    def _deed(self, reference: Reference) -> Item | None:
        """What is told to have been done: in English the first verb, in Japanese the last."""
        general = [item for item in reference.items if not item.optional and _is_general(item)]
        return next(iter(general if self._english else reversed(general)), None)

    def _is_spared(self, item: Item, *, aside: bool) -> bool:
        """Whether the question says enough without the item."""
        if item.denied or item.number is not None:
            return False
        if item.senses:
            return _is_general(item) and (aside or len(self._said) >= _MORE)
        enough = self._names and self._tells >= _FEWEST_TELLING and not aside
        return enough and not item.roles and not self._may_be_name(item)

    def _may_be_name(self, item: Item) -> bool:
        """Whether an unknown word looks like the name of somebody: with a capital letter, in katakana, a country."""
        if _KATAKANA.fullmatch(item.text) or item.text in nations():
            return True
        written = re.search(re.escape(item.text), self._text, re.IGNORECASE)
        return written is None or written.group()[0].isupper()


def _is_general(item: Item) -> bool:
    """Whether it is a general word, of any subject."""
    return bool(item.senses) and all(sense.facet == FAMILY for sense in item.senses)


def _items(reference: Reference) -> Sequence[Item]:
    """The items that an event has to explain, with those of the clauses."""
    own = [item for item in reference.items if not item.optional]
    return [*own, *(item for limit in reference.events for item in _items(limit.reference))]
