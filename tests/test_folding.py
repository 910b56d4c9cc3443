import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.folding import fold, fold_name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("シェブロン", "ｼｪﾌﾞﾛﾝ"),  # half-width katakana
        ("ＯＦＡＣ", "ofac"),  # full-width Latin
        ("Bogotá", "BOGOTA"),
        ("Straße", "STRASSE"),
        ("two  spaces\there", "two spaces here"),
        ("か\u3099", "が"),  # a voicing mark on its own
    ],
)
def test_width_case_accents_and_spacing_are_folded(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(("left", "right"), [("が", "か"), ("ハ", "パ"), ("制裁", "制載"), ("a", "b")])
def test_different_letters_stay_different(left: str, right: str) -> None:
    assert fold(left) != fold(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chevron-Corporation", "chevron corporation"),
        ("トレン・デ・アラグア", "トレン デ アラグア"),
        ("U.S. Treasury", "US treasury"),
        ("the Council's", "the Council’s"),
        ("“Nueva” (Prensa)", "nueva prensa"),
    ],
)
def test_separators_in_names_are_folded(left: str, right: str) -> None:
    assert fold_name(left) == fold_name(right)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_name(fold_name(text)) == fold_name(text)
