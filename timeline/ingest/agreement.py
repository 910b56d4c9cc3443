"""The date phrase of a citation against the date that it is to bear out, by the reader of expressions.

A phrase that says a date by itself has to mean that date. One that lacks the year is read with the years that the
date allows, one that counts from another date ("last July") from any year near it. What cannot be read has to be
explained; what means another date is wrong, explained or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from timeline.dates import building, expressions
from timeline.dates.span import Span, year_month_day
from timeline.errors import DateError
from timeline.events import Basis
from timeline.ingest.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.dates.edtf import Edtf
    from timeline.events import Citation, Tenure

#: a message and a hint
Words: TypeAlias = tuple[str, str]

#: every day of a year, also 29 February, occurs in so many years
_YEARS_TO_TRY: Final = 9
#: as far back as "years ago" is looked into
_LONGEST_AGO: Final = 500


class _Meaning(NamedTuple):
    """What has to be alike in two dates that mean the same."""

    earliest: int | None
    latest: int | None
    #: ``~`` and ``?``
    marks: frozenset[str]


class Claim(NamedTuple):
    """What a citation is to bear out."""

    #: as it is shown
    text: str
    #: the days within which it lies
    span: Span
    #: what a phrase may mean that states it
    meanings: tuple[_Meaning, ...]
    #: the last year from which the text can count back
    told_in: int | None = None


def of_date(date: Edtf, told: Edtf) -> Claim:
    """The claim that something is of that date, in a text of the date ``told``."""
    return Claim(str(date), date.span, (_meaning(str(date), date.span),), _last_year(told.span))


def of_tenure(tenure: Tenure, told: Edtf) -> Claim:
    """The claim that an office was held: a phrase may state its beginning, its end, or all of it."""
    text = f"{tenure.start}/{tenure.end or ''}"
    span = Span(tenure.start.span.earliest, tenure.end.span.latest if tenure.end else None)
    ends = [date for date in (tenure.start, tenure.end) if date]
    meanings = (_meaning(text, span), *(_meaning(str(date), date.span) for date in ends))
    return Claim(text, span, meanings, _last_year(told.span))


def disagreement(citation: Citation, claim: Claim) -> Words | None:
    """Why the phrase does not bear the claim out, and what to do; None where it does."""
    try:
        alone = expressions.read(citation.stated)
    except DateError as error:
        if citation.basis is Basis.STATED:
            message = f"{quoted(citation.stated)} does not say the date by itself: {error.why}"
            return message, "write basis: relative, and under `resolved` how the date was found"
        return _in_context(citation, claim, _nearest(_readings(citation.stated, claim), claim.span))
    return _by_itself(citation, claim, alone) if citation.basis is Basis.STATED else _in_context(citation, claim, alone)


def _by_itself(citation: Citation, claim: Claim, found: Edtf) -> Words | None:
    if not found.span.overlaps(claim.span):
        return _contradiction(citation, claim, found)
    if _meaning(str(found), found.span) not in claim.meanings:
        message = f"{quoted(citation.stated)} means {found}, not {claim.text}"
        return message, "write that date; or basis: relative, and why under `resolved`"
    return None


def _in_context(citation: Citation, claim: Claim, found: Edtf | None) -> Words | None:
    if found and not found.span.overlaps(claim.span):
        return _contradiction(citation, claim, found)
    borne_out = found is not None and _meaning(str(found), found.span) in claim.meanings
    # where the basis is relative, an explanation is owed in any case, and another rule asks for it
    if citation.basis is Basis.INFERRED and not (borne_out or citation.resolved):
        return f"{quoted(citation.stated)} does not mean {claim.text} by itself", "say why it does under `resolved`"
    return None


def _contradiction(citation: Citation, claim: Claim, found: Edtf) -> Words:
    message = f"{quoted(citation.stated)} means {found}, another date than {claim.text}"
    return message, "correct the date or the phrase; a source that gives another date gets a `date` of its own"


def _nearest(readings: Iterable[Edtf], span: Span) -> Edtf | None:
    return min(readings, key=lambda reading: _days_between(reading.span, span), default=None)


def _days_between(span: Span, other: Span) -> int:
    """How many days the one comes after the other; none or fewer where they overlap."""
    pairs = ((span.latest, other.earliest), (other.latest, span.earliest))
    return max((after - before for before, after in pairs if before is not None and after is not None), default=0)


def _readings(phrase: str, claim: Claim) -> Iterator[Edtf]:
    """What the phrase means in each of the years that the claim allows; or else counted from any year near them."""
    allowed = _years(claim.span)
    if allowed is None:
        return
    first, last = allowed
    found = [_read(phrase, year=year) for year in range(first, min(last, first + _YEARS_TO_TRY) + 1)]
    yield from (reading for reading in found if reading)
    if not any(found):
        last = min(max(last, claim.told_in or last) + 1, first + _LONGEST_AGO)
        counted = (_read(phrase, as_of=year) for year in range(first - 1, last + 1))
        yield from (reading for reading in counted if reading)


def _years(span: Span) -> tuple[int, int] | None:
    """The first and the last year of the span; one further on a side that has no bound."""
    years = [year_month_day(day)[0] for day in (span.earliest, span.latest) if day is not None]
    return (years[0] - (span.earliest is None), years[-1] + (span.latest is None)) if years else None


def _read(phrase: str, *, year: int | None = None, as_of: int | None = None) -> Edtf | None:
    try:
        return expressions.read(phrase, year=year, as_of=None if as_of is None else building.year(as_of))
    except DateError:
        return None


def _meaning(text: str, span: Span) -> _Meaning:
    marks = {mark for mark in text.replace("%", "~?") if mark in "~?"}
    return _Meaning(span.earliest, span.latest, frozenset(marks))


def _last_year(span: Span) -> int | None:
    day = span.earliest if span.latest is None else span.latest
    return None if day is None else year_month_day(day)[0]
