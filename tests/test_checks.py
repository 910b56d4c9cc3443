from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.ask.retrieval import Lost, Probe
from timeline.checks import check, remark
from timeline.ingest import Remark
from timeline.questions import Reason

if TYPE_CHECKING:
    from pathlib import Path

HEADER = """\
format: 1
dataset: bridges
languages: [en]
title: {en: Bridges}
articles:
  - {id: gazette, title: {en: News}, publisher: Gazette, published: 1931, language: en}
actors:
  - {id: council, kind: agency, names: {en: [Town Council]}}
  - {id: vireo, kind: company, names: {en: [Vireo]}}
kinds:
  - {id: opening, names: {en: [opening]}}
events:
"""
EVENT = """\
  - id: {id}
    date: {date}
    kind: opening
    title: {{en: {title}}}
    summary: {{en: It is told.}}
    actors: {{by: [council], target: [vireo]}}
    handles: {{en: [{handle}]}}
    sources: [{{article: gazette, lines: [1], stated: "{date}", basis: stated}}]
"""
FIRST = HEADER.count("\n") + 1
TITLE = FIRST + 3


def told(path: Path, *events: str, questions: bool = True) -> list[str]:
    """What is said about a file with these events, without its name."""
    path /= "bridges.yaml"
    path.write_text(HEADER + "".join(events), "utf-8")
    reading = check([path], questions=questions)
    assert reading.sound
    return [str(problem).removeprefix(f"{path}:") for problem in reading.problems]


def event(name: str, title: str, handle: str, date: int = 1931) -> str:
    return EVENT.format(id=name, title=title, handle=handle, date=date)


def test_a_file_whose_events_are_found_is_told_nothing_about(tmp_path: Path) -> None:
    assert told(tmp_path, event("north", "The north bridge opens", "the northern opening")) == []


TITLE_PROBE = Probe("When did the bridge open?", "en", ("title", "en"))
HANDLE_PROBE = Probe("開通はいつでしたか", "ja", ("handles", "ja", 0))
REWORD = "put it in other words; `timeline ask --explain` tells how it is read"


@pytest.mark.parametrize(
    ("lost", "message", "hint"),
    [
        (
            Lost("north", TITLE_PROBE, ("north", "south")),
            "is answered by south too",
            "tell them apart in other words, or write `distinct_from: [south]`",
        ),
        (
            Lost("north", TITLE_PROBE, ("south", "east")),
            "is answered by south, east instead",
            "say in the title what only this event is, or write `distinct_from: [south, east]`",
        ),
        (
            Lost("north", HANDLE_PROBE, ("south",)),
            "is answered by south instead",
            "give it a handle of its own, or write `distinct_from: [south]`",
        ),
        (
            Lost("north", TITLE_PROBE, (), Reason.UNRESOLVED, ("vireo", "gate")),
            "is not answered: the event does not explain 'vireo', 'gate'",
            "record who or what that is, in its role, or teach the word by a name, a concept or a handle",
        ),
        (
            Lost("north", TITLE_PROBE, (), Reason.AMBIGUOUS),
            "is not answered: it fits more events than one answer holds",
            REWORD,
        ),
        (
            Lost("north", TITLE_PROBE, (), Reason.CONTRADICTED),
            "is not answered: the date that it names is another",
            REWORD,
        ),
        (Lost("north", TITLE_PROBE, (), Reason.UNRESOLVED), "is not answered: it is not understood", REWORD),
        (Lost("north", TITLE_PROBE, ("north",)), "is not understood to ask for a date", REWORD),
    ],
)
def test_a_question_that_does_not_come_back_is_told_with_the_reason_and_what_to_do(
    lost: Lost, message: str, hint: str
) -> None:
    expected = Remark("north", lost.question.path, f"{lost.question.text!r} {message}", hint)
    assert remark(lost) == expected


def test_a_question_that_does_not_come_back_is_a_warning_at_the_place_that_it_was_made_from(tmp_path: Path) -> None:
    (found,) = told(tmp_path, event("north", "Vireo opens the bridge", "the northern opening"))
    question = "'When did Vireo open the bridge?'"
    assert found.startswith(f"{TITLE}:17: warning: event 'north': title: en: {question} is not answered: ")


def test_no_question_is_asked_if_that_is_not_wanted(tmp_path: Path) -> None:
    assert told(tmp_path, event("north", "Vireo opens the bridge", "it"), questions=False) == []


def test_warnings_stand_among_the_other_problems_by_file_and_line(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(HEADER + event("one", "Vireo opens the bridge", "the opening"), "utf-8")
    second.write_text(
        "format: 1\ndataset: bridges\nkinds:\n  - {id: fair, names: {en: [fair]}}\nevents:\n"
        + event("two", "Vireo opens the gate", "the gate"),
        "utf-8",
    )
    places = [(problem.file, problem.line) for problem in check([first, second]).problems]
    assert places == [(str(first), TITLE), (str(second), 4), (str(second), 6), (str(second), 9)]


def test_nothing_is_asked_of_a_file_with_errors(tmp_path: Path) -> None:
    path = tmp_path / "bridges.yaml"
    path.write_text(
        HEADER + event("one", "Vireo opens the bridge", "it").replace("kind: opening", "kind: feast"), "utf-8"
    )
    assert [problem.message for problem in check([path]).problems] == ["event 'one': kind: unknown kind 'feast'"]
