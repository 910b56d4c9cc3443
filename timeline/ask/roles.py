"""The roles that the words of a question allow whoever they name: who did it, to whom, or who took part at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.names import EVENT
from timeline.events import Facet, Role

if TYPE_CHECKING:
    from timeline.questions import Item

BY = frozenset((Role.BY,))
#: to whom a verb is done directly
OBJECT = frozenset((Role.TARGET,))
DONE_TO = frozenset((Role.TARGET, Role.PARTY))
TAKING_PART = frozenset(Role)


def names_actor(item: Item) -> bool:
    """Whether the item may mean an actor."""
    return any(sense.facet == Facet.ACTOR.value for sense in item.senses)


def is_actor(item: Item) -> bool:
    """Whether the item means an actor and nothing else."""
    return bool(item.senses) and all(sense.facet == Facet.ACTOR.value for sense in item.senses)


def is_noun(item: Item) -> bool:
    """Whether it is a notion of the subject, and neither what happened nor who did it or to whom it was done."""
    facets = {sense.facet for sense in item.senses}
    return Facet.CONCEPT.value in facets and facets <= _NOUNS and not item.roles


def tells_kind(item: Item) -> bool:
    """Whether it may be a kind of happening of the subject: the vote, 投票."""
    return any(sense.facet == Facet.KIND.value for sense in item.senses)


def names_subject(item: Item) -> bool:
    """Whether it may mean an actor, a state or one event."""
    return any(sense.facet in (Facet.ACTOR.value, Facet.STATE.value, EVENT) for sense in item.senses)


#: facets of what is named, and not told
_NOUNS = frozenset((Facet.ACTOR.value, Facet.CONCEPT.value))
