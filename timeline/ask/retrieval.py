"""Questions made from events, and whether they come back to the events that they were made from."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask import english_titles, japanese_titles
from timeline.ask.asker import Asker
from timeline.folding import fold_name
from timeline.questions import Type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    from timeline.ask.names import Gazetteer
    from timeline.events import Dataset, Event
    from timeline.questions import Answer, Reason

_MAKERS: Mapping[str, ModuleType] = {"en": english_titles, "ja": japanese_titles}
#: the types of question that a date answers
_DATED = frozenset((Type.WHEN, Type.FIRST, Type.LAST, Type.NEXT, Type.PREVIOUS))


class Probe(NamedTuple):
    """A question made from an event."""

    text: str
    language: str
    #: where in the event what it was made from stands: the title in a language, or one of the handles
    path: tuple[str | int, ...]


class Lost(NamedTuple):
    """A question that does not come back to the event that it was made from."""

    event: str
    question: Probe
    #: the events that answered it
    instead: tuple[str, ...] = ()
    #: why nothing answered it, and the words that the event does not explain
    reason: Reason | None = None
    unexplained: tuple[str, ...] = ()


def questions(event: Event, gazetteer: Gazetteer) -> Iterator[Probe]:
    """Questions about the event in every language that is understood: one by its title, one by each handle."""
    for language, maker in _MAKERS.items():
        for index, handle in enumerate(event.handles.get(language, ())):
            yield Probe(maker.by_handle(handle), language, ("handles", language, index))
        if language in event.title:
            title = event.title[language].strip().rstrip(".。")
            yield Probe(maker.by_title(title, gazetteer), language, ("title", language))


def lost(dataset: Dataset) -> Iterator[Lost]:
    """The questions made from the dataset that do not come back to their event or to a declared tie."""
    asker = Asker([dataset])
    asker.prepare()
    ties = _ties(dataset)
    for event in dataset.events:
        for probe in questions(event, asker.gazetteer):
            answer = asker.ask(probe.text)
            found = [match.event.id for match in answer.listing.matches]
            if not _comes_back(answer, found, {event.id} | ties[event.id]):
                yield _lost(event, probe, answer, found, asker)


def _comes_back(answer: Answer, found: list[str], meant: set[str]) -> bool:
    """Whether the question was answered with a date, and by none but those that are meant."""
    return answer.answered and answer.question.type in _DATED and bool(found) and meant.issuperset(found)


def _lost(event: Event, probe: Probe, answer: Answer, found: list[str], asker: Asker) -> Lost:
    return Lost(event.id, probe, tuple(found), answer.reason, asker.unexplained(answer.question, event))


def _ties(dataset: Dataset) -> Mapping[str, set[str]]:
    """By event those that are declared to be like it, and those that share a handle with it."""
    ties: dict[str, set[str]] = defaultdict(set)
    bearers: dict[str, list[str]] = defaultdict(list)
    for event in dataset.events:
        for other in event.distinct_from:
            ties[event.id].add(other)
            ties[other].add(event.id)
        for handle in {fold_name(form) for forms in event.handles.values() for form in forms}:
            bearers[handle].append(event.id)
    for alike in bearers.values():
        for each in alike if len(alike) > 1 else ():
            ties[each].update(alike)
    return ties
