"""An article's file -> its text, if it is the one that the record names: what citations are held against.

Compared are characters: width (NFKC), white space, and the marks of Markdown (emphasis, links) do not count.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from timeline.ingest.drafts import Finding
from timeline.ingest.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from timeline.events import Article
    from timeline.ingest.drafts import Record

#: from how many characters on a run that stands in an article is no accident
LONGEST_RUN: Final = 15
#: the same where letters make words with spaces between them: about eight words
LONGEST_RUN_OF_LETTERS: Final = 40

_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"\*+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)")
# scripts in which a character says a syllable or more, most of them without spaces: Thai to Khmer, kana, Han, Hangul
_DENSE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


def folded(text: str) -> str:
    """``text`` without differences of width and the marks of Markdown.

    >>> folded("**５月**の[記事](https://example.org)")
    '5月の記事'
    """
    return unicodedata.normalize("NFKC", _EMPHASIS.sub("", _LINK.sub(r"\1", text)))


def squeezed(text: str) -> str:
    """``text`` folded, without white space."""
    return "".join(folded(text).split())


@dataclass(frozen=True)
class ArticleText:
    """What stands in an article's file."""

    #: the first is line 1
    lines: tuple[str, ...]

    def line(self, number: int) -> str | None:
        """The line as it is compared, without white space around it; None if there is none of that number."""
        return self._folded[number - 1] if number <= len(self.lines) else None

    def says(self, phrase: str, numbers: Iterable[int]) -> bool:
        """Whether the phrase stands in one of the lines, or in all of them joined: some texts break lines in words."""
        pattern = _pattern(phrase)
        lines = [self._folded[number - 1] for number in numbers]
        return any(pattern.search(text) for text in (*lines, "".join(lines)))

    def lines_that_say(self, phrase: str) -> list[int]:
        """The numbers of the lines in which the phrase stands."""
        pattern = _pattern(phrase)
        return [number for number, line in enumerate(self._folded, start=1) if pattern.search(line)]

    def longest_shared_run(self, text: str) -> str:
        """The longest run of characters of ``text`` that stands here and is too long for that; nothing if none is."""
        sought = squeezed(text)
        starts = range(len(sought) - LONGEST_RUN + 1)
        runs = (self._run(sought, start) for start in starts if sought[start : start + LONGEST_RUN] in self._grams)
        return max(filter(_is_too_long, runs), key=len, default="")

    def _run(self, sought: str, start: int) -> str:
        end = start + LONGEST_RUN
        while end < len(sought) and sought[start : end + 1] in self._whole:
            end += 1
        return sought[start:end]

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(folded(line).strip() for line in self.lines)

    @cached_property
    def _whole(self) -> str:
        return "".join("".join(self._folded).split())

    @cached_property
    def _grams(self) -> frozenset[str]:
        return frozenset(self._whole[at : at + LONGEST_RUN] for at in range(len(self._whole) - LONGEST_RUN + 1))


def _is_too_long(run: str) -> bool:
    return bool(_DENSE.search(run)) or len(run) >= LONGEST_RUN_OF_LETTERS


def _pattern(phrase: str) -> re.Pattern[str]:
    """Finds the phrase with any white space in it, and no number within a longer one: 1日 does not stand in 21日."""
    sought = squeezed(phrase)
    before = r"(?<!\d)" if sought[:1].isdigit() else ""
    after = r"(?!\d)" if sought[-1:].isdigit() else ""
    return re.compile(before + r"\s*".join(map(re.escape, sought)) + after)


def opened(record: Record, article: Article, directory: Path) -> ArticleText | Finding:
    """The text of the article, or why its citations cannot be checked."""
    if not article.file:
        hint = "name the text that the line numbers refer to, if you keep it"
        return Finding(record, ("file",), "is not given: its citations are not checked", hint, Severity.WARNING)
    try:
        data = (directory / article.file).read_bytes()
    except FileNotFoundError:
        message = f"there is no such file in {str(directory)!r}"
        return Finding(record, ("file",), message, "correct the name, or put the text there")
    except (OSError, ValueError) as error:
        return Finding(record, ("file",), f"the file cannot be read: {error}", "put the text of the article there")
    return _checked(record, article, data)


def _checked(record: Record, article: Article, data: bytes) -> ArticleText | Finding:
    digest = hashlib.sha256(data).hexdigest()
    if not article.sha256:
        hint = f"write {digest} if this is the text that the lines refer to"
        return Finding(record, ("sha256",), "is needed to know the text again", hint)
    if digest != article.sha256:
        hint = f"look its citations up again, then write {digest}; or put the former text back"
        return Finding(record, ("sha256",), f"{article.file!r} is another text than the one that was cited", hint)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"the file is not UTF-8 at byte {error.start + 1}"
        return Finding(record, ("file",), message, "save it as UTF-8, and write its new digest")
    lines = _LINE_ENDS.split(text)
    return ArticleText(tuple(lines if lines[-1] else lines[:-1]))
