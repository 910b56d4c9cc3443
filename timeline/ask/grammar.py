"""A question to its form: what is asked, of which happenings, within which dates.

::

    question  = type reference [reference]
    reference = items dates {relation reference} [ordinal]

Nothing is looked up here but what words mean: whether there is such an event is found out later.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.ask import english, japanese
from timeline.ask.alternatives import any_of, said_of
from timeline.ask.cues import asked
from timeline.ask.english import NEXT_TO, Segment, is_progressive, limited, said_again
from timeline.ask.families import DEADLINE, RESPONSE, SPEECH, WORDS_NOT_DEEDS
from timeline.ask.names import EVENT
from timeline.ask.normalize import is_japanese
from timeline.ask.phrases import counted, is_content, is_deed, reference
from timeline.ask.roles import BY, DONE_TO, OBJECT, is_actor, is_noun, tells_kind
from timeline.ask.sentences import divided, pointing_back
from timeline.ask.tokens import scan
from timeline.events import Facet, Role
from timeline.questions import DateLimit, EventLimit, Item, Question, Reference, Relation, Sense, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import ModuleType

    from timeline.ask.cues import Asked
    from timeline.ask.names import Gazetteer
    from timeline.ask.tokens import Token
    from timeline.dates.edtf import Edtf

_GRAMMARS: Mapping[str, ModuleType] = {"en": english, "ja": japanese}
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
        side=wanted.side if wanted.side in ("since", "until") else "",
        still=any(token.cue("still") == "" for token in tokens),
        already=any(token.cue("still") == "already" for token in tokens),
        happened=any(token.text == "did" or token.text.endswith("のは") for token in tokens),
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
        main, *others = self.grammar.segments(tokens, spans=spans, complete=self.asked.side == "what")
        return self.plain(main.tokens), others

    def plain(self, tokens: Sequence[Token]) -> Reference:
        return reference(tokens, self.gazetteer, self.grammar.roles(tokens), self.grammar.passing(tokens))

    def whole(self, tokens: Sequence[Token], *, spans: bool = False) -> Reference:
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
    return tells_kind(item) or is_noun(item) or _names_subject(item)


def _single(base: Question, reader: _Reader) -> Question:
    """One happening, dated by others or not."""
    tokens = reader.asked.tokens
    spans = reader.language == "ja" and base.type is Type.WHAT
    pairs = _outside(tokens, reader) if base.type in _SPAN_TYPES else None
    if pairs is not None and any(all(map(_is_happening, pair)) for pair in pairs[1]):
        return base._replace(references=(pairs[0],), divisions=tuple(pairs[1]))
    main = reader.whole(tokens, spans=spans)
    main = _continued(tokens, main, reader)
    found = base._replace(references=(main,), type=_narrower(base.type, main))
    hard = [limit for limit in main.events if not limit.soft]
    if base.type is Type.WHEN and base.yes_no and len(hard) == 1:
        return _order_of_two(found, main, hard[0])
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
    said = next((number for number, token in enumerate(tokens) if SPEECH & set(token.senses)), len(tokens))
    if not any(
        token.cue("ordinal") == "next" or (token.text == "will" and at < said) for at, token in enumerate(tokens)
    ):
        return main  # what somebody said would be, lies ahead of that and not of us
    relations = {*(limit.relation for limit in main.dates), *(limit.relation for limit in main.events)}
    open_ended = any(limit.date and limit.date.span.latest is None for limit in main.dates)  # after 2018, ...
    if Relation.AFTER in relations or open_ended or reader.as_of is None:
        return main
    return main._replace(dates=(*main.dates, DateLimit(str(reader.as_of), Relation.AFTER, reader.as_of)))


def _narrower(type_: Type, main: Reference) -> Type:
    """First, last, next and previous are ways to ask when."""
    if type_ is not Type.WHEN or main.ordinal is None:
        return type_
    relations = {limit.relation for limit in main.events if not limit.soft}
    if main.ordinal < 0:
        return Type.PREVIOUS if Relation.BEFORE in relations else Type.LAST
    return Type.NEXT if relations & {Relation.AFTER, Relation.SINCE} else Type.FIRST


def _order_of_two(base: Question, main: Reference, limit: EventLimit) -> Question:
    """Whether one happening lies before or after another."""
    first = main._replace(events=tuple(each for each in main.events if each is not limit))
    return base._replace(type=Type.ORDER, references=(first, limit.reference), relation=limit.relation)


def _count(base: Question, reader: _Reader) -> Question:
    """How many; who counted them need only be named beside, and of what is measured not even that they did."""
    found = _single(base, reader)
    # according to the gazette, how many were freed?
    lead = reader.plain([token for token in reader.asked.tokens if token.start < reader.asked.at]).items
    references = tuple(
        each._replace(items=tuple(counted(each.items, base.measure, _led_in(each.items, lead, base.language))))
        for each in found.references
    )
    return found._replace(references=references)


def _led_in(items: Sequence[Item], lead: Sequence[Item], language: str) -> int:
    """How many of the items are said before it is asked; what dates them is none of them."""
    pairs = zip(items, lead, strict=False) if language == "en" else ()
    return sum(1 for _ in takewhile(lambda pair: pair[0].text == pair[1].text, pairs))


def _who(base: Question, reader: _Reader) -> Question:
    roles = frozenset((Role.BY, Role.TARGET)) if reader.asked.times > 1 else _roles_asked(reader)
    tokens = reader.asked.tokens
    main = reader.whole(japanese.without_reported_agents(tokens) if reader.language == "ja" else tokens)
    title = reader.asked.title and Item(reader.asked.title.text, atoms=reader.asked.title.atoms)
    if title and "country" in reader.asked.wanted:  # whose minister it was: one took part
        main = main._replace(items=(*main.items, title))
    if tokens and tokens[0].cue("preposition") == "toward":  # who on the board: it is for them that someone acted
        side = next((item for item in main.items if item.roles == DONE_TO), None)
        main = main._replace(items=tuple(item._replace(roles=roles) if item is side else item for item in main.items))
    return base._replace(references=(main,), wanted_roles=roles, title=title)


def _roles_asked(reader: _Reader) -> frozenset[Role]:
    """Whether those are asked for who did it, or to whom it was done."""
    tokens: Sequence[Token] = reader.asked.tokens
    if any(token.cue("converse") for token in tokens):  # whoever lost was defeated
        return OBJECT
    if reader.language == "ja":
        tokens = japanese.behind_quote(tokens)
        done = any(token.cue("voice") == "passive" for token in tokens)
        acting = any(token.cue("particle") == "by" and token.kind == "name" for token in tokens[-3:])
        return BY if acting or not done else DONE_TO
    if reader.asked.cue.startswith("whom"):
        return DONE_TO
    # one in what somebody said tells nothing of who said it: who said that it was so
    said = next((number for number, token in enumerate(tokens) if WORDS_NOT_DEEDS & set(token.senses)), len(tokens))
    deed = next((number for number, token in enumerate(tokens) if is_deed(token)), len(tokens))
    told = tokens[: min(said, deed)]  # behind the verb they belong to another: who closed what had been open
    auxiliary = next((token.cue("auxiliary") for token in told if token.cue("auxiliary") is not None), None)
    if auxiliary is not None and (is_progressive(tokens) or _acts(tokens)):  # who has been selling it
        return BY
    by = any(token.cue("preposition") == "by" for token in tokens[-1:]) or reader.asked.cue == "by whom"
    if by or auxiliary is None:
        return BY
    return DONE_TO


def _acts(tokens: Sequence[Token]) -> bool:
    """Whether whoever is asked for had done something: who had closed the harbour."""
    words = [token for token in tokens if token.kind != "mark"]
    if not words or words[0].text not in _HAVING:
        return False
    following = next((token for token in words[1:] if is_content(token) or token.cue("auxiliary") == "be"), None)
    return following is not None and is_deed(following)


_HAVING = ("had", "has", "have")


def _duration(base: Question, reader: _Reader) -> Question:
    """Two ends, or one happening that lasted."""
    tokens = reader.asked.tokens
    main, others = reader.clauses(tokens, spans=True)
    inner = _ends(others, reader)
    starts = [each for relation, _, each in inner if relation in (Relation.AFTER, Relation.SINCE)]
    ends = [(said, each) for relation, said, each in inner if relation in (Relation.BEFORE, Relation.UNTIL)]
    if starts and ends:
        start, end = starts[0], _with_rest(ends[0][1], main)
        if _follows(ends[0][0]):
            end = _following(end, start)
        alone, spoken_of = (start, end), (_with_subject(start, main), _with_subject(end, main))
        pairs = (spoken_of, alone) if _speaks_of(tokens) else (alone, spoken_of)
        return base._replace(references=(), divisions=pairs, relation=Relation.AFTER)
    between = _between(tokens, reader)
    if not between and not starts and not ends:
        between = _divisions(tokens, reader)
        return base._replace(references=(reader.whole(tokens),), divisions=tuple(between))
    if between:
        return base._replace(references=between[0] if len(between) == 1 else (), divisions=tuple(between))
    if starts and not main.is_empty:
        return base._replace(references=(starts[0], main), relation=Relation.AFTER)
    if ends and not main.is_empty:
        return base._replace(references=(main, ends[0][1]), relation=Relation.AFTER)
    return base._replace(references=(reader.whole(tokens),))


def _ends(clauses: Sequence[Segment], reader: _Reader) -> list[tuple[Relation | None, Sequence[Token], Reference]]:
    """The clauses that bound a time; what only tells when, belongs to the one before it."""
    found: list[tuple[Relation | None, Sequence[Token], Reference]] = []
    for clause in clauses:
        inner = reader.plain(clause.tokens)
        if clause.relation is Relation.WITH and found:
            relation, tokens, bound = found[-1]
            found[-1] = (relation, tokens, limited(bound, [clause], reader.gazetteer))
        else:
            found.append((clause.relation, clause.tokens, inner))
    return found


def _with_rest(end: Reference, main: Reference) -> Reference:
    """What is said beside two ends belongs to the second."""
    return end._replace(dates=(*end.dates, *main.dates)) if not main.items else end


def _with_subject(end: Reference, main: Reference) -> Reference:
    """An end of which only the verb is said, with what the main clause speaks of: from when it was granted."""
    if any(_names_subject(item) for item in end.items):
        return end
    return end._replace(items=(*end.items, *(item._replace(roles=frozenset()) for item in main.items)))


def _speaks_of(tokens: Sequence[Token]) -> bool:
    """Whether what the main clause names is meant in those beside it: by "it", or as a Japanese topic."""
    return any(token.text in _PERSONAL or token.cue("join") == "topic" for token in tokens)


_PERSONAL = frozenset(("it", "he", "she", "they", "それ", "これ", "彼", "同氏"))


def _names_subject(item: Item) -> bool:
    return any(sense.facet in (Facet.ACTOR.value, Facet.STATE.value, EVENT) for sense in item.senses)


def _follows(tokens: Sequence[Token]) -> bool:
    """Whether the next one after what was said before is meant: the election that followed."""
    return any(token.cue("ordinal") == "next" for token in tokens)


def _following(reference: Reference, other: Reference) -> Reference:
    return reference._replace(ordinal=1, events=(*reference.events, EventLimit(Relation.AFTER, other)))


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
    joints = [token for token in tokens if token.kind == "mark" or token.cue("join") in ("and", "or", "topic")]
    if reader.asked.type is Type.DURATION and not _has_auxiliary(tokens):
        joints += [token for token in tokens if token.cue("join") == "to"]
    for joint in joints:
        sides = [token for token in tokens if token.start < joint.start], [t for t in tokens if t.start > joint.start]
        if all(any(is_content(each) for each in side) for side in sides):
            one, other = reader.whole(sides[0]), reader.whole(sides[1])
            other = said_again(other, [item for item in one.items if is_noun(item)])
            found.append((one, _following(other, one) if _follows(sides[1]) else other))
    return found


def _has_auxiliary(tokens: Sequence[Token]) -> bool:
    """Whether it is a sentence, in which "to" joins no two ends unless "from" stands before it."""
    return any(token.cue("auxiliary") is not None for token in tokens) and all(token.text != "from" for token in tokens)


def _order(base: Question, reader: _Reader) -> Question:
    """What came first of two."""
    tokens = reader.asked.tokens
    at = 0 if reader.asked.cue else reader.asked.at  # what says itself that it asks for an order leads nothing in
    divisions = _divisions([token for token in tokens if token.start > at] if at else tokens, reader)
    lead = reader.plain([token for token in tokens if token.start < at])
    if not lead.is_empty:
        divisions = [(said_of(one, lead), said_of(other, lead)) for one, other in divisions]
    return base._replace(divisions=tuple((any_of(one), any_of(other)) for one, other in divisions))


def _what(base: Question, reader: _Reader) -> Question:
    """What happened; "what was the deadline" asks when, "what is it" nothing that a date answers."""
    found = _single(base, reader)
    (main,) = found.references
    if found.divisions:
        return found
    auxiliary = next((token.cue("auxiliary") for token in reader.asked.tokens if token.cue("auxiliary")), None)
    main = _one_of_kind(_without_response(main, reader), reader)
    if main.ordinal is not None:
        return found._replace(references=(main,), type=_narrower(Type.WHEN, main))
    found = found._replace(references=(_either(main, reader.asked.tokens),))
    if reader.asked.cue != "what" or auxiliary != "be":
        return found
    if any(sense in DEADLINE or sense.facet == EVENT for item in main.items for sense in item.senses):
        return found._replace(type=_narrower(Type.WHEN, main))
    return found if main.dates or main.events else found._replace(type=Type.NONE)


def _without_response(main: Reference, reader: _Reader) -> Reference:
    """What is told of how somebody responded need not be called a response, unless it was one to a happening."""
    happenings = any(sense.facet in (EVENT, Facet.KIND.value) for item in main.items for sense in item.senses)
    if happenings or not reader.asked.cue.startswith("how"):
        return main
    responding = (item._replace(optional=item.optional or bool(item.senses & RESPONSE)) for item in main.items)
    return main._replace(items=tuple(responding))


def _one_of_kind(main: Reference, reader: _Reader) -> Reference:
    """What single thing of a kind lies before or after another is the one next to it: which vote preceded the war."""
    noun = next((token for token in reader.asked.tokens if token.start > reader.asked.at and is_content(token)), None)
    limit = next((limit for limit in main.events if limit.relation in NEXT_TO), None)
    if main.ordinal is not None or noun is None or limit is None or reader.asked.cue not in ("what", "which"):
        return main
    single = any(sense.facet == Facet.KIND.value for sense in noun.meanings) and not noun.text.endswith("s")
    return main._replace(ordinal=NEXT_TO[limit.relation]) if single else main


def _either(main: Reference, tokens: Sequence[Token]) -> Reference:
    """What two actors did is what either of them did, unless they did it to one another; so is what "or" joins."""
    mutual = any(token.cue("reciprocal") is not None or token.cue("relation") == "between" for token in tokens)
    for texts, joint in _joined(tokens):
        same = [item for item in main.items if item.text in texts]
        if len(same) > 1 and (joint == "or" or (all(map(is_actor, same)) and not mutual)):
            return main._replace(items=tuple(_merged(main.items, same)))
    return main


def _joined(tokens: Sequence[Token]) -> Iterator[tuple[list[str], str]]:
    """The texts that "and" or "or" joins, with those that commas join before it: Moscow, Beijing and Tehran."""
    for number, token in enumerate(tokens[1:-1], start=1):
        joint = token.cue("join")
        if joint in ("and", "or"):
            texts, at = [tokens[number + 1].text, tokens[number - 1].text], number - 2
            while at > 0 and tokens[at].text == ",":
                texts.append(tokens[at - 1].text)
                at -= 2
            yield texts, joint


def _merged(items: Sequence[Item], same: Sequence[Item]) -> Iterator[Item]:
    first = next(item for item in items if item in same)
    for item in items:
        if item is first:
            senses = frozenset[Sense]().union(*(each.senses for each in same))
            roles = frozenset[Role]().union(*(each.roles for each in same))
            yield item._replace(senses=senses, roles=roles, optional=any(each.optional for each in same))
        elif item not in same:
            yield item


_BUILDERS: Mapping[Type, Callable[[Question, _Reader], Question]] = {
    Type.WHAT: _what,
    Type.COUNT: _count,
    Type.WHO: _who,
    Type.DURATION: _duration,
    Type.ORDER: _order,
}
