"""Two happenings that stand side by side, and every way to divide what is said into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.english import said_again
from timeline.ask.phrases import is_content
from timeline.ask.roles import is_noun
from timeline.questions import EventLimit, Relation, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.reader import Reader
    from timeline.ask.tokens import Token
    from timeline.questions import Reference


def outside(tokens: Sequence[Token], reader: Reader) -> tuple[Reference, list[tuple[Reference, Reference]]] | None:
    """What lies between two happenings, and the ways to divide these; None where no two are named."""
    marked = [number for number, token in enumerate(tokens) if token.cue("relation") == "between"]
    if not marked:
        return None
    if reader.language == "ja":
        return reader.plain(tokens[marked[-1] + 1 :]), divisions(tokens[: marked[-1]], reader)
    inside = tokens[marked[0] + 1 :]
    comma = next((number for number, token in enumerate(inside) if token.text == ","), len(inside))
    outer = (*tokens[: marked[0]], *inside[comma:])
    return reader.plain(outer), divisions(inside[:comma], reader)


def follows(tokens: Sequence[Token]) -> bool:
    """Whether the next one after what was said before is meant: the election that followed."""
    return any(token.cue("ordinal") == "next" for token in tokens)


def following(reference: Reference, other: Reference) -> Reference:
    """The first of what the reference denotes after the other."""
    return reference._replace(ordinal=1, events=(*reference.events, EventLimit(Relation.AFTER, other)))


def between(tokens: Sequence[Token], reader: Reader) -> list[tuple[Reference, Reference]]:
    """The ways to divide what stands between "between" or before 間 at an "and"."""
    marked = [number for number, token in enumerate(tokens) if token.cue("relation") == "between"]
    if not marked:
        return _counted_apart(tokens, reader)
    inside = tokens[marked[0] + 1 :] if reader.language == "en" else tokens[: marked[-1]]
    return divisions(inside, reader)


def _counted_apart(tokens: Sequence[Token], reader: Reader) -> list[tuple[Reference, Reference]]:
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


def divisions(tokens: Sequence[Token], reader: Reader) -> list[tuple[Reference, Reference]]:
    """Every way to divide the tokens into two references at a joint."""
    found = []
    joints = [token for token in tokens if _is_joint(token)]
    if reader.language == "en" and any(token.cue("join") == "or" for token in joints):
        joints = [token for token in joints if token.cue("join") != "and"]  # between A and B: the one or the other
    if reader.asked.type is Type.DURATION and not _has_auxiliary(tokens):
        joints += [token for token in tokens if token.cue("join") == "to"]
    for joint in joints:
        sides = [token for token in tokens if token.start < joint.start], [t for t in tokens if t.start > joint.start]
        if all(any(is_content(each) for each in side) for side in sides):
            one, other = reader.whole(sides[0]), reader.whole(sides[1])
            other = said_again(other, [item for item in one.items if is_noun(item)])
            found.append((one, following(other, one) if follows(sides[1]) else other))
    return found


def _is_joint(token: Token) -> bool:
    return token.cue("join") in ("and", "or", "topic") or (token.kind == "mark" and token.text not in _OF_NUMBERS)


_OF_NUMBERS = frozenset("%$€£¥/-.")


def _has_auxiliary(tokens: Sequence[Token]) -> bool:
    """Whether it is a sentence, in which "to" joins no two ends unless "from" stands before it."""
    return any(token.cue("auxiliary") is not None for token in tokens) and all(token.text != "from" for token in tokens)
