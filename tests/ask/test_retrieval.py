from typing import Any

import pytest

from tests.sample import lighthouse
from timeline.ask import Asker
from timeline.ask.retrieval import Lost, lost, questions
from timeline.events import Dataset
from timeline.questions import Reason


def happening(event: str, title: str, *handles: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- plain data
    """An event of the lighthouse, told in English only."""
    return {
        "id": event,
        "date": "1899",
        "kind": "operation",
        "title": {"en": title},
        "summary": {"en": "It is told."},
        "handles": {"en": list(handles)} if handles else {},
        "sources": [{"article": "gazette", "lines": [1], "stated": "1899", "basis": "stated"}],
        **more,
    }


def timeline_of(*events: dict[str, Any]) -> Dataset:
    return lighthouse(events=list(events), tenures=[])


def told(found: list[Lost]) -> list[tuple[str, tuple[str | int, ...], tuple[str, ...]]]:
    return [(each.event, each.question.path, each.instead) for each in found]


def test_an_event_is_asked_about_by_its_handles_and_its_title_in_both_languages(theatre: Dataset) -> None:
    events = {event.id: event for event in theatre.events}
    gazetteer = Asker([theatre]).gazetteer
    assert [(each.text, each.language, each.path) for each in questions(events["first-fire"], gazetteer)] == [
        ("When was the first fire?", "en", ("handles", "en", 0)),
        ("When did the first fire at the Lantern kill 3 spectators?", "en", ("title", "en")),
        ("最初の火災はいつでしたか", "ja", ("handles", "ja", 0)),
        ("ランタン座で最初の火災、観客3人が死亡、いつ？", "ja", ("title", "ja")),
    ]


def test_languages_that_nobody_asks_in_are_left_out() -> None:
    (event,) = timeline_of(happening("lamp", "The lamp opens.")).events
    asked = questions(event._replace(title={**event.title, "sv": "Lampan"}), Asker([]).gazetteer)
    assert [each.text for each in asked] == ["When did the lamp open?"]


def test_what_comes_back_is_not_told() -> None:
    assert list(lost(timeline_of(happening("lamp", "The lamp burns", "the great light")))) == []


@pytest.mark.parametrize("order", [1, -1])
def test_an_event_is_lost_where_another_answers_too(order: int) -> None:
    events = [happening("one", "The lamp burns"), happening("other", "The lamp burns", date="1900")]
    found = list(lost(timeline_of(*events[::order])))
    assert {each.event: set(each.instead) for each in found} == {"one": {"one", "other"}, "other": {"one", "other"}}


def test_events_may_be_declared_to_be_alike_by_either_of_them() -> None:
    one, other = happening("one", "The lamp burns"), happening("other", "The lamp burns", date="1900")
    assert list(lost(timeline_of({**one, "distinct_from": ["other"]}, other))) == []
    assert list(lost(timeline_of(one, {**other, "distinct_from": ["one"]}))) == []


def test_events_that_share_a_handle_are_a_tie_for_which_the_names_have_their_own_warning() -> None:
    shared = timeline_of(
        happening("one", "The lamp burns in May", "the lighting"),
        happening("other", "The lamp burns in June", "The Lighting", date="1900"),
    )
    assert told(list(lost(shared))) == []


def test_a_handle_that_leads_to_another_event_is_lost_with_that_event() -> None:
    found = list(
        lost(
            timeline_of(
                happening("storm", "The storm", "the great storm"),
                happening("relief", "The relief", "the relief after the great storm", date="1900"),
                happening("third", "The great relief after the great storm", date="1901"),
            )
        )
    )
    assert ("third", ("title", "en"), ("relief",)) in told(found)


def test_words_that_the_event_does_not_explain_are_told() -> None:
    title = "Lamp Office buys a lamp"
    (found,) = lost(timeline_of(happening("lamp", title, actors={"target": ["lamp-office"], "by": ["lumiere"]})))
    assert (found.reason, found.unexplained) == (Reason.UNRESOLVED, ("lamp office",))


def test_a_title_that_asks_for_something_else_is_lost() -> None:
    (found,) = lost(timeline_of(happening("lamp", "How many lamps burnt", date="1900")))
    assert (found.question.text, found.event) == ("How many lamps burnt, when?", "lamp")


def test_more_alike_than_one_answer_holds_are_lost_even_if_declared() -> None:
    names = [f"lamp-{letter}" for letter in "abcdefg"]
    events = [
        happening(name, "The lamp burns", distinct_from=[each for each in names if each != name]) for name in names
    ]
    assert [(each.event, each.reason) for each in lost(timeline_of(*events))] == [
        (name, Reason.AMBIGUOUS) for name in names
    ]
