"""Which of the events that explain a reference are meant."""

from tests.sample import lighthouse
from timeline.ask.ranking import Found, Rank, Resolution
from timeline.dates.span import Certainty


def test_what_is_partly_inferred_does_not_come_before_what_says_it_all() -> None:
    event = lighthouse().events[0]
    told = Found(event, Rank.HEAD, 0.5, Certainty.CERTAIN)
    inferred = Found(event, Rank.KIND, 0.5, Certainty.CERTAIN, inferred=True)
    assert Resolution((told, inferred)).best == (told,)
    assert Resolution((told._replace(rank=Rank.TOLD), inferred)).best == (inferred,)
