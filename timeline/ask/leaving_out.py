"""What a question says not to be counted: how many ships, leaving aside the tugs; タグボートを除いて何隻."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.tokens import is_hiragana

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from timeline.ask.tokens import Token


def left_out(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the tokens start that are left out: behind what says so up to a mark, in Japanese before it."""
    found: set[int] = set()
    for number, token in enumerate(tokens):
        if token.cue("except") is not None and not token.meanings:
            after = token.atoms[0].isascii()
            found |= set(
                _up_to_end(tokens[number + 1 :], _is_mark) if after else _up_to_end(tokens[:number][::-1], _ends)
            )
    return frozenset(found)


def _up_to_end(tokens: Iterable[Token], ends: Callable[[Token], bool]) -> Iterator[int]:
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
