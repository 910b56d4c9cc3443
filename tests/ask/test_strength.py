"""Who is explained by whom: members by groups, heads by their governments, and where that ends."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Confidence


@pytest.mark.parametrize(
    ("question", "events"),
    [
        # whoever belongs to two of a kind at different times does not tell which of them did it
        ("When did Lindt sign a treaty with Westland?", ["treaty-with-westland"]),
        ("When did Norland sign a treaty with Westland?", ["treaty-with-westland"]),
        ("When did the first Lindt cabinet sign a treaty with Westland?", []),
        ("When did the second Lindt cabinet sign a treaty with Westland?", []),
        ("第一次リント内閣がウェストランドと条約に署名したのはいつ", []),
        ("リント氏がウェストランドと条約に署名したのはいつ", ["treaty-with-westland"]),
        # one who belongs to one alone does
        ("When did the Brandt cabinet visit Sudland?", ["brandt-visits"]),
        # a government visits and meets without its head
        ("When did the Brandt cabinet visit Westland?", ["cabinet-in-westland"]),
        ("When did Brandt visit Westland?", []),
        ("ブラント氏がウェストランドを訪問したのはいつ", []),
        ("When did Brandt meet Westland?", []),
    ],
)
def test_a_group_is_explained_by_its_members_and_not_the_other_way_round(
    asker: Asker, question: str, events: list[str]
) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


def test_what_a_government_decides_its_head_decides_too_nearly(asker: Asker) -> None:
    answer = asker.ask("When did Brandt ban the Ropers?")
    assert (ids(answer), answer.confidence) == (["ropers-banned"], Confidence.INFERRED)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("When did Brandt ban the Ropers?", True),
        ("When did Brandt herself ban the Ropers?", False),
        ("ブラント氏が縄団を禁止したのはいつ", True),
        ("ブラント氏本人が縄団を禁止したのはいつ", False),
    ],
)
def test_what_one_does_in_person_nobody_else_did(asker: Asker, question: str, *, answered: bool) -> None:
    assert asker.ask(question).answered is answered


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When did Westland not approve a tour of the Lantern?", ["tour-refused"]),
        ("ウェストランドがランタン座の巡業を認めなかったのはいつ", ["tour-refused"]),
        # what was not done is otherwise not on record
        ("When did Westland approve a tour of the Lantern?", []),
        ("When did Westland not visit a tour of the Lantern?", []),
        ("ウェストランドがランタン座の巡業を認めたのはいつ", []),
    ],
)
def test_who_does_not_allow_something_refuses_it(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "events"),
    [
        # a presidency stands for the governments that it is that of, and a head for each that bears the name
        ("When did the Blue Palace close the tunnel?", ["tunnel-closed"]),
        ("青の宮殿がトンネルを閉鎖したのはいつ", ["tunnel-closed"]),
        ("When did Lindt close the tunnel?", ["tunnel-closed"]),
        ("When did the first Lindt cabinet close the tunnel?", []),
        ("When did Brandt close the tunnel?", []),
        # but nobody does anything to it where it was done to a government
        ("When was a closure of the tunnel demanded of the Blue Palace?", []),
    ],
)
def test_who_presides_over_a_government_is_named_for_it(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


def test_whose_people_visit_somebody_is_not_visited(asker: Asker) -> None:
    assert ids(asker.ask("When was Westland visited?")) == ["cabinet-in-westland"]
    assert "cabinet-in-westland" not in ids(asker.ask("When was Norland visited?"))
