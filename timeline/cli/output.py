"""Where results go: the format from the name of the file, standard output as UTF-8, files whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from timeline.errors import BytesToTerminalError, FormatError, OutputError
from timeline.render.formats import Look

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

STANDARD_OUTPUT = "-"


def chosen_format(name: str | None, path: str | None, formats: Collection[str], default: str) -> str:
    """The format asked for by name, or by the ending of the file's name, or the default.

    Raises FormatError for one that is not among ``formats``.
    """
    if name is None and path not in (None, STANDARD_OUTPUT):
        name = Path(str(path)).suffix.removeprefix(".").lower()
    if name is None:
        return default
    if name not in formats:
        raise FormatError(name, formats, path)
    return name


def look(
    language: str | None, path: str | None, *, color: bool | None, excel: bool = False, imprecise: bool = False
) -> Look:
    """How the result is to look: folded and coloured only where a person reads it."""
    terminal = to_terminal(path)
    wanted = terminal and not os.environ.get("NO_COLOR") if color is None else color
    return Look(language or "en", terminal=terminal or color is True, color=wanted, excel=excel, imprecise=imprecise)


def to_terminal(path: str | None) -> bool:
    """Whether what is written there appears before a person's eyes."""
    return path in (None, STANDARD_OUTPUT) and sys.stdout.isatty()


@contextmanager
def opened(path: str | None, *, binary: bool = False) -> Iterator[Any]:
    """Standard output, or a file that takes its name only once it is written whole; of text, or of bytes.

    Raises BytesToTerminalError and OutputError.
    """
    if path in (None, STANDARD_OUTPUT):
        yield from _standard_output(binary=binary)
        return
    target = Path(os.path.realpath(str(path)))
    try:
        with _replacing(target, binary=binary) if _is_plain(target) else _stream(target, binary=binary) as out:
            yield out
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error)) from error


def _standard_output(*, binary: bool) -> Iterator[IO[Any]]:
    if binary and sys.stdout.isatty():
        raise BytesToTerminalError
    # data is UTF-8 whatever the locale, and its line ends are its own
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]  # a stream of the process
    yield sys.stdout.buffer if binary else sys.stdout
    sys.stdout.flush()


def _stream(target: Path, *, binary: bool) -> IO[Any]:
    return target.open("wb") if binary else target.open("w", encoding="utf-8", newline="")


def _is_plain(target: Path) -> bool:
    """A device or a pipe is written to; only a plain file can be replaced."""
    return target.is_file() or not target.exists()


@contextmanager
def _replacing(target: Path, *, binary: bool) -> Iterator[IO[Any]]:
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    os.close(handle)
    fresh = Path(name)
    try:
        with _stream(fresh, binary=binary) as out:
            yield out
        fresh.chmod(_mode(target))
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
