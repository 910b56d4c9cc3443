"""A single slip of the pen in a name or a general word is read over, and told."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.ask.names import Gazetteer
from timeline.ask.normalize import stem
from timeline.ask.spelling import repaired
from timeline.questions import Confidence, Sense


@pytest.mark.parametrize(
    ("question", "event", "reading"),
    [
        # a letter left out, added, changed, exchanged
        ("When did Norland prohbit the Firebrands?", "firebrands-banned", "prohbit = prohibit"),
        ("When did Norland imprisson Roth?", "roth-arrested", "imprisson = imprison"),
        ("When did Norland releese Roth?", "roth-released", "releese = release"),
        ("When did Norland apprehned Roth?", "roth-arrested", "apprehned = apprehend"),
        # a letter doubled in the wrong place
        ("When did the Board demand the dissmisal of Roth?", "dismissal-demanded", "dissmisal = dismissal"),
        # a name before a general word
        ("When did Norland ban the Firebramds?", "firebrands-banned", "firebramds = firebrands"),
        ("ノーランドがウェストランヅを訪問したのはいつ", "", ""),
    ],
)
def test_a_word_one_slip_away_from_another_is_read_as_that(
    asker: Asker, question: str, event: str, reading: str
) -> None:
    answer = asker.ask(question)
    assert ids(answer) == ([event] if event else []), answer.text
    if reading:
        assert f" Read as: {reading}" in answer.text
        assert answer.confidence is Confidence.INFERRED


@pytest.mark.parametrize(
    "question",
    [
        # two slips, the first letter, too short a word
        "When did Norland imprssion Roth?",
        "When did Norland pmprison Roth?",
        "When did Norland arest Roth?",
    ],
)
def test_what_is_farther_away_stays_unknown(asker: Asker, question: str) -> None:
    assert not asker.ask(question).answered


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("What hapened on 5 June 1930?", "secret-revealed"),
        ("When was the last storm befroe the arrest of Roth?", "storm-of-1926"),
    ],
)
def test_a_word_that_questions_are_asked_with_may_be_misspelt(asker: Asker, question: str, event: str) -> None:
    assert ids(asker.ask(question)) == [event], asker.ask(question).text


def test_a_name_is_not_taken_for_a_misspelt_word_of_a_question(asker: Asker) -> None:
    # nobody here is called Befroe, and it is not "before"
    assert not asker.ask("When was the storm of Befroe?").answered


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("When did the Theatrre Board grant the licence?", "licence-granted"),
        ("When did the second Lindt cabinnet collapse?", "lindt-cabinet-falls"),
        ("When did the Theatre Borad grant the licence?", "licence-granted"),
    ],
)
def test_a_word_of_a_name_of_several_words_may_be_misspelt(asker: Asker, question: str, event: str) -> None:
    assert event in ids(asker.ask(question)), asker.ask(question).text


def test_the_name_of_a_month_may_be_misspelt(asker: Asker) -> None:
    assert ids(asker.ask("What happened in Septembr 1930?")) == ids(asker.ask("What happened in September 1930?"))
    assert not asker.ask("What happened in Septemmbbr 1930?").answered


def test_a_word_that_one_name_has_is_no_slip_of_another() -> None:
    gazetteer = Gazetteer()
    for form in ("sanction the use", "freeze on the accounts of sanctioned users"):
        gazetteer.add(form, Sense("event", "harbour", form))
    words = ("freeze", "on", "the", "accounts", "of", "sanctioned", "users")
    assert repaired(words, gazetteer)[-1] == stem("users")
    # where no name has it as it is, it is one
    assert repaired(("sanction", "the", "users"), gazetteer)[-1] == stem("use")


@pytest.mark.parametrize(
    ("word", "meant"), [("wich", "which"), ("waht", "what"), ("whn", "when"), ("wher", "where"), ("wet", "wet")]
)
def test_the_interrogative_may_be_misspelt_where_a_question_begins(asker: Asker, word: str, meant: str) -> None:
    assert repaired((word, "year"), asker.gazetteer)[0] == stem(meant)
    assert repaired(("year", word), asker.gazetteer)[1] == stem(word)
