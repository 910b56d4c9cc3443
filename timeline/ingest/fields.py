"""The kinds of values that a data file is made of: how each is checked, and what an editor may know of it.

Values arrive as texts (see :mod:`timeline.ingest.document`) and leave as :mod:`timeline.plain` wants them.
"""

from __future__ import annotations

import math
import re
from typing import Annotated, Any, Final, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from timeline.dates import edtf
from timeline.errors import DateError
from timeline.ingest.problems import quoted

SLUG: Final = r"^[a-z0-9][a-z0-9-]*$"
LANGUAGE: Final = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
LINE: Final = r"^[1-9][0-9]{0,6}$"
NUMBER: Final = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$"
DIGEST: Final = r"^[0-9a-f]{64}$"
URL: Final = r"^https?://[^\s\x00-\x20\x7f]+$"
FILE_NAME: Final = r"^[^/\\\x00-\x1f\x7f]+$"

#: control characters, line breaks, what turns the reading direction or cannot be seen, and the mark of lost text
UNFIT: Final = "[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff\ufffd\ufffe\uffff]"
TEXT: Final = UNFIT.replace("[", "^[^").replace("]", "]*$")

#: whole numbers beyond it lose digits in programs that read JSON
LARGEST_WHOLE: Final = 2**53 - 1


def refusal(message: str, hint: str = "") -> PydanticCustomError:
    """The error for a value that is refused in our own words."""
    return PydanticCustomError("refusal", "{message}", {"message": message, "hint": hint})


def _date(written: Any) -> str:  # noqa: ANN401 -- whatever stands in the file
    """The date as EDTF text; a list is what YAML makes of ``[a..b]`` without quotation marks."""
    if isinstance(written, list) and all(isinstance(member, str) for member in written):
        written = f"[{','.join(written)}]"
    if not isinstance(written, str):
        raise refusal("a date is needed, not a mapping or a list")
    try:
        edtf.read(written)
    except DateError as error:
        raise refusal(f"{quoted(written)}: {error.why}", error.hint) from None
    return written


def _single_date(written: Any) -> str:  # noqa: ANN401 -- whatever stands in the file
    """The same for a date that is no interval."""
    text = _date(written)
    if "/" in text:
        raise refusal(f"{quoted(text)}: a single date is needed, not an interval")
    return text


def _number(text: str) -> int | float:
    """A number that has been found to look like one."""
    if not re.fullmatch("-?[0-9]+", text):
        return _finite(text)
    if len(text) > len(f"-{LARGEST_WHOLE}") or abs(int(text)) > LARGEST_WHOLE:
        raise refusal("a whole number that is too large to be kept exactly", "round it, as in 4e29")
    return int(text)


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise refusal("a number that is too large")
    return number


def _listed(written: Any) -> Any:  # noqa: ANN401 -- whatever stands in the file
    """A single id stands for a list of one."""
    return [written] if isinstance(written, str) else written


# YAML tools take 2025 and 1984 for numbers where this reader takes every scalar for a text.
_SLUG_SCHEMA = {"type": ["string", "integer"], "pattern": SLUG}
_DATE_SCHEMA = {
    "type": ["string", "integer", "array"],
    "items": {"type": ["string", "integer"]},
    "description": "A date in EDTF (ISO 8601-2), as precise as the source and no more",
    "examples": ["2025-07-25", "2025-07", "2025-09/2025-12", "[2025-07-11..2025-07-20]", "2025-12~", "2024/.."],
}

Text: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, pattern=TEXT),
    WithJsonSchema({"type": ["string", "number"], "minLength": 1}),
]
Slug: TypeAlias = Annotated[
    str,
    StringConstraints(min_length=1, pattern=SLUG),
    WithJsonSchema(_SLUG_SCHEMA),
]
Slugs: TypeAlias = list[Slug]
Broader: TypeAlias = Annotated[
    Slugs,
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [_SLUG_SCHEMA, {"type": "array", "items": _SLUG_SCHEMA}]}),
]
Language: TypeAlias = Annotated[str, StringConstraints(pattern=LANGUAGE)]
Texts: TypeAlias = Annotated[dict[Language, Text], Field(min_length=1)]
Forms: TypeAlias = Annotated[list[Text], Field(min_length=1)]
Names: TypeAlias = Annotated[dict[Language, Forms], Field(min_length=1)]
Date: TypeAlias = Annotated[str, PlainValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
SingleDate: TypeAlias = Annotated[str, PlainValidator(_single_date), WithJsonSchema(_DATE_SCHEMA)]
Line: TypeAlias = Annotated[
    str,
    StringConstraints(min_length=1, pattern=LINE),
    AfterValidator(int),
    WithJsonSchema({"type": "integer", "minimum": 1}),
]
Number: TypeAlias = Annotated[
    str,
    StringConstraints(min_length=1, pattern=NUMBER),
    AfterValidator(_number),
    WithJsonSchema({"type": "number"}),
]
Digest: TypeAlias = Annotated[str, StringConstraints(min_length=1, pattern=DIGEST)]
Url: TypeAlias = Annotated[str, StringConstraints(min_length=1, pattern=URL)]
FileName: TypeAlias = Annotated[str, StringConstraints(min_length=1, pattern=FILE_NAME)]
