"""Who held an office, on a date, when something happened, before or after someone else."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Confidence, Reason, Type

KELLER, VONDEL, LINDT, BRANDT, ROTH = "Otto Keller", "Mira Vondel", "Hugo Lindt", "Ilse Brandt", "Ada Roth"
SPOKEN = {
    KELLER: "オットー・ケラー",
    VONDEL: "ミラ・フォンデル",
    LINDT: "フーゴ・リント",
    BRANDT: "イルゼ・ブラント",
    ROTH: "アーダ・ロート",
}


@pytest.mark.parametrize(
    ("english", "japanese", "holders"),
    [
        # on a date, within a period, on the day that the dataset speaks of
        (
            "Who was the director of the Lantern in 1927?",
            "1927年にランタン座の理事長だったのは誰ですか",
            [VONDEL],
        ),
        ("Who was finance minister of Norland in 1925?", "1925年のノーランドの財務相は誰ですか", [ROTH]),
        ("Who is the director of the Lantern?", "ランタン座の理事長は誰ですか", [KELLER]),
        # where several held it in that time, all of them, each once
        (
            "Who was the prime minister of Norland in 1926?",
            "1926年のノーランドの首相は誰",
            [LINDT, BRANDT],
        ),
        (
            "Who was the director of the Lantern after 1925?",
            "1925年以降のランタン座の理事長は誰ですか",
            [KELLER, VONDEL],
        ),
        # when something happened
        (
            "Who was the director of the Lantern at the time of the barge treaty?",
            "はしけ条約の時のランタン座の理事長は誰ですか",
            [KELLER],
        ),
        # next to another holder, whenever they held it
        (
            "Who was director of the Lantern before Vondel?",
            "フォンデル氏の前のランタン座の理事長は誰ですか",
            [KELLER],
        ),
        (
            "Who was prime minister of Norland after Lindt?",
            "リント氏の後のノーランドの首相は誰ですか",
            [BRANDT],
        ),
    ],
)
def test_whoever_held_an_office_is_named_from_the_tenures(
    asker: Asker, english: str, japanese: str, holders: list[str]
) -> None:
    one, other = asker.ask(english), asker.ask(japanese)
    assert (one.question.type, one.reason, list(one.reply.names)) == (Type.WHO, None, holders), one.text
    assert list(other.reply.names) == [SPOKEN[each] for each in holders], other.text
    expected = Confidence.EXACT if len(holders) == 1 else Confidence.SEVERAL
    assert (one.confidence, other.confidence) == (expected, expected)


def test_a_holder_who_had_it_twice_has_two_neighbours(asker: Asker) -> None:
    assert asker.ask("Who was director of the Lantern before Keller?").reply.names == (VONDEL,)
    assert asker.ask("Who was director of the Lantern after Keller?").reply.names == (VONDEL,)


def test_the_answer_tells_the_tenure_with_its_source_and_the_happening_that_dates_it(asker: Asker) -> None:
    answer = asker.ask("Who was the director of the Lantern at the time of the barge treaty?")
    assert ids(answer) == ["treaty-with-westland"]
    assert answer.text.startswith(
        "Otto Keller: director of the Lantern, from 1921 to June 1926; source: gazette, line 60; Lindt signs a treaty"
    )


def test_a_tenure_without_an_end_goes_on(asker: Asker) -> None:
    text = asker.ask("Who is the director of the Lantern?").text
    assert text == "Otto Keller: director of the Lantern, since 1929; source: gazette, line 62."
    assert "1929年から；" in asker.ask("ランタン座の理事長は誰ですか").text


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        # before anyone is on record, after everyone
        ("Who was the director of the Lantern in 1915?", Reason.NO_EVENT_IN_PERIOD),
        ("1915年にランタン座の理事長だったのは誰ですか", Reason.NO_EVENT_IN_PERIOD),
        ("Who was finance minister of Norland in 1930?", Reason.NO_EVENT_IN_PERIOD),
        # nobody on record came before the first
        ("Who was prime minister of Norland before Lindt?", Reason.NO_EVENT_IN_PERIOD),
        # an office that nobody on record held, of which a word or nothing is known
        ("Who was president in 1926?", Reason.UNRESOLVED),
        ("1925年のノーランドの大臣は誰でしたか", Reason.UNRESOLVED),
        ("Who was the admiral in 1926?", Reason.UNKNOWN_TERM),
        ("1926年の提督は誰ですか", Reason.UNKNOWN_TERM),
        # two offices are called so
        ("Who was the minister of Norland in 1925?", Reason.AMBIGUOUS),
        # a happening that is not on record, or that may be one of several
        ("Who was the director of the Lantern at the time of the flood?", Reason.UNRESOLVED),
        ("Who was the director of the Lantern at the time of the storm?", Reason.UNRESOLVED),
        # another country's
        ("Who was the minister of Sudland in 1926?", Reason.UNRESOLVED),
    ],
)
def test_nobody_is_named_where_no_tenure_says_so(asker: Asker, question: str, reason: Reason) -> None:
    answer = asker.ask(question)
    assert (answer.reason, answer.reply.names) == (reason, ()), answer.text


def test_an_office_nobody_held_is_told_as_it_was_asked_for(asker: Asker) -> None:
    assert "「大臣」" in asker.ask("1925年のノーランドの大臣は誰でしたか").text


def test_a_title_that_is_part_of_an_office_name_asks_for_its_holder_when_something_happened(asker: Asker) -> None:
    answer = asker.ask("Who was the finance minister when the great walkout began?")
    assert answer.reason is Reason.NO_EVENT_IN_PERIOD
    assert asker.ask("Who was the prime minister when Lindt signed a treaty with Westland?").reply.names == (LINDT,)
    assert asker.ask("はしけ条約の時の首相は誰でしたか").reply.names == (SPOKEN[LINDT],)


def test_the_first_holder_on_record_need_not_have_been_the_first(asker: Asker) -> None:
    for question in ("Who was the first prime minister of Norland?", "ノーランドの最初の首相は誰ですか"):
        assert asker.ask(question).reason is Reason.PRECISION_TOO_LOW, asker.ask(question).text


def test_what_someone_with_a_title_did_is_not_a_question_after_an_office(asker: Asker) -> None:
    answer = asker.ask("Who demanded the dismissal of Roth?")
    assert (answer.reply.names, ids(answer)) == (("Theatre Board",), ["dismissal-demanded"])


def test_an_unknown_title_is_shown_as_it_was_typed(asker: Asker) -> None:
    assert "finance minister" in asker.ask("Who was the finance minister of Sudland?").text
