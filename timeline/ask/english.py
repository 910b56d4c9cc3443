"""English questions to their form: where the type is said, how clauses divide, who did it to whom."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask.families import ANNOUNCING, SPEECH, UNDERGONE, WORDS_NOT_DEEDS
from timeline.ask.names import ARTICLES
from timeline.ask.phrases import is_content, is_deed, ordinal, reference
from timeline.ask.roles import BY, DONE_TO, OBJECT, TAKING_PART, names_actor
from timeline.events import Facet, Role
from timeline.questions import DateLimit, EventLimit, Reference, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.names import Gazetteer
    from timeline.ask.tokens import Token
    from timeline.questions import Item

RELATIONS = {
    "before": Relation.BEFORE,
    "after": Relation.AFTER,
    "since": Relation.SINCE,
    "until": Relation.UNTIL,
    "with": Relation.WITH,
    "next-day": Relation.NEXT_DAY,
    "previous-day": Relation.PREVIOUS_DAY,
    "at": Relation.WITH,
    "responding": Relation.AFTER,
}
_PRO_FORMS = frozenset(("one", "the one"))
#: where what is asked lies to what was told, if it is the one next to it
NEXT_TO = {Relation.BEFORE: -1, Relation.AFTER: 1}
_SOFT = frozenset((Relation.WITH,))
_FAMILY = "family"
#: where the verb stands behind a described noun
_WITH_VERB = 2


class Segment(NamedTuple):
    """A clause: how it lies to the main one, and its tokens."""

    relation: Relation | None
    tokens: list[Token]
    #: the word that relates it
    by: Token | None = None

    @property
    def is_open(self) -> bool:
        """Whether its auxiliary is said: what follows it is of another clause."""
        return _has_auxiliary(self.tokens)

    @property
    def has_content(self) -> bool:
        """Whether anything is said in it."""
        return any(is_content(token) for token in self.tokens)


def segments(tokens: Sequence[Token], *, spans: bool, complete: bool) -> list[Segment]:
    """The main clause, first, and those that date it; ``spans``: whether "from" and "to" bound a time.

    ``complete``: whether all of the main clause has been said already: what happened after ...
    """
    main = Segment(None, [])
    found, current = [main], main
    for number, token in enumerate(tokens):
        started = any(clause.relation is Relation.SINCE for clause in found)
        ordinal = token.cue("ordinal") is not None and number > 0 and tokens[number - 1].text in ARTICLES
        relation = None if ordinal else _relation(token, tokens[number + 1 :], spans=spans, started=started)
        if relation is Relation.WITH and token.text == "at" and _is_where(current, main, tokens[number + 1 :]):
            relation = None
        if relation is Relation.WITH and _is_within(current, main, tokens[number + 1 :]):
            relation = None
        if relation is not None:
            current = Segment(relation, [], token)
            found.append(current)
        elif token.kind == "mark":
            if token.text in ",;:" and current is not main:
                current = main
            elif current is main:
                current.tokens.append(token)
        elif (
            current.has_content
            and not complete
            and not main.has_content
            and not main.is_open
            and not (spans and current.relation is Relation.UNTIL)
            and _opens_main(tokens[number:])
        ):
            current = main
            main.tokens.append(token)
        else:
            current.tokens.append(token)
    return found


def _is_where(current: Segment, main: Segment, following: Sequence[Token]) -> bool:
    """Whether "at" tells where something happened: before the fire at the mill; had those held at Ostburg left."""
    place = next((token for token in following if token.text not in ARTICLES), None)
    if current is not main:
        return current.has_content
    return main.is_open and main.has_content and place is not None and is_actor(place)


def _is_within(current: Segment, main: Segment, following: Sequence[Token]) -> bool:
    """Whether "when" dates the clause that the question begins with: after he left at the time of the fire, ..."""
    leads = current is not main and current.has_content and not main.has_content
    return leads and any(token.text == "," for token in following)


def _relation(token: Token, following: Sequence[Token], *, spans: bool, started: bool) -> Relation | None:
    said = token.cue("relation")
    if token.kind != "name" or token.meanings or not any(is_content(each) for each in following):
        return None
    if said is None and spans and started and token.cue("join") == "to":
        said = "until"
    if token.text == "from" and not spans:
        return None
    if token.text == "up to" and (following[0].cue("preposition") is not None or following[0].kind == "mark"):
        return None  # what were they up to in the harbour?
    return RELATIONS.get(said or "")


def _opens_main(following: Sequence[Token]) -> bool:
    """Whether the main clause begins: with what asks, or with "was" if nothing after it can begin it."""
    first, *others = following
    # before a comma it is still that of the clause: once it had begun, ...
    ahead = any(each.text == "," for each in others)
    if first.cue("auxiliary") is None or ahead:
        return first.cue("type") is not None and not first.meanings and not (ahead and first.text in _RELATIVE)
    if first.cue("auxiliary") == "be" and not first.meanings:
        return first.text not in _UNINFLECTED and not any(
            each.cue("auxiliary") is not None and not each.meanings for each in others
        )
    return first.cue("auxiliary") == "active" or first.cue("type") is not None


#: what only follows another auxiliary: would be stopped, has been open
_UNINFLECTED = frozenset(("be", "been", "being"))


def limited(main: Reference, clauses: Sequence[Segment], gazetteer: Gazetteer) -> Reference:
    """The main reference dated by the clauses beside it."""
    dates, events = list(main.dates), list(main.events)
    next_to: list[Relation] = []
    for clause in clauses:
        relation = clause.relation or Relation.WITH
        inner = reference(clause.tokens, gazetteer, roles(clause.tokens))
        if inner.items and not (inner.dates and all(map(_stands_in, inner.items))):
            events.append(EventLimit(relation, inner, soft=relation in _SOFT or _is_told_of(clause)))
        else:
            if any(token.text in _PRO_FORMS for token in clause.tokens):  # the vote before the one in May: the last one
                next_to.append(relation)
            dates.extend(DateLimit(each.text, relation_of(relation), each.date) for each in inner.dates)
    if events:
        main = said_again(main, [item for item in events[0].reference.items if not names_actor(item)])
    place = next((ordinal([clause.by]) for clause in clauses if clause.by and clause.by.cue("ordinal")), None)
    place = place or next((NEXT_TO.get(relation) for relation in next_to), None)
    return main._replace(dates=tuple(dates), events=tuple(events), ordinal=main.ordinal or place)


def _is_told_of(clause: Segment) -> bool:
    """Whether the event may tell itself what it came after: under pressure he asked for help."""
    return clause.by is not None and clause.by.cue("relation") == "responding"


def said_again(main: Reference, told: Sequence[Item]) -> Reference:
    """The main reference with what "one" stands for: the vote in May, after which they next held one."""
    if not any(map(_stands_in, main.items)):
        return main
    meant = [item._replace(roles=frozenset()) for item in told]
    return main._replace(items=(*(item for item in main.items if not _stands_in(item)), *meant))


def _stands_in(item: Item) -> bool:
    """Whether it stands for a noun that was said: the one before that."""
    return item.text in _PRO_FORMS and not item.senses


def relation_of(relation: Relation) -> Relation:
    """As a date is related: at a date is in it."""
    return Relation.IN if relation is Relation.WITH else relation


def roles(tokens: Sequence[Token]) -> dict[int, frozenset[Role]]:
    """The roles that the actors of a clause must have had, by where their tokens start."""
    words = [token for token in tokens if token.kind != "mark" and token.text not in ARTICLES]
    found: dict[int, frozenset[Role]] = {}
    subject = _subject(words)
    if any(token.cue("converse") for token in words):
        return _conversely(words, subject)
    if _is_mutual(words, subject):
        return {subject.start: TAKING_PART} if subject and is_actor(subject) and not subject.owns else {}
    if subject is not None and subject.kind == "word":
        found[subject.start] = _of_subject(words)
    told = _up_to_what_is_said(words)
    for number, token in enumerate(words):
        if not is_actor(token) or (token.owns and not _leads(words, number)) or number >= told:
            continue
        before = words[number - 1] if number else None
        if token is subject:
            acting = _of_subject(words)
            found[token.start] = acting if acting == BY or not token.owns else frozenset()
        elif before is not None and (before.cue("preposition") == "by" or _is_forced(words, number)):
            found[token.start] = BY
        elif before is not None and before.cue("preposition") == "toward" and not _describes(words, number):
            found[token.start] = DONE_TO
        elif (
            subject is not None
            and token.start > subject.start
            and _follows_verb(words, number)
            and not _is_infinitive(words, number - 1)
        ):
            found[token.start] = _of_object(words, number) if _of_subject(words) == BY else frozenset()
    return _shared(words, {start: each for start, each in found.items() if each})


def _is_forced(words: Sequence[Token], number: int) -> bool:
    """Whether somebody is made to act: the storm forced the bargemen to land."""
    made = words[number - 1].cue("light") is not None or words[number - 1].text in _CAUSING
    following = words[number + 1 : number + 3]
    return made and bool(following) and following[0].text == "to" and any(is_deed(token) for token in following[1:])


def _leads(words: Sequence[Token], number: int) -> bool:
    """Whether it is named by whoever leads it: Norland's president acts for Norland."""
    following = words[number + 1] if number + 1 < len(words) else None
    return following is not None and following.cue("titles") is not None and not following.meanings


def _up_to_what_is_said(words: Sequence[Token]) -> int:
    """How many of the words stand before what somebody says: warned | that Norland had banned them."""
    pairs = enumerate(pairwise(words), start=1)
    return next((at for at, (one, other) in pairs if other.text == "that" and SPEECH & set(one.senses)), len(words))


def _conversely(words: Sequence[Token], subject: Token | None) -> dict[int, frozenset[Role]]:
    """The roles where the verb turns them round: who lost to the Council was defeated by it."""
    named = (pair for pair in pairwise(words) if pair[0].cue("converse") and is_actor(pair[1]))
    found = {token.start: BY for _, token in named}
    if subject is not None and is_actor(subject):
        found[subject.start] = DONE_TO
    return _shared(words, found)


def _describes(words: Sequence[Token], number: int) -> bool:
    """Whether the name only tells more of the noun behind it: on the Norland list."""
    following = words[number + 1] if number + 1 < len(words) else None
    return following is not None and bool(following.meanings) and not is_actor(following)


def _shared(words: Sequence[Token], found: dict[int, frozenset[Role]]) -> dict[int, frozenset[Role]]:
    """What holds for an actor holds for the one that "and" joins to it."""
    for number, token in enumerate(words[2:], start=2):
        if is_actor(token) and words[number - 1].text == "and" and words[number - 2].start in found:
            found.setdefault(token.start, found[words[number - 2].start])
    return found


def passing(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the tokens start that are said in passing: behind a relative pronoun that follows what it tells of."""
    found: set[int] = set()
    relative = False
    for number, token in enumerate(tokens):
        relative = relative or _begins_relative(tokens, number)
        adds = (token.text.endswith("ing") or token.text == "with") and number > 0 and tokens[number - 1].text == ","
        if adds or (token.text in _RELATIVE and number > 0 and _can_be_told_of(tokens[number - 1])):
            relative = True
        elif relative:
            found.add(token.start)
    return frozenset(found)


def _begins_relative(tokens: Sequence[Token], number: int) -> bool:
    """Whether a clause begins there that tells of the noun before it without a pronoun: the law Norland had used."""
    if number == 0 or not _has_auxiliary(tokens[: number - 1]) or not is_actor(tokens[number]):
        return False
    before, following = tokens[number - 1], tokens[number + 1 : number + 2]
    told_of = is_content(before) and not is_actor(before) and before.cue("auxiliary") is None
    return told_of and any(each.text.startswith(("had", "has", "have")) and not each.meanings for each in following)


def _has_auxiliary(tokens: Sequence[Token]) -> bool:
    return any(token.cue("auxiliary") is not None and not token.meanings for token in tokens)


def _can_be_told_of(token: Token) -> bool:
    """Whether a relative pronoun may belong to the word; behind "announced" or "it" that begins what is said."""
    if token.text.endswith("ed") or token.cue("auxiliary") is not None or SPEECH & set(token.senses):
        return False
    return is_content(token) or token.cue("stop") is not None or token.cue("preposition") is not None


_RELATIVE = frozenset(("that", "which", "who", "whose", "whom", "where"))


def is_reciprocal(tokens: Sequence[Token]) -> bool:
    """Whether something is told that both sides do, so that no role follows from the order."""
    return any(token.cue("reciprocal") is not None for token in tokens)


def _is_mutual(words: Sequence[Token], subject: Token | None) -> bool:
    """Whether what the subject does first is something that both sides do."""
    if subject is None:
        return is_reciprocal(words)
    verbs = [
        token
        for token in words
        if token.start > subject.start and token.kind != "word" and is_content(token) and not is_actor(token)
    ]
    return is_reciprocal(verbs[:1])


def befalls(tokens: Sequence[Token]) -> bool:
    """Whether something is told that its subject undergoes: it lost, it fell, it got."""
    return any(
        token.cue("patient") is not None or token.cue("undergone") is not None or UNDERGONE.intersection(token.senses)
        for token in tokens
    )


#: families of verbs whose subject does nothing
_CAUSING = frozenset(("let", "make", "made"))


def is_actor(token: Token) -> bool:
    """Whether the token names an actor, and at most a notion besides."""
    facets = {sense.facet for sense in token.meanings}
    return Facet.ACTOR.value in facets and facets <= {Facet.ACTOR.value, Facet.CONCEPT.value}


def _subject(words: Sequence[Token]) -> Token | None:
    """The actor behind the first auxiliary, or right before a verb in the past."""
    for number, token in enumerate(words):
        if token.cue("auxiliary") is not None and not token.meanings:
            if any(each.text in _SPEAKERS for each in words[number + 1 : number + 2]):
                return None
            said = [each for each in words[number + 1 :] if is_content(each)]
            compound = token.cue("auxiliary") == "be" and len(said) > 1 and not _is_participle(said[1])
            return said[0] if said and not compound and not _describes_noun(said) else None
    for number, token in enumerate(words[:-1]):
        following = words[number + 1]
        passive = number + 2 < len(words) and words[number + 2].cue("preposition") == "by"
        within = number and words[number - 1].cue("preposition") is not None
        if is_actor(token) and not (token.owns or within or passive) and following.text.endswith("ed"):
            return token
    return None


#: who stands for somebody that is not named: what do we have on Norland
_SPEAKERS = frozenset(("we", "you", "i", "it", "he", "she", "they"))


def _describes_noun(said: Sequence[Token]) -> bool:
    """Whether an actor only tells of what kind the noun behind it is: Norland timber reached a million tons."""
    if len(said) <= _WITH_VERB or not is_actor(said[0]):
        return False
    adjacent = all(other.start == one.end + 1 for one, other in pairwise(said[: _WITH_VERB + 1]))
    noun = {sense.facet for sense in said[1].meanings}
    told = any(sense.facet == _FAMILY for sense in said[_WITH_VERB].meanings)
    return adjacent and told and bool(noun) and noun <= {Facet.CONCEPT.value, Facet.THEME.value}


def _is_participle(token: Token) -> bool:
    """Whether the word can be a past participle: all regular ones, and those that do not look like a noun."""
    return token.text.endswith(("ed", "en", "wn", "ught", "lt", "nt", "rn", "un"))


def _of_subject(words: Sequence[Token]) -> frozenset[Role]:
    """Who acts in an active clause, who is acted upon in a passive one."""
    if befalls(_told_first(words)) and not any(token.text in _CAUSING for token in words):
        return DONE_TO
    auxiliary = next((token.cue("auxiliary") for token in words if token.cue("auxiliary") is not None), "active")
    been = any(token.text in ("been", "being") for token in _without_relative(words))
    return DONE_TO if (auxiliary == "be" or been) and not is_progressive(words) else BY


def _without_relative(words: Sequence[Token]) -> Sequence[Token]:
    """The words up to a clause that tells more of one of them: planes carrying those | who were being sent home."""
    pairs = enumerate(pairwise(words), start=1)
    end = next((at for at, (one, other) in pairs if other.text in _RELATIVE and _can_be_told_of(one)), len(words))
    return words[:end]


def is_progressive(words: Sequence[Token]) -> bool:
    """Whether the subject was doing it: has Norland been building; was Norland building."""
    told = (token for token in words if is_content(token) and not is_actor(token))
    return next((token.text.endswith("ing") for token in told), False)


def _of_object(words: Sequence[Token], number: int) -> frozenset[Role]:
    """How whoever stands behind the verb takes part: who is told or allowed to do something is no target of it."""
    following = words[number + 1].text if number + 1 < len(words) else ""
    return DONE_TO if following in _ADDRESSING or _describes(words, number) else OBJECT


#: what stands behind whoever is told or given something: gave him its word, told him that
_ADDRESSING = frozenset(("to", "that", "his", "her", "its", "their"))


def _is_infinitive(words: Sequence[Token], number: int) -> bool:
    """Whether the verb only tells more of another: the order to search the Lantern is no search yet."""
    return number > 0 and words[number - 1].text == "to"


def _told_first(words: Sequence[Token]) -> Sequence[Token]:
    """The clause without what it says, asks or has in mind: asked how they could get in, the idea of blowing it up."""
    begins = (number for number, token in enumerate(words) if number and _reports(words[number - 1], token))
    return words[: next(begins, len(words))]


def _reports(before: Token, token: Token) -> bool:
    said = not WORDS_NOT_DEEDS.isdisjoint(before.senses) or not ANNOUNCING.isdisjoint(before.senses)
    return token.text in _REPORTED or (token.text in ("of", "that") and said)


_REPORTED = frozenset(("how", "whether", "why", "if"))


def _follows_verb(words: Sequence[Token], number: int) -> bool:
    """Whether the actor stands right behind a content word, articles aside: banned the Council."""
    before = words[number - 1]
    return bool(before.meanings) and not is_actor(before)
