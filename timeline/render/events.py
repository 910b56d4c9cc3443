"""A list of events as a report: an overview for people, every cell and every record for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.dates.wording import words
from timeline.render.phrases import phrase
from timeline.render.records import cited, event_columns, event_record, event_row
from timeline.render.sheet import Sheet
from timeline.render.text import pick

if TYPE_CHECKING:
    from timeline.queries import Listing, Match


@dataclass(frozen=True, slots=True)
class EventReport:
    """The events of a listing, in its order."""

    listing: Listing

    def overview(self, language: str) -> Sheet:
        """Date, title, id and source; beside the date, where any is only possible, which ones are."""
        keys = ["date", "event", "id", "source"]
        if self.listing.possible:
            keys.insert(1, "certainty")
        cells = [_overview(match, language) for match in self.listing.matches]
        return Sheet(
            tuple(phrase(key, language) for key in keys),
            tuple(tuple(row[key] for key in keys) for row in cells),
            references=2,
        )

    def cells(self, language: str) -> Sheet:
        """The stable columns of CSV."""
        columns = event_columns(self.listing)
        rows = (event_row(match, self.listing, language) for match in self.listing.matches)
        return Sheet(columns, tuple(tuple(row[column] for column in columns) for row in rows))

    def records(self) -> list[dict[str, Any]]:
        """The events as JSON data."""
        return [event_record(match, self.listing) for match in self.listing.matches]

    def document(self) -> dict[str, Any]:
        """The events under what they are taken from; ``dataset`` is null where there are several."""
        sole = self.listing.datasets[0] if len(self.listing.datasets) == 1 else None
        events = self.records()
        return {
            "dataset": sole and sole.id,
            "as_of": str(sole.as_of) if sole and sole.as_of else None,
            "count": len(events),
            "events": events,
        }


def _overview(match: Match, language: str) -> dict[str, str]:
    event = match.event
    return {
        "date": words(event.date, language),
        "certainty": phrase(match.certainty.value, language),
        "event": pick(event.title, language),
        "id": event.id,
        "source": "; ".join(cited(citation) for citation in event.sources),
    }
