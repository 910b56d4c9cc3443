"""English questions that offer two things: which did the mayor do first, open the bridge or close the mill?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.ask.roles import is_actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.tokens import Token
    from timeline.questions import Reference

_SOONER = frozenset(("first", "earlier", "sooner"))
_ASKING = frozenset(("who", "which"))


def colon(tokens: Sequence[Token]) -> Token | None:
    """The mark behind which two are offered, of which it was asked before which came first; None if none are."""
    marks = [number for number, token in enumerate(tokens) if token.kind == "mark" and token.text in ",:;-"]
    for number in marks:
        lead, offered = tokens[:number], tokens[number + 1 :]
        asks = any(token.cue("type") in _ASKING for token in lead) and any(map(is_sooner, lead))
        if asks and any(token.cue("join") == "or" for token in offered):
            return tokens[number]
    return None


def is_sooner(token: Token) -> bool:
    """Whether it asks for the first of the two."""
    return token.text in _SOONER


def said_of(side: Reference, lead: Reference) -> Reference:
    """One that is offered, with what is said of both: who took part in what is told, or what they did who are named."""
    if side.items and all(map(is_actor, side.items)):
        items = (*lead.items, *(item._replace(roles=frozenset()) for item in side.items))
    else:
        items = (*side.items, *(item._replace(roles=frozenset()) for item in lead.items if is_actor(item)))
    return side._replace(items=items, dates=(*side.dates, *lead.dates))


def any_of(side: Reference) -> Reference:
    """Where it is any of its kind, the first of them: a landing on the Moon."""
    return side._replace(ordinal=1) if _ANY.match(side.text) and side.ordinal is None else side


_ANY = re.compile(r"(?:[^\w]|or\b)*an? ")
