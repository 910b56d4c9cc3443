"""The questions that the program was developed on, over the shipped data: none may be answered wrongly again."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.questions import RIGHT, WRONG, judge, read
from timeline.ask import Asker, resolve, windows
from timeline.dates.span import Span
from timeline.ingest import read_all
from timeline.questions import Reason, Relation
from timeline.render.answer import answer_record
from timeline.shipped import shipped

FILE = Path(__file__).parents[1] / "questions" / "development.yaml"


@pytest.fixture(scope="module")
def asker() -> Asker:
    return Asker(read_all([shipped("data/events.yaml")]))


def test_no_development_question_is_answered_wrongly_and_most_are_answered(asker: Asker) -> None:
    verdicts = {entry["id"]: judge(entry, answer_record(asker.ask(entry["text"]))) for entry in read(FILE)}
    assert [name for name, verdict in verdicts.items() if verdict == WRONG] == []
    assert sum(verdict == RIGHT for verdict in verdicts.values()) >= 160


@pytest.mark.parametrize(
    "text",
    [
        "What happened between the flood and the war?",
        "When was 1.2.3 built?",
        "How long after the first boat strike?",
        "最初の船舶攻撃は何日後ですか",
        "When did the strike after the release before the visit after the designation happen?",
        "What happened the day after the first boat strike?",
        "Was Chevron's licence not in force on 1 June 2025?",
        "Was sanctions eased not election in 2025?",
        "What happened between the first boat strike and the directive?",
        "国際連合がウクライナ戦争をエルサルバドルしたのは石油・ガス制裁の6か月停止の後いつ",
        "Who President Hugo Chávez of Venezuela dies of cancer?",
        "When did Kremlin declares Russia's solidarity with the Venezuelan people after the call?",
        "When did Maduro agrees with Grenell until PDVSA's turn to cryptocurrency?",
        "What happened between the release and the visit?",
        "What happened between the designation and the recall and the strike?",
        "制裁から訪問までの間に何がありましたか",
        "When did Venezuelans held at El Salvador's CECOT prison are sent home?",
        "最初の船舶攻撃はいつですかは",
        "最初の船舶攻撃はいつは",
        "これはいつは何は",
        "は は は",
        "What?",
        "いつ",
    ],
)
def test_odd_questions_get_an_answer_or_a_reason(asker: Asker, text: str) -> None:
    answer = asker.ask(text)
    assert answer.text
    assert (answer.reason is None) == answer_record(answer)["answered"]


def test_a_reference_that_is_nested_too_deeply_is_not_followed(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolve, "DEEPEST", 0)
    assert asker.ask("What happened in 2025 before the first boat strike?").reason is Reason.UNRESOLVED


def test_one_event_is_meant_whose_title_is_said_much_more_than_the_others() -> None:
    theatre = Asker(read_all([FILE.parents[1] / "ask" / "theatre.yaml"]))
    assert theatre.ask("When did Second fire at the Lantern until the Lantern licence?").text


@pytest.mark.parametrize(
    ("relation", "first", "last"),
    [
        (Relation.BEFORE, None, 9),
        (Relation.AFTER, 21, None),
        (Relation.SINCE, 10, None),
        (Relation.UNTIL, None, 20),
        (Relation.WITH, 10, 20),
        (Relation.NEXT_DAY, 11, 21),
    ],
)
def test_a_relation_turns_days_into_a_window(relation: Relation, first: int | None, last: int | None) -> None:
    assert windows.window(relation, Span(10, 20)) == Span(first, last)
