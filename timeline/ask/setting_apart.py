"""What a question sets apart from what it asks of: what it leaves out, and whom it takes the rest from.

How many ships, leaving aside the tugs; タグボートを除いて何隻; how many drowned, going by the Courier.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.tokens import is_hiragana

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from timeline.ask.tokens import Token


def left_out(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the tokens start that are left out: behind what says so up to a mark, in Japanese the phrase before it."""
    return _set_apart(tokens, "except", _ends)


def source(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the tokens start that only tell who says so: behind "going by" up to a mark, in Japanese before it."""
    return _set_apart(tokens, "source", _is_mark)


def _set_apart(tokens: Sequence[Token], category: str, ends: Callable[[Token], bool]) -> frozenset[int]:
    found: set[int] = set()
    for number, token in enumerate(tokens):
        if token.cue(category) is not None and not token.meanings:
            after = token.atoms[0].isascii()
            found |= set(_up_to(_is_mark, tokens[number + 1 :]) if after else _up_to(ends, tokens[:number][::-1]))
    return frozenset(found)


def _up_to(ends: Callable[[Token], bool], tokens: Iterable[Token]) -> Iterator[int]:
    for token in tokens:
        if ends(token):
            return
        yield token.start


def _is_mark(token: Token) -> bool:
    return token.kind == "mark"


def _ends(token: Token) -> bool:
    """Whether another phrase ends there: 港に|タグボートと艀|を除いて."""
    return _is_mark(token) or (is_hiragana(token) and not token.meanings and token.text not in _JOINING)


_JOINING = frozenset(("と", "や", "の", "および"))
