"""What is known, made ready to be asked: by what each event is found, and what states are called."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, partial
from typing import TYPE_CHECKING

from timeline.ask.families import SPEECH
from timeline.ask.features import DIRECT, NEAR, WORDS, Aside, Features, Reader, says
from timeline.ask.mentions import Mentions
from timeline.ask.names import EVENT, STEM, of_event
from timeline.ask.normalize import keys
from timeline.ask.vocabulary import Vocabulary, may_hold
from timeline.events import Facet, in_full_order
from timeline.queries import Key, Listing, TermKey
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.dates.edtf import Edtf
    from timeline.events import Dataset, Event, Names, Tenure
    from timeline.queries import Match
    from timeline.questions import Item


class Library:
    """Events with what each explains, and by which senses they are found.

    A single question reads only the events that it may be about. Who asks many reads them all at once, by
    :meth:`read_all`, and each question then finds its events directly.
    """

    def __init__(self, datasets: Iterable[Dataset]) -> None:
        self.datasets = tuple(datasets)
        self.events = [event for dataset in self.datasets for event in in_full_order(dataset.events)]
        self.vocabulary = Vocabulary(self.datasets)
        self._reader = Reader(self.vocabulary)
        self._features: dict[int, Features] = {}
        self._recorded = _recorded(self.events)
        self._postings: dict[Sense, frozenset[int]] | None = None
        self._asides: dict[Sense, Aside] = {}
        self._states: dict[Sense, Features] = {}

    def features(self, number: int) -> Features:
        """What the event of that number explains."""
        if number not in self._features:
            self._features[number] = self._reader.features(self.events[number])
        return self._features[number]

    def found_by(self, sense: Sense) -> frozenset[int]:
        """The numbers of the events that may explain a sense."""
        if self._postings is not None:
            return self._postings.get(sense, frozenset())
        mentioned = self._mentions.of(sense)
        if mentioned is None:
            return frozenset(range(len(self.events)))
        below = self.vocabulary.narrower(sense)
        return mentioned.union(*(self._recorded.get(each, ()) for each in below))

    def bearing_text(self, text: str) -> list[int]:
        """The numbers of the events whose texts have ``text``, its atoms joined."""
        numbers = range(len(self.events)) if self._postings is not None else self._mentions.bearing(text)
        return [number for number in sorted(numbers) if text in self.features(number).text]

    def is_told(self, atoms: Sequence[str]) -> bool:
        """Whether the words stand in the texts of some event, as they are."""
        if all(atom.isascii() for atom in atoms):
            senses = [Sense(STEM, "", atom) for atom in atoms]
            numbers = frozenset.intersection(*map(self.found_by, senses))
            return any(sense in self.features(number).senses for number in numbers for sense in senses)
        return bool(self.bearing_text("".join(atoms)))

    def read_all(self) -> None:
        """Read every event."""
        found: dict[Sense, set[int]] = defaultdict(set)
        for number in range(len(self.events)):
            made = self.features(number)
            told = self._reader.aside(made.event).senses if made.head & SPEECH else ()
            for sense in (made.senses.keys() | made.roles.keys() | made.denied).union(told):
                found[sense].add(number)
        self._postings = {sense: frozenset(numbers) for sense, numbers in found.items()}

    @cached_property
    def _mentions(self) -> Mentions:
        return Mentions(self.vocabulary, self.events)

    @property
    def as_of(self) -> Edtf | None:
        """What relative words count from: known where the datasets agree."""
        dates = {dataset.as_of for dataset in self.datasets}
        return dates.pop() if len(dates) == 1 else None

    def listing(self, matches: Sequence[Match]) -> Listing:
        """The matches with the names and articles that they refer to."""
        names: dict[TermKey, Names] = {}
        for event in (match.event for match in matches):
            for facet, ids in event.terms().items():
                senses = (Sense(facet.value, event.dataset, each) for each in ids)
                terms = (self.vocabulary.terms[sense] for sense in senses if sense in self.vocabulary.terms)
                names.update((TermKey(facet, event.dataset, term.id), term.names) for term in terms)
        cited = {Key(match.event.dataset, source.article) for match in matches for source in match.event.sources}
        articles = {
            Key(dataset.id, article.id): article
            for dataset in self.datasets
            for article in dataset.articles
            if (dataset.id, article.id) in cited
        }
        return Listing(tuple(matches), self.datasets, names, articles)

    def features_of(self, event: Event) -> Features:
        """What one event explains."""
        (number,) = self._recorded[of_event(event)]
        return self.features(number)

    def aside(self, features: Features) -> Aside:
        """What is told of an event beside what happened.

        That is also what begins or ends the same state: a licence that lapses had been granted.
        """
        key = of_event(features.event)
        if key not in self._asides:
            told = self._reader.aside(features.event)
            more = (sense for each in self.siblings(features) for sense in each.senses if sense.facet in WORDS)
            self._asides[key] = told._replace(senses=told.senses | frozenset(more))
        return self._asides[key]

    def siblings(self, features: Features) -> list[Features]:
        """The events that begin or end a state that the event begins or ends."""
        return [self.features_of(event) for state in sorted(features.states) for event in self.bearing(state)]

    # -- offices -----------------------------------------------------------------------------------------------------

    @cached_property
    def offices(self) -> Mapping[Sense, Sequence[Tenure]]:
        """The tenures of each office, by the concept that it is called by."""
        found: dict[Sense, list[Tenure]] = defaultdict(list)
        for dataset in self.datasets:
            for tenure in dataset.tenures:
                found[Sense(Facet.CONCEPT.value, dataset.id, tenure.office)].append(tenure)
        return found

    def holders(self, office: Sense, event: Event | None = None) -> frozenset[Sense]:
        """Who held an office; of an event, who may have held it then."""
        return frozenset(
            Sense(Facet.ACTOR.value, office.dataset, tenure.holder)
            for tenure in self.offices.get(office, ())
            if event is None or may_hold(tenure, event.span)
        )

    # -- what datasets are about -------------------------------------------------------------------------------------

    def about(self, item: Item) -> frozenset[str]:
        """The datasets whose title says the item: what all of a dataset is about, each of its events is about.

        A name or a number still tells one event from another.
        """
        if item.number is not None or any(sense.facet in (Facet.ACTOR.value, EVENT) for sense in item.senses):
            return frozenset()
        return frozenset(dataset for dataset, made in self._titles.items() if says(made.senses.keys(), made.text, item))

    @cached_property
    def _titles(self) -> Mapping[str, Features]:
        told = (dataset for dataset in self.datasets if dataset.events)
        return {each.id: self._reader.named(each.events[0], list(each.title.values())) for each in told}

    # -- states ------------------------------------------------------------------------------------------------------

    def bearing(self, state: Sense) -> list[Event]:
        """The events that begin or end a state."""
        return [self.events[number] for number in sorted(self._recorded.get(state, ()))]

    def state_explains(self, state: Sense, item: Item) -> float:
        """How well the state explains the item: by its names, nearly by its events' actors, or not at all (0)."""
        made = self._state_features(state)
        if made is None:
            return 0
        named = partial(says, made.senses.keys(), made.text)
        if named(item) or (item.parts and all(map(named, item.parts))):
            return DIRECT
        senses = set(item.senses).union(*(self.vocabulary.namesakes.get(sense, frozenset()) for sense in item.senses))
        return NEAR if senses & made.roles.keys() else 0

    def _state_features(self, state: Sense) -> Features | None:
        """What the names of a state say, and who takes part in the events that begin and end it."""
        bearing = self.bearing(state)
        if bearing and state not in self._states:
            made = self._states[state] = self._reader.named(bearing[0], self.vocabulary.names(state))
            made.add(state, DIRECT)
            for event in bearing:
                for actor, roles in self.features_of(event).roles.items():
                    made.roles[actor] |= roles
        return self._states.get(state)

    def mentioned_in(self, term: Sense) -> frozenset[Sense]:
        """What the names of a term mention: those of an office the country that it is of."""
        gazetteer = self.vocabulary.gazetteer
        found: set[Sense] = set()
        for name in map(keys, self.vocabulary.names(term)):
            for at in range(len(name)):
                for _, senses in gazetteer.every(name, at):
                    found.update(senses)
        return frozenset(wider for sense in found for wider in self.vocabulary.closure(sense))

    @cached_property
    def states(self) -> tuple[Sense, ...]:
        """Every state, in a fixed order."""
        return tuple(sorted(sense for sense in self.vocabulary.terms if sense.facet == Facet.STATE.value))


def _recorded(events: Sequence[Event]) -> dict[Sense, set[int]]:
    """The numbers of the events that are recorded with each term."""
    found: dict[Sense, set[int]] = defaultdict(set)
    for number, event in enumerate(events):
        found[of_event(event)].add(number)
        for facet, ids in event.terms().items():
            for each in ids:
                found[Sense(facet.value, event.dataset, each)].add(number)
    return found
