"""Tokens to expressions: one date, two with a link, a choice, one side of a date; each with how sure it is.

::

    expression = pair | choice | sided | date
    pair       = ["from" | "between"] date link date [closer]
    choice     = date "or" date {"or" date}
    sided      = side date [side] | date side ["(end unknown)"]
    date       = {"about" | "possibly"} ["week of"] phrase {"頃" | "の週" | "(uncertain)" | "(year uncertain)"}
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from timeline.dates import combining, phrases, resolving, vocabulary
from timeline.dates.span import ordered
from timeline.dates.weeks import week_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline.dates.edtf import Edtf
    from timeline.dates.phrases import Phrase
    from timeline.dates.reference import Reference
    from timeline.dates.tokens import Token

#: How the dates of an expression make one.
Combine: TypeAlias = "Callable[[Sequence[Edtf], Reference], Edtf]"


class Date(NamedTuple):
    """One phrase, and what is said about it."""

    phrase: Phrase
    #: how sure all of it is
    mark: str = ""
    #: how sure one part of it is: 0 the year, 1 the month, 2 the day
    remarks: tuple[tuple[int, str], ...] = ()
    #: whether the whole week of that day is meant
    week: bool = False
    #: what is said to be unknown: the month and the day, in EDTF
    unspecified: tuple[str | None, str | None] = (None, None)

    def resolve(self, reference: Reference) -> Edtf:
        """The value that it means."""
        value = resolving.resolve(self.phrase, reference)
        if self.week:
            value = week_of(value.span.earliest or 0)
        if any(self.unspecified):
            value = combining.unspecified(value, *self.unspecified, reference)
        value = combining.qualified(value, self.mark) if self.mark else value
        for part, mark in self.remarks:
            value = combining.qualified_part(value, part, mark, reference)
        return value


class Expression(NamedTuple):
    """The dates of an expression, how they make one, and the index behind its last token."""

    dates: tuple[Date, ...]
    combine: Combine
    end: int

    def resolve(self, reference: Reference) -> Edtf:
        """The value that it means. Raises DateError where it means none, or more than one."""
        return self.combine([date.resolve(reference) for date in self.dates], reference)


def longest(tokens: Sequence[Token], at: int = 0) -> Expression | None:
    """The longest expression that begins with ``tokens[at]``."""
    found = [expression for read in (_pair, _choice, _sided, _alone) if (expression := read(tokens, at))]
    return max(found, key=lambda expression: expression.end, default=None)


def _word(tokens: Sequence[Token], at: int) -> str:
    """The word of the grammar at ``at``; empty if there is none."""
    return tokens[at].name if at < len(tokens) and tokens[at].kind == "word" else ""


def _alone(tokens: Sequence[Token], at: int) -> Expression | None:
    date = _date(tokens, at)
    return date and Expression((date[0],), lambda values, _: values[0], date[1])


# --- one date


def _date(tokens: Sequence[Token], at: int, *, in_range: bool = False) -> tuple[Date, int] | None:
    mark = ""
    while before := _BEFORE_DATE.get(_word(tokens, at)):
        mark = combining.both(mark, before)
        at += 1
    week = _word(tokens, at) in vocabulary.WEEK_OF
    found = phrases.longest(tokens, at + week, in_range=in_range)
    if found is None or (week and not found[0].day):
        return None
    return _with_what_follows(Date(found[0], mark=mark, week=week), tokens, found[1])


_BEFORE_DATE = dict.fromkeys(vocabulary.ABOUT, "~") | dict.fromkeys(vocabulary.PERHAPS, "?")
_AFTER_DATE = dict.fromkeys(vocabulary.ABOUT_AFTER, "~") | dict.fromkeys(vocabulary.PERHAPS_AFTER, "?")


def _with_what_follows(date: Date, tokens: Sequence[Token], at: int) -> tuple[Date, int]:
    while word := _word(tokens, at):
        if word in _AFTER_DATE:
            date = date._replace(mark=combining.both(date.mark, _AFTER_DATE[word]))
        elif word in vocabulary.REMARKS:
            date = date._replace(remarks=(*date.remarks, vocabulary.REMARKS[word]))
        elif word in vocabulary.UNSPECIFIED:
            date = date._replace(unspecified=vocabulary.UNSPECIFIED[word])
        elif word in vocabulary.WEEK_OF_AFTER and date.phrase.day:
            date = date._replace(week=True)
        else:
            break
        at += 1
    return date, at


# --- two dates and more


def _pair(tokens: Sequence[Token], at: int) -> Expression | None:
    opener = _word(tokens, at) if _word(tokens, at) in ("from", "between") else ""
    first = _date(tokens, at + bool(opener), in_range=True)
    link = _word(tokens, first[1]) if first else ""
    last = _date(tokens, first[1] + 1, in_range=True) if first and link else None
    if first is None or last is None:
        return None
    closer, end = _closer(tokens, last[1])
    combine = _combination(opener, link, closer)
    dates = _shared(first[0], last[0])
    return Expression(dates, combine, end) if combine and dates else None


def _closer(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    word = _word(tokens, at)
    closes = word in vocabulary.LASTING_CLOSERS or word in vocabulary.ONE_OF_CLOSERS
    return (word, at + 1) if closes else ("", at)


def _shared(first: Date, last: Date) -> tuple[Date, Date] | None:
    lent = phrases.share(first.phrase, last.phrase)
    return (first._replace(phrase=lent[0]), last._replace(phrase=lent[1])) if lent else None


def _combination(opener: str, link: str, closer: str) -> Combine | None:
    """What two dates mean with these words before, between and after them; None: nothing."""
    if link in vocabulary.ANDS:
        if opener == "from":
            return None
        return _one_of if opener or closer in vocabulary.ONE_OF_CLOSERS else _adjacent
    if link in vocabulary.ONE_OF_LINKS:
        return _one_of
    if opener == "between" or link not in vocabulary.LASTING_LINKS:
        return None
    return _one_of if closer in vocabulary.ONE_OF_CLOSERS else _lasting


def _lasting(values: Sequence[Edtf], reference: Reference) -> Edtf:
    return combining.lasting(*_in_order(values, reference))


def _one_of(values: Sequence[Edtf], reference: Reference) -> Edtf:
    return combining.one_of(*_in_order(values, reference))


def _in_order(values: Sequence[Edtf], reference: Reference) -> Sequence[Edtf]:
    if not ordered(values[0].span.earliest, values[1].span.latest):
        raise reference.refused("it ends before it begins", "write the year of each end, as in 2025-12/2026-02")
    return values


def _adjacent(values: Sequence[Edtf], reference: Reference) -> Edtf:
    first, last = values
    return combining.adjacent(first, last, reference)


def _either(values: Sequence[Edtf], _: Reference) -> Edtf:
    return combining.either(*values)


def _choice(tokens: Sequence[Token], at: int) -> Expression | None:
    """Two dates or more with "or" between them."""
    dates, end = [], at
    while found := _date(tokens, at, in_range=True):
        dates.append(found[0])
        end = found[1]
        if _word(tokens, end) not in vocabulary.ORS:
            break
        at = end + 1
    shared = _all_shared(dates) if len(dates) > 1 else None
    return Expression(shared, _either, end) if shared else None


def _all_shared(dates: list[Date]) -> tuple[Date, ...] | None:
    """Year and month said once, at the end (English) or the beginning (Japanese), hold for all."""
    backwards = range(len(dates) - 1, 0, -1)
    for later in (*backwards, *reversed(backwards)):
        pair = _shared(dates[later - 1], dates[later])
        if pair is None:
            return None
        dates[later - 1 : later + 1] = pair
    return tuple(dates)


# --- one side of a date


def _sided(tokens: Sequence[Token], at: int) -> Expression | None:
    before = vocabulary.BEFORE_SIDES.get(_word(tokens, at), "")
    found = _date(tokens, at + bool(before))
    if found is None:
        return None
    date, end = found
    after = vocabulary.AFTER_SIDES.get(_word(tokens, end), "")
    # "from 2013 on" says the same twice; any other word after it is not of this expression
    end += bool(after) and before in ("", after)
    side = before or after
    unknown = bool(side) and vocabulary.UNKNOWN_ENDS.get(_word(tokens, end)) == side
    return Expression((date,), partial(_on_side, side, unknown=unknown), end + unknown) if side else None


def _on_side(side: str, values: Sequence[Edtf], reference: Reference, *, unknown: bool) -> Edtf:
    date = combining.SIDES[side](values[0])
    return combining.end_unknown(date, reference) if unknown else date
