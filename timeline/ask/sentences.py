"""A sentence that tells before the one that asks, and how that one points back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.english import NEXT_TO, RELATIONS
from timeline.ask.phrases import is_content
from timeline.ask.tokens import is_hiragana
from timeline.questions import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.tokens import Token


def divided(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """What was told before the sentence that asks, and that sentence."""
    for number, token in enumerate(tokens):
        ends = (
            token.text in (".", "。", ";")
            or (token.text == ":" and _asks(tokens[number + 1 :]))
            or (token.text == "、" and (_points_back(tokens[number + 1 : number + 3]) or _is_but(tokens[:number])))
        )
        rest = tokens[number + 1 :]
        asks = _has_content(rest) or pointing_back(rest)[0] is not Relation.WITH
        if ends and _has_content(tokens[:number]) and asks:
            return tokens[:number], rest
    return (), tokens


def _asks(tokens: Sequence[Token]) -> bool:
    """Whether an English question begins there behind a colon: the law of 1904: when had it been used."""
    auxiliary = any(token.cue("auxiliary") is not None for token in tokens[:1])
    return auxiliary and any(token.text in _PRONOUNS for token in tokens)


def _points_back(tokens: Sequence[Token]) -> bool:
    if not tokens:
        return False
    step = tokens[0].text == "その" and any(token.cue("ordinal") in _STEPS for token in tokens[1:])
    return step or tokens[0].text.startswith(tuple(_JAPANESE_BACK))


def _is_but(tokens: Sequence[Token]) -> bool:
    """Whether a Japanese sentence goes on behind what was told: 港は閉まりましたが、."""
    if len(tokens) < 3:  # noqa: PLR2004 -- a noun, how it ends, and が
        return False
    *_, before, last = tokens
    return last.text == "が" and last.start == before.end and is_hiragana(before) and before.text.endswith(_ENDINGS)


_ENDINGS = ("た", "だ", "です", "ます")


def pointing_back(tokens: Sequence[Token]) -> tuple[Relation, Sequence[Token]]:
    """How what is asked lies to what was told, and the tokens without those that say it: before that, その後."""
    for number, token in enumerate(tokens):
        back = next((back for back in _JAPANESE_BACK if token.text.startswith(back)), None)
        if back is not None:
            return _JAPANESE_BACK[back], [*tokens[:number], *tokens[number + 1 :]]
        related = RELATIONS.get(token.cue("relation") or "")
        following = tokens[number + 1 : number + 2]
        if related in NEXT_TO and following and following[0].text in _PRONOUNS:
            return related, [*tokens[:number], *_without_one(tokens[number + 2 :])]
    said = {token.cue("ordinal") for token in tokens}
    return Relation.AFTER if "next" in said else Relation.BEFORE if "previous" in said else Relation.WITH, tokens


def _without_one(tokens: Sequence[Token]) -> Sequence[Token]:
    """What follows a pronoun, without the noun that it may have: that one."""
    return tokens[1:] if tokens and tokens[0].text == "one" else tokens


#: その次, その一つ前
_STEPS = ("next", "previous")
_JAPANESE_BACK = {
    "その前": Relation.BEFORE, "それ以前": Relation.BEFORE, "その後": Relation.AFTER, "その次": Relation.AFTER,
    "それから": Relation.AFTER,
}  # fmt: skip
_PRONOUNS = ("that", "then", "this", "it")


def _has_content(tokens: Sequence[Token]) -> bool:
    return any(is_content(token) or token.cue("ordinal") is not None for token in tokens)
