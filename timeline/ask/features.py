"""What an event explains, and how well: what it is described with, and the words of its title, handles and kind.

Its themes explain less. Its summary explains only what a question says in passing: it tells more than what happened.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask import counting
from timeline.ask.names import CUE, EVENT, FAMILY, NUMBER, STEM
from timeline.ask.normalize import keys
from timeline.events import Facet, Role
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.ask.vocabulary import Vocabulary
    from timeline.events import Event

DIRECT = 1.0
#: what general words and those of the subject mean
WORDS = frozenset((Facet.CONCEPT.value, FAMILY))
#: how well a theme explains a word
NEAR = 0.6
#: how actors are involved beside the roles of participants
PLACE = "place"
MENTIONED = "mentioned"


@dataclass(slots=True)
class Features:
    """What an event explains, and how well."""

    event: Event
    senses: dict[Sense, float] = field(default_factory=dict)
    #: how the actors that it involves took part
    roles: dict[Sense, set[str]] = field(default_factory=lambda: defaultdict(set))
    #: the actors that take part themselves, not as a member
    own: frozenset[Sense] = frozenset()
    #: the states that it begins or ends
    states: frozenset[Sense] = frozenset()
    #: its kind and all wider ones; the words that name them; what those words are about
    kinds: frozenset[Sense] = frozenset()
    head: frozenset[Sense] = frozenset()
    body: frozenset[Sense] = frozenset()
    #: the atoms of its texts, to look for what no dictionary knows
    text: str = ""
    #: the places in a row that its handles give it
    places: frozenset[int] = frozenset()
    #: the atoms of its title in each language
    titles: tuple[tuple[str, ...], ...] = ()

    def has(self, role: Role) -> bool:
        """Whether anyone took part in that role."""
        return any(each.role is role for each in self.event.participants)

    def add(self, sense: Sense, strength: float) -> None:
        """Let it explain ``sense``, at least that well."""
        if strength > self.senses.get(sense, 0):
            self.senses[sense] = strength


class Aside(NamedTuple):
    """What an event tells beside what happened: what its summary and figures say."""

    senses: frozenset[Sense]
    text: str


class _KindWords(NamedTuple):
    head: frozenset[Sense]
    body: frozenset[Sense]
    text: str


class Reader:
    """Reads events with the dictionary of all names."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._gazetteer = vocabulary.gazetteer
        self._kinds: dict[Sense, _KindWords] = {}

    def features(self, event: Event) -> Features:
        """What the event explains."""
        made = Features(event)
        self._describe(made)
        texts = [keys(text) for text in (*event.title.values(), *forms(event.handles))]
        for atoms in texts:
            self._read(made, atoms)
        kind = self._kind_words(Sense(Facet.KIND.value, event.dataset, event.kind))
        made.head, made.body = kind.head, kind.body
        for sense in kind.head:
            made.add(sense, DIRECT)
        made.places = frozenset(self._places(event))
        made.titles = tuple(keys(title) for title in event.title.values())
        made.text = "\n".join(("\n".join(map("".join, texts)), kind.text))
        return made

    def aside(self, event: Event) -> Aside:
        """What its summary and the labels of its figures say."""
        made = Features(event)
        labels = (text for figure in event.figures for text in figure.what.values())
        texts = [keys(text) for text in (*event.summary.values(), *labels)]
        for atoms in texts:
            self._read(made, atoms)
        return Aside(frozenset(made.senses), "\n".join(map("".join, texts)))

    def named(self, event: Event, names: Iterable[str]) -> Features:
        """What names say of something that the event begins or ends."""
        made = Features(event)
        for name in names:
            self._read(made, keys(name))
        return made

    # -- what it is recorded with ------------------------------------------------------------------------------------

    def _describe(self, made: Features) -> None:
        """The ids that the event is recorded with, and all that is wider."""
        event, closure = made.event, self._vocabulary.closure
        made.add(Sense(EVENT, event.dataset, event.id), DIRECT)
        for facet, ids in event.terms().items():
            strength = NEAR if facet is Facet.THEME else DIRECT
            for each in ids:
                for wider in closure(Sense(facet.value, event.dataset, each)):
                    made.add(wider, strength)
        made.kinds = closure(Sense(Facet.KIND.value, event.dataset, event.kind))
        made.states = frozenset(Sense(Facet.STATE.value, event.dataset, each) for each in (*event.begins, *event.ends))
        self._involve(made)
        for figure in event.figures:
            made.add(Sense(NUMBER, "", str(float(figure.value))), DIRECT)

    def _involve(self, made: Features) -> None:
        event = made.event
        involved = [
            (Sense(Facet.ACTOR.value, event.dataset, each.actor), each.role.value) for each in event.participants
        ]
        made.own = frozenset(actor for actor, _ in involved)
        places = [(Sense(Facet.ACTOR.value, event.dataset, place), PLACE) for place in event.places]
        for actor, role in (*involved, *places):
            for wider in self._vocabulary.closure(actor):
                made.roles[wider].add(role)

    # -- what its texts say ------------------------------------------------------------------------------------------

    def _read(self, made: Features, atoms: Sequence[str]) -> None:
        """Every name, word and number in the atoms, also those within others."""
        starts: frozenset[int] | None = None
        for at, atom in enumerate(atoms):
            if atom.isascii():
                made.add(Sense(STEM, "", atom), DIRECT)
            number = counting.read(atoms, at)
            if number:
                made.add(Sense(NUMBER, "", str(number[0])), DIRECT)
            for length, senses in self._gazetteer.every(atoms, at):
                if length == 1 and not atom.isascii():
                    starts = starts or frozenset(start for start, _, _ in self._greedy(atoms))
                    if at not in starts:  # a character within a word is no word of its own
                        continue
                for sense in senses:
                    self._mention(made, sense)

    def _greedy(self, atoms: Sequence[str]) -> Iterator[tuple[int, int, tuple[Sense, ...]]]:
        """The atoms divided by taking the longest form each time."""
        at = 0
        while at < len(atoms):
            length, senses = next(self._gazetteer.every(atoms, at), (1, ()))
            yield at, length, senses
            at += length

    def _mention(self, made: Features, sense: Sense) -> None:
        if sense.facet in (CUE, EVENT) or sense.dataset not in ("", made.event.dataset):
            return
        if sense.facet == Facet.ACTOR.value:
            for wider in self._vocabulary.closure(sense):
                made.roles[wider].add(MENTIONED)
        made.add(sense, DIRECT)

    # -- what its kind is called -------------------------------------------------------------------------------------

    def _kind_words(self, kind: Sense) -> _KindWords:
        """The words of the kind's names, read once."""
        if kind not in self._kinds:
            closure = [each for each in self._vocabulary.closure(kind) if each in self._vocabulary.terms]
            head = frozenset(
                sense for each in closure for name in self._vocabulary.names(each) for sense in self._head(name)
            )
            own = [keys(name) for name in self._vocabulary.names(kind)]
            body = frozenset(
                sense
                for atoms in own
                for at in range(len(atoms))
                for _, senses in self._gazetteer.every(atoms, at)
                for sense in senses
                if sense.facet in WORDS
            )
            self._kinds[kind] = _KindWords(head, body, "\n".join(map("".join, own)))
        return self._kinds[kind]

    def _head(self, name: str) -> frozenset[Sense]:
        """The senses of the word that a name turns on: the last."""
        found = frozenset[Sense]()
        for _, _, senses in self._greedy(keys(name)):
            found = frozenset(sense for sense in senses if sense.facet in WORDS) or found
        return found

    def _places(self, event: Event) -> Iterator[int]:
        """The places in a row that its handles give it: the first boat strike."""
        for handle in forms(event.handles):
            atoms, at = keys(handle), 0
            while at < len(atoms):
                names = (each for each in self._gazetteer.every(atoms, at) if all(s.facet != EVENT for s in each[1]))
                length, senses = next(names, (1, ()))
                yield from (int(s.id) for s in senses if s[:2] == (CUE, "ordinal") and s.id.lstrip("-").isdecimal())
                at += length


def forms(names: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The names in all languages."""
    return (form for each in names.values() for form in each)
