"""What an event explains, and how well: what it is described with, and the words of its title, handles and kind.

Its themes explain less. Its summary explains only what a question says in passing: it tells more than what happened.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask import counting
from timeline.ask.names import CUE, EVENT, FAMILY, NUMBER, STEM, of_event
from timeline.ask.normalize import keys
from timeline.ask.texts import Text
from timeline.events import Facet, Role
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from timeline.ask.vocabulary import Vocabulary
    from timeline.events import Event
    from timeline.questions import Item

DIRECT = 1.0
#: what general words and those of the subject mean
WORDS = frozenset((Facet.CONCEPT.value, FAMILY))
#: what says less where it only dates the event
_LOWERED = WORDS | {Facet.KIND.value}
#: how well a theme explains a word
NEAR = 0.6
#: how well a word explains that only dates the event in its title: back in space *after the disaster*
BESIDE = 0.5
#: how well a summary explains a word
ASIDE = 0.3
#: how actors are involved beside the roles of participants
PLACE = "place"
MENTIONED = "mentioned"


@dataclass(slots=True)
class Features:
    """What an event explains, and how well."""

    event: Event
    senses: dict[Sense, float] = field(default_factory=dict)
    #: what its texts deny
    denied: set[Sense] = field(default_factory=set)
    #: how the actors that it involves took part
    roles: dict[Sense, set[str]] = field(default_factory=lambda: defaultdict(set))
    #: the actors that take part themselves, not as a member
    own: frozenset[Sense] = frozenset()
    #: the kinds of those who take part
    takers: frozenset[str] = frozenset()
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
    #: general words that its titles turn on: in English the first, in Japanese the last
    verbs: frozenset[Sense] = frozenset()
    #: the words that its handles turn on
    acts: frozenset[Sense] = frozenset()
    #: the atoms of its title in each language
    titles: tuple[tuple[str, ...], ...] = ()

    @property
    def called(self) -> frozenset[Sense]:
        """What the names of its kind say."""
        return self.kinds | self.head | self.body

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
        titles = [self._text(title) for title in event.title.values()]
        handles = [self._text(handle) for handle in forms(event.handles)]
        for text in titles:
            self._read(made, text)
        denied = frozenset(made.denied)
        for text in handles:
            self._read(made, text)
        for sense in denied:  # no handle tells what the title denies: the refusal of a licence is no licence
            made.senses.pop(sense, None)
        kind = self._kind_words(Sense(Facet.KIND.value, event.dataset, event.kind))
        made.head, made.body = kind.head, kind.body
        for sense in kind.head:
            made.add(sense, DIRECT)
        made.places = frozenset(place for handle in handles for place in handle.places)
        made.titles = tuple(tuple(title.atoms) for title in titles)
        made.verbs = frozenset(sense for title in titles for sense in title.verb)
        made.acts = self.heads(list(forms(event.handles)))
        made.text = "\n".join((*("".join(text.atoms) for text in (*titles, *handles)), kind.text))
        return made

    def _text(self, text: str) -> Text:
        return Text(keys(text), self._gazetteer)

    def aside(self, event: Event) -> Aside:
        """What its summary and the labels of its figures say."""
        made = Features(event)
        texts = list(map(self._text, asides(event)))
        for text in texts:
            self._read(made, text)
        return Aside(frozenset(made.senses), "\n".join("".join(text.atoms) for text in texts))

    def named(self, event: Event, names: Sequence[str]) -> Features:
        """What names say of something that the event begins or ends."""
        made = Features(event)
        for name in names:
            self._read(made, self._text(name))
        made.text = "\n".join("".join(keys(name)) for name in names)
        return made

    # -- what it is recorded with ------------------------------------------------------------------------------------

    def _describe(self, made: Features) -> None:
        """The ids that the event is recorded with, and all that is wider."""
        event, closure = made.event, self._vocabulary.closure
        made.add(of_event(event), DIRECT)
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
        made.takers = frozenset(self._vocabulary.kind(actor) for actor in made.own)
        places = [(Sense(Facet.ACTOR.value, event.dataset, place), PLACE) for place in event.places]
        for actor, role in (*involved, *places):
            for wider in self._vocabulary.closure(actor) - self._vocabulary.of_one_of(actor):
                made.roles[wider].add(role)

    # -- what its texts say ------------------------------------------------------------------------------------------

    def _read(self, made: Features, text: Text) -> None:
        """Every name, word and number of a text, also those within others."""
        for at, atom in enumerate(text.atoms):
            strength = BESIDE if at in text.beside else DIRECT
            self._read_word(made, text, at, strength)
            for length, found in text.forms[at]:
                senses = [sense for sense in found if sense.facet not in text.hidden(at, length)]
                if length > 1 or atom.isascii() or at in text.starts:
                    self._read_form(made, text, range(at, at + length), senses, strength)

    def _read_word(self, made: Features, text: Text, at: int, strength: float) -> None:
        """A word as it is, or a number."""
        atom = text.atoms[at]
        if atom.isascii() and text.is_denied(at, 1):
            made.denied.add(Sense(STEM, "", atom))
        elif atom.isascii():
            made.add(Sense(STEM, "", atom), strength)
        number = counting.read(text.atoms, at)
        if number:
            made.add(Sense(NUMBER, "", str(number[0])), DIRECT)

    def _read_form(self, made: Features, text: Text, place: range, senses: Sequence[Sense], strength: float) -> None:
        """What the form at that place means, unless it is denied."""
        if any(sense.facet in WORDS for sense in senses) and text.is_denied(place.start, len(place)):
            made.denied.update(senses)
            return
        for sense in senses:
            self._mention(made, sense, strength)

    def _mention(self, made: Features, sense: Sense, strength: float) -> None:
        if sense.facet in (CUE, EVENT) or sense.dataset not in ("", made.event.dataset):
            return
        if sense.facet == Facet.ACTOR.value:
            for wider in self._vocabulary.closure(sense) - self._vocabulary.of_one_of(sense):
                made.roles[wider].add(MENTIONED)
        made.add(sense, strength if sense.facet in _LOWERED else DIRECT)

    # -- what its kind is called -------------------------------------------------------------------------------------

    def _kind_words(self, kind: Sense) -> _KindWords:
        """The words of the kind's names, read once."""
        if kind not in self._kinds:
            closure = [each for each in self._vocabulary.closure(kind) if each in self._vocabulary.terms]
            head = self.heads([name for each in closure for name in self._vocabulary.names(each)])
            own = [self._text(name) for name in self._vocabulary.names(kind)]
            body = frozenset(
                sense
                for text in own
                for at, forms in enumerate(text.forms)
                for length, senses in forms
                for sense in senses
                if sense.facet in WORDS and not text.is_denied(at, length)
            )
            self._kinds[kind] = _KindWords(head, body, "\n".join("".join(text.atoms) for text in own))
        return self._kinds[kind]

    def heads(self, names: Sequence[str]) -> frozenset[Sense]:
        """The senses of the words that the names turn on."""
        return frozenset(sense for name in names for sense in self._head(name))

    def _head(self, name: str) -> frozenset[Sense]:
        """The senses of the word that a name turns on: the last, or in English the last before a preposition."""
        atoms = keys(name)[: self._text(name).before_preposition()]
        whole = frozenset(sense for sense in self._gazetteer.senses(" ".join(atoms)) if sense.facet in WORDS)
        found, text = whole, Text(atoms, self._gazetteer)
        for at, length, senses in () if whole else text.greedy(shorter_than=len(atoms)):
            if not text.is_denied(at, length):
                found = frozenset(sense for sense in senses if sense.facet in WORDS) or found
        return found


def says(senses: Collection[Sense], text: str, item: Item) -> bool:
    """Whether texts that mean ``senses`` and whose atoms are ``text`` say the item: what it means, or its words."""
    if item.number is not None:
        return Sense(NUMBER, "", str(item.number)) in senses
    if not item.senses.isdisjoint(senses):
        return True
    if any(not atom.isascii() for atom in item.atoms):
        return not item.senses and "".join(item.atoms) in text
    return bool(item.atoms) and all(Sense(STEM, "", atom) in senses for atom in item.atoms)


def asides(event: Event) -> Iterator[str]:
    """The texts that tell more than what happened: its summary and the labels of its figures."""
    yield from event.summary.values()
    for figure in event.figures:
        yield from figure.what.values()


def forms(names: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The names in all languages."""
    return (form for each in names.values() for form in each)
