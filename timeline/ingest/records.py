"""What a data file may hold: the keys of every record, for checking what was read and for the JSON Schema.

What one record says about another is looked at in :mod:`timeline.ingest.references`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NotRequired, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, WithJsonSchema, with_config
from pydantic.json_schema import GenerateJsonSchema
from typing_extensions import TypedDict  # pydantic asks for this one on Python 3.11

from timeline.ingest.fields import (
    Broader,
    Date,
    Digest,
    FileName,
    Forms,
    Language,
    Line,
    Names,
    Number,
    SingleDate,
    Slug,
    Slugs,
    Text,
    Texts,
    Url,
)
from timeline.plain import FORMAT

if TYPE_CHECKING:
    from collections.abc import Mapping

Basis: TypeAlias = Literal["stated", "relative", "inferred"]
Bound: TypeAlias = Literal["at-least", "more-than", "about", "at-most"]
Calendar: TypeAlias = Literal["gregorian", "julian"]

_closed = with_config(ConfigDict(extra="forbid"))


def _said(meaning: str) -> Any:  # noqa: ANN401 -- what pydantic's Field gives
    """What an editor tells about a key."""
    return Field(description=meaning)


@_closed
class Citation(TypedDict):
    """Where an article tells it, and how it puts the date."""

    article: Annotated[Slug, _said("The id of the article")]
    lines: Annotated[list[Line], Field(min_length=1, description="Numbers of the article's lines, from 1")]
    section: NotRequired[Annotated[Text, _said("The heading that the lines stand under, as printed")]]
    stated: Annotated[Text, _said("The date phrase as printed, a few characters")]
    basis: Annotated[
        Basis,
        _said("stated: printed so; relative: worked out from the text; inferred: from outside it, date with '?'"),
    ]
    resolved: NotRequired[Annotated[Text, _said("Why the phrase means this date; owed where the basis is relative")]]
    date: NotRequired[Annotated[Date, _said("The date by this source, where it differs from the event's")]]


@_closed
class Figure(TypedDict):
    """A number that an article states about the event."""

    what: Annotated[Texts, _said("What was counted or measured, by language")]
    value: Number
    unit: NotRequired[Text]
    bound: NotRequired[Annotated[Bound, _said("How the number bounds the true one; without it, it is exact")]]
    as_of: NotRequired[Annotated[Date, _said("The date for which the number holds")]]


@_closed
class Roles(TypedDict):
    """The ids of those who took part, by role."""

    by: NotRequired[Annotated[Slugs, _said("Actors who did it")]]
    target: NotRequired[Annotated[Slugs, _said("Actors to whom it was done")]]
    party: NotRequired[Annotated[Slugs, _said("Actors who were otherwise involved")]]


@_closed
class Event(TypedDict):
    """Something that happened, dated no more precisely than its sources allow."""

    id: Annotated[Slug, _said("A stable name for the event: small letters, digits and hyphens")]
    date: Annotated[Date, _said("EDTF, as precise as the sources and no more")]
    kind: Annotated[Slug, _said("The id of the kind of happening that it is")]
    title: Annotated[Texts, _said("A headline by language, in words of your own")]
    summary: Annotated[Texts, _said("One to three sentences by language, in words of your own")]
    actors: NotRequired[Roles]
    themes: NotRequired[Annotated[Slugs, _said("Ids of themes")]]
    places: NotRequired[Annotated[Slugs, _said("Ids of actors that are places")]]
    begins: NotRequired[Annotated[Slugs, _said("Ids of states that it begins")]]
    ends: NotRequired[Annotated[Slugs, _said("Ids of states that it ends")]]
    handles: NotRequired[Annotated[Names, _said("Short names that questions use for it, by language")]]
    figures: NotRequired[list[Figure]]
    preferred: NotRequired[Annotated[Text, _said("Why this date is preferred, where the sources differ")]]
    distinct_from: NotRequired[Annotated[Slugs, _said("Ids of events like it that are not the same happening")]]
    after: NotRequired[Annotated[Slugs, _said("Ids of events that it came after, where only the sources tell that")]]
    sources: Annotated[list[Citation], Field(min_length=1)]


@_closed
class Article(TypedDict):
    """A text that events are cited from; the text itself is not kept, its digest is."""

    id: Slug
    file: NotRequired[Annotated[FileName, _said("The name of the text file that line numbers refer to")]]
    sha256: NotRequired[Annotated[Digest, _said("The SHA-256 digest of that file")]]
    title: Annotated[Texts, _said("By language; owed in the article's own")]
    author: NotRequired[Text]
    publisher: Text
    published: Annotated[Date, _said("EDTF, as precise as the article allows")]
    dated: NotRequired[Annotated[Text, _said("How the date of publication is known, where it is not printed")]]
    language: Annotated[Language, _said("The language code of the text, as in ja")]
    url: NotRequired[Url]


@_closed
class Actor(TypedDict):
    """A person, company, government, country, place …: whoever takes part in events, and where they happen."""

    id: Slug
    kind: NotRequired[Annotated[Slug, _said("A word of your own, such as person, company, country, place")]]
    names: Annotated[Names, _said("By language; the first is shown")]
    member_of: NotRequired[Annotated[Slugs, _said("Ids of the groups it belongs to: asking for one finds it too")]]


@_closed
class Entry(TypedDict):
    """A theme, a kind of event, or a state that events begin and end."""

    id: Slug
    names: Annotated[Names, _said("By language; the first is shown")]
    broader: NotRequired[Annotated[Broader, _said("The id of the wider one, or a list of several")]]


class WordFamily(BaseModel):
    """A word family for questions: its forms stand by language beside the id."""

    model_config = ConfigDict(extra="allow", title="Concept")
    __pydantic_extra__: dict[str, Forms]

    id: Slug
    names: Annotated[Names, _said("The forms by language, if they do not stand beside the id")] = Field(default={})
    broader: Broader = Field(default=[])


#: a model, for only models have keys of their own and any number of others; plain like the rest once it is checked
Concept: TypeAlias = Annotated[WordFamily, AfterValidator(lambda family: family.model_dump(exclude_unset=True))]

# The functional form, since `from` is a word of Python's.
Tenure = TypedDict(
    "Tenure",
    {
        "office": Annotated[Slug, _said("A name for the office, such as prime-minister")],
        "holder": Annotated[Slug, _said("The id of an actor")],
        "from": Annotated[SingleDate, _said("EDTF: the first day, as precisely as the sources tell")],
        "to": NotRequired[Annotated[SingleDate, _said("EDTF: the last day; without it, no end is known")]],
        "sources": NotRequired[list[Citation]],
    },
)
_closed(Tenure)


@_closed
class Header(TypedDict, total=False):
    """What stands at the head of a data file."""

    format: Annotated[
        Literal["1"], WithJsonSchema({"enum": [FORMAT, str(FORMAT)]}), _said("The version of the file's shape")
    ]
    dataset: Annotated[Slug, _said("The name of the timeline that the file belongs to")]
    languages: Annotated[
        list[Language], Field(min_length=1, description="Codes of the languages that titles and names are owed in")
    ]
    title: Annotated[Texts, _said("The name of the timeline, by language")]
    as_of: Annotated[SingleDate, _said("The date that 'last year' in a question is read against")]
    calendar: Annotated[Calendar, _said("The calendar that dates are printed in; without it, gregorian")]


@_closed
class DataFile(Header, total=False):
    """A data file of timeline: events with their dates and sources, and the vocabulary they are told in."""

    articles: list[Article]
    actors: list[Actor]
    themes: list[Entry]
    kinds: list[Entry]
    states: list[Entry]
    concepts: list[Concept]
    tenures: list[Tenure]
    events: list[Event]


#: the shape of a record in each section, and of the header
RECORDS: Final[Mapping[str, Any]] = {
    "": Header,
    "articles": Article,
    "actors": Actor,
    "themes": Entry,
    "kinds": Entry,
    "states": Entry,
    "concepts": Concept,
    "tenures": Tenure,
    "events": Event,
}

#: the shape of what stands in a record under a key
PARTS: Final[Mapping[str, Any]] = {"actors": Roles, "sources": Citation, "figures": Figure}


class _Schema(GenerateJsonSchema):
    """Leaves out the titles that repeat a key."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 -- as pydantic declares it
        return False


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a data file, for editors.

    >>> json_schema()["required"]
    ['format', 'dataset']
    """
    schema = TypeAdapter(DataFile).json_schema(schema_generator=_Schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "required": ["format", "dataset"]}
