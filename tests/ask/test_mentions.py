"""Events that may mention something are found without reading them all: none may be missed."""

import pytest

from timeline.ask.mentions import root


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        # up to where an ending or a spelling may change it
        (("harbor",), " harb"),
        (("town", "council"), " tow& counci"),
        (("ban",), " ban"),
        (("licens",), " lice"),
        # in Japanese wherever it stands, without the kana that is inflected
        (("解", "放"), "解放"),
        (("禁", "じ", "る"), "禁じ"),
        (("る",), "る"),
        (("機", "関", "cia"), "機関"),
        ((), ""),
    ],
)
def test_the_root_of_a_form_stands_wherever_the_form_does(form: tuple[str, ...], expected: str) -> None:
    assert root(form) == expected
