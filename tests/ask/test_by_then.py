"""What had happened by a date already, and who was still there."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Reason


@pytest.mark.parametrize(
    ("question", "yesno"),
    [
        ("Had Norland already banned the Ropers by December 1930?", "yes"),
        ("1930年12月には縄団はもう禁止されていましたか", "yes"),
        ("Had Norland already banned the Ropers in October 1930?", "no"),
        ("Had the Ropers not been banned yet in October 1930?", "yes"),
        ("1930年10月の時点で縄団はまだ禁止されていませんでしたか", "yes"),
    ],
)
def test_what_is_recorded_before_a_date_had_happened_by_then(asker: Asker, question: str, yesno: str) -> None:
    answer = asker.ask(question)
    assert (answer.reply.yesno, ids(answer)) == (yesno, ["ropers-banned"]), answer.text


def test_on_its_own_day_it_had_happened(asker: Asker) -> None:
    assert asker.ask("Had the first fire already broken out on 2 September 1930?").reply.yesno == "yes"


def test_within_the_month_it_happened_in_it_cannot_be_told(asker: Asker) -> None:
    assert asker.ask("Had the Ropers already been banned in November 1930?").reason is Reason.PRECISION_TOO_LOW


@pytest.mark.parametrize(
    ("question", "yesno", "event"),
    [
        ("Was Keller still alive in 1930?", "yes", "keller-dies"),
        ("Was Keller alive in 1930?", "yes", "keller-dies"),
        ("ケラー氏は1932年にはまだ存命でしたか", "yes", "keller-dies"),
        ("ケラー氏は1934年には存命でしたか", "no", "keller-dies"),
        ("Was the second Lindt cabinet still in power in 1926?", "yes", "lindt-cabinet-falls"),
        ("第二次リント内閣は1928年にまだ続いていましたか", "no", "lindt-cabinet-falls"),
    ],
)
def test_who_is_gone_was_there_until_the_end_that_is_recorded(
    asker: Asker, question: str, yesno: str, event: str
) -> None:
    answer = asker.ask(question)
    assert (answer.reply.yesno, ids(answer)) == (yesno, [event]), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Was Brandt still alive in 1930?",  # no death is recorded
        "Was Roth still in power in 1927?",
        "Was the Lantern still closed in 1930?",
        "Was the Lantern still alive in 1930?",  # nor was its licence meant
        "Was the second Lindt cabinet in 1926?",
    ],
)
def test_of_whom_no_end_is_recorded_nothing_is_said(asker: Asker, question: str) -> None:
    assert not ids(asker.ask(question)), asker.ask(question).text


def test_in_the_year_of_the_end_it_cannot_be_told(asker: Asker) -> None:
    assert asker.ask("Was Keller still alive in 1933?").reason is Reason.PRECISION_TOO_LOW


@pytest.mark.parametrize(
    ("question", "event", "yesno"),
    [
        ("When the second fire broke out, were the Firebrands already banned?", "firebrands-banned", "yes"),
        ("When Norland banned the Ropers, had the Firebrands already been banned?", "firebrands-banned", "yes"),
        ("When Norland arrested Roth, had the Firebrands already been banned?", "firebrands-banned", "no"),
        ("When the licence lapsed, was Keller alive?", "keller-dies", "yes"),
        ("二度目の火災のとき、火付け団はもう禁止済みでしたか", "firebrands-banned", "yes"),
    ],
)
def test_a_clause_that_begins_the_question_tells_by_when(asker: Asker, question: str, event: str, yesno: str) -> None:
    answer = asker.ask(question)
    assert (ids(answer), answer.reply.yesno) == ([event], yesno), answer.text


def test_when_asks_where_nothing_else_does(asker: Asker) -> None:
    assert ids(asker.ask("When, in 1930, did Norland ban the Ropers?")) == ["ropers-banned"]


def test_that_something_happened_does_not_tell_that_it_was_still_so(asker: Asker) -> None:
    assert asker.ask("Was Roth still arrested in June 1926?").reason is Reason.UNRESOLVED


def test_what_is_not_on_record_had_not_happened_when_something_else_did(asker: Asker) -> None:
    answer = asker.ask("Had the secret talks already been sung when the Courier revealed the secret talks?")
    assert not answer.answered, answer.text
