import io
import re

from timeline.render.as_table import write_plain, write_rich
from timeline.render.sheet import Sheet
from timeline.render.text import width

SHEET = Sheet(
    ("Date", "Event"),
    (("1930年4月12日", "橋が開通 [red]not markup[/red] [a]"), ("mid-July 1930", "\x1b]0;title\x07 :smile: 通行料")),
)
STYLES = re.compile(r"\x1b\[[0-9;]*m")


def plain(sheet: Sheet) -> str:
    out = io.StringIO()
    write_plain(sheet, out)
    return out.getvalue()


def rich(sheet: Sheet, *, color: bool = False) -> str:
    out = io.StringIO()
    write_rich(sheet, out, color=color)
    return out.getvalue()


def test_plain_columns_line_up_by_terminal_columns() -> None:
    header, first, second = plain(SHEET).splitlines()
    assert width(first[: first.index("橋")]) == width(second[: second.index("\\x1b")]) == header.index("Event")


def test_plain_text_is_neither_cut_nor_folded() -> None:
    long = "a very long title " * 40
    assert long.strip() in plain(Sheet(("Title",), ((long,),)))


def test_data_is_neither_markup_nor_emoji_nor_obeyed() -> None:
    for written in (plain(SHEET), STYLES.sub("", rich(SHEET))):
        assert "[red]not markup[/red] [a]" in written
        assert r"\x1b]0;title\x07 :smile: 通行料" in written
        assert "\x07" not in written


def test_a_terminal_table_folds_within_the_width() -> None:
    wide = rich(Sheet(("Date", "Event"), (("1930", "制裁" * 100),)))
    assert max(map(width, wide.splitlines())) <= 80
    assert wide.count("制裁") >= 90


def test_colour_is_only_used_when_wanted() -> None:
    assert "\x1b[" not in rich(SHEET)
    assert "\x1b[" in rich(SHEET, color=True)
