"""The questions that the program was developed on, over the shipped data: none may be answered wrongly again."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.questions import RIGHT, WRONG, judge, read
from timeline.ask import Asker, ranking, resolve, windows
from timeline.dates.span import Certainty, Span
from timeline.ingest import read_all
from timeline.questions import Reason, Relation
from timeline.render.answer import answer_record
from timeline.shipped import shipped

QUESTIONS = Path(__file__).parents[1] / "questions"


@pytest.fixture(scope="module")
def asker() -> Asker:
    return Asker(read_all([shipped("data/events.yaml")]))


@pytest.mark.parametrize(
    ("name", "least_right", "wrong"),
    [
        ("development", 180, set[str]()),
        ("round-1", 172, set[str]()),
        ("round-2", 158, set[str]()),
        ("round-3", 115, set[str]()),
        ("round-4", 117, {"u075"}),
        ("round-5", 157, {"n144"}),
        ("round-6", 154, {"a027"}),
        ("round-7", 153, set[str]()),
        ("round-8", 315, {"v315"}),
        ("round-9", 79, set[str]()),
        ("round-10", 155, set[str]()),
        ("round-11", 306, {"ka40", "ma38"}),
        ("round-12", 151, set[str]()),
        ("round-13", 156, {"pa19", "ra19"}),
        ("round-14", 294, {"sa52", "sa58", "va60"}),
        ("round-15", 158, set[str]()),
        ("round-16", 158, {"ya21"}),
        ("round-17", 160, set[str]()),
        ("round-18", 153, set[str]()),
        ("round-19", 82, {"ga27", "gd28"}),
        ("round-20", 232, {"he27", "hf19"}),
        ("round-21", 156, {"jd19"}),
        ("round-22", 155, set[str]()),
        ("round-23", 332, {"ff58", "fh23", "fh24", "fi17"}),
        ("round-24", 325, {"ld27", "le37", "lf19", "lh05"}),
        ("round-25", 224, {"mb22"}),
        ("round-26", 155, {"ne09"}),
    ],
)
def test_what_is_answered_rightly_stays_so_and_nothing_else_is_answered_wrongly(
    asker: Asker, name: str, least_right: int, wrong: set[str]
) -> None:
    _score(asker, QUESTIONS / f"{name}.yaml", least_right, wrong)


@pytest.mark.parametrize(
    ("subject", "name", "least_right", "wrong"),
    [
        ("space", "questions", 106, {"s003"}),
        ("space", "questions-2", 33, {"f018", "f036", "f054"}),
        ("rail", "questions", 30, {"x054"}),
        ("cups", "questions", 32, set[str]()),
        ("games", "questions", 33, {"z042"}),
        ("medicine", "questions", 36, set[str]()),
    ],
)
def test_another_subject_is_answered_as_well(subject: str, name: str, least_right: int, wrong: set[str]) -> None:
    asker = Asker(read_all([QUESTIONS / subject / "events.yaml"]))
    _score(asker, QUESTIONS / subject / f"{name}.yaml", least_right, wrong)


def _score(asker: Asker, path: Path, least_right: int, wrong: set[str]) -> None:
    verdicts = {entry["id"]: judge(entry, answer_record(asker.ask(entry["text"]))) for entry in read(path)}
    assert {name for name, verdict in verdicts.items() if verdict == WRONG} <= wrong
    assert sum(verdict == RIGHT for verdict in verdicts.values()) >= least_right


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("What happened between the flood and the war?", Reason.UNRESOLVED),
        ("When was 1.2.3 built?", Reason.UNKNOWN_TERM),
        ("How long after the first boat strike?", Reason.AMBIGUOUS),
        ("最初の船舶攻撃は何日後ですか", Reason.PRECISION_TOO_LOW),
        ("When did the strike after the release before the visit after the designation happen?", Reason.UNRESOLVED),
        ("Was sanctions eased not election in 2025?", Reason.UNRESOLVED),
        ("国際連合がウクライナ戦争をエルサルバドルしたのは石油・ガス制裁の6か月停止の後いつ", Reason.UNRESOLVED),
        ("Who President Hugo Chávez of Venezuela dies of cancer?", Reason.UNRESOLVED),
        ("When did Maduro agrees with Grenell until PDVSA's turn to cryptocurrency?", Reason.CONTRADICTED),
        ("What happened between the release and the visit?", Reason.UNRESOLVED),
        ("What happened between the designation and the recall and the strike?", Reason.UNRESOLVED),
        ("制裁から訪問までの間に何がありましたか", Reason.UNRESOLVED),
        ("これはいつは何は", Reason.NOT_A_DATE_QUESTION),
        ("は は は", Reason.NOT_A_DATE_QUESTION),
        # to be in charge is not to be charged
        ("Who was in charge in Caracas in 2020?", Reason.NO_EVENT_IN_PERIOD),
        ("What?", Reason.NOT_A_DATE_QUESTION),
        # a number tells nothing alone
        ("Which two?", Reason.NOT_A_DATE_QUESTION),
        ("'; DROP TABLE event; --", Reason.NOT_A_DATE_QUESTION),
        ("SELECT date FROM event", Reason.NOT_A_DATE_QUESTION),
        ("いつ", Reason.NOT_A_DATE_QUESTION),
    ],
)
def test_odd_questions_are_refused_with_the_reason(asker: Asker, text: str, reason: Reason) -> None:
    assert asker.ask(text).reason is reason


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "When did Kremlin declares Russia's solidarity with the Venezuelan people after the call?",
            "kremlin-statement-on-call",
        ),
        ("Was Chevron's licence not in force on 1 June 2025?", "chevron-licence-lapses"),
        ("最初の船舶攻撃はいつは", "first-boat-strike"),
    ],
)
def test_clumsy_questions_are_answered_from_the_event_that_they_mean(asker: Asker, text: str, event: str) -> None:
    assert [match.event.id for match in asker.ask(text).listing.matches] == [event]


def test_a_reference_that_is_nested_too_deeply_is_not_followed(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolve, "DEEPEST", 0)
    assert asker.ask("What happened in 2025 before the first boat strike?").reason is Reason.UNRESOLVED


@pytest.mark.parametrize(
    ("overlaps", "meant"),
    [((0.9, 0.2), (0.9,)), ((0.2, 0.9), (0.9,)), ((0.9, 0.8), (0.9, 0.8)), ((0.3,), (0.3,)), ((), ())],
)
def test_one_event_is_meant_whose_title_is_said_much_more_than_the_others(
    asker: Asker, overlaps: tuple[float, ...], meant: tuple[float, ...]
) -> None:
    (match,) = asker.ask("最初の船舶攻撃はいつ").listing.matches
    found = tuple(ranking.Found(match.event, ranking.Rank.KIND, each, Certainty.CERTAIN) for each in overlaps)
    assert tuple(each.overlap for each in ranking.Resolution(found).meant) == meant


def test_an_event_that_comes_after_the_limit_is_not_in_the_period() -> None:
    theatre = Asker(read_all([Path(__file__).with_name("theatre.yaml")]))
    question = "When did Second fire at the Lantern until the Lantern licence?"
    assert theatre.ask(question).reason is Reason.NO_EVENT_IN_PERIOD


def test_together_with_an_event_is_what_shares_a_day_with_it(asker: Asker) -> None:
    (strike,) = asker.ask("最初の船舶攻撃はいつ").listing.matches
    (lapse,) = asker.ask("When did Chevron's licence lapse?").listing.matches
    together = windows.Bounds(Relation.WITH, [strike.event])
    assert together.holds(strike.event) is Certainty.CERTAIN
    assert together.holds(lapse.event) is Certainty.OUT


@pytest.mark.parametrize(
    ("relation", "first", "last"),
    [
        (Relation.BEFORE, None, 9),
        (Relation.AFTER, 21, None),
        (Relation.SINCE, 10, None),
        (Relation.UNTIL, None, 20),
        (Relation.WITH, 10, 20),
        (Relation.NEXT_DAY, 11, 21),
        (Relation.PREVIOUS_DAY, 9, 19),
    ],
)
def test_a_relation_turns_days_into_a_window(relation: Relation, first: int | None, last: int | None) -> None:
    assert windows.window(relation, Span(10, 20)) == Span(first, last)
