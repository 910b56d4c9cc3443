"""Why a reference denotes nothing, in the terms that an answer gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.outcome import Outcome
from timeline.questions import Reason, Type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.ask.ranking import Found, Resolution
    from timeline.events import Event
    from timeline.questions import Reference


def failed(type_: Type, resolution: Resolution, reference: Reference) -> Outcome:
    """Why a reference denotes nothing."""
    near = tuple(event for event, _ in resolution.missed)
    if resolution.unresolved:
        part = (resolution.unresolved,)
        return Outcome(type_, reason=Reason.UNRESOLVED, about=part, near=near, resolution=resolution)
    unknown = tuple(
        item.text
        for item in reference.items
        if item.text in resolution.unknown and not item.senses and item.number is None
    )
    if unknown:
        return Outcome(type_, reason=Reason.UNKNOWN_TERM, about=unknown, near=near, resolution=resolution)
    if resolution.elsewhen:
        reason = Reason.CONTRADICTED if len(resolution.elsewhen) == 1 else Reason.NO_EVENT_IN_PERIOD
        return Outcome(type_, reason=reason, near=resolution.elsewhen[:3], resolution=resolution)
    if not reference.items:
        return Outcome(type_, reason=Reason.NO_EVENT_IN_PERIOD, near=near, resolution=resolution)
    about = resolution.unknown or (resolution.missed[0][1] if resolution.missed else ())
    return Outcome(type_, reason=Reason.UNRESOLVED, about=about, near=near, resolution=resolution)


def denies_all(reference: Reference) -> bool:
    """Whether something is denied that is not one of the words: then nothing on record can be meant."""
    return reference.negated and not any(item.denied for item in reference.items)


def some(found: Iterable[Found]) -> tuple[Event, ...]:
    """The first events of those found, to be suggested."""
    return tuple(each.event for each in found)[:3]
