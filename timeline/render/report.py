"""What every result can give to the formats: rows for people, rows for programs, records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.render.sheet import Sheet


class Report(Protocol):
    """A result, ready to be written in any of the formats; ``language`` is that of names and dates in words."""

    def overview(self, language: str) -> Sheet:
        """The few columns that a person reads, under headings in ``language``."""

    def cells(self, language: str) -> Sheet:
        """Every column, under names that stay the same in every language."""

    def records(self) -> Sequence[dict[str, Any]]:
        """Each row as JSON data."""

    def document(self) -> Any:  # noqa: ANN401 -- whatever JSON can hold
        """The whole as one JSON document."""
