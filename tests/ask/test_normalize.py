import pytest

from timeline.ask.normalize import atoms, is_japanese, keys, normalise, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("licence", "licenses"),
        ("Organisation", "organization"),
        ("U.S.", "US"),
        ("the Board's", "the boards"),
        ("cancelled", "cancel"),
        ("harbour", "harbors"),
        ("programme", "program"),
        ("carried", "carry"),
        ("ヴェネツィア", "ベネツイア"),
        ("コンピューター", "コンピュータ"),
        ("ﾗﾝﾀﾝ", "ランタン"),
        ("ジャン＝クロード", "ジャン・クロード"),
        ("boat-strike", "boat strike"),
        ("noted", "note"),
        ("caring", "cares"),
    ],
)
def test_spellings_of_one_name_give_the_same_atoms(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(("one", "other"), [
    ("Iran", "Iraq"), ("日本", "本日"), ("bus", "bush"), ("sing", "sin"), ("planes", "plans"), ("noted", "not"),
    ("wine", "win"), ("sites", "sits"), ("ware", "war"),
])  # fmt: skip
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@pytest.mark.parametrize("form", ["the lapse of Lantern's licence", "失効", "Norland-Sudland"])
def test_the_short_way_to_atoms_gives_what_the_long_way_gives(form: str) -> None:
    assert keys(form) == tuple(atom.key for atom in atoms(normalise(form)) if atom.kind != "mark")


def test_a_long_vowel_belongs_to_the_character_before_it() -> None:
    assert [(atom.key, atom.start, atom.end) for atom in atoms("ーサーバ")] == [("サ", 1, 3), ("バ", 3, 4)]


def test_numbers_lose_what_groups_their_digits() -> None:
    assert keys("$1,200 and 3.5") == ("1200", "and", "3.5")


def test_short_words_have_no_endings() -> None:
    assert stem("was") == "was"


@pytest.mark.parametrize(
    ("text", "japanese"), [("when", False), ("いつ", True), ("Chevron 失効", True), ("Когда", False)]
)
def test_a_text_with_kana_or_kanji_is_japanese(text: str, japanese: bool) -> None:  # noqa: FBT001 -- a row of the table
    assert is_japanese(text) is japanese
