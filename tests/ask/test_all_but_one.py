"""A long question is answered though the record does not explain one of its words, and the answer names the word."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Confidence


@pytest.mark.parametrize(
    ("question", "event", "word"),
    [
        ("When did the Courier reveal the secret talks of Keller, all zigzag?", "secret-revealed", "zigzag"),
        ("When did the Courier reveal the secret talks that Keller held with marmots?", "secret-revealed", "marmots"),
        ("クーリエ紙がケラーの薄明の秘密の交渉を暴露したのはいつですか", "secret-revealed", "薄明"),
    ],
)
def test_one_unknown_word_of_many_is_named_in_the_answer(asker: Asker, question: str, event: str, word: str) -> None:
    answer = asker.ask(question)
    assert ids(answer) == [event], answer.text
    assert answer.question.unsaid == word
    assert word in answer.text
    assert answer.confidence is Confidence.INFERRED


@pytest.mark.parametrize(
    "question",
    [
        # few things are said
        "When did the Courier reveal the zigzag talks?",
        # two words
        "When did the Courier reveal the secret talks of Keller, all zigzag and doldrums?",
        # who might be a name, a number, who acted
        "When did the Courier reveal the secret talks of Keller with Zigzag?",
        "クーリエ紙がケラーの秘密の交渉をジグザグに暴露したのはいつですか",
        "When did the Courier reveal the secret talks of Keller with 17 pilots?",
        "When did zigzag reveal the secret talks of Keller to the Courier?",
        "When did Westland reveal the secret talks of Keller with the Courier?",
        # what was done, and what was not
        "When did the Courier inherit the secret talks of Keller?",
        "When did the Courier not reveal the secret talks of Keller to the zigzag?",
        # to what is not explained nobody says yes
        "Did the Courier reveal the secret talks of Keller, all zigzag?",
        # of what is counted or listed every word tells which are
        "How many secret talks of Keller, all zigzag, did the Courier reveal?",
        "What secret talks of Keller, all zigzag, did the Courier reveal in 1930?",
    ],
)
def test_short_questions_names_deeds_and_lists_need_all_of_their_words(asker: Asker, question: str) -> None:
    assert not asker.ask(question).answered, asker.ask(question).text


def test_a_general_word_may_be_missing_in_a_clause_of_many(asker: Asker) -> None:
    answer = asker.ask("After Sudland freed the six prisoners who had inherited, when did it next free prisoners?")
    assert (ids(answer), answer.question.unsaid) == (["ten-released"], "inherited"), answer.text
    assert not asker.ask("After Sudland inherited, when did it next free six prisoners?").answered


@pytest.mark.parametrize(
    "question",
    [
        "Which came first, the Courier's zigzag reveal of the secret talks of Keller, or the second fire?",
        "Which came first, the second fire or the Courier's zigzag reveal of the secret talks of Keller?",
    ],
)
def test_one_word_of_either_of_two_happenings_may_stay_unexplained(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert (ids(answer), answer.question.unsaid) == (["secret-revealed", "second-fire"], "zigzag"), answer.text
