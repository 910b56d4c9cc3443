"""What working out a question gives, before it is put into a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.questions import Confidence, Reply

if TYPE_CHECKING:
    from timeline.ask.ranking import Found, Resolution
    from timeline.events import Event, Figure, Tenure
    from timeline.questions import Reason, Sense, Type
    from timeline.states import Phase


class Outcome(NamedTuple):
    """The reply with what it rests on, or the reason why there is none."""

    type: Type
    reply: Reply = Reply()
    found: tuple[Found, ...] = ()
    confidence: Confidence = Confidence.NONE
    reason: Reason | None = None
    #: what the reason is about: unknown words, the words of a part that denotes nothing
    about: tuple[str, ...] = ()
    #: events that may have been meant, and for what is contradicted those that are recorded instead
    near: tuple[Event, ...] = ()
    resolution: Resolution | None = None
    #: how many more are dated too loosely to tell
    loose: int = 0
    #: how many more went on all the time
    lasting: int = 0
    #: the number that an article states, with its event
    figures: tuple[tuple[Figure, Event], ...] = ()
    #: the days on which a state holds, or does not
    phases: tuple[Phase, ...] = ()
    state: str = ""
    #: the office that is asked for, and the tenures that may have been meant
    office: Sense | None = None
    tenures: tuple[Tenure, ...] = ()
