"""Numbers that articles state: which of them a question after a number means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.names import CUE
from timeline.ask.normalize import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.index import Library
    from timeline.ask.ranking import Found
    from timeline.events import Event, Figure
    from timeline.questions import Item, Question, Sense


#: what is counted where it is asked how often
OCCASIONS = "times"


def figures_for(question: Question, found: Sequence[Found], library: Library) -> tuple[tuple[Figure, Event], ...]:
    """The figures whose label is said by the question, each with its event; none where events are to be counted."""
    (reference,) = question.references
    counting = [item for item in reference.items if not item.left_out]
    said = {sense for item in counting for sense in item.senses}
    atoms = {atom for item in counting for atom in item.atoms}
    # in English what is counted comes first: how many soldiers died in the strikes
    counted = (
        [item for item in reference.items if not (item.actors or item.passing)][:1] if question.language == "en" else []
    )
    scored = []
    for each in found:
        for figure in each.event.figures:
            if question.measure == OCCASIONS and not _counts_deeds(figure, said, library):
                continue
            if not (question.measure or all(_speaks_of(figure, item, library) for item in counted)):
                continue
            # of what is asked for rather than what is only named
            score = _said(figure, said, atoms, library) + 2 * _measures(figure, question.measure)
            if score:
                scored.append((score, each.rank, each.closeness, each.overlap, figure, each.event))
    if not scored:
        return ()
    nearest = max(scored, key=lambda row: row[:-2])
    return tuple(row[-2:] for row in scored if row[:2] == nearest[:2] and row[-2].what == nearest[-2].what)


def _measures(figure: Figure, measure: str) -> float:
    """Whether the figure is of the kind asked for."""
    return float(bool(measure) and keys(measure)[-1:] == keys(figure.unit)[-1:])


def _speaks_of(figure: Figure, item: Item, library: Library) -> bool:
    """Whether any word of the figure's label, or its unit, is what the item says."""
    texts = [keys(text) for text in (*figure.what.values(), figure.unit)]
    return any(
        text[at] in item.atoms
        or any(not item.senses.isdisjoint(senses) for _, senses in library.vocabulary.gazetteer.every(text, at))
        for text in texts
        for at in range(len(text))
    )


def _counts_deeds(figure: Figure, said: set[Sense], library: Library) -> bool:
    """Whether what it counts is what was done: strikes, of a question how often somebody struck."""
    return not said.isdisjoint(library.vocabulary.gazetteer.senses(" ".join(keys(figure.unit))))


def _said(figure: Figure, said: set[Sense], atoms: set[str], library: Library) -> float:
    """How much of the figure's label the question says: 0 where a half is not said in any language."""
    return max((_share(text, said, atoms, library) for text in figure.what.values()), default=0)


def _share(text: str, said: set[Sense], atoms: set[str], library: Library) -> float:
    label = keys(text)
    total, covered, at = 0, 0, 0
    while at < len(label):
        length, meanings, is_cue = _piece(label, at, said, library)
        if meanings or not is_cue:
            total += 1
            covered += bool(meanings & said) or all(atom in atoms for atom in label[at : at + length])
        at += length
    return covered / total if total and covered * 2 >= total else 0


def _piece(label: Sequence[str], at: int, said: set[Sense], library: Library) -> tuple[int, set[Sense], bool]:
    """The longest form there of which the question says something, else the longest; and whether it is only a cue."""
    forms = [
        (length, {sense for sense in senses if sense.facet != CUE}, True)
        for length, senses in library.vocabulary.gazetteer.every(label, at)
    ]
    return next((form for form in forms if form[1] & said), forms[0] if forms else (1, set(), False))
