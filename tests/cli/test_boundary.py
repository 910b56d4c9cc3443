import pytest

from tests.running import run


def test_without_a_command_help_is_shown() -> None:
    assert run().out == run("--help").out
    assert run("db").out == run("db", "--help").out


def test_help_lists_every_command_in_the_order_of_use() -> None:
    lines = run("--help").out.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in lines] == [
        "show", "event", "ask", "status", "export", "chart",
        "actors", "themes", "kinds", "states", "articles",
        "check", "load", "new", "schema", "db",
    ]  # fmt: skip


def test_help_is_found_by_h_too() -> None:
    assert run("show", "-h").out == run("show", "--help").out


def test_the_version_is_told() -> None:
    assert run("--version").out.startswith("timeline ")


def test_a_mistyped_command_is_told_with_the_nearest() -> None:
    done = run("shwo")
    assert (done.status, done.out) == (2, "")
    assert done.err == "timeline: No such command 'shwo'. Did you mean 'show'?\n  `timeline --help` tells how\n"


def test_a_bug_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("timeline.api.open_timeline", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        run("show")
