"""Japanese titles and handles of events to the questions that a person would ask about them.

A title is turned into a sentence only where it ends with what is done; any other is asked about as it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.ask.normalize import keys
from timeline.events import Facet

if TYPE_CHECKING:
    from timeline.ask.names import Gazetteer

#: a noun with its object before it says what is done
_NOUN = re.compile("を[一-鿿]{2,}$")
_VERB = re.compile("[一-鿿ぁ-ゖ][うくぐすつぬぶむる]$")
#: what the end of a verb becomes when it is done; 行く, and る behind a character, do not tell by their spelling
_DONE = tuple(
    (re.compile(ending), done)
    for ending, done in (
        ("する$", "した"),
        ("(?<=[えけげせてねべめれいじちにびみり])る$", "た"),
        ("(?<=[あかがさたなばまらわうくぐすつぬぶむおこごそとのぼもよろ])る$", "った"),
        ("(?<!行)く$", "いた"),
        ("ぐ$", "いだ"),
        ("す$", "した"),
        ("[つう]$", "った"),
        ("[ぬぶむ]$", "んだ"),
    )
)
#: what is more than the name of a happening
_CLAUSE = re.compile("[、　がを]|[ぁ-ゖ]$")
_NOT_IN_SUBJECT = frozenset("をにで")


def by_title(title: str, gazetteer: Gazetteer) -> str:
    """The question that asks when what the title tells came about."""
    said = _with_subject(title, gazetteer)
    if _NOUN.search(said):
        return f"{said}したのはいつですか"
    if _VERB.search(said):
        done = next((pattern.sub(end, said) for pattern, end in _DONE if pattern.search(said)), said)
        return f"{done}のはいつですか"
    return f"{title}、いつ？" if _CLAUSE.search(title) else f"{title}はいつ？"


def by_handle(handle: str) -> str:
    """The question that calls an event by one of its handles.

    >>> by_handle("大火")
    '大火はいつでしたか'
    """
    return f"{handle}はいつでしたか"


def _with_subject(title: str, gazetteer: Gazetteer) -> str:
    """The title with が in place of the comma behind who acts, unless someone else does."""
    subject, comma, rest = title.partition("、")
    others = "が" in title or "は" in title or not _NOT_IN_SUBJECT.isdisjoint(subject)
    return f"{subject}が{rest}" if comma and not others and _names_actor(subject, gazetteer) else title


def _names_actor(text: str, gazetteer: Gazetteer) -> bool:
    atoms = keys(text)
    found = (senses for at in range(len(atoms)) for _, senses in gazetteer.every(atoms, at))
    return any(sense.facet == Facet.ACTOR.value for senses in found for sense in senses)
