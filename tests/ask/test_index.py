"""Whether all events are read at once or only those that a question may be about changes no answer."""

from pathlib import Path

import pytest
import yaml

from tests.ask.conftest import THEATRE
from timeline.ask import Asker
from timeline.checks import check
from timeline.events import Dataset
from timeline.ingest import read_all
from timeline.shipped import shipped

_QUESTIONS = [Path(__file__).parents[1] / "questions" / f"{name}.yaml" for name in ("development", "round-6")]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """The questions that the program was developed on."""
    return [entry["text"] for path in _QUESTIONS for entry in yaml.safe_load(path.read_text("utf-8"))]


def test_the_shipped_data_answer_the_same_however_they_are_read(texts: list[str]) -> None:
    (dataset,) = read_all([shipped("data/events.yaml")])
    ready, lazy = Asker([dataset]), Asker([dataset])
    ready.prepare()
    assert [text for text in texts[::2] if ready.ask(text).text != lazy.ask(text).text] == []


@pytest.mark.parametrize(
    "text",
    [
        "When did Norland release Roth without charge?",
        "ロート氏が起訴されずに釈放されたのはいつ",
        "When did Vondel sing for the orphanage?",
        "When was the storm in which roofs were torn off?",
        "When did Sudland free 10 prisoners?",
        "ランタン座の興行許可はいつ失効した？",
        "When did Norland arrest Roth at the palace?",
        "When did Brandt ban the Ropers?",
        "What happened after the great walkout?",
        "ノーランドがヴァルボを拘束したのはいつ",
        "When did Vondel tell the Pilots at the harvest fair not to sail?",
    ],
)
def test_made_up_data_answer_the_same_however_they_are_read(theatre: Dataset, asker: Asker, text: str) -> None:
    ready = Asker([theatre])
    ready.prepare()
    assert ready.ask(text).text == asker.ask(text).text


def test_the_theatre_is_kept_so_that_its_titles_and_handles_come_back() -> None:
    told = [str(problem) for problem in check([THEATRE]).problems]
    assert [each for each in told if "nothing uses it" not in each and "sudland-falls" not in each] == []
