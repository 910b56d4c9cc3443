"""A question in words to its answer; the dictionary and the postings are made once and serve every question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.all_but_one import answered_but_for_one
from timeline.ask.answer import compose
from timeline.ask.grammar import parse
from timeline.ask.index import Library
from timeline.ask.normalize import is_japanese
from timeline.ask.operators import work_out
from timeline.ask.resolve import Resolver
from timeline.ask.rewording import reworded
from timeline.queries import Match
from timeline.questions import Answer, Question, Rejection, Type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.ask.names import Gazetteer
    from timeline.ask.outcome import Outcome
    from timeline.events import Dataset, Event

#: longer texts are no questions
LONGEST = 600
_MOST_SUGGESTED = 3


class Asker:
    """Answers questions over datasets as they were when it was made.

    >>> asker.ask("When did the bridge open?").reply.date  # doctest: +SKIP
    """

    def __init__(self, datasets: Iterable[Dataset]) -> None:
        self._library = Library(datasets)

    def prepare(self) -> None:
        """Read all events now, which takes a while: each question is then answered faster."""
        self._library.read_all()

    @property
    def gazetteer(self) -> Gazetteer:
        """What the words of questions are looked up in."""
        return self._library.vocabulary.gazetteer

    def unexplained(self, question: Question, event: Event) -> tuple[str, ...]:
        """The words of a question that the event does not explain."""
        resolver, features = Resolver(self._library), self._library.features_of(event)
        references = (*question.references, *(each for pair in question.divisions[:1] for each in pair))
        items = (item for reference in references for item in reference.items if not item.optional)
        return tuple(dict.fromkeys(item.text for item in items if not resolver.strength(item, features)))

    def ask(self, text: str) -> Answer:
        """The answer; there always is one, if only why the question cannot be answered."""
        question = self.form(text)
        question, outcome = answered_but_for_one(question, work_out(question, self._library), self._library)
        matches = [Match(each.event, each.certainty) for each in outcome.found]
        return Answer(
            question,
            outcome.reason,
            outcome.confidence,
            compose(question, outcome, self._library),
            outcome.reply,
            self._library.listing(matches),
            tuple(dict.fromkeys(event.id for event in outcome.near))[:_MOST_SUGGESTED],
            _rejections(outcome),
        )

    def form(self, text: str) -> Question:
        """What the question is understood to ask."""
        if len(text) > LONGEST or _is_statement(text):
            return Question(text, "ja" if is_japanese(text[:LONGEST]) else "en", Type.NONE)
        return reworded(parse(text, self._library.vocabulary.gazetteer, self._library.as_of), self._library)


def _is_statement(text: str) -> bool:
    """Whether it is a statement of SQL, whose words are those of questions too: drop table event."""
    words = text.casefold().strip(" '\";").split()
    return tuple(words[:2]) in _STATEMENTS or (words[:1] == ["select"] and "from" in words)


_STATEMENTS = frozenset(
    (("drop", "table"), ("delete", "from"), ("insert", "into"), ("alter", "table"), ("create", "table"))
)


def _rejections(outcome: Outcome) -> tuple[Rejection, ...]:
    """The nearest events that were not taken, and what each leaves unexplained."""
    if outcome.resolution is None:
        return ()
    missed = [Rejection(event.id, words) for event, words in outcome.resolution.missed]
    elsewhen = [Rejection(event.id, ("date",)) for event in outcome.resolution.elsewhen[:_MOST_SUGGESTED]]
    return (*missed, *elsewhen)
