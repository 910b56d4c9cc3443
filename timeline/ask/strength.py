"""How well one event explains one item: a name in its role, a number, a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.families import ALLOWING, REFUSED, SPEECH
from timeline.ask.features import ASIDE, DIRECT, MENTIONED, NEAR, PLACE, says
from timeline.ask.names import FAMILY, NUMBER, STEM
from timeline.ask.roles import BY, DONE_TO, OBJECT, is_noun, names_actor
from timeline.events import Facet, Role
from timeline.questions import Sense

if TYPE_CHECKING:
    from timeline.ask.features import Features
    from timeline.ask.index import Library
    from timeline.questions import Item


#: how a place is involved that nothing is done to
_ONLY_PLACE = frozenset((PLACE, MENTIONED))


class Gauge:
    """Measures how well events explain items."""

    def __init__(self, library: Library) -> None:
        self._library = library
        #: whether something is told that nobody does through others
        self.in_person = False
        #: whether something is told that befalls nobody else
        self.befalls = False
        #: whether somebody is said to have acted: then nobody else who acted is the one it was done to
        self.someone_acts = False

    def strength(self, item: Item, features: Features) -> float:
        """How well the event explains the item: directly, nearly, or not at all (0)."""
        if (item.denied or item.ceased or item.passing) and _is_denied(item, features):
            return DIRECT
        if item.denied:
            return max((features.senses.get(sense, 0) for sense in refused(item)), default=0)
        if item.number is not None:
            return features.senses.get(Sense(NUMBER, "", str(item.number)), 0)
        best = max((self._by_sense(sense, item, features) for sense in _meant(item)), default=0.0)
        offices = item.senses & self._library.offices.keys()
        if best < DIRECT and not offices:  # of whom a minister is, is not said apart
            best = max(best, self._by_words(item, features))
        if not best and any(self._library.holders(office, features.event) & features.own for office in offices):
            best = NEAR
        return best or self._beside(item, features)

    def _by_words(self, item: Item, features: Features) -> float:
        """How well the words of the item are explained, taken one by one."""
        literally = 0 if item.roles and item.senses else self._literally(item, features)
        return max(literally, min((self.strength(part, features) for part in item.parts), default=0))

    def _beside(self, item: Item, features: Features) -> float:
        """How well it is told beside what happened: by a state that the event bears, by its summary."""
        if item.modifies and any(self._library.state_explains(state, item) == DIRECT for state in features.states):
            return DIRECT
        if item.passing and self._told_aside(item, features):
            return NEAR
        aside = (may_stand_aside(item) or features.head & SPEECH) and self._told_aside(item, features)
        return ASIDE if aside or self._told_of_state(item, features) else 0

    def _told_of_state(self, item: Item, features: Features) -> bool:
        """Whether a noun is told of what begins or ends the same state: the order *against the cartels* is revealed."""
        if not is_noun(item):
            return False
        siblings = (each for each in self._library.siblings(features) if each is not features)
        return any(item.senses & (each.senses.keys() | each.own) for each in siblings)

    def _told_aside(self, item: Item, features: Features) -> bool:
        """Whether it is told beside what happened; enough for what is said in passing, but not for who did it."""
        if Role.BY in item.roles:
            return item.passing and any(
                Role.BY.value in each.roles[sense]
                for each in self._library.siblings(features)
                for sense in item.senses & each.roles.keys()
            )
        aside = self._library.aside(features)
        return says(aside.senses, aside.text, item)

    def _literally(self, item: Item, features: Features) -> float:
        if not item.atoms or names_actor(item):
            return 0
        if all(atom.isascii() for atom in item.atoms):
            if _is_idiom(item) and "".join(item.atoms) not in features.text:
                return 0
            return min(features.senses.get(Sense(STEM, "", atom), 0) for atom in item.atoms)
        return DIRECT if not item.senses and "".join(item.atoms) in features.text else 0

    def _by_sense(self, sense: Sense, item: Item, features: Features) -> float:
        if sense.facet != Facet.ACTOR.value:
            return features.senses.get(sense, 0)
        if item.in_person and sense not in features.own:
            return 0
        roles = features.roles.get(sense)
        if self._fits(item.roles, roles, features) or (
            roles and roles <= _ONLY_PLACE and self._library.vocabulary.cannot_act(sense)
        ):
            return DIRECT
        vocabulary = self._library.vocabulary
        if not self.in_person and any(
            self._fits(item.roles, features.roles.get(each), features)
            for each in vocabulary.represented(sense) & features.own
        ):
            return DIRECT
        meant = vocabulary.stand_ins(sense) | (vocabulary.presided(sense) if item.roles == BY else frozenset())
        alone = self.in_person or (self.befalls and item.roles and item.roles != BY)
        names = frozenset() if alone else meant & features.own
        return NEAR if any(self._fits(item.roles, features.roles.get(each), features) for each in names) else 0

    def _fits(self, allowed: frozenset[Role], roles: set[str] | None, features: Features) -> bool:
        """Whether an actor took part in a way that the question allows."""
        if not roles or not allowed:
            return bool(roles)
        if allowed == BY:
            return Role.BY.value in roles or (not features.has(Role.BY) and Role.PARTY.value in roles)
        if allowed == OBJECT:
            # one may as well go to a place, if that is all it is
            elsewhere = roles <= _ONLY_PLACE or not features.has(Role.TARGET)
            return Role.TARGET.value in roles or (elsewhere and self._fits(DONE_TO, roles, features))
        if roles & {role.value for role in allowed} or len(allowed) == len(Role):
            return bool(roles & {role.value for role in allowed})
        # what lies there, or only comes up, is no agent either; where nothing is done to anyone, the agent is who it
        # befell, unless somebody else is said to have acted, or it is something that one does oneself
        if Role.BY.value in roles:
            return not (features.has(Role.TARGET) or self.someone_acts or self.in_person)
        return bool(roles & {PLACE, MENTIONED})


def refused(item: Item) -> frozenset[Sense]:
    """What it means not to do so, if that is more than to do nothing: who does not allow something refuses it."""
    return REFUSED if item.denied and item.senses & ALLOWING else frozenset()


def _is_idiom(item: Item) -> bool:
    """Whether its words stand together, and mean together what none of them does: in charge."""
    return not item.apart and any(sense.facet == FAMILY for sense in item.senses)


def _is_denied(item: Item, features: Features) -> bool:
    stems = {Sense(STEM, "", atom) for atom in item.atoms}
    return not features.denied.isdisjoint(item.senses) or (bool(stems) and stems <= features.denied)


def _meant(item: Item) -> frozenset[Sense]:
    """Its senses; of what acts or is acted upon those of actors, if there are any."""
    actors = frozenset(sense for sense in item.senses if sense.facet == Facet.ACTOR.value)
    return actors if item.roles and actors else item.senses


def may_stand_aside(item: Item) -> bool:
    """Whether it may be told beside what happened: a plain word, which no family of general words knows."""
    long_enough = len(item.text) > 1
    return not item.senses and item.number is None and long_enough
