"""Which of the events that explain a reference are meant."""

import pytest

from tests.ask.asked import ids
from tests.sample import lighthouse
from timeline.ask import Asker, windows
from timeline.ask.ranking import Found, Rank, Resolution
from timeline.dates.span import Certainty


def test_what_is_partly_inferred_does_not_come_before_what_says_it_all() -> None:
    event = lighthouse().events[0]
    told = Found(event, Rank.HEAD, 0.5, Certainty.CERTAIN)
    inferred = Found(event, Rank.KIND, 0.5, Certainty.CERTAIN, inferred=True)
    assert Resolution((told, inferred)).best == (told,)
    assert Resolution((told._replace(rank=Rank.TOLD), inferred)).best == (inferred,)


def test_what_certainly_lies_in_the_time_comes_before_what_only_may() -> None:
    event = lighthouse().events[0]
    may = Found(event, Rank.HEAD, 0.5, Certainty.POSSIBLE)
    does = Found(event, Rank.TOLD, 0.5, Certainty.CERTAIN)
    assert Resolution((may, does)).best == (does,)
    # but not before what is called so, nor if it is only inferred
    assert Resolution((may._replace(rank=Rank.KIND), does)).best == (may._replace(rank=Rank.KIND),)
    assert Resolution((may, does._replace(inferred=True))).best == (may,)


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When was the first inspection?", ["stage-inspected"]),
        ("最初の検査はいつ", ["stage-inspected"]),
        ("When was the next inspection after Keller died?", ["stage-inspected"]),
        # several on one day
        ("When was the last inspection?", ["roof-inspected", "gates-inspected"]),
        ("What was the next inspection after the inspection of the stage?", ["roof-inspected", "gates-inspected"]),
    ],
)
def test_what_was_over_first_is_the_first(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


@pytest.mark.parametrize("question", ["When was the first inspection?", "最初の検査はいつ"])
def test_what_may_have_come_before_is_named(asker: Asker, question: str) -> None:
    title = {"en": "Inspection of the cellar", "ja": "地下の検査"}[asker.ask(question).question.language]
    assert title in asker.ask(question).text


def test_what_is_clearly_first_is_told_alone(asker: Asker) -> None:
    assert "too loosely" not in asker.ask("When was the last inspection?").text


def test_whichever_of_two_is_meant_the_next_comes_after_both(asker: Asker) -> None:
    # there were two fires, and the roof was inspected after either
    assert ids(asker.ask("When was the last inspection after the fire?")) == ["roof-inspected", "gates-inspected"]


def test_what_is_revealed_is_no_kind_of_which_the_first_is_asked_for(asker: Asker) -> None:
    assert ids(asker.ask("When did the Courier first reveal the talks?")) == ["secret-revealed"]


def test_only_what_is_first_or_last_has_rivals() -> None:
    first, *others = lighthouse().events
    assert windows.rivals(others, first, 2) == ()
