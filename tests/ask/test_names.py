import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ask.counting import read
from timeline.ask.names import Gazetteer, general, pack, spelled
from timeline.questions import Sense

DREDGE = Sense("concept", "harbour", "dredge")


@pytest.mark.parametrize(
    ("form", "atoms"),
    [
        ("the dredging", ["dredg"]),
        ("浚渫する", ["浚", "渫"]),
        # a verb in its shapes
        ("掘り下げる", ["掘", "り", "下", "げ", "た"]),
        # words that others take the place of
        ("price on his head", ["pric", "head"]),
    ],
)
def test_a_form_is_found_in_each_of_its_shapes(form: str, atoms: list[str]) -> None:
    gazetteer = Gazetteer()
    gazetteer.add(form, DREDGE)
    assert list(gazetteer.every(atoms, 0)) == [(len(atoms), (DREDGE,))]


@pytest.mark.parametrize("form", ["?!", "?!する"])
def test_a_form_without_letters_is_no_form(form: str) -> None:
    gazetteer = Gazetteer()
    gazetteer.add(form, DREDGE)
    assert (gazetteer.senses(""), gazetteer.senses("す る")) == ((), ())


def test_the_longest_form_comes_first() -> None:
    gazetteer = Gazetteer()
    for form in ("harbour", "harbour office", "harbour"):
        gazetteer.add(form, DREDGE)
    assert [length for length, _ in gazetteer.every(["harbor", "offic"], 0)] == [2, 1]


def test_what_is_added_to_the_general_words_is_known_to_that_gazetteer_alone() -> None:
    one, other = general(), general()
    one.add("open", DREDGE)
    assert DREDGE in one.senses("open")
    assert DREDGE not in other.senses("open")
    assert {sense.id for sense in one.senses("open")} > {sense.id for sense in other.senses("open")}


def test_packed_forms_are_unpacked_to_the_same() -> None:
    other = Sense("family", "", "clean")
    again = Gazetteer({"harbor": pack({"harbor": [DREDGE], "harbor offic": [DREDGE, other]}).encode()})
    assert list(again.every(["harbor", "offic"], 0)) == [(2, (DREDGE, other)), (1, (DREDGE,))]
    assert list(again.every(["pier"], 0)) == []


def test_what_is_added_later_is_found_too() -> None:
    gazetteer = Gazetteer()
    assert gazetteer.senses("harbor offic") == ()
    gazetteer.add("harbour office", DREDGE)
    assert gazetteer.senses("harbor offic") == (DREDGE,)


_PIECES = (
    "the",
    "a",
    "on",
    "one",
    "harbour",
    "Vérité",
    "U.S.",
    "5",
    "?",
    "港",
    "湾",
    "ヴェ",
    "ガ",
    "り",
    "する",
    " ",
    "-",
    "'s",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=6).map("".join))
def test_a_form_is_found_by_whatever_its_shapes_begin_with(form: str) -> None:
    gazetteer = Gazetteer()
    gazetteer.add(form, DREDGE)
    assert all(gazetteer.senses(" ".join(shape)) == (DREDGE,) for shape in spelled(form))


@pytest.mark.parametrize(
    ("atoms", "expected"),
    [
        (["50", "mil"], (50.0, 1)),
        (["50", "million"], None),
        (["6", "people"], (6.0, 1)),
        (["six"], (6.0, 1)),
        (["5000", "万"], (50_000_000.0, 2)),
        (["1.2.3"], None),
        (["fire"], None),
    ],
)
def test_numbers_are_read_with_what_multiplies_them(atoms: list[str], expected: tuple[float, int] | None) -> None:
    if expected is None and atoms[-1] == "million":
        from timeline.ask.normalize import keys

        expected, atoms = (50_000_000.0, 2), list(keys("50 million"))
    assert read(atoms, 0) == expected
