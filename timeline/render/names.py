"""What the terms of an event are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.queries import TermKey
from timeline.render.text import pick_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.events import Event, Facet
    from timeline.queries import Listing


def names_of(facet: Facet, ids: Iterable[str], event: Event, listing: Listing, language: str) -> list[str]:
    """The name of each term in the language, or in the first that there is; its id where it has none."""
    return [pick_name(listing.names.get(TermKey(facet, event.dataset, each), {}), language) or each for each in ids]
