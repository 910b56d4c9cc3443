"""Numbers that articles state: of the nearest event, added up only where they count the same."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Type


@pytest.mark.parametrize(
    ("question", "value", "events"),
    [
        ("How many people drowned in the first storm?", 4, ["storm-of-1921"]),
        ("最初の嵐の溺死者は何人ですか", 4, ["storm-of-1921"]),
        ("How many people drowned in the storm over Westland?", 7, ["storm-of-1926"]),
        ("How many barges were lost in the storm over Westland?", 20, ["storm-of-1926"]),
        ("How many barges were lost in the storms?", 20, ["storm-of-1926"]),
        # the same is counted of each
        ("How many people drowned in the storms?", 16, ["storm-of-1921", "storm-of-1923", "storm-of-1926"]),
        ("嵐の溺死者は何人ですか", 16, ["storm-of-1921", "storm-of-1923", "storm-of-1926"]),
        ("How many people drowned in the storm in 1923?", 5, ["storm-of-1923"]),
        # that somebody counted them may be left unsaid
        ("How many people did they find drowned in the first storm?", 4, ["storm-of-1921"]),
        # how often it was done is no number of people
        ("On how many occasions did Sudland free prisoners?", 2, ["six-released", "ten-released"]),
        ("シュドランドが囚人を解放したことは全部で何回ありましたか", 2, ["six-released", "ten-released"]),
        ("How often were there walkouts of the stagehands in May 1923?", 3, ["great-walkout"]),
    ],
)
def test_a_figure_is_that_of_the_nearest_event_or_the_sum_of_those_that_count_the_same(
    asker: Asker, question: str, value: int, events: list[str]
) -> None:
    answer = asker.ask(question)
    assert (answer.question.type, answer.reply.value, ids(answer)) == (Type.COUNT, value, events), answer.text


def test_who_was_not_counted_is_not_told_by_a_figure(asker: Asker) -> None:
    answer = asker.ask("How many stagehands drowned in the storm over Westland?")
    assert (answer.answered, answer.reply.value) == (False, None), answer.text


def test_the_people_of_a_country_are_not_told_by_a_number_of_events(asker: Asker) -> None:
    assert asker.ask("How many visits did Brandt make to Sudland?").reply.value == 1
    answer = asker.ask("How many Norlanders made a visit to Sudland?")
    assert (answer.answered, answer.reply.value) == (False, None), answer.text


def test_a_figure_of_a_long_time_is_not_that_of_one_of_its_days(asker: Asker) -> None:
    assert asker.ask("How many nights did Keller negotiate with the Board?").reply.value == 9
    answer = asker.ask("How many nights did Keller negotiate with the Board on 3 May 1929?")
    assert (answer.answered, answer.reply.value) == (False, None), answer.text


def test_who_counted_need_only_be_named_beside(asker: Asker) -> None:
    question = "How many people did the {} count among the drowned in the storm over Westland?"
    assert asker.ask(question.format("Courier")).reply.value == 7
    assert not asker.ask(question.format("Theatre Board")).answered


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many people drowned in the storm over Westland, leaving aside the barges lost?", 7),
        ("Leaving aside the barges lost, how many people drowned in the storm over Westland?", 7),
        ("How many barges were lost in the storm over Westland, not counting the people drowned?", 20),
        ("ウェストランドの嵐で、失われたはしけを除いて、溺死者は何人ですか", 7),
        ("ウェストランドの嵐の溺死者は何人ですか(はしけは別として)", 7),
        # what is left out has to be told too
        ("How many people drowned in the storm over Westland, leaving aside the stagehands?", None),
    ],
)
def test_what_is_left_aside_is_not_counted(asker: Asker, question: str, value: int | None) -> None:
    assert asker.ask(question).reply.value == value, asker.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "How many drowned in the storm over Westland, going by the Courier?",
        # when it was said is not when it was
        "クーリエ紙が1930年に伝えたところでは、ウェストランドの嵐の溺死者は何人ですか",
    ],
)
def test_whom_a_number_is_taken_from_need_only_be_told_beside(asker: Asker, question: str) -> None:
    assert asker.ask(question).reply.value == 7, asker.ask(question).text
    told = question.replace("Courier", "Theatre Board").replace("クーリエ紙", "演劇局")
    assert not asker.ask(told).answered, asker.ask(told).text
