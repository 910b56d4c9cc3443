"""What the words of a title tell, deny, and only date."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.ask.features import Reader
from timeline.ask.names import EVENT, FAMILY, general
from timeline.ask.normalize import keys
from timeline.ask.texts import Text
from timeline.ask.vocabulary import Vocabulary
from timeline.events import Dataset, Facet
from timeline.questions import Sense


@pytest.mark.parametrize(
    "question",
    [
        "When did Norland release Roth without charge?",
        "When was Roth released without charge?",
        "ノーランドがロート氏を起訴せずに釈放したのはいつ",
        "ロート氏が起訴されずに釈放されたのはいつですか",
        # nothing need be said of it
        "When did Norland release Roth?",
        "ロート氏が釈放されたのはいつ",
    ],
)
def test_what_a_title_denies_explains_a_word_that_is_denied(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert ids(answer) == ["roth-released"], answer.text


@pytest.mark.parametrize(
    "question",
    [
        # it was not so
        "When did Norland charge Roth?",
        "When was Roth released after a charge?",
        "ノーランドがロート氏を起訴したのはいつ",
        # the other word is denied
        "When was Roth not released?",
        "ロート氏が釈放されなかったのはいつ",
        # something else is denied
        "When was Roth released without a hearing?",
        # what is not denied in the title
        "When did Norland arrest Roth without charge?",
        "When was Roth arrested without a warrant?",
    ],
)
def test_what_a_title_denies_explains_nothing_else(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert (answer.answered, ids(answer)) == (False, []), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "When was the storm in which Vondel sang?",
        "How many storms were there in February 1926?",
        "1926年2月の嵐はいつですか",
        "When was the storm in February 1926?",
    ],
)
def test_what_only_dates_a_title_is_not_what_happened(asker: Asker, question: str) -> None:
    assert "benefit" not in ids(asker.ask(question)), asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When did Heron 2 run aground?", ["heron-2-aground"]),
        ("ヘロン2が座礁したのはいつ", ["heron-2-aground"]),
        ("When did Heron run aground?", []),
        ("ヘロンが座礁したのはいつ", []),
    ],
)
def test_a_name_that_goes_on_with_a_number_is_another_name(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "value"),
    [("How many storms were there?", 3), ("嵐は何回ありましたか", 3), ("How many storms were there in 1926?", 1)],
)
def test_events_that_only_mention_a_kind_are_not_counted(asker: Asker, question: str, value: int) -> None:
    assert asker.ask(question).reply.value == value


@pytest.mark.parametrize(
    "question",
    [
        "When did Vondel sing for the homeless after the storm?",
        "嵐の後、フォンデル氏が家を失った人々のために歌ったのはいつですか",
    ],
)
def test_the_words_that_date_a_title_may_be_said_with_it(asker: Asker, question: str) -> None:
    assert ids(asker.ask(question)) == ["benefit"], asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("When did the Board stop lending to the Pilots?", True),
        ("When did the Board lend to the Pilots?", False),
        ("演劇局が水先人に貸したのはいつですか", False),
    ],
)
def test_what_was_done_no_longer_was_not_done_whatever_a_handle_says(
    asker: Asker, question: str, *, answered: bool
) -> None:
    assert asker.ask(question).answered is answered


def test_the_words_of_a_name_are_no_deeds_in_a_handle_neither() -> None:
    gazetteer = general()
    gazetteer.add("United States", Sense(Facet.ACTOR.value, "ships", "us"))
    gazetteer.add("the quarrel of the United States", Sense(EVENT, "ships", "quarrel"))
    text = Text(keys("the quarrel of the United States"), gazetteer)
    assert any(sense.id == "say" for sense in gazetteer.senses("stat"))
    assert FAMILY in text.hidden(text.atoms.index("stat"), 1)


def test_a_mention_of_somebody_does_not_tell_which_of_his_cabinets_is_meant(theatre: Dataset) -> None:
    (event,) = (each for each in theatre.events if each.id == "treaty-with-westland")
    made = Reader(Vocabulary([theatre])).features(event)
    assert not any(sense.id.endswith("lindt-cabinet") for sense in made.roles)
