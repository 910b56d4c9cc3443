"""Tokens to the reference that they make: what an event has to explain, its dates, and its place in a row."""

from __future__ import annotations

from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from timeline.ask.families import COUNTING, TALLYING
from timeline.ask.idioms import joined_apart, taken_apart
from timeline.ask.names import ARTICLES, CUE, EVENT, FAMILY
from timeline.ask.roles import BY, names_actor
from timeline.ask.setting_apart import left_out, source
from timeline.ask.tokens import is_hiragana
from timeline.events import Facet
from timeline.questions import DateLimit, Item, Reference, Relation, Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.ask.names import Gazetteer
    from timeline.ask.tokens import Token
    from timeline.events import Role

#: actors are named as they are; what else a name of several words means can also be said by its words
_WHOLE = frozenset((Facet.ACTOR.value,))
ORDINALS = {"next": 1, "previous": -1}
#: the two countries are those that are spoken of
_BOTH = 2
_SIDES = frozenset(("country", "government"))
#: what says of a number only that others came before: ten more
_MORE = frozenset(("more", "other", "others", "further"))
_TITLES = ("長官", "大統領", "首相", "外相", "大臣", "補佐官", "特使", "議員", "書記長", "主席", "報道官", "大使")
#: categories of cues that are only looked at for what they do to other words
_BESIDE_MEANING = frozenset(("patient", "reciprocal", "wanted", "titles", "units"))


def reference(
    tokens: Sequence[Token],
    gazetteer: Gazetteer,
    roles: Mapping[int, frozenset[Role]] | None = None,
    passing: frozenset[int] = frozenset(),
) -> Reference:
    """The reference that tokens make; ``roles`` has those of actors by where their token starts."""
    told_by = source(tokens)
    passing, denied = passing | told_by, _denied(tokens, passing)
    roles = {start: each for start, each in (roles or {}).items() if start not in told_by}
    apart = list(taken_apart(tokens, gazetteer))
    taken = frozenset(start for _, starts in apart for start in starts)
    left = [token for token in tokens if token.start not in taken]
    items = joined_apart(list(_items(left, gazetteer, roles, passing, denied)), gazetteer)
    items += tuple(item for item, _ in apart)
    dates = tuple(
        DateLimit(token.text, _beside(tokens[number + 1 :]), token.date, attributive=_is_attributive(number, tokens))
        for number, token in enumerate(tokens)
        if token.kind in ("date", "yearless") and token.start not in told_by  # that is when it was said
    )
    seasons = (token.cue("season") for token in tokens if not token.meanings)
    dates += tuple(DateLimit(season, Relation.IN, None) for season in seasons if season)
    return Reference(
        text=" ".join(token.text for token in tokens),
        items=items,
        dates=dates,
        ordinal=ordinal(tokens),
        negated=any(_denies(token) and token.start not in passing for token in tokens),
    )


def _beside(following: Sequence[Token]) -> Relation:
    """How what is asked for lies to a date: 1904年4月の|一つ前の大会 was before it."""
    step = next((token.cue("ordinal") for token in following if token.text != "の"), None)
    return _STEPS.get(step or "", Relation.IN) if following and not following[0].atoms[0].isascii() else Relation.IN


_STEPS = {"next": Relation.AFTER, "previous": Relation.BEFORE}


def _is_attributive(number: int, tokens: Sequence[Token]) -> bool:
    """Whether a date stands with the noun that follows, or in English after "of": the 1986 cup, the cup of 1986."""
    before = tokens[max(number - 1, 0) : number]
    after = [token for token in tokens[number + 1 : number + 3] if token.text != "の"][:1]
    if any(token.text == "of" for token in before):
        return True
    stands_free = any(token.cue("preposition") is not None for token in before) and not tokens[number].text.startswith(
        _DEFINITE
    )
    return not stands_free and any(is_content(token) and token.kind != "date" for token in after)


_DEFINITE = "the "


_CONTRACTED = ("n't", "n’t", "nt")


def _denies(token: Token) -> bool:
    return token.cue("negation") is not None and not token.meanings


def _modifying(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the words start that tell in what something happened, or what it was about: in the campaign, 作戦で."""
    found: set[int] = set()
    within = False
    for number, token in enumerate(tokens):
        begins = token.text in _WITHIN or (token.cue("about") is not None and token.atoms[0].isascii())
        within = begins or (within and (is_content(token) or token.text in ARTICLES))
        if within:
            found.add(token.start)
        if _places(token):
            found |= {each.start for each in _compound(tokens[:number])}
    return frozenset(found)


def _compound(tokens: Sequence[Token]) -> Iterator[Token]:
    """The last tokens that stand together: 収穫|市."""
    end = tokens[-1].end if tokens else 0
    for token in reversed(tokens):
        if token.end != end or not is_content(token):
            return
        yield token
        end = token.start


def _places(token: Token) -> bool:
    """Whether a Japanese particle tells in what something happened, or what it was about."""
    about = token.cue("about") is not None and not token.atoms[0].isascii()
    return about or (token.text == "で" and token.cue("particle") is not None)


_WITHIN = frozenset(("in", "during", "within"))


def _in_person(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the last names start before what says that nobody else is meant: Brandt himself, ブラント氏本人."""
    found: set[int] = set()
    for number, token in enumerate(tokens):
        if token.cue("person") is not None and not token.meanings:
            found |= {each.start for each in [each for each in tokens[:number] if each.meanings][-1:]}
    found |= {other.start for one, other in pairwise(tokens) if is_visited(one, other)}
    return frozenset(found)


def is_visited(one: Token, other: Token) -> bool:
    """Whether the second is who is visited, and not only one of its people: 訪米, a visit to America."""
    return one.text == "訪" and one.end == other.start and any(sense.facet in _WHOLE for sense in other.meanings)


def _ceased(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the words start that stand right behind what says that they were done no longer."""
    return frozenset(other.start for one, other in pairwise(tokens) if one.cue("ceasing") is not None)


def _denied(tokens: Sequence[Token], passing: frozenset[int]) -> frozenset[int]:
    """Where the words start that are said not to be so: behind what denies them, in Japanese before it."""
    found: set[int] = set()
    for number, token in enumerate(tokens):
        asks = number == 0 and token.text.endswith(_CONTRACTED)  # didn't they close it? They did
        if _denies(token) and not asks and token.start not in passing:
            beside = tokens[number + 1 :] if token.atoms[0].isascii() else tokens[:number][::-1]
            found |= {each.start for each in [each for each in beside if is_content(each) and not each.owns][:1]}
    return frozenset(found)


def ordinal(tokens: Sequence[Token]) -> int | None:
    """The place in a row that is asked for."""
    said = (token.cue("ordinal") for token in tokens)
    return next((ORDINALS.get(each) or int(each) for each in said if each), None)


def is_content(token: Token) -> bool:
    """Whether the token is to be explained by an event."""
    if token.kind in ("date", "yearless", "number") or token.cue("converse"):
        return True
    return bool(token.meanings) or token.kind == "word"


def is_deed(token: Token) -> bool:
    """Whether the token tells what was done, not only helps another that does."""
    return token.cue("auxiliary") is None and any(sense.facet == FAMILY for sense in token.meanings)


def _items(
    tokens: Sequence[Token],
    gazetteer: Gazetteer,
    roles: Mapping[int, frozenset[Role]],
    passing: frozenset[int],
    denied: frozenset[int],
) -> Iterator[Item]:
    modifying, in_person, ceased = _modifying(tokens), _in_person(tokens), _ceased(tokens)
    aside = left_out(tokens)
    for token, item in _each(tokens, gazetteer, roles):
        yield item._replace(
            passing=token.start in passing or token.start in aside,
            left_out=token.start in aside,
            denied=token.start in denied,
            modifies=token.start in modifying,
            in_person=token.start in in_person,
            ceased=token.start in ceased,
        )


def _each(
    tokens: Sequence[Token], gazetteer: Gazetteer, roles: Mapping[int, frozenset[Role]]
) -> Iterator[tuple[Token, Item]]:
    before: Token | None = None
    for number, token in enumerate(tokens):
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        if token.text in _MORE and before is not None and before.kind == "number":
            continue
        if token.kind == "number":
            both = token.value == _BOTH and following is not None and following.cue("wanted") in _SIDES
            yield token, Item(token.text, number=token.value, atoms=token.atoms, optional=both)
        elif token.kind == "word":
            if not _inflects(token, before):
                optional = _is_title(token, before, following)
                allowed = roles.get(token.start, frozenset())
                yield token, Item(token.text, roles=allowed, atoms=token.atoms, optional=optional)
        elif token.kind == "name" and not token.meanings and token.cue("converse"):
            yield token, Item(token.text, frozenset((Sense(FAMILY, "", token.cue("converse") or ""),)))
        elif token.kind == "name" and not token.meanings and token.cue("colour") is not None:
            yield token, Item(token.text, atoms=token.atoms, colours=True)
        elif token.kind == "name" and not token.meanings and _says_something(token):
            wanted = token.cue("wanted")
            yield token, Item(token.text, atoms=token.atoms, optional=wanted is not None, actors=wanted or "")
        elif token.kind == "name" and token.meanings and not token.cue("ordinal"):
            yield token, _named(token, gazetteer, roles.get(token.start, frozenset()))
        before = token


def _is_title(token: Token, before: Token | None, following: Token | None) -> bool:
    """Whether it is the title of whoever is named right before it."""
    stands_behind = before is not None and before.end == token.start and bool(before.meanings)
    ends = following is not None and following.start == token.end and following.cue("titles") is not None
    return stands_behind and (ends or token.text.endswith(_TITLES))


def _says_something(token: Token) -> bool:
    """Whether a word that is a cue too is to be explained: no other cue takes care of it."""
    categories = {sense.dataset for sense in token.senses}
    return categories <= _BESIDE_MEANING - {"units"} or ("type", "state") in {s[1:] for s in token.senses}


def _inflects(token: Token, before: Token | None) -> bool:
    """Whether the hiragana are the end of the word before them."""
    return before is not None and is_hiragana(token) and before.end == token.start and before.kind != "mark"


def _named(token: Token, gazetteer: Gazetteer, roles: frozenset[Role]) -> Item:
    light = token.cue("soft") is not None or token.cue("light") is not None
    return Item(
        token.text,
        frozenset(token.meanings),
        roles=roles,
        parts=_parts(token, gazetteer) if _can_be_divided(token.meanings) else (),
        atoms=token.atoms,
        optional=light or token.cue("stop") is not None,
        light=light,
        actors=token.cue("wanted") or "",
    )


def _can_be_divided(senses: Sequence[Sense]) -> bool:
    return not any(sense.facet in _WHOLE for sense in senses)


def _parts(token: Token, gazetteer: Gazetteer) -> tuple[Item, ...]:
    """The items that a name of several words is made of; of carrying drugs, which is no idiom, drugs are enough."""
    found = parts(token.atoms, gazetteer)
    is_idiom = any(sense.facet == FAMILY for sense in token.meanings)
    begins_lightly = not is_idiom and any(sense.dataset == "light" for sense in gazetteer.senses(token.atoms[0]))
    return found if len(found) > 1 or begins_lightly else ()


def parts(atoms: Sequence[str], gazetteer: Gazetteer) -> tuple[Item, ...]:
    """The names and words that atoms are made of; empty where single characters are not words."""
    found, at = [], 0
    while at < len(atoms):
        length, senses = next(
            (
                (length, senses)
                for length, senses in gazetteer.every(atoms, at)
                if length < len(atoms) and any(sense.facet != EVENT for sense in senses)
            ),
            (1, ()),
        )
        meanings = frozenset(sense for sense in senses if sense.facet != CUE)
        if meanings or not senses:
            found.append(Item(" ".join(atoms[at : at + length]), meanings, atoms=tuple(atoms[at : at + length])))
        at += length
    if any(not atom.isascii() for item in found for atom in item.atoms if len(item.atoms) == 1):
        return ()  # 起訴 is not 起 and 訴
    return tuple(found)


def counted(items: Sequence[Item], measured: str, aside: int) -> Iterator[Item]:
    """The items of how many; who counted them need only be named beside, and of what is ``measured`` not even that.

    So need the first ``aside`` ones, which are said before it is asked.
    """
    items = [*(item._replace(passing=True) for item in items[:aside]), *items[aside:]]
    for item, after in zip_longest(items, items[1:]):
        if after is not None and _tells_only(after, TALLYING) and (item.roles == BY or names_actor(item)):
            yield item._replace(roles=frozenset(), passing=True)
        elif _tells_only(item, COUNTING if measured else TALLYING):
            yield item._replace(optional=True)
        else:
            yield item


def _tells_only(item: Item, deeds: frozenset[Sense]) -> bool:
    """Whether no other deeds are told by it."""
    told = {sense for sense in item.senses if sense.facet == FAMILY}
    return bool(told) and told <= deeds
