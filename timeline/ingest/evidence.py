"""Citations against the texts of their articles: whether what is cited stands there, and says the date.

A record that failed a check of its own is left out here, and so are citations of a text that is not there or has
changed since it was cited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.dates.span import ordered
from timeline.events import Event
from timeline.ingest import agreement
from timeline.ingest.drafts import EACH, Draft, Finding, Record
from timeline.ingest.problems import quoted
from timeline.ingest.texts import ArticleText, opened
from timeline.plain import article_from_plain, event_from_plain, tenure_from_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path as FilePath

    from timeline.events import Article, Citation, Tenure
    from timeline.ingest.agreement import Claim
    from timeline.ingest.problems import Path

_IN_OWN_WORDS = (("title",), ("summary",), ("handles",), ("figures", EACH, "what"))
_LINES_NAMED = 3


class _Cited(NamedTuple):
    """A citation with what belongs to it."""

    record: Record
    #: of the citation within the record
    path: Path
    citation: Citation
    claim: Claim
    article: Article
    #: None where it cannot be looked at
    text: ArticleText | None

    def finding(self, key: str, message: str, hint: str) -> Finding:
        """What is wrong at a key of the citation."""
        return Finding(self.record, (*self.path, key), message, hint)


def findings(draft: Draft, directory: FilePath) -> Iterator[Finding]:
    """What is wrong with the citations of a dataset, by the texts of its articles in ``directory``."""
    articles: dict[str, Article] = {}
    texts: dict[str, ArticleText] = {}
    for record in _sound(draft, "articles"):
        article = articles[record.id] = article_from_plain(record.plain)
        found = opened(record, article, directory)
        if isinstance(found, ArticleText):
            texts[record.id] = found
        else:
            yield found
    for record in _sound(draft, "tenures", "events"):
        yield from _of_record(list(_citations(record, articles, texts)))
    for record in _sound(draft, "events"):
        yield from _copied(record, texts)


def _sound(draft: Draft, *sections: str) -> Iterator[Record]:
    return (record for record in draft.of(*sections) if not record.refused)


def _citations(record: Record, articles: Mapping[str, Article], texts: Mapping[str, ArticleText]) -> Iterator[_Cited]:
    """The citations of articles that are known."""
    told = tenure_from_plain(record.plain) if record.section == "tenures" else event_from_plain("", record.plain)
    for index, citation in enumerate(told.sources):
        article = articles.get(citation.article)
        if article:
            claim = _claim(told, citation, article)
            yield _Cited(record, ("sources", index), citation, claim, article, texts.get(article.id))


def _claim(told: Event | Tenure, citation: Citation, article: Article) -> Claim:
    """What the citation is to bear out: its own date, or else that of what it belongs to."""
    if isinstance(told, Event):
        return agreement.of_date(citation.date or told.date, article.published)
    if citation.date:
        return agreement.of_date(citation.date, article.published)
    return agreement.of_tenure(told, article.published)


def _of_record(citations: list[_Cited]) -> Iterator[Finding]:
    yield from _told_before(citations)
    for cited in citations:
        if cited.text:
            yield from _in_text(cited, cited.text)
            yield from _dated(cited)


def _told_before(citations: list[_Cited]) -> Iterator[Finding]:
    """Articles older than what they tell, unless a later one tells it too: then the older one announces it."""
    older = [
        cited for cited in citations if not ordered(cited.claim.span.earliest, cited.article.published.span.latest)
    ]
    if len(older) == len(citations):
        for cited in older:
            message = f"published {cited.article.published}, before it happened: {cited.claim.text}"
            yield cited.finding("article", message, "correct one of the dates, or cite a text that can tell it")


def _in_text(cited: _Cited, text: ArticleText) -> Iterator[Finding]:
    """Lines that are not there or blank; a date phrase or a heading that is not where it is said to be."""
    faults = [
        fault for index, number in enumerate(cited.citation.lines) for fault in _of_line(cited, text, index, number)
    ]
    yield from faults
    if not faults and not text.says(cited.citation.stated, cited.citation.lines):
        message = f"{quoted(cited.citation.stated)} does not stand in the lines that are cited"
        yield cited.finding("stated", message, _elsewhere(text.lines_that_say(cited.citation.stated)))
    if not faults and cited.citation.section:
        yield from _of_heading(cited, text)


def _of_line(cited: _Cited, text: ArticleText, index: int, number: int) -> Iterator[Finding]:
    line = text.line(number)
    if not line:
        last = len(text.lines)
        why = f"line {number} is blank" if line is not None else f"there is no line {number}: the last is {last}"
        hint = _elsewhere(text.lines_that_say(cited.citation.stated))
        yield Finding(cited.record, (*cited.path, "lines", index), why, hint)


def _of_heading(cited: _Cited, text: ArticleText) -> Iterator[Finding]:
    """A heading stands before what it is the heading of."""
    lines = text.lines_that_say(cited.citation.section)
    if not lines or lines[0] > max(cited.citation.lines):
        message = f"{quoted(cited.citation.section)} does not stand before the lines that are cited"
        yield cited.finding("section", message, "write the heading as it is printed, or leave it out")


def _elsewhere(lines: list[int]) -> str:
    if not lines:
        return "write the phrase as it is printed"
    named = ", ".join(map(str, lines[:_LINES_NAMED]))
    more = ", …" if len(lines) > _LINES_NAMED else ""
    return f"it stands in line {named}{more}"


def _dated(cited: _Cited) -> Iterator[Finding]:
    """Date phrases that say another date, or none."""
    words = agreement.disagreement(cited.citation, cited.claim)
    if words:
        yield cited.finding("stated", *words)


def _copied(event: Record, texts: Mapping[str, ArticleText]) -> Iterator[Finding]:
    """Texts that are not in words of one's own."""
    for pattern in _IN_OWN_WORDS:
        for path, written in _leaves(event.values(*pattern)):
            for article, text in texts.items():
                if run := text.longest_shared_run(written):
                    yield Finding(event, path, f"{quoted(run)} stands in {article!r}", "say it in words of your own")


def _leaves(found: Iterable[tuple[Path, Any]]) -> Iterator[tuple[Path, str]]:
    """The texts among values and within them."""
    for path, value in found:
        if isinstance(value, str):
            yield path, value
        else:
            inner = value.items() if isinstance(value, dict) else enumerate(value)
            yield from _leaves(((*path, step), each) for step, each in inner)
