from pathlib import Path

import pytest

from timeline.ask.compiling import compiled_text, main
from timeline.ask.lexicon import COMPILED, LANGUAGES, lexicon
from timeline.ask.names import general


def test_the_compiled_lexicon_is_that_of_the_words() -> None:
    assert COMPILED.read_text(encoding="utf-8") == compiled_text(), "run: python -m timeline.ask.compiling"


def test_compiling_writes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.ask.compiling.COMPILED", tmp_path / "compiled.tsv")
    main()
    assert (tmp_path / "compiled.tsv").read_text(encoding="utf-8") == compiled_text()


def test_a_family_of_words_that_is_in_one_language_is_in_the_other() -> None:
    families = [set(lexicon(language)["families"]) for language in LANGUAGES]
    assert families[0] ^ families[1] <= {"boycott", "hire", "double"}


@pytest.mark.parametrize(("form", "sense"), [("approv", "approve"), ("承 認", "approve"), ("取 り 消 し", "cancel")])
def test_general_words_belong_to_families(form: str, sense: str) -> None:
    assert sense in {each.id for each in general().senses(form)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_asks_for_a_kind_of_number_asks_how_many(language: str) -> None:
    words = lexicon(language)
    types, measures = words["type"], words["measure"]
    assert isinstance(types, dict)
    assert isinstance(measures, dict)
    assert {word for cues in measures.values() for word in cues} <= {word for cues in types.values() for word in cues}
