"""What terms are called beside the names that the data file gives them."""

import pytest

from tests.sample import ACTORS, lighthouse
from timeline.ask.lexicon import nations
from timeline.ask.normalize import keys
from timeline.ask.vocabulary import Vocabulary
from timeline.questions import Sense

NORWAY = {"id": "norway", "kind": "country", "names": {"en": ["Norway"], "ja": ["ノルウェー"]}}
LETTERS = {"id": "chad", "kind": "person", "names": {"en": ["Chad"], "ja": ["チャド"]}}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary([lighthouse(actors=[*ACTORS, NORWAY, LETTERS])])


@pytest.mark.parametrize("form", ["Norway", "Norwegian", "Norwegians", "ノルウェー"])
def test_a_country_is_called_by_its_people_too(vocabulary: Vocabulary, form: str) -> None:
    assert vocabulary.meanings(" ".join(keys(form))) == {Sense("actor", "lighthouse", "norway")}


def test_whoever_bears_the_name_of_a_country_is_none(vocabulary: Vocabulary) -> None:
    assert vocabulary.names(Sense("actor", "lighthouse", "chad")) == ["Chad", "チャド"]


def test_no_name_is_that_of_two_countries() -> None:
    for name, names in nations().items():
        assert name in {each.casefold() for each in names}
        assert all(nations()[each.casefold()] == names for each in names), name
