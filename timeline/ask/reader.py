"""The tokens of one question, or of a part of it, to references in the grammar of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask import english, japanese
from timeline.ask.english import NEXT_TO, Segment, limited
from timeline.ask.phrases import is_content, reference
from timeline.ask.roles import is_noun, names_subject, tells_kind
from timeline.ask.sentences import divided, pointing_back
from timeline.questions import EventLimit, Relation, Type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import ModuleType

    from timeline.ask.cues import Asked
    from timeline.ask.names import Gazetteer
    from timeline.ask.tokens import Token
    from timeline.dates.edtf import Edtf
    from timeline.questions import Item, Reference

_GRAMMARS: Mapping[str, ModuleType] = {"en": english, "ja": japanese}


class Reader:
    """Reads the tokens of one question in its language."""

    def __init__(self, language: str, gazetteer: Gazetteer, wanted: Asked, as_of: Edtf | None) -> None:
        self.as_of = as_of
        self.language = language
        self.grammar = _GRAMMARS[language]
        self.gazetteer = gazetteer
        self.asked = wanted

    def clauses(self, tokens: Sequence[Token], *, spans: bool = False) -> tuple[Reference, list[Segment]]:
        """The main clause, and those that date it; ``spans``: whether "from" and "to" bound a time."""
        main, *others = self.grammar.segments(tokens, spans=spans, complete=self.asked.side == "what")
        return self.plain(main.tokens), others

    def plain(self, tokens: Sequence[Token]) -> Reference:
        """What the tokens name, without clauses."""
        return reference(tokens, self.gazetteer, self.grammar.roles(tokens), self.grammar.passing(tokens))

    def whole(self, tokens: Sequence[Token], *, spans: bool = False) -> Reference:
        """The main clause, limited by the others and by a sentence told before it."""
        told, rest = divided(tokens)
        relation, rest = pointing_back(rest) if told else (Relation.WITH, rest)
        if self.asked.type is Type.WHEN and relation in NEXT_TO and not any(map(is_content, rest)):
            # there was a vote: when was the one after that
            same = self.plain(told)
            return same._replace(dates=(), ordinal=NEXT_TO[relation], events=(EventLimit(relation, same),))
        main, others = self.clauses(rest, spans=spans)
        if told:
            others.append(Segment(relation, list(told)))
        found = limited(main, others, self.gazetteer)
        again = _spoken_of(found, asks_when=self.asked.type is Type.WHEN)
        if found.ordinal or relation not in NEXT_TO or self.asked.type is not Type.WHEN:
            return again
        if again is found and not any(map(tells_kind, found.items)):
            return found
        return again._replace(ordinal=NEXT_TO[relation])  # when was the vote before that?


def _spoken_of(main: Reference, *, asks_when: bool) -> Reference:
    """The reference with the notion that another time is told of, if it names nothing itself.

    That is the previous or the next time: when was the ferry law used, and when before that? Where nothing is said
    but that there was one, all that was told is: the ballot of 1904, and when the next was held.
    """
    limit = next((limit for limit in main.events if limit.relation in NEXT_TO), None)
    if limit is None or any(map(_is_named, main.items)):
        return main
    told = limit.reference.items
    if main.items:
        told = tuple(part for item in told for part in (item, *item.parts) if is_noun(part))
    elif main.ordinal is None or not asks_when:  # what happened next is anything
        return main
    return main._replace(items=(*main.items, *told))


def _is_named(item: Item) -> bool:
    """Whether it names what happened, who or what took part, or what held."""
    return tells_kind(item) or is_noun(item) or names_subject(item)
