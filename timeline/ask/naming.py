"""Who took part in what happened, in the role and of the kind asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.dating import MOST_TIES, confidence_in
from timeline.ask.failing import failed, some
from timeline.ask.offices import holder_of
from timeline.ask.outcome import Outcome
from timeline.ask.ranking import Rank, placed
from timeline.ask.roles import BY
from timeline.ask.vocabulary import answers_to
from timeline.dates.span import Certainty, hull
from timeline.events import Facet
from timeline.questions import Reason, Reply, Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from timeline.ask.index import Library
    from timeline.ask.ranking import Found
    from timeline.ask.resolve import Resolver
    from timeline.events import Event
    from timeline.questions import Item, Question, Reference


def who(question: Question, resolver: Resolver) -> Outcome:
    """Who held the office that is asked for, or took part in what is told."""
    return holder_of(question, resolver) or _participants(question, resolver)


def _participants(question: Question, resolver: Resolver) -> Outcome:
    """Who took part in what is told, in the role asked for."""
    (reference,) = question.references
    resolution = resolver.resolve(reference)
    if not resolution.found:
        return failed(question.type, resolution, reference)
    if reference.ordinal is None and not _tells(reference):
        return Outcome(question.type, reason=Reason.AMBIGUOUS, near=some(resolution.found), resolution=resolution)
    meant: Sequence[Found] = resolution.meant
    if reference.ordinal is not None:
        meant = placed(reference, resolution)
    named = _with_names(question, reference, meant, resolver.library)
    if not named and question.wanted and "person" not in question.wanted and reference.ordinal is None:
        named = _with_names(question, reference, resolution.found, resolver.library)
    taken = tuple(each for each, _ in named)
    unsure = all(each.rank is Rank.NEAR and each.certainty is Certainty.POSSIBLE for each in taken)
    if not taken or len(taken) > MOST_TIES or (unsure and not question.wanted):
        reason = Reason.AMBIGUOUS if taken else Reason.UNRESOLVED
        return Outcome(question.type, reason=reason, near=some(meant), resolution=resolution)
    actors = dict.fromkeys(
        resolver.library.vocabulary.name(actor, question.language) for _, each in named for actor in each
    )
    reply = Reply(names=tuple(actors), span=hull(each.event.span for each in taken))
    return Outcome(question.type, reply, taken, confidence_in(taken), resolution=resolution)


def _with_names(
    question: Question, reference: Reference, found: Sequence[Found], library: Library
) -> list[tuple[Found, list[Sense]]]:
    """Of those found the best in which someone took part as asked, with who did."""
    named = [(each, _named(question, reference, each.event, library)) for each in found]
    top = max((each.rank for each, actors in named if actors), default=None)
    return [(each, actors) for each, actors in named if actors and each.rank is top]


def _named(question: Question, reference: Reference, event: Event, library: Library) -> list[Sense]:
    """The actors asked for: in the role asked for, of the kind asked for, and not named by the question itself."""
    said = {sense for item in _all_items(reference) for sense in item.senses}
    roles = question.wanted_roles or BY
    involved = [(Sense(Facet.ACTOR.value, event.dataset, each.actor), each.role) for each in event.participants]
    places = [Sense(Facet.ACTOR.value, event.dataset, place) for place in event.places]
    in_role = [actor for actor, role in involved if role in roles]
    # whoever is named already is not asked for: then the others are
    others = question.wanted or not in_role or said.intersection(in_role)
    wanted = [
        in_role,
        [actor for actor, role in involved if role not in roles and others],
        places if question.wanted else [],
    ]
    for actors in wanted:
        kept = [
            actor
            for actor in actors
            if actor not in said and (_is_wanted(actor, question, library) or _is_one_of(actor, said, library))
        ]
        if kept:
            return kept
    return []


def _tells(reference: Reference) -> bool:
    """Whether anything is said that someone did, and not only of whom and what it was."""
    facets = {sense.facet for item in _all_items(reference) for sense in item.senses}
    return not facets <= _NAMES


#: facets of what is named, and not told
_NAMES = frozenset((Facet.ACTOR.value, Facet.THEME.value))


def _all_items(reference: Reference) -> Iterator[Item]:
    yield from reference.items
    for limit in reference.events:
        if limit.soft:
            yield from limit.reference.items


def _is_one_of(actor: Sense, said: AbstractSet[Sense], library: Library) -> bool:
    """Whether the question names a group that the actor belongs to: which harbour guild was banned."""
    vocabulary = library.vocabulary
    return any(vocabulary.kind(group) == _GROUP for group in vocabulary.closure(actor) & said)


_GROUP = "group"


def _is_wanted(actor: Sense, question: Question, library: Library) -> bool:
    kind = library.vocabulary.kind(actor)
    return not question.wanted or any(answers_to(kind, wanted) for wanted in question.wanted)
