"""Two happenings: what one of them leaves out is said beside it."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Reason, Type


@pytest.mark.parametrize(
    ("question", "events", "days"),
    [
        # of several of a kind the next one
        ("How many days from the great walkout until a ballot?", ["great-walkout", "ballot-of-1924"], 315),
        ("How many days between the great walkout and a storm?", ["great-walkout", "storm-of-1923"], 203),
        ("大罷業から嵐まで何日ですか", ["great-walkout", "storm-of-1923"], 203),
        # when it was belongs to the clause before it
        (
            "How many days from the ballot during March 1922 until the great walkout?",
            ["ballot-of-1922", "great-walkout"],
            417,
        ),
        # whose release it was is said of the arrest
        ("How many days from the arrest of Roth until her release?", ["roth-arrested", "roth-released"], 3),
        ("How long was it from when Norland arrested Roth until the release?", ["roth-arrested", "roth-released"], 3),
    ],
)
def test_the_second_happening_may_be_told_by_the_first(
    asker: Asker, question: str, events: list[str], days: int
) -> None:
    answer = asker.ask(question)
    assert (ids(answer), answer.reply.days_min, answer.reply.days_max) == (events, days, days), answer.text


@pytest.mark.parametrize(
    "question",
    [
        # many happened to the Lantern, none of a kind that is named
        "How many days from the first storm until the Lantern?",
        "How many days from the storm until the great walkout?",
        # the second of those that are dated loosely
        "How many days from the second inspection until the hanging of the bell?",
    ],
)
def test_what_may_be_several_has_no_distance(asker: Asker, question: str) -> None:
    assert asker.ask(question).reason is Reason.AMBIGUOUS, asker.ask(question).text


def test_of_what_is_only_named_the_first_happening_is_put_in_order(asker: Asker) -> None:
    answer = asker.ask("Which came first, the Firebrands or Roth?")
    assert ids(answer) == ["roth-arrested", "firebrands-banned"], answer.text


def test_what_lasted_may_be_named_with_and(asker: Asker) -> None:
    # no two happenings, but one that both words tell of
    assert asker.ask("How long did the rehearsals and the comedy last?").reply.days_min == 30


def test_it_is_no_happening_that_is_not_named_beside_it(asker: Asker) -> None:
    answer = asker.ask("How long did the secret talks go on before the press got hold of it?")
    assert (answer.reason, ids(answer)) == (Reason.AMBIGUOUS, []), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How long was it from the second fire to the great walkout?",
        "How long after the second fire was the great walkout?",
        "二度目の火災から大罷業まで何日ですか",
    ],
)
def test_what_is_told_from_its_beginning_does_not_run_backwards(asker: Asker, question: str) -> None:
    assert not asker.ask(question).answered, asker.ask(question).text
    # in no order that is told they still lie so far apart
    assert asker.ask("How many days between the second fire and the great walkout?").reply.value == 2725


@pytest.mark.parametrize(
    ("question", "yesno"),
    [
        ("Was the inspection of the roof after the hanging of the bell?", "no"),
        ("Was the hanging of the bell before the inspection of the roof?", "no"),
        ("屋根の検査は鐘の取り付けより後でしたか", "no"),
        # it may have been that very day
        ("Was the inspection of the roof before the hanging of the bell?", None),
        ("Was the hanging of the bell after the inspection of the roof?", None),
        ("Which came first, the inspection of the roof or the hanging of the bell?", None),
    ],
)
def test_of_two_that_may_share_a_day_it_is_known_which_did_not_come_later(
    asker: Asker, question: str, yesno: str | None
) -> None:
    answer = asker.ask(question)
    assert answer.reply.yesno == yesno, answer.text
    assert answer.reason is (None if yesno else Reason.PRECISION_TOO_LOW)


def test_an_order_is_asked_within_a_time_that_something_else_tells(asker: Asker) -> None:
    answer = asker.ask("At the time of the second fire, was Roth arrested before she was released?")
    assert answer.question.type is Type.ORDER


@pytest.mark.parametrize(
    "question",
    [
        "How much time lay between the great walkout and the next ballot?",
        "How much time lay between the great walkout and the ballot of the following year?",
    ],
)
def test_the_next_one_of_two_is_the_first_after_the_other(asker: Asker, question: str) -> None:
    assert ids(asker.ask(question)) == ["great-walkout", "ballot-of-1924"], asker.ask(question).text


def test_of_what_still_goes_on_it_is_asked_when_it_began(asker: Asker) -> None:
    question = "Which came first, the tour of Sudland or the inspection of the stage?"
    assert ids(asker.ask(question)) == ["opera-premiere", "stage-inspected"], asker.ask(question).text
    # whether all of it came before is another question
    assert asker.ask("Was the tour of Sudland before the inspection of the stage?").reason is Reason.PRECISION_TOO_LOW


def test_two_are_set_against_each_other(asker: Asker) -> None:
    question = "storm over Westland vs the great walkout, which was earlier"
    assert ids(asker.ask(question)) == ["great-walkout", "storm-of-1926"], asker.ask(question).text
