"""Writes what commands print into the documents: cog calls these, so that no sample can go stale."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).parents[1]
_WIDTH = "110"
_STYLES = re.compile(r"\x1b\[[0-9;]*m")


@cache
def _database() -> str:
    """A fresh database with the shipped data."""
    path = Path(tempfile.mkdtemp()) / "timeline.db"
    _timeline("--database", str(path), "load")
    return str(path)


def _timeline(*arguments: str, status: int = 0) -> str:
    """What the command prints at a terminal, without its colours."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": _WIDTH, "LC_ALL": "en_US.UTF-8", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "timeline", *arguments]
    with subprocess.Popen(command, cwd=_ROOT, env=environment, stdout=theirs, stderr=subprocess.DEVNULL) as process:
        os.close(theirs)
        printed = b"".join(_read(ours))
    if process.returncode != status:
        raise subprocess.CalledProcessError(process.returncode, command)
    return _STYLES.sub("", printed.decode().replace("\r\n", "\n"))


def _read(terminal: int) -> Iterator[bytes]:
    with suppress(OSError):  # how Linux tells that the other end is closed
        while part := os.read(terminal, 65536):
            yield part
    os.close(terminal)


def run(*words: str, fails: int = 0) -> None:
    """Write the output of ``timeline`` with these words; ``fails`` is the exit status it is to have."""
    printed = _timeline("--database", _database(), *words, status=fails)
    _block("\n".join(line.rstrip() for line in printed.splitlines()))


def help_of(command: str) -> None:
    """Write the help of a command; of the program if none is named."""
    _block(_timeline(*command.split(), "--help"))


def _block(text: str) -> None:
    print(f"```text\n{text.rstrip()}\n```")
