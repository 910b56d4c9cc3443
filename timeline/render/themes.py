"""The top-level themes that events come under, as groups of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.queries import Key
from timeline.render.phrases import phrase
from timeline.render.text import pick_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events import Event
    from timeline.queries import TermCount


class TopThemes:
    """Every theme of the datasets with the widest ones above it."""

    def __init__(self, themes: Sequence[TermCount], language: str) -> None:
        self._terms = {Key(each.dataset, each.term.id): each.term for each in themes}
        self._language = language

    def of(self, event: Event) -> tuple[str, ...]:
        """The names of the top-level themes of the event, each once; the one of its first theme is the first."""
        tops = (top for theme in event.themes for top in self._above(Key(event.dataset, theme), frozenset()))
        names = (self._name(top) for top in tops)
        return tuple(dict.fromkeys(names)) or (phrase("no_theme", self._language),)

    def _above(self, key: Key, below: frozenset[Key]) -> list[Key]:
        """The top-level themes over a theme, itself if nothing is wider; one that lies under itself is its own."""
        wider = self._terms[key].broader if key in self._terms else ()
        if not wider or key in below:
            return [key]
        return [top for each in wider for top in self._above(Key(key.dataset, each), below | {key})]

    def _name(self, key: Key) -> str:
        return (pick_name(self._terms[key].names, self._language) if key in self._terms else "") or key.id
