"""The sentences of answers: dates at their precision, sources, rival dates, conventions, reasons."""

import pytest

from timeline.ask import Asker


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "When did the Lantern's licence lapse?",
            "The Lantern's licence lapses: 4 March 1931; source: gazette, line 5.",
        ),
        (
            "When did Keller propose a fire brigade?",
            "Keller proposes a fire brigade: mid-January 1930 (from 11 January 1930 to 20 January 1930); ",
        ),
        (
            "最初の火災はいつですか",
            "ランタン座で最初の火災、観客3人が死亡：1930年9月2日；almanac 2行では1930年9月3日；出典：gazette 9, 10行；",
        ),
        (
            "Did Sudland free ten prisoners?",
            "Yes. Sudland frees ten prisoners: mid-July 1931 (from 11 July 1931 to 20 July 1931); source: gazette",
        ),
        (
            "How many days from Brandt's visit to Sudland until the July 1931 prisoner exchange?",
            "161 to 170 days, from Brandt visits Sudland and meets Vondel (31 January 1931; source: gazette",
        ),
        (
            "1930年9月5日にアーデンの夜間外出禁止は有効でしたか",
            "",
        ),
        (
            "What happened in 1905?",
            "",
        ),
        (
            "How many fires were there in 1930?",
            "2 recorded here: First fire at the Lantern kills 3 spectators (2 September 1930; almanac, line 2 gives",
        ),
        (
            "How many fires were there between 1 September and 1 October 1930?",
            "",
        ),
        ("When did Xanadu fall?", "Not recorded: nothing here is called “xanadu”."),
        ("?", "This is no question after events and their dates."),
        ("？", "This is no question after events and their dates."),
    ],
)  # fmt: skip
def test_the_sentence_says_date_precision_and_source(asker: Asker, question: str, text: str) -> None:
    answer = asker.ask(question)
    assert answer.text.startswith(text)
    if answer.answered:
        assert "gazette" in answer.text


def test_a_duration_tells_how_its_days_are_counted(asker: Asker) -> None:
    text = asker.ask("How many days from the first fire until the second fire?").text
    assert text.endswith(" (end minus start; the first day is not counted).")


def test_relative_words_are_read_against_the_day_of_the_dataset_and_the_reading_is_told(asker: Asker) -> None:
    assert asker.ask("What happened last year?").text.endswith(" Read as: last year = 1931.")
    assert asker.ask("昨年何がありましたか").text.endswith("読み取り：昨年 = 1931年。")


def test_a_respelling_is_told(asker: Asker) -> None:
    assert asker.ask("When did Norland ban the Firebramds?").text.endswith(" Read as: firebramds = firebrands.")


def test_what_is_only_possible_is_marked_and_what_is_too_loose_is_counted(asker: Asker) -> None:
    text = asker.ask("What happened on 15 July 1931?").text
    assert "Sudland frees ten prisoners" in text
    assert "possibly in that period" in text
    assert asker.ask("What happened on 6 June 1929?").text.startswith("Not recorded")
    assert "dated too loosely to tell" in asker.ask("What happened on 5 June 1930?").text


def test_a_count_that_is_not_certain_is_a_range(asker: Asker) -> None:
    assert asker.ask("How often was a licence granted before 25 April 1931?").text.startswith("1 to 2 recorded here")


def test_every_answer_tells_who_said_so(asker: Asker) -> None:
    for question in ("Who proposed a fire brigade?", "How long was the Lantern without a licence?"):
        assert "source: gazette" in asker.ask(question).text


def test_suggestions_are_the_nearest_events_with_what_they_leave(asker: Asker) -> None:
    answer = asker.ask("When did Vondel propose a fire brigade?")
    assert answer.suggestions[0] == "fires-proposed"
    assert answer.rejections[0].unexplained == ("vondel",)
    assert asker.ask("When did the licence lapse in 1930?").rejections[0].unexplained == ("date",)


@pytest.mark.parametrize(
    ("text", "head"), [("What happened in 1931?", "Recorded:"), ("1931年に何がありましたか", "記録：")]
)
def test_a_list_has_a_line_for_each_event(asker: Asker, text: str, head: str) -> None:
    answer = asker.ask(text)
    first, *lines = answer.text.split("\n")
    assert first == head
    assert len([line for line in lines if line.startswith("- ")]) == len(answer.listing.matches) > 1
