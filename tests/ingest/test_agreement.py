from __future__ import annotations

import pytest

from timeline.dates import edtf
from timeline.events import Basis, Citation, Tenure
from timeline.ingest.agreement import disagreement, of_date, of_tenure

STATED, RELATIVE, INFERRED = Basis.STATED, Basis.RELATIVE, Basis.INFERRED


def told(stated: str, basis: Basis, date: str, resolved: str = "because", published: str = "2031-02") -> str:
    """What is wrong with the phrase; nothing if it bears the date out."""
    citation = Citation("gazette", (1,), stated, basis, resolved=resolved)
    words = disagreement(citation, of_date(edtf.read(date), edtf.read(published)))
    return words[0] if words else ""


def tenure(start: str, end: str | None) -> Tenure:
    return Tenure("keeper", "ada", edtf.read(start), edtf.read(end) if end else None)


@pytest.mark.parametrize(
    ("phrase", "date"),
    [
        ("27 May 2030", "2030-05-27"),
        ("2030年7月下旬", "[2030-07-21..2030-07-31]"),
        ("2030年6〜7月", "[2030-06..2030-07]"),
        ("since 2013", "2013/.."),
        ("about 2030", "2030~"),
    ],
)
def test_a_phrase_that_says_the_date_states_it(phrase: str, date: str) -> None:
    assert told(phrase, STATED, date, resolved="") == ""


@pytest.mark.parametrize(
    ("phrase", "date", "why"),
    [
        ("27 May 2030", "2030-05-26", "'27 May 2030' means 2030-05-27, another date than 2030-05-26"),
        ("May 2030", "2030-05-27", "'May 2030' means 2030-05, not 2030-05-27"),
        ("27 May 2030", "2030-05", "'27 May 2030' means 2030-05-27, not 2030-05"),
        ("about 2030", "2030", "'about 2030' means 2030~, not 2030"),
        ("2030", "2030%", "'2030' means 2030, not 2030%"),
        ("27 May", "2030-05-27", "'27 May' does not say the date by itself: it names no year"),
        ("soon after", "2030", "'soon after' does not say the date by itself: 'soon after' is not understood"),
    ],
)
def test_a_phrase_that_says_another_date_or_less_or_more_does_not_state_it(phrase: str, date: str, why: str) -> None:
    assert told(phrase, STATED, date) == why


@pytest.mark.parametrize("basis", [RELATIVE, INFERRED])
@pytest.mark.parametrize(
    ("phrase", "date"),
    [
        ("27 May", "2030-05-27"),
        ("5月27日", "[2029-11..2030-06]"),
        ("5月27日", "[..2030-03]"),
        ("5月27日", "[2030-09..]"),
        ("29 February", "[2031..2040]"),
        ("5月", "../.."),
        ("9～12月", "2030-10"),
        ("27 May 2030", "[2013..2031]"),
        ("昨年7月", "2030-07"),
        ("10 years ago", "2003"),
        ("soon after", "2030"),
        ("the 11th", "2030-05-12"),
    ],
)
def test_what_lacks_something_or_cannot_be_read_is_explained(basis: Basis, phrase: str, date: str) -> None:
    assert told(phrase, basis, date) == ""


@pytest.mark.parametrize("basis", [RELATIVE, INFERRED])
@pytest.mark.parametrize(
    ("phrase", "date", "means"),
    [
        ("27 May", "2030-05-26", "2030-05-27"),
        ("5月", "2030-06", "2030-05"),
        ("5月", "[2029-11..2030-03]", "2030-05"),
        ("27 May 2030", "2031-05-27", "2030-05-27"),
        ("昨年7月", "2030-08", "2030-07"),
    ],
)
def test_no_explanation_makes_up_for_another_date(basis: Basis, phrase: str, date: str, means: str) -> None:
    assert told(phrase, basis, date) == f"{phrase!r} means {means}, another date than {date}"


@pytest.mark.parametrize("published", ["2031-02", "2031/..", "../2031-02"])
def test_words_count_back_from_any_year_up_to_that_of_the_text(published: str) -> None:
    assert told("20 years ago", RELATIVE, "2011", published=published) == ""


def test_a_text_without_any_date_lets_words_count_from_the_years_around_the_event() -> None:
    assert told("last July", RELATIVE, "2030-07", published="../..") == ""


def test_an_inferred_date_that_the_phrase_does_not_say_is_explained() -> None:
    assert told("soon after", INFERRED, "2030?", resolved="") == "'soon after' does not mean 2030? by itself"
    assert told("May", INFERRED, "2030-05-27", resolved="") == "'May' does not mean 2030-05-27 by itself"
    assert told("27 May", INFERRED, "2030-05-27", resolved="") == ""


def test_that_a_relative_date_is_explained_is_asked_for_by_another_rule() -> None:
    assert told("soon after", RELATIVE, "2030", resolved="") == ""


@pytest.mark.parametrize("phrase", ["2030", "March 2034", "from 2030 to March 2034"])
def test_a_phrase_states_a_term_of_office_by_either_end_or_by_both(phrase: str) -> None:
    claim = of_tenure(tenure("2030", "2034-03"), edtf.read("2035"))

    assert disagreement(Citation("gazette", (1,), phrase, STATED), claim) is None


@pytest.mark.parametrize(
    ("phrase", "end", "why"),
    [
        ("2031", "2034-03", "'2031' means 2031, not 2030/2034-03"),
        ("2029", None, "'2029' means 2029, another date than 2030/"),
        ("2034", None, "'2034' means 2034, not 2030/"),
    ],
)
def test_a_phrase_from_elsewhere_in_a_term_of_office_does_not_state_it(phrase: str, end: str | None, why: str) -> None:
    claim = of_tenure(tenure("2030", end), edtf.read("2035"))

    words = disagreement(Citation("gazette", (1,), phrase, STATED), claim)

    assert words is not None
    assert words[0] == why
