"""Questions that offer two things, of which the first is asked for."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker


@pytest.mark.parametrize(
    ("question", "events"),
    [
        # what somebody did
        ("Which did Norland do first: arrest Roth or ban the Ropers?", ["roth-arrested", "ropers-banned"]),
        ("Which did Norland do earlier, ban the Ropers or arrest Roth?", ["roth-arrested", "ropers-banned"]),
        # any of a kind is the first of them
        ("Which came earlier, a storm or a ballot?", ["storm-of-1921", "ballot-of-1922"]),
        # of several, whichever is meant
        ("Which came first, the ballots or the opera?", ["ballot-of-1922", "opera-premiere"]),
        # to whom it was done
        ("Which gang was banned first, the Ropers or the Firebrands?", ["firebrands-banned", "ropers-banned"]),
        ("Who was banned sooner, the Ropers or the Firebrands?", ["firebrands-banned", "ropers-banned"]),
        # who is offered did not do it
        ("Who visited Westland first, Lindt or the Brandt cabinet?", []),
    ],
)
def test_the_first_of_two_that_are_offered(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text
