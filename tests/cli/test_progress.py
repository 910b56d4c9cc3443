import io
import sys
import time

import pytest

from timeline.cli import progress
from timeline.cli.progress import working
from timeline.cli.talk import say


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def at_terminal(monkeypatch: pytest.MonkeyPatch, patience: float = 0.01) -> Terminal:
    """To be called in the test itself: pytest puts its own standard error back when a test begins."""
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    return stream


def wait_for(stream: Terminal, text: str) -> None:
    end = time.monotonic() + 10
    while text not in stream.getvalue() and time.monotonic() < end:
        time.sleep(0.01)


def test_what_takes_long_is_told_and_then_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_terminal(monkeypatch)
    with working("counting [red] gulls"):
        wait_for(terminal, "counting [red] gulls")
        say("a word between")
    shown = terminal.getvalue()
    assert "counting [red] gulls" in shown
    assert "a word between\n" in shown
    assert shown.endswith("\x1b[2K")


def test_what_is_quick_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_terminal(monkeypatch, patience=60)
    with working("counting"):
        pass
    assert terminal.getvalue() == ""


def test_a_line_that_comes_too_late_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_terminal(monkeypatch)
    line = progress._Line("counting")  # noqa: SLF001 -- the moment between the end and the timer cannot be waited for
    line.end()
    line._show()  # noqa: SLF001 -- as above
    assert terminal.getvalue() == ""


def test_a_failure_takes_the_line_away_too(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = at_terminal(monkeypatch)

    def fail() -> None:
        with working("counting"):
            wait_for(terminal, "counting")
            raise ValueError("five gulls")

    with pytest.raises(ValueError, match="five gulls"):
        fail()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_nothing_is_told_where_no_terminal_is(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with working("counting"):
        time.sleep(0.05)
    assert stream.getvalue() == ""
