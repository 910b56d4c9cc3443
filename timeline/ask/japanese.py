"""Japanese questions to their form: clauses end with what relates them, particles tell who did it to whom."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from timeline.ask.english import RELATIONS, Segment, befalls, is_actor, is_reciprocal
from timeline.ask.families import ANNOUNCING, ASKING, WORDS_NOT_DEEDS
from timeline.ask.phrases import is_content, is_visited
from timeline.ask.roles import BY, DONE_TO, OBJECT, TAKING_PART
from timeline.ask.tokens import is_hiragana
from timeline.events import Facet
from timeline.questions import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.tokens import Token
    from timeline.events import Role


def segments(tokens: Sequence[Token], *, spans: bool, complete: bool) -> list[Segment]:  # noqa: ARG001 -- both grammars are called alike
    """The main clause, first, and those that date it; ``spans``: whether から bounds a time."""
    main: list[Token] = []
    held: list[Token] = []
    clauses: list[Segment] = []
    for token, following in zip_longest(tokens, tokens[1:]):
        relation = None if _is_received(token, following) else _relation(token, held, spans=spans)
        if relation is not None:
            topic, rest = _after_topic(held)
            if not topic and not _is_inflected(held, token):
                topic, rest = _after_subject(held)
            main.extend(topic)
            if clauses and not topic and relation is not Relation.WITH and _dates_next(clauses[-1], held):
                rest = [*clauses.pop().tokens, *rest]
            clauses.append(Segment(relation, rest, token))
            held = []
        else:
            held.append(token)
    return [Segment(None, main + held), *clauses]


def _dates_next(clause: Segment, held: Sequence[Token]) -> bool:
    """Whether a clause dates the one right behind it: 市長の訪問時に火が出た|後に."""
    return clause.relation is Relation.WITH and all(token.kind != "mark" for token in held)


def _is_received(token: Token, following: Token | None) -> bool:
    """Whether を受け only begins a verb: 賞を受けられた."""
    return token.text == "を受け" and following is not None and following.kind != "mark"


def _relation(token: Token, held: Sequence[Token], *, spans: bool) -> Relation | None:
    said = token.cue("relation")
    if said is None or token.meanings or not any(is_content(each) for each in _after_topic(held)[1]):
        return None
    if token.text == "から" and not spans:
        return None
    last = [each for each in held if is_content(each)][-1:]
    if token.text == "まで" and not any(map(_bounds_time, last)):
        return None  # even the newest ship: 最新の船まで
    return RELATIONS.get(said)


def _bounds_time(token: Token) -> bool:
    """Whether it tells a time or a happening, and does not only name somebody or something."""
    facets = {sense.facet for sense in token.meanings}
    return token.kind in ("date", "yearless") or not facets <= _NAMING


_NAMING = frozenset((Facet.ACTOR.value, Facet.CONCEPT.value, Facet.THEME.value))


def _is_topic(token: Token) -> bool:
    return token.text.endswith("は") and is_hiragana(token) and not token.meanings


def _after_topic(held: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """What stands before the last は, which belongs to the main clause, and what after it."""
    for number in range(len(held) - 1, -1, -1):
        after = list(held[number + 1 :])
        if _is_topic(held[number]) and any(is_content(each) for each in after):
            return list(held[: number + 1]), after
    return [], list(held)


def _is_inflected(held: Sequence[Token], relation: Token) -> bool:
    """Whether a clause ends with a verb (失効した後, 失効する前) and not with a noun (会談後)."""
    return relation.text.startswith(("す", "る", "た", "し", "て")) or "ぁ" <= held[-1].text[-1] <= "ゖ"


def _after_subject(held: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Before a noun the one who acts belongs to the main clause: 議会が|会談|後に."""
    for number, token in enumerate(held):
        rest = held[number + 1 :]
        if token.text == "が" and token.cue("particle") and any(map(is_content, rest)) and not _describes(rest):
            return list(held[: number + 1]), list(rest)
    return [], list(held)


def _describes(tokens: Sequence[Token]) -> bool:
    """Whether the tokens tell more of a noun at their end: (someone) signed the order on the day, 署名した日."""
    return any(
        is_hiragana(token) and token.text.endswith(("た", "る")) and not is_hiragana(after)
        for token, after in pairwise(tokens)
    )


def roles(tokens: Sequence[Token]) -> dict[int, frozenset[Role]]:
    """The roles that the actors of a clause must have had, by where their tokens start."""
    found = {other.start: OBJECT for one, other in pairwise(tokens) if is_visited(one, other)}
    if is_reciprocal(_last_told(tokens)):
        taking = (
            token.start
            for number, token in enumerate(tokens)
            if is_actor(token) and _particle(tokens[number + 1 :]) in ("subject", "topic")
        )
        return dict.fromkeys(taking, TAKING_PART) | found
    attributes: set[int] = set()
    said = _spoken(tokens)
    for number, token in enumerate(tokens):
        if (is_actor(token) or token.kind == "word") and token.start not in {*said, *found}:
            following = tokens[number + 1 :]
            if any(each.cue("converse") for each in following):
                found[token.start] = BY if _stands_before_converse(following) else DONE_TO
                continue
            particle = _particle(following)
            if particle == "topic" and not _is_subject(tokens[:number], following):
                continue
            if particle == "subject" and _has_own_clause(following):
                continue
            role = _role(particle, [each for each in following if each.start not in said])
            if role:
                found[token.start] = role
                if particle == "by" and _is_attribute(following):
                    attributes.add(token.start)
    # what one did, somebody else does something to: the council rejected the ban by Norland
    others = any(role == BY for start, role in found.items() if start not in attributes)
    return {start: role for start, role in found.items() if not (others and start in attributes)}


def _is_attribute(following: Sequence[Token]) -> bool:
    """Whether a noun follows that something is done to: ノーランドによる禁止を."""
    nouns = (number for number, token in enumerate(following) if is_content(token))
    first = next(nouns, None)
    if first is None:
        return False
    return any(token.text == "を" for token in following[first + 1 : first + 4])


def _spoken(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the tokens start that only tell what was said: between quotation marks; before と and a verb of saying.

    If two subjects stand before と, the first one is whoever says it.
    """
    found: set[int] = set()
    quoted = False
    for number, token in enumerate(tokens):
        quoted = (quoted or token.text == "「") and token.text != "」"
        if quoted:
            found.add(token.start)
        asks = token.text.endswith("か") and is_hiragana(token) and _is_asking(tokens[number + 1 :])
        if asks:
            subjects = [at for at in range(number) if tokens[at].cue("particle") in ("subject", "topic")]
            found |= {each.start for each in tokens[subjects[0] + 1 : number]} if subjects else set()
        quotes = token.text.startswith("という") or (token.text == "と" and _is_saying(tokens[number + 1 :]))
        if number and quotes:
            subjects = [at for at in range(number) if tokens[at].cue("particle") in ("subject", "topic")]
            if len(subjects) > 1 and any(map(is_actor, tokens[: subjects[0]])):
                found |= {each.start for each in tokens[subjects[0] + 1 : number]}
            elif token.text != "と" and _is_told_of(tokens[number + 1 :]):
                found |= {each.start for each in tokens[:number]}
    return frozenset(found)


def _is_told_of(following: Sequence[Token]) -> bool:
    """Whether という tells what a noun is about, or somebody else acts."""
    noun = any(is_content(token) and not is_hiragana(token) for token in following[:1])
    return noun or any(token.cue("particle") == "subject" for token in following)


def _is_asking(following: Sequence[Token]) -> bool:
    """Whether right behind か it is told that somebody asked: どうすれば閉められるか尋ねた."""
    return any(not ASKING.isdisjoint(token.senses) for token in following[:1])


def without_reported_agents(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the が of whoever acts in what the one who is asked for said: 港が閉まると述べた記者は.

    Where another subject stands before, that one says it.
    """
    for number, token in enumerate(tokens):
        if token.text in _QUOTES and (_is_saying(tokens[number + 1 :]) or _holds(tokens, number)):
            subjects = [each for each in tokens[:number] if each.cue("particle") in ("subject", "topic")]
            if len(subjects) == 1 and subjects[0].text == "が":
                return [each for each in tokens if each is not subjects[0]]
    return list(tokens)


def behind_quote(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens behind what somebody said, where they say so: 港が閉められると|述べたのは."""
    at = (number for number, token in enumerate(tokens) if token.text in _QUOTES and _is_saying(tokens[number + 1 :]))
    return tokens[next(at, -1) + 1 :]


_QUOTES = frozenset(("と", "だと"))


def _holds(tokens: Sequence[Token], number: int) -> bool:
    """Whether somebody holds what was told up to there: 港が閉まるとし、."""
    before, after = tokens[number - 1 : number], tokens[number + 1 : number + 2]
    told = any(is_hiragana(each) and each.text.endswith(("る", "た", "い", "だ")) for each in before)
    return told and any(each.text in ("し", "して", "した") for each in after)


def _is_saying(following: Sequence[Token]) -> bool:
    told = next((token for token in following if is_content(token)), None)
    return told is not None and not (WORDS_NOT_DEEDS | ANNOUNCING).isdisjoint(told.senses)


def _stands_before_converse(following: Sequence[Token]) -> bool:
    """Whether the next word, titles and the like aside, turns the roles round: with に it names who won."""
    told = (token for token in following if token.cue("converse") or token.cue("particle") or is_content(token))
    return bool(next(told).cue("converse"))


def _last_told(tokens: Sequence[Token]) -> list[Token]:
    """What the clause tells in the end: that they cooperated, and not that one asked the other to."""
    return [token for token in tokens if is_content(token) and not is_actor(token) and token.kind == "name"][-1:]


def _has_own_clause(following: Sequence[Token]) -> bool:
    """Whether someone else does what is told in the end, and the one before something on the way to it."""
    for number, token in enumerate(following):
        if token.text == "が" and token.cue("particle") and number and is_actor(following[number - 1]):
            return any(is_content(each) and not is_actor(each) for each in following[:number])
    named = next((number for number, token in enumerate(following) if token.text == "こと"), len(following))
    return any("が" in token.text for token in following[named:])  # that Norland trades there has its approval


def _is_subject(before: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether the topic does what is told: something is told of it, and nobody else does it."""
    if any(token.cue("particle") == "subject" and token.text == "が" for token in (*before, *following)):
        return False
    return any(is_content(token) for token in following)


def _particle(following: Sequence[Token]) -> str | None:
    """What the particle behind an actor says, titles and the like aside."""
    for token in following:
        said = token.cue("particle")
        if said is not None:
            return said
        if token.kind != "name" or token.meanings or token.text in _NO_TITLES:
            return None
        if token.cue("stop") is None and token.cue("titles") is None:
            return None
        if token.text.startswith(_PLACING):
            return None
    return None


#: what stands behind a place: ノーランドでは何が
_PLACING = ("では", "でも", "には", "にも")
#: nouns that say little, but are no titles: it is not Norland that changed if its policy did
_NO_TITLES = frozenset(("方針", "政策", "問題", "情勢", "関係", "計画", "対応", "状況", "姿勢", "戦略"))


def _role(particle: str | None, following: Sequence[Token]) -> frozenset[Role]:
    verbs = [
        token
        for token, after in zip_longest(following, following[1:])
        if after is None or after.text not in _NOUN or token.text.endswith("た")  # of a noun that is taken out
    ]
    passive = befalls(verbs) or any(is_undergone(following, number) for number in range(len(following)))
    table = _PASSIVE if passive else _ACTIVE
    return table.get(particle or "", frozenset())


def is_undergone(tokens: Sequence[Token], number: int) -> bool:
    """Whether what the tokens tell in the end is in the passive there, and not only what tells more of a noun."""
    if not _is_passive(tokens[number]):
        return False
    return not _is_relative(tokens[number + 1 :]) and not _is_hearsay(tokens, number)


def _is_hearsay(tokens: Sequence[Token], number: int) -> bool:
    """Whether somebody is only said to have done so: 閉めたとされる."""
    before = tokens[number - 1].text if number else ""
    return tokens[number].text.startswith("とされ") and before.endswith(("た", "る", "い", "だ"))


def _is_relative(behind: Sequence[Token]) -> bool:
    """Whether a noun follows right behind a verb, and another verb later: the people who were sent home were taken."""
    if not behind or is_hiragana(behind[0]) or not is_content(behind[0]) or behind[0].cue("wanted") is not None:
        return False
    return any(is_content(token) and is_hiragana(after) for token, after in pairwise(behind[1:]))


#: what stands behind a noun: the death that someone announced, and did not die
_NOUN = ("を", "の")


def _is_passive(token: Token) -> bool:
    """Whether a verb is in the passive: it says so itself, or what stands behind it."""
    return token.cue("voice") == "passive" or _PASSIVE_VERB.search(token.text) is not None


_PASSIVE_VERB = re.compile("^[さら]れ|[かがさたなばまらわ]れ(た|て|る|ました)?$")
_ACTIVE = {"subject": BY, "topic": BY, "object": OBJECT, "toward": DONE_TO, "by": BY}
# に marks who did it as well as where it led
_PASSIVE = {"subject": DONE_TO, "topic": DONE_TO, "by": BY}


def passing(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the tokens start that are said in passing: all up to a verb that stands right before its noun."""
    found: set[int] = set()
    for number, token in enumerate(tokens[:-1]):
        tells_more = is_content(token) and not is_actor(token) and _precedes_noun(tokens, number)
        if tells_more or token.text in _MEANWHILE:
            found |= {each.start for each in tokens[: number + 1]}
    return frozenset(found)


#: behind what goes on while something happens: 船が集まるなか、
_MEANWHILE = frozenset(("なか", "なかで", "さなか", "さなかに"))


#: what may stand before the noun that a verb describes
_PREFIXES = frozenset(("対", "同", "当", "各", "全", "両", "あの", "その", "この", "例の"))


def _is_wanted(token: Token) -> bool:
    """Whether it is a word for those who are asked for."""
    return token.cue("wanted") is not None or token.cue("titles") is not None


def _is_whose(tokens: Sequence[Token]) -> bool:
    """Whether it is told whose the one is who is asked for, a word that may be taken out already: 隣国の(首相)は."""
    if len(tokens) < 3 or tokens[1].text != "の":  # noqa: PLR2004 -- the three of them
        return False
    return _is_wanted(tokens[2]) or tokens[2].cue("particle") == "topic"


def _precedes_noun(tokens: Sequence[Token], number: int) -> bool:
    """Whether a word that is inflected as a verb is followed by a noun without a particle between."""
    inflected = ""
    following = tokens[number + 1 :]
    for at, token in enumerate(following):
        if (is_content(token) or token.cue("wanted")) and not is_hiragana(token):
            asked = _is_wanted(token) or _is_whose(following[at : at + 3])
            return not asked and inflected.endswith(("た", "る", "い", "だ"))
        if token.text in _PREFIXES:
            continue
        if not is_hiragana(token):
            return False
        inflected += token.text
    return False
