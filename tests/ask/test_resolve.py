"""Handles with a place in a row, and that place counted within another time."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Reason


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("When was the first storm?", "storm-of-1921"),
        ("最初の嵐はいつですか", "storm-of-1921"),
        # counted from then on
        ("When was the first storm after the great walkout?", "storm-of-1923"),
        ("大罷業の後の最初の嵐はいつですか", "storm-of-1923"),
        ("When was the first storm after 1922?", "storm-of-1923"),
        ("When was the first storm in 1926?", "storm-of-1926"),
        ("1926年の最初の嵐はいつですか", "storm-of-1926"),
        ("When was the second storm after the great walkout?", "storm-of-1926"),
        # where the handle's own lies in that time it is meant
        ("When was the first storm before the great walkout?", "storm-of-1921"),
        ("When was the first storm of 1921?", "storm-of-1921"),
    ],
)
def test_a_handle_with_a_place_in_a_row_is_counted_within_another_time(asker: Asker, question: str, event: str) -> None:
    assert ids(asker.ask(question)) == [event], asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("Which storm came before that of Westland?", "storm-of-1923"),
        ("When was the last storm before that over Westland?", "storm-of-1923"),
        ("When was the last storm before Westland's?", "storm-of-1923"),
    ],
)
def test_what_dates_may_leave_out_what_is_asked_for(asker: Asker, question: str, event: str) -> None:
    assert ids(asker.ask(question)) == [event], asker.ask(question).text


def test_where_none_is_left_in_that_time_none_is_answered(asker: Asker) -> None:
    assert asker.ask("When was the first storm after 1926?").reason is Reason.NO_EVENT_IN_PERIOD


def test_a_handle_without_a_place_is_that_event_or_none(asker: Asker) -> None:
    assert asker.ask("When was the great walkout in 1924?").reason is Reason.CONTRADICTED


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When were the rehearsals for the 1932 comedy?", ["rehearsals"]),
        ("When were the rehearsals of the comedy of 1932?", ["rehearsals"]),
        ("1932年喜劇の稽古はいつでしたか", ["rehearsals"]),
        ("1932年の喜劇の稽古はいつでしたか", ["rehearsals"]),
        # when something happened is no part of its name
        ("When were the rehearsals of the comedy in 1932?", []),
        ("When were the rehearsals for the 1931 comedy?", []),
    ],
)
def test_a_year_may_belong_to_what_is_spoken_of(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


def test_what_came_before_a_day_that_is_told_did_not_happen_on_it(asker: Asker) -> None:
    question = "Before the release of prisoners on 31 January 1931, when did Brandt last visit Sudland?"
    assert ids(asker.ask(question)) == [], asker.ask(question).text


def test_where_something_was_belongs_to_the_clause_that_it_stands_in(asker: Asker) -> None:
    question = "Before the storm at the port of Arden on 5 November 1921, when was there last a storm?"
    assert ids(asker.ask(question)) == [], asker.ask(question).text
    question = "After the storm at the port of Arden, when was there next a storm?"
    assert ids(asker.ask(question)) == ["storm-of-1923"], asker.ask(question).text


def test_what_is_said_of_it_alone_is_no_happening(asker: Asker) -> None:
    question = "Before Norland arrested it in 1926, when had a tour been?"
    assert ids(asker.ask(question)) == [], asker.ask(question).text


@pytest.mark.parametrize("question", ["When did the tunnel begin?", "トンネルが始まったのはいつ"])
def test_that_something_began_is_no_event_that_only_names_it(asker: Asker, question: str) -> None:
    assert ids(asker.ask(question)) == [], asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("There was a ballot in March 1924. When was the ballot before that one?", "ballot-of-1923"),
        ("After the ballot of 1922, when did the stagehands next hold one?", "ballot-of-1923"),
        # the one that is spoken of is next to it
        ("When was the ballot before the one of 1924?", "ballot-of-1923"),
        ("When was the ballot after the one of 1922?", "ballot-of-1923"),
        ("1924年3月に採決がありましたが、その一つ前の採決はいつですか", "ballot-of-1923"),
    ],
)
def test_one_stands_for_what_was_said(asker: Asker, question: str, event: str) -> None:
    assert ids(asker.ask(question)) == [event], asker.ask(question).text


def test_one_that_stands_for_nothing_that_was_said_is_a_word(asker: Asker) -> None:
    assert not asker.ask("When did the stagehands last hold one?").answered
