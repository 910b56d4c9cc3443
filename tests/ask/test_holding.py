"""Whether a state held on a date or when something happened, and whether it had ended."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Confidence, Reason, Type


@pytest.mark.parametrize(
    ("english", "japanese", "yesno", "events"),
    [
        # on the day of a happening
        (
            "Was the Lantern's licence in force at the time of the first fire?",
            "最初の火災の時点でランタン座の興行許可は有効でしたか",
            "yes",
            ["licence-granted"],
        ),
        (
            "Was the Lantern's licence in force at the time of the first storm?",
            "最初の嵐の時点でランタン座の興行許可は有効でしたか",
            "no",
            ["licence-granted"],
        ),
        # before a date is on its eve
        (
            "Was the Lantern's licence in force before 1930?",
            "1930年より前にランタン座の興行許可は有効でしたか",
            "yes",
            ["licence-granted"],
        ),
        # what ended had been, though its beginning is not recorded
        (
            "Had the Lantern given up its gas lighting by 1926?",
            "ランタン座は1926年にはもうガス灯の使用をやめていましたか",
            "yes",
            ["gas-ends"],
        ),
        # that it had ended takes that it had begun
        (
            "Had the Lantern's licence lapsed by 1 April 1931?",
            "1931年4月1日の時点でランタン座の興行許可は失効していましたか",
            "yes",
            ["licence-lapses"],
        ),
        (
            "Had the Lantern's licence lapsed by 1 January 1930?",
            "1930年1月1日の時点でランタン座の興行許可は失効していましたか",
            "no",
            ["licence-granted"],
        ),
        (
            "Had the Lantern's licence lapsed by 1 January 1925?",
            "1925年1月1日の時点でランタン座の興行許可は失効していましたか",
            "no",
            ["licence-granted"],
        ),
        # that it had begun says that it held
        (
            "Had the Lantern's licence begun by 1 April 1930?",
            "1930年4月1日の時点でランタン座の興行許可は始まっていましたか",
            "yes",
            ["licence-granted"],
        ),
        # after its end
        (
            "Was the gas lighting still in force on 1 January 1926?",
            "1926年1月1日の時点でガス灯の使用はまだ有効でしたか",
            "no",
            ["gas-ends"],
        ),
    ],
)
def test_a_state_is_known_by_what_began_and_ended_it(
    asker: Asker, english: str, japanese: str, yesno: str, events: list[str]
) -> None:
    for question in (english, japanese):
        answer = asker.ask(question)
        assert (answer.reply.yesno, ids(answer), answer.confidence) == (yesno, events, Confidence.EXACT), answer.text


def test_that_something_was_so_still_takes_for_granted_that_it_had_been_so(asker: Asker) -> None:
    for question in (
        "Was the gas lighting still in use on 1 January 1924?",
        "1924年1月1日の時点でガス灯の使用はまだ有効でしたか",
    ):
        answer = asker.ask(question)
        assert (answer.reply.yesno, answer.confidence, ids(answer)) == ("yes", Confidence.INFERRED, ["gas-ends"])


@pytest.mark.parametrize(
    "question",
    [
        # nobody recorded since when
        "Was the gas lighting in use on 1 January 1924?",
        "1924年1月1日の時点でガス灯の使用は有効でしたか",
        "How long was the gas lighting in use?",
        # on some of its days
        "Was the Lantern's licence in force in 1931?",
    ],
)
def test_what_the_dates_do_not_tell_of_a_state_is_not_answered(asker: Asker, question: str) -> None:
    assert asker.ask(question).reason is Reason.PRECISION_TOO_LOW, asker.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Was the Lantern's licence in force at the time of the storm?",
        "Was the Lantern's licence in force at the time of the flood?",
        "嵐の時点でランタン座の興行許可は有効でしたか",
    ],
)
def test_a_state_is_not_judged_by_a_happening_that_is_not_one(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert (answer.answered, ids(answer)) == (False, []), answer.text


def test_a_state_is_not_judged_by_a_date_without_its_year(asker: Asker) -> None:
    assert asker.ask("Was the Lantern's licence in force on 1 May?").reason is Reason.UNRESOLVED


def test_that_something_was_lacking_is_so_where_the_state_did_not_hold(asker: Asker) -> None:
    assert asker.ask("Was the Lantern without a licence on 1 April 1931?").reply.yesno == "yes"
    assert asker.ask("Was the Lantern without a licence on 1 April 1930?").reply.yesno == "no"


def test_what_no_event_tells_of_a_state_is_not_answered_by_the_state(asker: Asker) -> None:
    assert asker.ask("Had the Lantern's licence burnt by 1 April 1930?").reason is Reason.UNRESOLVED


def test_the_days_of_a_state_and_of_a_lack_are_told_apart(asker: Asker) -> None:
    held, lacked = (
        asker.ask(question).reply
        for question in ("How long did the Lantern's licence last?", "How long was the Lantern without a licence?")
    )
    assert (held.days_min, held.days_max) == (730, 730)
    assert (lacked.days_min, lacked.days_max) == (48, 57)


def test_how_long_a_state_held_is_a_duration(asker: Asker) -> None:
    assert asker.ask("How long did the Lantern's licence last?").question.type is Type.DURATION


@pytest.mark.parametrize(
    ("question", "yesno"),
    [
        ("Did the Lantern's licence lapse on 4 March 1931?", "yes"),
        ("ランタン座の興行許可が失効したのは1931年3月4日でしたか", "yes"),
        ("Did the Lantern's licence lapse on 4 April 1931?", None),
        ("ランタン座の興行許可が失効したのは1931年4月4日でしたか", None),
        ("How long had the Lantern held its licence when it lapsed?", None),
    ],
)
def test_what_happened_on_a_day_is_no_question_after_how_things_stood(
    asker: Asker, question: str, yesno: str | None
) -> None:
    assert asker.ask(question).reply.yesno == yesno


@pytest.mark.parametrize(
    "question",
    ["Had the Lantern given up its gas lighting by 1920?", "ランタン座は1920年にはもうガス灯の使用をやめていましたか"],
)
def test_before_its_first_known_end_it_had_not_ended(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert (answer.reply.yesno, ids(answer), answer.confidence) == ("no", ["gas-ends"], Confidence.INFERRED)


@pytest.mark.parametrize(
    "question", ["Was the bridge under a toll on 1 March 1928?", "1928年3月1日に橋の通行料は有効でしたか"]
)
def test_of_two_states_the_one_that_is_called_just_so_is_meant(asker: Asker, question: str) -> None:
    # and not the lifting of the toll
    answer = asker.ask(question)
    assert (answer.reply.yesno, ids(answer)) == ("yes", ["toll-begins"]), answer.text


def test_a_licence_may_be_alive(asker: Asker) -> None:
    assert asker.ask("Was the Lantern's licence still alive on 1 March 1930?").reply.yesno == "yes"


@pytest.mark.parametrize(
    "question",
    [
        "How long was the Lantern's licence in force before it lapsed?",
        "How long was the Lantern's licence in force after the Board granted it?",
        # a date beside its name tells which
        "How long was the Lantern's licence of March 1929 in force?",
        "1929年3月のランタン座の興行許可はどれくらい続きましたか",
    ],
)
def test_how_long_a_state_held_is_asked_with_what_began_or_ended_it(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert (ids(answer), answer.reply.days_min) == (["licence-granted", "licence-lapses"], 730), answer.text


@pytest.mark.parametrize(
    "question",
    [
        # neither began or ended it
        "How long was the Lantern's licence in force before Sudland granted it?",
        "How long was the Lantern's licence of April 1930 in force?",
        "How long was the Lantern's licence in force before it burned?",
        # that it was announced is not that it held
        "For how long was the Lantern's licence announced?",
    ],
)
def test_it_is_not_told_with_what_did_neither(asker: Asker, question: str) -> None:
    assert not asker.ask(question).answered, asker.ask(question).text


def test_what_is_left_out_of_the_time_asked_for_is_said_before(asker: Asker) -> None:
    # there are two visits, one to her
    answer = asker.ask("Had Vondel already sung for the homeless when the visit took place?")
    assert (answer.reply.yesno, ids(answer)) == ("yes", ["benefit"]), answer.text
