"""Packages that only some formats need: optional, and asked for by name where they are missing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from timeline.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def needing(extra: str) -> Iterator[None]:
    """Around the import of a package of that extra of ours; raises MissingExtraError if it is not installed.

    >>> with needing("docs"):
    ...     import json
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingExtraError(error.name or extra, extra) from None
