"""The terms of all datasets: what they are called, what is wider, and who bears whose name."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.ask.lexicon import nations
from timeline.ask.names import CUE, EVENT, FAMILY, general, of_event
from timeline.dates.span import Span
from timeline.events import Facet, reached
from timeline.questions import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.events import Dataset, Tenure, Term

#: kinds of actor that cannot act
_PLACES = frozenset(("place", "region", "city"))
_PERSON, _GOVERNMENT, _COUNTRY, _PRESIDENCY = "person", "government", "country", "presidency"


_KINDS_WANTED: Mapping[str, tuple[str, ...]] = {
    "country": ("country",),
    "company": ("company",),
    "person": ("person",),
    "government": ("government",),
    "agency": ("agency", "court", "armed-forces", "presidency"),
    "court": ("court",),
    "group": ("group", "organisation", "organization", "gang", "party"),
    "media": ("media",),
    "force": ("armed-forces",),
    "place": ("place", "region", "country", "city"),
}


def answers_to(kind: str, wanted: str) -> bool:
    """Whether an actor of a kind is what a general word for actors asks for: a court is an agency."""
    return any(each in kind for each in _KINDS_WANTED[wanted])


def may_hold(tenure: Tenure, days: Span) -> bool:
    """Whether the office may have been held on any of the days."""
    end = tenure.end.span.latest if tenure.end else None
    return Span(tenure.start.span.earliest, end).overlaps(days)


class Vocabulary:
    """The terms by their senses, and the dictionary of their names and of the handles of events."""

    def __init__(self, datasets: Sequence[Dataset]) -> None:
        self.terms: dict[Sense, Term] = {
            Sense(term.facet.value, dataset.id, term.id): term for dataset in datasets for term in dataset.terms
        }
        self.gazetteer = general()
        self._wider: dict[Sense, frozenset[Sense]] = {}
        for sense in self.terms:
            self._learn(self.names(sense), sense)
        for dataset in datasets:
            for event in dataset.events:
                self._learn((form for each in event.handles.values() for form in each), of_event(event))

    def _learn(self, forms: Iterable[str], sense: Sense) -> None:
        for form in forms:
            self.gazetteer.add(form, sense)

    def names(self, sense: Sense) -> list[str]:
        """The names of a term in all languages; of a country also those that everybody knows, and of its people."""
        if sense not in self.terms:
            return []
        own = [form for each in self.terms[sense].names.values() for form in each]
        if sense.facet != Facet.ACTOR.value or not answers_to(self.kind(sense), _COUNTRY):
            return own
        known = (name for form in own for name in nations().get(form.casefold(), ()))
        return list(dict.fromkeys((*own, *known)))

    def name(self, actor: Sense, language: str) -> str:
        """The name of a term to show in a language, or in the first language that there is."""
        names = self.terms[actor].names if actor in self.terms else {}
        return next(iter(names.get(language) or next(iter(names.values()), ())), actor.id)

    def meanings(self, form: str) -> frozenset[Sense]:
        """What the data mean by a form, its atoms joined by spaces."""
        found = self.gazetteer.senses(form)
        return frozenset(sense for sense in found if sense.dataset and sense.facet not in (CUE, EVENT))

    def kind(self, actor: Sense) -> str:
        """What kind of actor it is; empty where that is not known."""
        return self.terms[actor].kind if actor in self.terms else ""

    def general(self, form: str) -> frozenset[Sense]:
        """The families of general words that a form belongs to."""
        return frozenset(sense for sense in self.gazetteer.senses(form) if sense.facet == FAMILY)

    def cannot_act(self, actor: Sense) -> bool:
        """Whether the actor is a place, which may stand where someone who acts would: the city fell."""
        return actor in self.terms and self.terms[actor].kind in _PLACES

    def closure(self, sense: Sense) -> frozenset[Sense]:
        """The sense and all that is wider."""
        if sense not in self._wider:
            self._wider[sense] = reached(sense, self._broader)
        return self._wider[sense]

    def of_one_of(self, actor: Sense) -> frozenset[Sense]:
        """Groups of one kind that an actor belongs to at different times: the first and the second Brandt cabinet.

        Who took part does not tell which of them did.
        """
        groups = self._broader(actor)
        kinds = [self.terms[group].kind for group in groups]
        shared = [set(self.terms[group].broader) for group in groups]
        several = len(groups) > 1 and len(set(kinds)) == 1 and bool(set.intersection(*shared))
        return frozenset(groups) if several else frozenset()

    def represented(self, actor: Sense) -> frozenset[Sense]:
        """The country that an actor is the government of: what it does, its government does."""
        if self.kind(actor) != _GOVERNMENT:
            return frozenset()
        return frozenset(up for up in self._broader(actor) if self.terms[up].kind == _COUNTRY)

    def stand_ins(self, actor: Sense) -> frozenset[Sense]:
        """Those that are meant where the actor is named: groups that bear a person's name, a government's country."""
        return self.namesakes.get(actor, frozenset()) | self.represented(actor)

    def presided(self, actor: Sense) -> frozenset[Sense]:
        """The governments that an actor is the presidency of: what a palace does, its government did."""
        if self.kind(actor) != _PRESIDENCY:
            return frozenset()
        over = (up for up in self._broader(actor) if self.terms[up].kind == _GOVERNMENT)
        return frozenset(each for up in over for each in self.narrower(up) if self.kind(each) == _GOVERNMENT)

    def narrower(self, sense: Sense) -> frozenset[Sense]:
        """The sense and all that belongs to it."""
        return reached(sense, lambda each: self._below.get(each, ()))

    @cached_property
    def _below(self) -> Mapping[Sense, frozenset[Sense]]:
        found: dict[Sense, set[Sense]] = defaultdict(set)
        for sense, term in self.terms.items():
            for up in term.broader:
                found[Sense(sense.facet, sense.dataset, up)].add(sense)
        return {sense: frozenset(below) for sense, below in found.items()}

    def _broader(self, sense: Sense) -> list[Sense]:
        """What is directly wider."""
        broader = self.terms[sense].broader if sense in self.terms else ()
        return [wider for up in broader if (wider := Sense(sense.facet, sense.dataset, up)) in self.terms]

    @cached_property
    def namesakes(self) -> Mapping[Sense, frozenset[Sense]]:
        """People, and the groups that they belong to and that bear their name: a head and the government so called."""
        found: dict[Sense, set[Sense]] = defaultdict(set)
        for sense, term in self.terms.items():
            if sense.facet == Facet.ACTOR.value and term.kind == _PERSON:
                found[sense] |= {group for group in self.closure(sense) if _bears_name(self.terms[group], term)}
        return {sense: frozenset(groups) for sense, groups in found.items() if groups}


def _bears_name(group: Term, person: Term) -> bool:
    """Whether the group is first of all called after the person: the Brandt administration, ブラント政権."""
    return group is not person and any(
        name != form and _names_within(name, form)
        for language, names in person.names.items()
        for name in names
        for form in group.names.get(language, ())[:1]
    )


def _names_within(name: str, form: str) -> bool:
    """Whether a name is part of a longer one, in Latin letters with whole words: Lindt in first Lindt cabinet."""
    if not name.isascii():
        return name in form
    return set(name.split()) <= set(form.replace("'s", "").split())
