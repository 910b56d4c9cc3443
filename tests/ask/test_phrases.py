"""Words to what has to be explained: verbs in pieces, what is said in passing, what is denied."""

import pytest

from tests.ask.asked import ids
from tests.ask.test_retrieval import happening, timeline_of
from timeline.ask import Asker
from timeline.questions import Item


def items(asker: Asker, text: str) -> list[Item]:
    (reference,) = asker.form(text).references
    return list(reference.items)


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("When did the Courier bring the secret talks to light?", "secret-revealed"),
        ("When did the Courier bring to light the secret talks?", "secret-revealed"),
        ("When were the secret talks brought to light?", "secret-revealed"),
        ("When did Sudland let ten prisoners go?", "ten-released"),
        ("When did Sudland set ten prisoners free?", "ten-released"),
        ("When did Norland take Roth into custody?", "roth-arrested"),
        ("When was Roth taken into custody?", "roth-arrested"),
    ],
)
def test_a_verb_whose_words_stand_apart_means_what_it_means_together(asker: Asker, question: str, event: str) -> None:
    assert ids(asker.ask(question)) == [event], asker.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "When did the Courier bring the secret talks to an end?",
        "When did Norland take Roth into office?",
        "When did Norland take Roth off its list?",
    ],
)
def test_other_words_apart_make_another_verb(asker: Asker, question: str) -> None:
    assert ids(asker.ask(question)) == [], asker.ask(question).text


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("When was Roth released without charge?", {"charge"}),
        ("When did Norland not ban the Ropers?", {"ban"}),
        ("ロート氏が起訴されずに釈放されたのはいつ", {"起訴"}),
        # what need not be done is not
        ("演劇局が料金を払う必要はないと述べたのはいつ", {"払う"}),
        ("演劇局が料金を払うまでもないと述べたのはいつ", {"払う"}),
        # what is no more than that, is that
        ("ケラー氏が提案したにすぎないのはいつ", set()),
        # an owner is not denied
        ("When did Keller do without Norland's?", set()),
        # of what is said in passing nothing is denied
        ("When was the storm that did not reach Arden?", set()),
        ("When was Roth released?", set()),
    ],
)
def test_the_word_beside_what_denies_is_denied(asker: Asker, text: str, denied: set[str]) -> None:
    assert {item.text for item in items(asker, text) if item.denied} >= denied
    assert bool(denied) is any(item.denied for item in items(asker, text))


def test_hiragana_behind_a_word_that_nobody_knows_are_its_ending(asker: Asker) -> None:
    assert [item.text for item in items(asker, "最初の火災ぬぷはいつ")] == ["最初の火災"]


@pytest.mark.parametrize(
    ("text", "passing"),
    [
        ("When was the fire at the Lantern that killed the spectators?", {"killed", "spectators"}),
        ("When was the storm, killing four?", {"four"}),
        ("観客が死亡した火災はいつですか", {"観客", "死亡"}),
        # no relative clause
        ("When was it announced that Roth was released?", set()),
        ("ロート氏を釈放した国はどこですか", set()),
    ],
)
def test_a_relative_clause_is_said_in_passing(asker: Asker, text: str, passing: set[str]) -> None:
    assert {item.text for item in items(asker, text) if item.passing} == passing


@pytest.mark.parametrize(
    ("question", "event"),
    [
        # the summary speaks of roofs and of the orphanage
        ("When was the storm in which roofs were torn off?", "storm-of-1921"),
        ("When did Vondel sing for the orphanage?", "benefit"),
        ("フォンデル氏が孤児院のために歌ったのはいつ", "benefit"),
    ],
)
def test_words_of_the_summary_explain_plain_words_and_relative_clauses(asker: Asker, question: str, event: str) -> None:
    assert ids(asker.ask(question)) == [event], asker.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        # the summaries say that barges ran aground, that she is taken from the theatre, that the lamps replace the gas
        "When did the storm on the coast run aground?",
        "When did Norland take Roth from the theatre?",
        "When did the Lantern replace its gas lighting?",
    ],
)
def test_words_of_the_summary_are_not_what_happened(asker: Asker, question: str) -> None:
    assert ids(asker.ask(question)) == [], asker.ask(question).text


def test_words_that_only_the_summary_says_do_not_make_anyone_the_one_who_did_it(asker: Asker) -> None:
    # the firemen are told of in the summary of the first fire
    assert not asker.ask("When did the firemen kill 3 spectators?").answered


def test_a_preposition_before_a_noun_belongs_to_the_noun(asker: Asker) -> None:
    (reference,) = asker.form("When did Brandt take payments in Arden?").references
    assert "take in" not in [item.text for item in reference.items]


def test_more_behind_a_number_only_says_that_others_came_before(asker: Asker) -> None:
    assert ids(asker.ask("When did Sudland free ten more prisoners?")) == ["ten-released"]
    assert not asker.ask("When did Sudland free more prisoners?").answered


def test_who_tallied_a_number_is_named_in_passing(asker: Asker) -> None:
    (reference,) = asker.form("By Norland's tally, how many prisoners did Sudland free?").references
    assert [item.passing for item in reference.items if item.text.startswith("norland")] == [True]


def test_the_parts_of_a_name_are_no_names_of_events() -> None:
    feast = happening("feast", "The lamp feast begins", "lamp feast", "lamp feast riot")
    (item,) = items(Asker([timeline_of(feast)]), "When was the lamp feast riot?")
    assert item.parts
    assert all(sense.facet != "event" for part in item.parts for sense in part.senses)


def test_who_is_named_before_it_is_asked_how_many_is_named_in_passing(asker: Asker) -> None:
    (reference,) = asker.form("According to the Courier, how many prisoners did Sudland free?").references
    assert [(item.text, item.passing) for item in reference.items] == [
        *(("courier", True), ("prisoners", False), ("sudland", False), ("free", False)),
    ]


@pytest.mark.parametrize(
    "question",
    ["ノーランドが縄団だけでなく火付け団も禁止したのはいつ", "When did Norland ban not only the Ropers?"],
)
def test_not_only_denies_nothing(asker: Asker, question: str) -> None:
    assert not any(item.denied for item in items(asker, question))


def test_have_to_does_not_stand_apart(asker: Asker) -> None:
    assert all("have" not in item.text for item in items(asker, "What is said to have happened to Roth?"))
