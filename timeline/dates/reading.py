"""Folded text to expressions: the one that is the whole of a text, or the longest that begins at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import grammar, vocabulary
from timeline.dates.boundaries import may_begin, may_end
from timeline.dates.phrases import is_vague
from timeline.dates.reference import Reference
from timeline.dates.tokens import tokens
from timeline.errors import DateError

if TYPE_CHECKING:
    from timeline.dates.edtf import Edtf
    from timeline.dates.grammar import Expression

_EDTF_CHARACTERS = frozenset("0123456789XYES-/.,[]~?%{}T:ZPDW+")
_WAYS_TO_WRITE = "write it as in 2025-07, mid-July 2025, 2025年7月中旬 or 2025-05..2025-08"


def whole(text: str, folded: str, as_of: Edtf | None, year: int | None, *, not_edtf: DateError) -> Edtf:
    """The date that all of ``text`` means; ``not_edtf`` tells why it is none in EDTF. Raises DateError."""
    expression = _whole(folded)
    if expression is not None:
        return _resolved(expression, Reference(text, as_of, year))
    if folded and _EDTF_CHARACTERS.issuperset(text.strip()):
        raise not_edtf
    raise _not_understood(text, folded)


def beginning(text: str, start: int, as_of: Edtf | None, year: int | None) -> tuple[Edtf, int] | None:
    """The longest date that begins at ``start`` of folded ``text``, and its end."""
    found = _longest(text, start)
    if found is None or any(is_vague(date.phrase) for date in found[0].dates):
        return None
    expression, end = found
    return _resolved(expression, Reference(text[start:end], as_of, year)), end


def _resolved(expression: Expression, reference: Reference) -> Edtf:
    """The value; what is refused of a part of the text is refused of the whole."""
    try:
        return expression.resolve(reference)
    except DateError as error:
        if error.text == reference.text:
            raise
        raise reference.refused(error.why, error.hint, error.unread or error.text) from None


def _whole(text: str) -> Expression | None:
    """The expression that is all of ``text``, but for words around it that change nothing (in, に, 時点で)."""
    found = tokens(text)
    if not found or found[-1].end != len(text):
        return None
    while found and found[-1].name in vocabulary.AFTER_ANY:
        found.pop()
    first = next((at for at, token in enumerate(found) if token.name not in vocabulary.BEFORE_ANY), 0)
    expression = grammar.longest(found[first:])
    return expression if expression and expression.end == len(found) - first else None


def _longest(text: str, start: int) -> tuple[Expression, int] | None:
    """The longest expression from ``start`` that begins and ends where one may, and its end."""
    found = tokens(text, start) if may_begin(text, start) else []
    if found and found[0].start != start and not text.startswith("the ", start):
        return None
    while found and (expression := grammar.longest(found)):
        last = found[expression.end - 1]
        if may_end(text, last):
            return expression, last.end
        found = found[: expression.end - 1]
    return None


def _not_understood(text: str, folded: str) -> DateError:
    """The error that names what is left when the longest date is taken out of the text."""
    if not folded:
        return DateError(text, "there is nothing to read", hint=_WAYS_TO_WRITE)
    start, end = max(_pieces(folded), key=lambda piece: piece[1] - piece[0], default=(0, 0))
    # as it was typed, where folding has kept every character in its place
    shown = text if len(text) == len(folded) else folded
    unread = " … ".join(piece for piece in (shown[:start].strip(), shown[end:].strip()) if piece)
    hint = f"only {shown[start:end]!r} is read as a date; {_WAYS_TO_WRITE}" if end else _WAYS_TO_WRITE
    return DateError(text, f"{unread!r} is not understood", unread=unread, hint=hint)


def _pieces(text: str) -> list[tuple[int, int]]:
    """Where dates begin and end in the text."""
    found = ((start, _longest(text, start)) for start in range(len(text)))
    return [(start, each[1]) for start, each in found if each]
