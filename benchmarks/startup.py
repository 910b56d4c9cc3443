"""How long ``timeline show`` takes beside the bare import of the packages that it must import.

Whole processes, taking turns, so that a busy machine slows both; medians and their ratio are printed.
"""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

_ROUNDS = 25
# SQLAlchemy imports a dialect when it is first used
_PIPED = "import typer, sqlalchemy.dialects.sqlite"
_TERMINAL = f"{_PIPED}, rich.console, rich.table"


def main() -> None:
    """Print one line for each way of showing."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "timeline.db")
        timeline = [sys.executable, "-m", "timeline", "--database", database]
        environment = _environment()
        subprocess.run([*timeline, "load"], check=True, env=environment, stderr=subprocess.DEVNULL)
        show = [*timeline, "show", "--actor", "chevron"]
        for name, floor, terminal in (("piped", _PIPED, False), ("terminal", _TERMINAL, True)):
            commands = ([sys.executable, "-c", floor], show, [sys.executable, "-c", "pass"])
            bare, shown, python = _medians(commands, environment, terminal=terminal)
            print(
                f"show, {name:<8}  {shown / bare:.2f} x bare import  "
                f"({shown:.0f} ms; {floor}: {bare:.0f} ms; python alone: {python:.0f} ms)"
            )


def _environment() -> dict[str, str]:
    """Byte code is kept, as it is for everyone who installs a package."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _medians(commands: tuple[list[str], ...], environment: dict[str, str], *, terminal: bool) -> list[float]:
    """Milliseconds of each command, which take turns."""
    times: list[list[float]] = [[] for _ in commands]
    for number in range(_ROUNDS + 1):
        for command, taken in zip(commands, times, strict=True):
            elapsed = _elapsed(command, environment, terminal=terminal)
            if number:  # the first round warms the caches
                taken.append(elapsed)
    return [median(taken) for taken in times]


def _elapsed(command: list[str], environment: dict[str, str], *, terminal: bool) -> float:
    begin = time.perf_counter()
    if terminal:
        _at_terminal(command, environment)
    else:
        subprocess.run(command, check=True, env=environment, capture_output=True)
    return (time.perf_counter() - begin) * 1000


def _at_terminal(command: list[str], environment: dict[str, str]) -> None:
    """Run the command with a pseudo-terminal as its output, and read what it prints."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, env=environment, stdout=theirs, stderr=subprocess.DEVNULL) as process:
        os.close(theirs)
        try:
            while os.read(ours, 65536):
                pass
        except OSError:  # how Linux tells that the other end is closed
            pass
        finally:
            os.close(ours)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)


if __name__ == "__main__":
    main()
