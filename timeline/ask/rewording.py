"""A question in the words of a record: misspelt names as they are spelt, and without the colour that it has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.spelling import respelt

if TYPE_CHECKING:
    from timeline.ask.index import Library
    from timeline.questions import Item, Question, Reference


def reworded(question: Question, library: Library) -> Question:
    """The question with its misspelt names read as what they are nearest to, and without mere colour."""
    return question._replace(
        references=tuple(_reference(each, library) for each in question.references),
        divisions=tuple((_reference(one, library), _reference(other, library)) for one, other in question.divisions),
    )


def _reference(reference: Reference, library: Library) -> Reference:
    return reference._replace(
        items=tuple(respelt(item, library) for item in reference.items if not _only_colours(item, library)),
        events=tuple(limit._replace(reference=_reference(limit.reference, library)) for limit in reference.events),
    )


def _only_colours(item: Item, library: Library) -> bool:
    """Whether no event is told with the word; what some are told with may tell them from the others."""
    return item.colours and not library.is_told(item.atoms)
