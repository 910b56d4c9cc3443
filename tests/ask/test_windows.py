"""The order of events that are dated alike, as the sources tell it."""

import pytest

from tests.ask.asked import ids
from tests.ask.test_retrieval import happening, timeline_of
from timeline.ask import Asker
from timeline.questions import Reason


@pytest.fixture(scope="module")
def lamp() -> Asker:
    """Three happenings of one year, told in their order, and one of the year after."""
    return Asker(
        [
            timeline_of(
                happening("lit", "The lamp is lit"),
                happening("broken", "The lamp breaks", after=["lit"]),
                happening("mended", "The lamp is mended", after=["broken"]),
                happening("sold", "The lamp is sold", date="1900"),
            )
        ]
    )


@pytest.mark.parametrize(
    ("question", "yesno"),
    [
        ("Was the lamp broken before it was mended?", "yes"),
        ("Was the lamp mended before it was broken?", "no"),
        ("Was the lamp mended after it was lit?", "yes"),  # told of neither, but of what lies between
        ("Was the lamp lit before it was sold?", "yes"),
    ],
)
def test_what_the_sources_put_in_order_is_in_order_where_the_dates_are_alike(
    lamp: Asker, question: str, yesno: str
) -> None:
    assert lamp.ask(question).reply.yesno == yesno, lamp.ask(question).text


def test_what_no_source_puts_in_order_is_in_none() -> None:
    asker = Asker(
        [
            timeline_of(
                happening("lit", "The lamp is lit"),
                happening("broken", "The lamp breaks", after=["lit"]),
                happening("painted", "The tower is painted"),
            )
        ]
    )
    assert asker.ask("Was the lamp broken before the tower was painted?").reason is Reason.PRECISION_TOO_LOW
    assert asker.ask("When was the first operation?").reason is Reason.PRECISION_TOO_LOW


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When was the first operation?", ["lit"]),
        ("When was the last operation?", ["sold"]),
        ("When was the last operation before the lamp was sold?", ["mended"]),
        ("When was the next operation after the lamp was lit?", ["broken"]),
        ("Which operations came after the lamp was broken?", ["mended", "sold"]),
        ("Which operations came before the lamp was mended?", ["lit", "broken"]),
    ],
)
def test_the_first_the_last_and_the_next_are_found_in_that_order(lamp: Asker, question: str, events: list[str]) -> None:
    assert ids(lamp.ask(question)) == events, lamp.ask(question).text


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When did the Courier reveal the secret talks in the summer?", ["secret-revealed"]),
        ("夏に火付け団が禁止されたのはいつ", ["firebrands-banned"]),
        ("冬に火付け団が禁止されたのはいつ", []),
        # the winter that began in the year before
        ("When in the winter did Brandt visit Sudland?", ["brandt-visits"]),
        ("In winter, when did Sudland free ten prisoners?", []),
        # with its year it is a date
        ("When was there a fire in autumn 1930?", ["second-fire", "first-fire"]),
        ("When was there a fire in the autumn of 1929?", []),
    ],
)
def test_a_season_without_a_year_is_that_of_whichever_year(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text
