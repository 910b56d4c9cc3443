"""Colour that the record has not is no part of the question; what some event is told with still is."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("When did Norland famously ban the notorious Firebrands?", "firebrands-banned"),
        ("When did the Courier dramatically reveal the secret talks?", "secret-revealed"),
        ("クーリエ紙が秘密の交渉を大々的に暴露したのはいつ", "secret-revealed"),
    ],
)
def test_colour_is_not_asked_for(asker: Asker, question: str, event: str) -> None:
    assert ids(asker.ask(question)) == [event], asker.ask(question).text


@pytest.mark.parametrize(
    "question", ["When did Norland temporarily ban the Firebrands?", "いつ部分的に火付け団を禁止？"]
)
def test_what_limits_a_deed_is_no_colour(asker: Asker, question: str) -> None:
    assert ids(asker.ask(question)) == [], asker.ask(question).text


def test_colour_that_the_record_tells_an_event_with_tells_it_from_others(asker: Asker) -> None:
    assert ids(asker.ask("When was the bitter walkout?")) == ["great-walkout"]
    assert ids(asker.ask("When was the bitter ballot of the stagehands in March 1923?")) == []
    assert ids(asker.ask("When was the fierce ballot of the stagehands in March 1923?")) == ["ballot-of-1923"]
