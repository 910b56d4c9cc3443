"""Tells a person at a terminal that the program is at work, once that takes longer than a second."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress

#: seconds before anything is said: what is done sooner needs no word
PATIENCE = 1.0


@contextmanager
def working(what: str) -> Iterator[None]:
    """While the body runs: after a second, a line on standard error with ``what`` and the time it has taken.

    It is gone when the body ends. Nothing is shown where standard error is no terminal. The body may write to standard
    error, but must not write to standard output where that is the same terminal.
    """
    if not sys.stderr.isatty():
        yield
        return
    line = _Line(what)
    try:
        yield
    finally:
        line.end()


class _Line:
    """The line, shown by a thread of its own, since the body has the main one."""

    def __init__(self, what: str) -> None:
        from threading import Lock, Timer

        self._what = what
        self._lock = Lock()
        self._ended = False
        self._shown: Progress | None = None
        self._timer = Timer(PATIENCE, self._show)
        self._timer.daemon = True
        self._timer.start()

    def _show(self) -> None:
        with self._lock:
            if not self._ended:
                self._shown = _progress()
                self._shown.add_task(self._what)
                self._shown.start()

    def end(self) -> None:
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._shown is not None:
                self._shown.stop()


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    # standard output carries data: it is left alone
    return Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
