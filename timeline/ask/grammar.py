"""A question to its form: what is asked, of which happenings, within which dates.

::

    question  = type reference [reference]
    reference = items dates {relation reference} [ordinal]

Nothing is looked up here but what words mean: whether there is such an event is found out later.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.ask import english, japanese
from timeline.ask.cues import asked
from timeline.ask.english import Segment, limited
from timeline.ask.names import EVENT
from timeline.ask.normalize import is_japanese
from timeline.ask.phrases import is_content, reference
from timeline.ask.tokens import scan
from timeline.events import Facet, Role
from timeline.questions import DateLimit, EventLimit, Question, Reference, Relation, Sense, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import ModuleType

    from timeline.ask.cues import Asked
    from timeline.ask.names import Gazetteer
    from timeline.ask.tokens import Token
    from timeline.dates.edtf import Edtf

_GRAMMARS: Mapping[str, ModuleType] = {"en": english, "ja": japanese}
#: the relation seen from the other end
_CONVERSE = {Relation.BEFORE: Relation.AFTER, Relation.AFTER: Relation.BEFORE}
_DEADLINE = Sense("family", "", "deadline")
_SPAN_TYPES = frozenset((Type.WHAT, Type.COUNT))


def parse(text: str, gazetteer: Gazetteer, as_of: Edtf | None) -> Question:
    """The form of a question."""
    language = "ja" if is_japanese(text) else "en"
    tokens = scan(text, gazetteer, as_of)
    wanted = asked(tokens, language)
    base = Question(
        text,
        language,
        wanted.type,
        yes_no=wanted.yes_no,
        unit=wanted.unit,
        wanted=wanted.wanted,
        measure=wanted.measure,
        unread=tuple(token.text for token in tokens if token.kind == "unread"),
    )
    reader = _Reader(language, gazetteer, wanted, as_of)
    return _BUILDERS.get(wanted.type, _single)(base, reader)


class _Reader:
    """Reads the tokens of one question in its language."""

    def __init__(self, language: str, gazetteer: Gazetteer, wanted: Asked, as_of: Edtf | None) -> None:
        self.as_of = as_of
        self.language = language
        self.grammar = _GRAMMARS[language]
        self.gazetteer = gazetteer
        self.asked = wanted

    def clauses(self, tokens: Sequence[Token], *, spans: bool = False) -> tuple[Reference, list[Segment]]:
        main, *others = self.grammar.segments(tokens, spans=spans)
        return self.plain(main.tokens), others

    def plain(self, tokens: Sequence[Token]) -> Reference:
        return reference(tokens, self.gazetteer, self.grammar.roles(tokens), self.grammar.passing(tokens))

    def whole(self, tokens: Sequence[Token], *, spans: bool = False) -> Reference:
        told, rest = _sentences(tokens)
        main, others = self.clauses(rest, spans=spans)
        if told:
            follows = any(token.cue("ordinal") == "next" for token in rest)
            others.append(Segment(Relation.AFTER if follows else Relation.WITH, list(told)))
        return limited(main, others, self.gazetteer)


def _sentences(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """What was told before the sentence that asks, and that sentence."""
    for number, token in enumerate(tokens):
        if token.text in (".", "。") and all(map(_has_content, (tokens[:number], tokens[number + 1 :]))):
            return tokens[:number], tokens[number + 1 :]
    return (), tokens


def _has_content(tokens: Sequence[Token]) -> bool:
    return any(is_content(token) or token.cue("ordinal") is not None for token in tokens)


def _single(base: Question, reader: _Reader) -> Question:
    """One happening, dated by others or not."""
    tokens = reader.asked.tokens
    spans = reader.language == "ja" and base.type is Type.WHAT
    pairs = _outside(tokens, reader) if base.type in _SPAN_TYPES else None
    if pairs is not None and any(all(map(_is_happening, pair)) for pair in pairs[1]):
        return replace(base, references=(pairs[0],), divisions=tuple(pairs[1]))
    main = reader.whole(tokens, spans=spans)
    main = _continued(tokens, main, reader)
    found = replace(base, references=(main,), type=_narrower(base.type, main))
    if base.type is Type.WHEN and base.yes_no and len(main.events) == 1 and not main.events[0].soft:
        return _order_of_two(found, main)
    return found


def _is_happening(reference: Reference) -> bool:
    """Whether more than a name is said."""
    return bool(reference.dates) or any(
        sense.facet != Facet.ACTOR.value for item in reference.items for sense in item.senses
    )


def _outside(tokens: Sequence[Token], reader: _Reader) -> tuple[Reference, list[tuple[Reference, Reference]]] | None:
    """What lies between two happenings, and the ways to divide these; None where no two are named."""
    marked = [number for number, token in enumerate(tokens) if token.cue("relation") == "between"]
    if not marked:
        return None
    if reader.language == "ja":
        return reader.plain(tokens[marked[-1] + 1 :]), _divisions(tokens[: marked[-1]], reader)
    inside = tokens[marked[0] + 1 :]
    comma = next((number for number, token in enumerate(inside) if token.text == ","), len(inside))
    outer = (*tokens[: marked[0]], *inside[comma:])
    return reader.plain(outer), _divisions(inside[:comma], reader)


def _continued(tokens: Sequence[Token], main: Reference, reader: _Reader) -> Reference:
    """What comes next counts from what was said, or else from the day that the dataset speaks of."""
    if not any(token.cue("ordinal") == "next" or token.text == "will" for token in tokens):
        return main
    relations = {*(limit.relation for limit in main.dates), *(limit.relation for limit in main.events)}
    if Relation.AFTER in relations or reader.as_of is None:
        return main
    return replace(main, dates=(*main.dates, DateLimit(str(reader.as_of), Relation.AFTER, reader.as_of)))


def _narrower(type_: Type, main: Reference) -> Type:
    """First, last, next and previous are ways to ask when."""
    if type_ is not Type.WHEN or main.ordinal is None:
        return type_
    relations = {limit.relation for limit in main.events if not limit.soft}
    if main.ordinal < 0:
        return Type.PREVIOUS if Relation.BEFORE in relations else Type.LAST
    return Type.NEXT if relations & {Relation.AFTER, Relation.SINCE} else Type.FIRST


def _order_of_two(base: Question, main: Reference) -> Question:
    """Whether one happening lies before or after another."""
    limit = main.events[0]
    first = replace(main, events=())
    return replace(base, type=Type.ORDER, references=(first, limit.reference), relation=limit.relation)


def _who(base: Question, reader: _Reader) -> Question:
    roles = frozenset((Role.BY, Role.TARGET)) if reader.asked.times > 1 else _roles_asked(reader)
    return replace(base, references=(reader.whole(reader.asked.tokens),), wanted_roles=roles)


def _roles_asked(reader: _Reader) -> frozenset[Role]:
    """Whether those are asked for who did it, or to whom it was done."""
    tokens = reader.asked.tokens
    if reader.language == "ja":
        done = any(token.cue("voice") == "passive" for token in tokens)
        acting = any(token.cue("particle") == "by" and token.kind == "name" for token in tokens[-3:])
        return frozenset((Role.BY,)) if acting or not done else frozenset((Role.TARGET, Role.PARTY))
    auxiliary = next((token.cue("auxiliary") for token in tokens if token.cue("auxiliary") is not None), None)
    by = any(token.cue("preposition") == "by" for token in tokens[-1:]) or reader.asked.cue == "by whom"
    if by or auxiliary is None:
        return frozenset((Role.BY,))
    return frozenset((Role.TARGET, Role.PARTY))


def _duration(base: Question, reader: _Reader) -> Question:
    """Two ends, or one happening that lasted."""
    tokens = reader.asked.tokens
    main, others = reader.clauses(tokens, spans=True)
    inner = [(clause.relation, reader.plain(clause.tokens)) for clause in others]
    starts = [each for relation, each in inner if relation in (Relation.AFTER, Relation.SINCE)]
    ends = [each for relation, each in inner if relation in (Relation.BEFORE, Relation.UNTIL)]
    if starts and ends:
        return replace(base, references=(starts[0], _with_rest(ends[0], main)))
    between = _between(tokens, reader)
    if not between and not starts and not ends:
        between = _divisions(tokens, reader)
        return replace(base, references=(reader.whole(tokens),), divisions=tuple(between))
    if between:
        return replace(base, references=between[0] if len(between) == 1 else (), divisions=tuple(between))
    if starts and not main.is_empty:
        return replace(base, references=(starts[0], main))
    if ends and not main.is_empty:
        return replace(base, references=(main, ends[0]))
    return replace(base, references=(reader.whole(tokens),))


def _with_rest(end: Reference, main: Reference) -> Reference:
    """What is said beside two ends belongs to the second."""
    return replace(end, dates=(*end.dates, *main.dates)) if not main.items else end


def _between(tokens: Sequence[Token], reader: _Reader) -> list[tuple[Reference, Reference]]:
    """The ways to divide what stands between "between" or before 間 at an "and"."""
    marked = [number for number, token in enumerate(tokens) if token.cue("relation") == "between"]
    if not marked:
        return _counted_apart(tokens, reader)
    inside = tokens[marked[0] + 1 :] if reader.language == "en" else tokens[: marked[-1]]
    return _divisions(inside, reader)


def _counted_apart(tokens: Sequence[Token], reader: _Reader) -> list[tuple[Reference, Reference]]:
    """XはYの何日後: from Y to X; Xの何日後にY: from X to Y."""
    if not reader.asked.cue.endswith(("後", "前")):
        return []
    left = [token for token in tokens if token.start < reader.asked.at]
    right = [token for token in tokens if token.start > reader.asked.at]
    if any(is_content(token) for token in right):
        return [(reader.plain(left), reader.plain(right))]
    topic = next((number for number, token in enumerate(tokens) if token.text == "は"), None)
    if topic is None:
        return []
    former, latter = reader.plain(tokens[:topic]), reader.plain(tokens[topic + 1 :])
    if former.is_empty or latter.is_empty:
        return []
    return [(latter, former) if reader.asked.cue.endswith("後") else (former, latter)]


def _divisions(tokens: Sequence[Token], reader: _Reader) -> list[tuple[Reference, Reference]]:
    """Every way to divide the tokens into two references at a joint."""
    found = []
    for number, token in enumerate(tokens):
        if token.kind == "mark" or token.cue("join") in ("and", "or", "topic"):
            sides = tokens[:number], tokens[number + 1 :]
            if all(any(is_content(each) for each in side) for side in sides):
                found.append((reader.whole(sides[0]), reader.whole(sides[1])))
    return found


def _order(base: Question, reader: _Reader) -> Question:
    """What came first of two."""
    divisions = tuple(_divisions(reader.asked.tokens, reader))
    return replace(base, divisions=divisions)


def _what(base: Question, reader: _Reader) -> Question:
    """What happened; "what was the deadline" asks when, "what is it" nothing that a date answers."""
    found = _single(base, reader)
    (main,) = found.references
    if found.divisions:
        return found
    auxiliary = next((token.cue("auxiliary") for token in reader.asked.tokens if token.cue("auxiliary")), None)
    if main.ordinal is not None:
        return replace(found, type=_narrower(Type.WHEN, main))
    if reader.asked.cue != "what" or auxiliary != "be":
        return found
    if any(sense == _DEADLINE or sense.facet == EVENT for item in main.items for sense in item.senses):
        return replace(found, type=_narrower(Type.WHEN, main))
    return found if main.dates or main.events else replace(found, type=Type.NONE)


_BUILDERS: Mapping[Type, Callable[[Question, _Reader], Question]] = {
    Type.WHAT: _what,
    Type.WHO: _who,
    Type.DURATION: _duration,
    Type.ORDER: _order,
}

__all__ = ["DateLimit", "EventLimit", "parse"]
