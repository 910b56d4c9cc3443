"""Questions are divided so that the least of them is unknown."""

import pytest

from timeline.ask.names import Gazetteer, general
from timeline.ask.tokens import scan
from timeline.questions import Sense

HARBOUR = Sense("actor", "harbour", "harbour")
OFFICE = Sense("actor", "harbour", "office")
TOLL = Sense("concept", "harbour", "toll")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The general words, and names of which one begins within another."""
    made = general()
    made.add("港湾", HARBOUR)
    made.add("湾税", TOLL)
    made.add("港", HARBOUR)
    made.add("北港", OFFICE)
    made.add("harbour", HARBOUR)
    made.add("harbour office", OFFICE)
    return made


def words(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    return [(token.text, token.kind) for token in scan(text, gazetteer, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the longest name would leave 税 unknown
        ("港湾税", [("港", "name"), ("湾税", "name")]),
        ("北港湾税", [("北港", "name"), ("湾税", "name")]),
        # where nothing is left unknown, the longest name is taken
        ("港湾", [("港湾", "name")]),
        ("harbour office", [("harbour office", "name")]),
        # what no name explains stays together: one word for one script
        ("港湾蟹籠", [("港湾", "name"), ("蟹籠", "word")]),
        ("蟹籠漁", [("蟹籠漁", "word")]),
        ("ザリガニ蟹籠", [("ザリガニ", "word"), ("蟹籠", "word")]),
        # a date is one token, whatever names its characters could be
        ("1930年7月26日に港", [("1930年7月26日", "date"), ("に", "name"), ("港", "name")]),
    ],
)
def test_a_shorter_name_is_taken_where_the_longest_leaves_something_unknown(
    gazetteer: Gazetteer, text: str, expected: list[tuple[str, str]]
) -> None:
    assert words(text, gazetteer) == expected


def test_a_character_that_is_only_a_cue_is_not_cut_out_of_an_unknown_word(gazetteer: Gazetteer) -> None:
    assert words("港の蟹年漁", gazetteer) == [("港", "name"), ("の", "name"), ("蟹年漁", "word")]


def test_a_name_owns_what_follows_it(gazetteer: Gazetteer) -> None:
    (name, *_) = scan("the harbour's toll", gazetteer, None)[1:]
    assert (name.text, name.owns) == ("harbour's", True)
    (plain, *_) = scan("the harbour toll", gazetteer, None)[1:]
    assert not plain.owns


def test_a_word_in_capitals_is_no_plain_word() -> None:
    made = general()
    made.add("US", HARBOUR)
    assert ("us", "name") in words("Tell US sailors", made)
    assert ("u.s.", "name") in words("Tell U.S. sailors", made)
    assert ("tell us", "name") in words("tell us", made)
    assert ("tell us", "name") in words("TELL US", made)


def test_an_abbreviation_in_capitals_is_no_word_of_a_question_in_either_language(gazetteer: Gazetteer) -> None:
    gazetteer.add("WHO", OFFICE)
    for text in ("WHO、港を閉鎖", "When did the WHO close the harbour?"):
        (named,) = [token for token in scan(text, gazetteer, None) if token.text == "who"]
        assert named.senses == (OFFICE,)


def test_what_the_record_calls_final_is_not_the_last_of_a_row(gazetteer: Gazetteer) -> None:
    (last,) = [token for token in scan("the final", gazetteer, None) if token.text == "final"]
    assert last.cue("ordinal") == "-1"
    gazetteer.add("final", TOLL)
    (named,) = [token for token in scan("the final", gazetteer, None) if token.text == "final"]
    assert (named.meanings, named.cue("ordinal")) == ((TOLL,), None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("which harbour offices closed", ["which", "harbour offices", "closed"]),
        # a verb in the past tells what the one did who is asked for
        ("which toll reported it", ["which", "toll", "reported", "it"]),
        ("the toll reported then", ["the", "toll reported", "then"]),
    ],
)
def test_what_is_asked_for_is_not_joined_to_its_verb(gazetteer: Gazetteer, text: str, words: list[str]) -> None:
    gazetteer.add("toll report", TOLL)
    assert [token.text for token in scan(text, gazetteer, None)] == words
