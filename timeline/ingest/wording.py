"""What pydantic refuses, told in the words of the data file."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from timeline.ingest import fields, records
from timeline.ingest.drafts import Finding, Record
from timeline.ingest.problems import did_you_mean, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from timeline.ingest.problems import Path

#: a message and a hint
Words: TypeAlias = tuple[str, str]

# pydantic's mark of a fault in a key.
_KEY_MARK: Final = "[key]"

_UNFIT: Final = re.compile(fields.UNFIT)

_FORMS: Final[Mapping[str, Words]] = {
    fields.SLUG: ("an id", "an id has small letters a to z, digits and hyphens"),
    fields.LANGUAGE: ("a language code", "write a code as in en, ja, pt-BR"),
    fields.LINE: ("a line number", "write a whole number from 1"),
    fields.NUMBER: ("a number", "write digits as in 1200, 2.5 or 3e6, the unit under `unit`"),
    fields.DIGEST: ("a SHA-256 digest", "write the 64 hexadecimal digits that `sha256sum FILE` prints"),
    fields.URL: ("a web address", "write it whole, with https:// and without spaces"),
    fields.FILE_NAME: ("the name of a file", "write the name alone, without folders"),
}

_CHARACTERS: Final[Mapping[str, Words]] = {
    "\n": ("a line break within the text", "write the text as one paragraph; `>-` folds lines into one"),
    "\t": ("a tab within the text", "write a space"),
    "\ufffd": ("the mark of a character that was lost (U+FFFD)", "look the text up in the source"),
}


def findings(record: Record, error: ValidationError) -> list[Finding]:
    """What is wrong with the record, one finding for each thing that pydantic refuses in it."""
    return [_finding(record, details) for details in error.errors(include_url=False)]


def without_misspelt(found: list[Finding]) -> list[Finding]:
    """The findings but for missing keys that stand there misspelt, which is told already."""
    told = {(*_around(finding), finding.hint) for finding in found if finding.message == _UNKNOWN_KEY}
    return [
        finding
        for finding in found
        if finding.message not in (MISSING, _AT_LEAST_ONE[0])
        or (*_around(finding), did_you_mean(str(finding.path[-1]))) not in told
    ]


def _around(finding: Finding) -> tuple[int, Path]:
    """The mapping that the key belongs to."""
    return id(finding.record), finding.path[:-1]


def _finding(record: Record, details: ErrorDetails) -> Finding:
    path = details["loc"]
    of_key = details["type"] == "extra_forbidden" or _KEY_MARK in path
    message, hint = _WORDS[details["type"]](record, details)
    return Finding(record, tuple(step for step in path if step != _KEY_MARK), message, hint, of_key=of_key)


def _missing(_: Record, details: ErrorDetails) -> Words:
    return _AT_LEAST_ONE if details["loc"][-1] == "sources" else (MISSING, "")


def _unknown_key(record: Record, details: ErrorDetails) -> Words:
    *around, key = details["loc"]
    known = _known_keys(record.section, around)
    return _UNKNOWN_KEY, nearest(str(key), known) or f"the keys here are {', '.join(known)}"


def _known_keys(section: str, around: Sequence[str | int]) -> list[str]:
    """The keys that may stand in the mapping to which the steps ``around`` lead within a record."""
    part = next((step for step in reversed(around) if isinstance(step, str)), None)
    shape = records.PARTS[part] if part else records.RECORDS[section] if section else records.DataFile
    return list(shape.__annotations__)


def _not_text(_: Record, details: ErrorDetails) -> Words:
    return f"a text is needed, not {described(details['input'])}", "quote a text that begins with a bracket"


def _not_list(_: Record, details: ErrorDetails) -> Words:
    return f"a list is needed, not {described(details['input'])}", "write [one, two], or leave the key out"


def _not_mapping(_: Record, details: ErrorDetails) -> Words:
    by_language = details["loc"] and details["loc"][-1] in _BY_LANGUAGE
    example = "by language, as in {en: …}" if by_language else "of keys to values"
    return f"a mapping is needed, not {described(details['input'])}", f"write one {example}"


def described(value: Any) -> str:  # noqa: ANN401 -- whatever stands in the file
    """What was written, where something of another shape is needed."""
    return _SHAPE_NAMES.get(type(value)) or (quoted(value) if value else "nothing")


def _unfit(_: Record, details: ErrorDetails) -> Words:
    """A text without the form that its key asks for."""
    text, pattern = details["input"], details["ctx"]["pattern"]
    if pattern in _FORMS:
        form, hint = _FORMS[pattern]
        return f"{quoted(text)} is not {form}", hint
    # What stands at the ends is white space to one of Python and pydantic more than to the other.
    return _unfit_character(next(filter(_UNFIT.match, text.strip() + text)))


def _unfit_character(character: str) -> Words:
    name = unicodedata.name(character, "a control character").lower()
    unknown = (f"a character that cannot stand in a text (U+{ord(character):04X}, {name})", "remove it")
    return _CHARACTERS.get(character, unknown)


def _not_among(_: Record, details: ErrorDetails) -> Words:
    written, known = details["input"], re.findall("'(.*?)'", details["ctx"]["expected"])
    choice = f"write {' or '.join(known)}"
    if not isinstance(written, str):
        return f"a text is needed, not {described(written)}", choice
    return f"{quoted(written)} is not known here", nearest(written, known) or choice


def _refused(_: Record, details: ErrorDetails) -> Words:
    """What the functions of :mod:`timeline.ingest.fields` say themselves."""
    return details["ctx"]["message"], details["ctx"]["hint"]


def _always(words: Words) -> Callable[[Record, ErrorDetails], Words]:
    return lambda _, __: words


_UNKNOWN_KEY: Final = "unknown key"
MISSING: Final = "is needed"
_AT_LEAST_ONE: Final = ("at least one is needed", "")

_WORDS: Final[Mapping[str, Callable[[Record, ErrorDetails], Words]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "string_type": _not_text,
    "list_type": _not_list,
    "dict_type": _not_mapping,
    "model_type": _not_mapping,
    "string_too_short": _always(("is empty", "write a text, or leave the key out")),
    "too_short": _always(_AT_LEAST_ONE),
    "string_pattern_mismatch": _unfit,
    "string_unicode": _always(("half of a character (a lone surrogate)", "write the character itself")),
    "literal_error": _not_among,
    "refusal": _refused,
}

_SHAPE_NAMES: Final[Mapping[type, str]] = {dict: "a mapping", list: "a list"}
_BY_LANGUAGE: Final = ("title", "summary", "names", "handles", "what")
