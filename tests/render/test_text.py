import pytest

from timeline.render.text import pad, pick, pick_name, visible, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),  # sets a terminal's title
        ("a\nb\tc\r", r"a\nb\tc\r"),
        ("\x9b31m", r"\x9b31m"),  # the one-character form of ESC [
        ("\u202egnp.exe", r"\u202egnp.exe"),  # shown from right to left
        ("\ud800", r"\ud800"),  # half of a pair, which no encoding can write
        ("[red]制裁[/red]", "[red]制裁[/red]"),  # markup is text
    ],
)
def test_what_a_terminal_would_obey_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_the_language_asked_for_is_picked_and_else_the_first() -> None:
    texts = {"ja": "橋", "en": "bridge"}
    assert [pick(texts, language) for language in ("en", "ja", "fr")] == ["bridge", "橋", "橋"]
    assert pick({}, "en") == ""


def test_the_first_name_of_a_language_is_shown() -> None:
    names = {"en": ("Vireo", "Vireo Shipping"), "ja": ("ヴィレオ",)}
    assert [pick_name(names, language) for language in ("en", "ja", "fr")] == ["Vireo", "ヴィレオ", "Vireo"]
    assert pick_name({}, "en") == ""


@pytest.mark.parametrize(
    ("text", "columns"),
    [("bridge", 6), ("橋", 2), ("ｼｪ", 2), ("Ａ", 2), ("e\u0301", 1), ("", 0)],
)
def test_width_counts_terminal_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_padding_fills_up_to_columns_not_characters() -> None:
    assert pad("橋", 4) == "橋  "
