"""Numbers that articles state: which of them a question after a number means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.normalize import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.index import Library
    from timeline.ask.resolve import Found
    from timeline.events import Event, Figure
    from timeline.questions import Question, Sense


def figures_for(question: Question, found: Sequence[Found], library: Library) -> tuple[tuple[Figure, Event], ...]:
    """The figures whose label is said by the question, each with its event; none where events are to be counted."""
    (reference,) = question.references
    said = {sense for item in reference.items for sense in item.senses}
    atoms = {atom for item in reference.items for atom in item.atoms}
    scored = []
    for each in found:
        for figure in each.event.figures:
            score = _said(figure, said, atoms, library) + _measures(figure, question.measure)
            if score:
                scored.append((score, each.rank, figure, each.event))
    best = max((row[:2] for row in scored), default=None)
    return tuple((figure, event) for score, rank, figure, event in scored if (score, rank) == best)


def _measures(figure: Figure, measure: str) -> float:
    """Whether the figure is of the kind asked for."""
    return float(bool(measure) and measure in (keys(figure.unit) or ("",))[-1])


def _said(figure: Figure, said: set[Sense], atoms: set[str], library: Library) -> float:
    """How much of the figure's label the question says: 0 where a half is not said in any language."""
    return max((_share(text, said, atoms, library) for text in figure.what.values()), default=0)


def _share(text: str, said: set[Sense], atoms: set[str], library: Library) -> float:
    label = keys(text)
    total, covered, at = 0, 0, 0
    while at < len(label):
        length, senses = next(iter(library.vocabulary.gazetteer.every(label, at)), (1, ()))
        meanings = {sense for sense in senses if sense.facet != "cue"}
        if meanings or not senses:
            total += 1
            covered += bool(meanings & said) or all(atom in atoms for atom in label[at : at + length])
        at += length
    return covered / total if total and covered * 2 >= total else 0
