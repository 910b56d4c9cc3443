"""A question to its form: what is asked, of which happenings, within which dates.

::

    question  = type reference [reference]
    reference = items dates {relation reference} [ordinal]

Nothing is looked up here but what words mean: whether there is such an event is found out later.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.ask import japanese
from timeline.ask.alternatives import any_of, said_of
from timeline.ask.cues import asked
from timeline.ask.dividing import between, divisions, following, follows, outside
from timeline.ask.english import NEXT_TO, Segment, is_progressive, limited
from timeline.ask.families import DEADLINE, RESPONSE, SPEECH, WORDS_NOT_DEEDS
from timeline.ask.names import ARTICLES, EVENT, FAMILY
from timeline.ask.normalize import is_japanese
from timeline.ask.phrases import counted, is_content, is_deed
from timeline.ask.reader import Reader
from timeline.ask.roles import BY, DONE_TO, OBJECT, names_actor, names_subject
from timeline.ask.tokens import scan
from timeline.events import Facet, Role
from timeline.questions import DateLimit, EventLimit, Item, Question, Reference, Relation, Sense, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from timeline.ask.names import Gazetteer
    from timeline.ask.tokens import Token
    from timeline.dates.edtf import Edtf

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
    reader = Reader(language, gazetteer, wanted, as_of)
    return _BUILDERS.get(wanted.type, _single)(base, reader)


def _single(base: Question, reader: Reader) -> Question:
    """One happening, dated by others or not."""
    tokens = reader.asked.tokens
    spans = reader.language == "ja" and base.type is Type.WHAT
    pairs = outside(tokens, reader) if base.type in _SPAN_TYPES else None
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


def _continued(tokens: Sequence[Token], main: Reference, reader: Reader) -> Reference:
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


def _count(base: Question, reader: Reader) -> Question:
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


def _who(base: Question, reader: Reader) -> Question:
    roles = frozenset((Role.BY, Role.TARGET)) if reader.asked.times > 1 else _roles_asked(reader)
    tokens = reader.asked.tokens
    main = reader.whole(japanese.without_reported_agents(tokens) if reader.language == "ja" else tokens)
    if reader.language == "ja" and not any(_tells(item) and not item.passing for item in main.items):
        # all that is told stands before the word for those who are asked for: 電話で話した二人は
        main = main._replace(items=tuple(item._replace(passing=False) for item in main.items))
    title = reader.asked.title and Item(reader.asked.title.text, atoms=reader.asked.title.atoms)
    if title and "country" in reader.asked.wanted:  # whose minister it was: one took part
        main = main._replace(items=(*main.items, title))
    if tokens and tokens[0].cue("preposition") == "toward":  # who on the board: it is for them that someone acted
        side = next((item for item in main.items if item.roles == DONE_TO), None)
        main = main._replace(items=tuple(item._replace(roles=roles) if item is side else item for item in main.items))
    return base._replace(references=(main,), wanted_roles=roles, title=title)


def _tells(item: Item) -> bool:
    """Whether it tells what was done, or was to be."""
    return any(sense.facet == FAMILY for sense in item.senses)


def _roles_asked(reader: Reader) -> frozenset[Role]:
    """Whether those are asked for who did it, or to whom it was done."""
    tokens: Sequence[Token] = reader.asked.tokens
    if any(token.cue("converse") for token in tokens):  # whoever lost was defeated
        return OBJECT
    if reader.language == "ja":
        tokens = japanese.behind_quote(tokens)
        done = any(japanese.is_undergone(tokens, number) for number in range(len(tokens)))
        acting = any(token.cue("particle") == "by" and token.kind == "name" for token in tokens[-3:])
        return BY if acting or not done else DONE_TO
    if reader.asked.cue.startswith("whom"):
        return DONE_TO
    # one in what somebody said tells nothing of who said it: who said that it was so
    said = next((number for number, token in enumerate(tokens) if WORDS_NOT_DEEDS & set(token.senses)), len(tokens))
    deed = next((number for number, token in enumerate(tokens) if is_deed(token)), len(tokens))
    told = tokens[: min(said, deed)]  # behind the verb they belong to another: who closed what had been open
    auxiliary = next((token.cue("auxiliary") for token in told if token.cue("auxiliary") is not None), None)
    doing = deed < len(tokens) and tokens[deed].text.endswith("ing")  # who was the mayor saying so
    if auxiliary is not None and (doing or is_progressive(tokens) or _acts(tokens)):  # who has been selling it
        return BY
    last = [token for token in tokens if token.kind != "mark"][-1:]
    by = any(token.cue("preposition") == "by" for token in last) or reader.asked.cue == "by whom"
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


def _duration(base: Question, reader: Reader) -> Question:
    """Two ends, or one happening that lasted."""
    tokens = reader.asked.tokens
    main, others = reader.clauses(tokens, spans=True)
    inner = _ends(others, reader)
    starts = [each for relation, _, each in inner if relation in (Relation.AFTER, Relation.SINCE)]
    ends = [(said, each) for relation, said, each in inner if relation in (Relation.BEFORE, Relation.UNTIL)]
    if starts and ends:
        start, end = starts[0], _with_rest(ends[0][1], main)
        if follows(ends[0][0]):
            end = following(end, start)
        alone, spoken_of = (start, end), (_with_subject(start, main), _with_subject(end, main))
        both = (spoken_of, alone) if _speaks_of(tokens) else (alone, spoken_of)
        return base._replace(references=(), divisions=both, relation=Relation.AFTER)
    pairs = between(tokens, reader)
    if not pairs and not starts and not ends:
        return base._replace(references=(reader.whole(tokens),), divisions=tuple(divisions(tokens, reader)))
    if pairs:
        return base._replace(references=pairs[0] if len(pairs) == 1 else (), divisions=tuple(pairs))
    if starts and not main.is_empty:
        return base._replace(references=(starts[0], main), relation=Relation.AFTER)
    if ends and not main.is_empty:
        return base._replace(references=(main, ends[0][1]), relation=Relation.AFTER)
    return base._replace(references=(reader.whole(tokens),))


def _ends(clauses: Sequence[Segment], reader: Reader) -> list[tuple[Relation | None, Sequence[Token], Reference]]:
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
    if any(names_subject(item) for item in end.items):
        return end
    return end._replace(items=(*end.items, *(item._replace(roles=frozenset()) for item in main.items)))


def _speaks_of(tokens: Sequence[Token]) -> bool:
    """Whether what the main clause names is meant in those beside it: by "it", or as a Japanese topic."""
    return any(token.text in _PERSONAL or token.cue("join") == "topic" for token in tokens)


_PERSONAL = frozenset(("it", "he", "she", "they", "それ", "これ", "彼", "同氏"))


def _order(base: Question, reader: Reader) -> Question:
    """What came first of two."""
    tokens = reader.asked.tokens
    at = 0 if reader.asked.cue else reader.asked.at  # what says itself that it asks for an order leads nothing in
    offered = divisions([token for token in tokens if token.start > at] if at else tokens, reader)
    lead = reader.plain([token for token in tokens if token.start < at])
    if not lead.is_empty:
        offered = [(said_of(one, lead), said_of(other, lead)) for one, other in offered]
    return base._replace(divisions=tuple((any_of(one), any_of(other)) for one, other in offered))


def _what(base: Question, reader: Reader) -> Question:
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


def _without_response(main: Reference, reader: Reader) -> Reference:
    """What is told of how somebody responded need not be called a response, unless it was one to a happening."""
    happenings = any(sense.facet in (EVENT, Facet.KIND.value) for item in main.items for sense in item.senses)
    if happenings or not reader.asked.cue.startswith("how"):
        return main
    responding = (item._replace(optional=item.optional or bool(item.senses & RESPONSE)) for item in main.items)
    return main._replace(items=tuple(responding))


def _one_of_kind(main: Reference, reader: Reader) -> Reference:
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
    for texts, joint in _joined([token for token in tokens if token.text not in ARTICLES]):
        same = [item for item in main.items if item.text in texts]
        if len(same) > 1 and (joint == "or" or (all(map(names_actor, same)) and (not mutual or len(same) > _BOTH))):
            return main._replace(items=tuple(_merged(main.items, same)))
    return main


#: as many as do something to one another
_BOTH = 2


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


_BUILDERS: Mapping[Type, Callable[[Question, Reader], Question]] = {
    Type.WHAT: _what,
    Type.COUNT: _count,
    Type.WHO: _who,
    Type.DURATION: _duration,
    Type.ORDER: _order,
}
