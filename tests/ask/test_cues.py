"""What is asked, by the words that ask."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Type


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        # which of two was sooner
        ("最初の嵐と最初の火災で先に起きたのはどちらですか", Type.ORDER),
        ("先なのは最初の嵐と最初の火災のどちらですか", Type.ORDER),
        ("最初の嵐と最初の火災、早いのはどっち", Type.ORDER),
        ("先に禁止されたのは火付け団と縄団のどちらですか", Type.ORDER),
        # whether one was later
        ("大罷業は最初の嵐より後の出来事ですか", Type.ORDER),
        ("大罷業より後の出来事は？", Type.WHAT),
        ("大罷業は最初の嵐より後？", Type.ORDER),
        # how long, without a word that asks
        ("days from the first fire until the second fire", Type.DURATION),
        ("Days between the first fire and the second fire?", Type.DURATION),
        # a kind of actor with what describes it, or one of a people
        ("Which gang was banned on 26 July 1930?", Type.WHO),
        ("Which angry country banned the Ropers?", Type.WHO),
        # of what sort it was, and nothing after yes or no
        ("ランタン座の興行許可はどのようなものでしたか", Type.WHAT),
        ("囚人を解放した国はどこですか", Type.WHO),
        # who only tells more of them
        ("After the six who left in 1931, when did Sudland next free prisoners?", Type.NEXT),
        ("囚人を解放したのはどこの国でしたか", Type.WHO),
        ("ノーランドはシュドランドにどんな支援を頼みましたか", Type.WHAT),
        ("Which newspaper reported the talks?", Type.WHO),
        ("Which CEO asked for talks?", Type.WHO),
        ("シュドランドが囚人を解放するよう頼んだ国をお教えいただけますか", Type.WHO),
        ("How many votes did Brandt get?", Type.COUNT),
        ("1930年9月2日に起きたことを教えてください", Type.WHAT),
        ("Give me the incidents of 2 September 1930.", Type.WHAT),
        # reasons are no dates
        ("Why did the Lantern's licence lapse?", Type.NONE),
        ("なぜランタン座の興行許可は失効したのですか", Type.NONE),
        # yes or no, behind a date or not
        ("Was the first storm before the first fire?", Type.ORDER),
        ("On 1 March 1930, was the Lantern's licence in force?", Type.STATE),
    ],
)
def test_the_words_that_ask_tell_the_type(asker: Asker, text: str, type_: Type) -> None:
    assert asker.form(text).type is type_


@pytest.mark.parametrize(
    ("text", "yesno"),
    [
        ("大罷業は最初の嵐より後の出来事ですか", "yes"),
        ("大罷業は最初の火災より後の出来事ですか", "no"),
    ],
)
def test_a_japanese_question_whether_one_was_later_is_answered_with_yes_or_no(
    asker: Asker, text: str, yesno: str
) -> None:
    assert asker.ask(text).reply.yesno == yesno


@pytest.mark.parametrize(
    "text",
    [
        "最初の嵐と最初の火災で先に起きたのはどちらですか",
        "先に起きたのは最初の火災と最初の嵐のどちらですか",
        "Which came first, the first fire or the first storm?",
    ],
)
def test_which_of_two_was_sooner_names_that_one_first(asker: Asker, text: str) -> None:
    found = [match.event.id for match in asker.ask(text).listing.matches]
    assert found == ["storm-of-1921", "first-fire"]


@pytest.mark.parametrize(
    "text", ["days from the first fire until the second fire", "weeks between the first fire and the second fire"]
)
def test_days_between_two_happenings_need_no_word_that_asks(asker: Asker, text: str) -> None:
    answer = asker.ask(text)
    assert (answer.reply.days_min, answer.reply.days_max) == (44, 44), answer.text
    assert answer.question.unit == text.split(maxsplit=1)[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Where did Brandt meet Vondel?", ("Sudland",)),
        ("ブラント氏がフォンデル氏と会談したのはどこですか", ("シュドランド",)),
    ],
)
def test_where_it_happened_is_the_place(asker: Asker, text: str, names: tuple[str, ...]) -> None:
    assert asker.ask(text).reply.names == names


@pytest.mark.parametrize(
    "question",
    [
        "ノーランドが禁止した団体は?",
        "ノーランドが禁止した団体はどちらですか",
        "ノーランドが禁止した団体を教えていただけますか",
        "Norland banned two groups. Which ones?",
        "Which groups did Norland ban?",
    ],
)
def test_who_it_was_is_asked_in_many_ways(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert answer.question.type is Type.WHO
    assert set(ids(answer)) == {"firebrands-banned", "ropers-banned"}, answer.text


def test_a_noun_that_something_is_done_to_asks_for_nobody(asker: Asker) -> None:
    assert asker.form("団体を").type is not Type.WHO


def test_a_preposition_before_a_date_belongs_to_the_date(asker: Asker) -> None:
    (reference,) = asker.form("When was the envoy pulled in 1930?").references
    assert [(item.text, str(date.date)) for item in reference.items[-1:] for date in reference.dates] == [
        ("pulled", "1930")
    ]
