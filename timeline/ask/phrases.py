"""Tokens to the reference that they make: what an event has to explain, its dates, and its place in a row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.ask.tokens import is_hiragana
from timeline.events import Facet
from timeline.questions import DateLimit, Item, Reference, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.ask.names import Gazetteer
    from timeline.ask.tokens import Token
    from timeline.events import Role
    from timeline.questions import Sense

#: actors are named as they are; what else a name of several words means can also be said by its words
_WHOLE = frozenset((Facet.ACTOR.value,))
ORDINALS = {"next": 1, "previous": -1}


def reference(
    tokens: Sequence[Token],
    gazetteer: Gazetteer,
    roles: Mapping[int, frozenset[Role]] | None = None,
    passing: frozenset[int] = frozenset(),
) -> Reference:
    """The reference that tokens make; ``roles`` has those of actors by where their token starts."""
    items = _joined_apart(list(_items(tokens, gazetteer, roles or {}, passing)), gazetteer)
    items += tuple(_taken_apart(tokens, gazetteer))
    dates = tuple(
        DateLimit(token.text, Relation.IN, token.date) for token in tokens if token.kind in ("date", "yearless")
    )
    return Reference(
        text=" ".join(token.text for token in tokens),
        items=items,
        dates=dates,
        ordinal=ordinal(tokens),
        negated=any(
            token.cue("negation") is not None and not token.meanings and token.start not in passing for token in tokens
        ),
    )


def ordinal(tokens: Sequence[Token]) -> int | None:
    """The place in a row that is asked for."""
    said = (token.cue("ordinal") for token in tokens)
    return next((ORDINALS.get(each) or int(each) for each in said if each), None)


def is_content(token: Token) -> bool:
    """Whether the token is to be explained by an event."""
    if token.kind in ("date", "yearless", "number"):
        return True
    return bool(token.meanings) or token.kind == "word"


def _items(
    tokens: Sequence[Token], gazetteer: Gazetteer, roles: Mapping[int, frozenset[Role]], passing: frozenset[int]
) -> Iterator[Item]:
    for token, item in _each(tokens, gazetteer, roles):
        yield replace(item, passing=True) if token.start in passing else item


def _each(
    tokens: Sequence[Token], gazetteer: Gazetteer, roles: Mapping[int, frozenset[Role]]
) -> Iterator[tuple[Token, Item]]:
    before: Token | None = None
    for number, token in enumerate(tokens):
        if token.kind == "number":
            asked = number + 1 < len(tokens) and tokens[number + 1].cue("wanted") is not None
            yield token, Item(token.text, number=token.value, atoms=token.atoms, optional=asked)
        elif token.kind == "word":
            if not _inflects(token, before):
                following = tokens[number + 1] if number + 1 < len(tokens) else None
                optional = _is_title(token, before, following)
                yield token, Item(token.text, atoms=token.atoms, optional=optional)
        elif token.kind == "name" and not token.meanings and _says_something(token):
            yield token, Item(token.text, atoms=token.atoms, optional=token.cue("wanted") is not None)
        elif token.kind == "name" and token.meanings and not token.cue("ordinal"):
            yield token, _named(token, gazetteer, roles.get(token.start, frozenset()))
        before = token


def _joined_apart(items: list[Item], gazetteer: Gazetteer) -> tuple[Item, ...]:
    """Words that mean something together also where others stand between them: called their envoys home."""
    for one, first in enumerate(items):
        for other in range(one + 1, len(items)):
            senses = _together(first, items[other], gazetteer)
            if senses:
                items[one] = replace(items[one], senses=items[one].senses | senses, optional=False)
                items[other] = replace(items[other], senses=items[other].senses | senses, optional=False)
    return tuple(items)


def _taken_apart(tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterator[Item]:
    """Verbs whose particle stands apart and that say nothing without it: took it off the list."""
    for one, token in enumerate(tokens):
        if token.kind == "name" and not token.meanings and len(token.atoms) == 1 and token.atoms[0].isascii():
            for other in tokens[one + 2 :]:
                senses = _senses_of_both(token.atoms + other.atoms, gazetteer) if other.cue("particle") else frozenset()
                if senses:
                    yield Item(f"{token.text} {other.text}", senses, atoms=token.atoms + other.atoms)


def _together(one: Item, other: Item, gazetteer: Gazetteer) -> frozenset[Sense]:
    if len(one.atoms) != 1 or len(other.atoms) != 1:
        return frozenset()
    return _senses_of_both(one.atoms + other.atoms, gazetteer)


def _senses_of_both(atoms: Sequence[str], gazetteer: Gazetteer) -> frozenset[Sense]:
    found = gazetteer.senses(" ".join(atoms)) if atoms[0].isascii() else ()
    return frozenset(sense for sense in found if sense.facet in (Facet.CONCEPT.value, "family"))


#: categories of cues that are only looked at for what they do to other words
_BESIDE_MEANING = frozenset(("patient", "reciprocal", "wanted", "titles", "units"))


_TITLES = ("長官", "大統領", "首相", "外相", "大臣", "補佐官", "特使", "議員", "書記長", "主席", "報道官", "大使")


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
    optional = token.cue("soft") is not None or token.cue("stop") is not None
    return Item(
        token.text,
        frozenset(token.meanings),
        roles=roles,
        parts=parts(token.atoms, gazetteer) if _can_be_divided(token.meanings) else (),
        atoms=token.atoms,
        optional=optional,
    )


def _can_be_divided(senses: Sequence[Sense]) -> bool:
    return not any(sense.facet in _WHOLE for sense in senses)


def parts(atoms: Sequence[str], gazetteer: Gazetteer) -> tuple[Item, ...]:
    """The items that a name of several words is made of; empty where it is not."""
    found, at = [], 0
    while at < len(atoms):
        length, senses = next(
            ((length, senses) for length, senses in gazetteer.every(atoms, at) if length < len(atoms)), (1, ())
        )
        meanings = frozenset(sense for sense in senses if sense.facet != "cue")
        if meanings or not senses:
            found.append(Item(" ".join(atoms[at : at + length]), meanings, atoms=tuple(atoms[at : at + length])))
        at += length
    return tuple(found) if len(found) > 1 else ()
