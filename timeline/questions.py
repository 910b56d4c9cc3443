"""What is asked and what is answered: the form that a question is read into, and the answer with its events."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from timeline.dates.edtf import Edtf
    from timeline.dates.span import Span
    from timeline.events import Role
    from timeline.queries import Listing


class Type(StrEnum):
    """What a question wants to know."""

    WHEN = "when"
    FIRST = "first"
    LAST = "last"
    NEXT = "next"
    PREVIOUS = "previous"
    WHAT = "what"
    COUNT = "count"
    DURATION = "duration"
    ORDER = "order"
    WHO = "who"
    STATE = "state"
    NONE = "none"


class Reason(StrEnum):
    """Why there is no answer."""

    UNKNOWN_TERM = "unknown-term"
    NO_EVENT_IN_PERIOD = "no-event-in-period"
    CONTRADICTED = "contradicted"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"
    PRECISION_TOO_LOW = "precision-too-low"
    NOT_A_DATE_QUESTION = "not-a-date-question"


class Confidence(StrEnum):
    """How an answer was come by: all of it explicit, a part of it inferred, or one of several events."""

    EXACT = "exact"
    INFERRED = "inferred"
    SEVERAL = "several"
    NONE = "none"


class Relation(StrEnum):
    """How a happening lies to a date or to another happening."""

    IN = "in"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    #: on the following day
    NEXT_DAY = "next-day"
    #: on the day before
    PREVIOUS_DAY = "previous-day"
    #: at or during it
    WITH = "with"


class Sense(NamedTuple):
    """Something that words can mean: a term of a dataset, an event by its handle, a family of general words."""

    facet: str
    dataset: str
    id: str


class Item(NamedTuple):
    """A name, number or word of the question that an event has to explain."""

    text: str
    senses: frozenset[Sense] = frozenset()
    #: a number that the event has to bear
    number: float | None = None
    #: the roles that an actor may have had; empty: any, or at the place
    roles: frozenset[Role] = frozenset()
    #: what else explains it: all of these together
    parts: tuple[Item, ...] = ()
    #: its atoms, to be found in the texts of the event as they are
    atoms: tuple[str, ...] = ()
    #: whether others stand between its atoms: giving the town up
    apart: bool = False
    #: whether an event may do without it
    optional: bool = False
    #: whether it is said not to have been so: released without charge
    denied: bool = False
    #: whether it is said to have been so no longer: stopped lending
    ceased: bool = False
    #: whether it says little where more is said: to hold a vote, to give an order
    light: bool = False
    #: whether it adds colour, and nothing is missing where the record does not say it: fiercely, long-awaited
    colours: bool = False
    #: whether it only tells in what something happened: the first boat hit in the campaign
    modifies: bool = False
    #: whether it is said in passing, of something that is named: the men *who were sent home later*
    passing: bool = False
    #: whether it is said not to be counted: how many ships, *tugs* left aside
    left_out: bool = False
    #: whether those who act for the actor, or for whom it acts, do not count: the mayor himself
    in_person: bool = False
    #: the kind of actor that it stands for in general: people, a company
    actors: str = ""
    #: the spelling that the senses belong to, where the question's own is another
    read_as: str = ""


class DateLimit(NamedTuple):
    """A date of the question; one without a year holds in every year."""

    text: str
    relation: Relation
    #: None where the year is missing
    date: Edtf | None
    #: whether it stands with a noun, so that it may belong to a name: the 1986 cup
    attributive: bool = False


class EventLimit(NamedTuple):
    """A happening of the question that another one is dated by."""

    relation: Relation
    reference: Reference
    #: whether the words may as well describe the happening itself
    soft: bool = False


class Reference(NamedTuple):
    """A phrase that denotes one or more events."""

    text: str = ""
    items: tuple[Item, ...] = ()
    dates: tuple[DateLimit, ...] = ()
    events: tuple[EventLimit, ...] = ()
    #: 1 the first, 2 the second, -1 the last
    ordinal: int | None = None
    #: whether something is said not to have been so
    negated: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return not (self.items or self.dates or self.events)


class Question(NamedTuple):
    """What a question was understood to ask."""

    text: str
    language: str
    type: Type
    #: one happening, or two: the ends of a duration, what is to be put in order
    references: tuple[Reference, ...] = ()
    #: other ways to divide the same words into two happenings
    divisions: tuple[tuple[Reference, Reference], ...] = ()
    #: whether yes or no is asked; with two happenings: whether the first lies so to the second
    relation: Relation | None = None
    yes_no: bool = False
    #: whether it is asked if something was so still
    still: bool = False
    #: whether it is asked if something had come about by then
    already: bool = False
    #: whether it is asked what happened, and not how things stood: did it lapse that day, 失効したのはその日
    happened: bool = False
    #: which end of what lasted is asked for: since when, until when; empty: all of it
    side: str = ""
    #: what is counted in: days, weeks, months, years
    unit: str = ""
    #: what kind of number is asked for: people, year, ship, money
    measure: str = ""
    #: kinds of actor asked for (country, company); empty: any
    wanted: tuple[str, ...] = ()
    #: whether those are asked for to whom it was done
    wanted_roles: frozenset[Role] = frozenset()
    #: the title of whoever is asked for: president
    title: Item | None = None
    #: date-like text that was not understood
    unread: tuple[str, ...] = ()
    #: the one word that the record does not explain, where it explains all the others of many
    unsaid: str = ""


class Reply(NamedTuple):
    """The answer proper; what does not apply is None or empty."""

    date: Edtf | None = None
    span: Span | None = None
    value: float | int | None = None
    days_min: int | None = None
    days_max: int | None = None
    yesno: str | None = None
    names: tuple[str, ...] = ()


class Rejection(NamedTuple):
    """An event that was not taken, and the words of the question that it does not explain."""

    event: str
    unexplained: tuple[str, ...]


class Answer(NamedTuple):
    """An answer with the events that support it, or the reason why there is none."""

    question: Question
    reason: Reason | None
    confidence: Confidence
    #: a sentence in the language of the question
    text: str
    reply: Reply
    #: the supporting events, the answer's first, with what is needed to show them
    listing: Listing
    #: ids of events that may have been meant
    suggestions: tuple[str, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether there is an answer."""
        return self.reason is None
