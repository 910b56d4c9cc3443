"""Whether a state holds, as a report: its phases with the events that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.dates import edtf
from timeline.dates.span import iso
from timeline.dates.wording import words
from timeline.render.phrases import phrase
from timeline.render.records import cited, event_record, iso_or_none
from timeline.render.sheet import Sheet
from timeline.render.text import pick, pick_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events import Event
    from timeline.states import Status

_COLUMNS = ("from", "to", "status", "because", "id", "source")


@dataclass(frozen=True, slots=True)
class StatusReport:
    """The phases asked for, in order of time."""

    status: Status

    def headline(self, language: str) -> str:
        """The state and, if a day or period was asked for, whether it holds then."""
        name = pick_name(self.status.names, language) or self.status.state
        if self.status.holds is None:
            return name
        return f"{name}: {phrase(self.status.holds.value, language)}"

    def overview(self, language: str) -> Sheet:
        """First and last day, what holds, and because of which events."""
        rows = tuple(
            (
                _day(phase.first, language),
                _day(phase.last, language),
                phrase(phase.holds.value, language),
                "; ".join(pick(event.title, language) for event in phase.because),
                *_references(phase.because),
            )
            for phase in self.status.asked
        )
        return Sheet(tuple(phrase(column, language) for column in _COLUMNS), rows, references=2)

    def cells(self, language: str) -> Sheet:
        """As the overview, with days in ISO 8601 and what holds as yes, no or unknown."""
        rows = tuple(
            (
                iso_or_none(phase.first) or "",
                iso_or_none(phase.last) or "",
                phase.holds.value,
                "; ".join(pick(event.title, language) for event in phase.because),
                *_references(phase.because),
            )
            for phase in self.status.asked
        )
        return Sheet(_COLUMNS, rows)

    def records(self) -> list[dict[str, Any]]:
        """The phases as JSON data, events by their ids."""
        return [
            {
                "first": iso_or_none(phase.first),
                "last": iso_or_none(phase.last),
                "holds": phase.holds.value,
                "events": [event.id for event in phase.because],
            }
            for phase in self.status.asked
        ]

    def document(self) -> dict[str, Any]:
        """The answer, the phases, and the events whole."""
        status = self.status
        told = {event.id for phase in status.asked for event in phase.because}
        return {
            "state": status.state,
            "names": {language: list(names) for language, names in sorted(status.names.items())},
            "earliest": iso_or_none(status.window.earliest) if status.window else None,
            "latest": iso_or_none(status.window.latest) if status.window else None,
            "holds": status.holds.value if status.holds else None,
            "phases": self.records(),
            "events": [
                event_record(match, status.listing) for match in status.listing.matches if match.event.id in told
            ],
        }


def _references(events: Sequence[Event]) -> tuple[str, str]:
    return (
        "; ".join(event.id for event in events),
        "; ".join(cited(citation) for event in events for citation in event.sources),
    )


def _day(day: int | None, language: str) -> str:
    """The day in words; nothing for no bound, ISO 8601 for years that EDTF writes otherwise."""
    if day is None:
        return ""
    text = iso(day)
    return text if text.startswith("+") else words(edtf.read(text), language)
