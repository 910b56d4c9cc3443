"""Documents -> the records of their datasets, each checked by itself; what is wrong comes with them.

A dataset may be split over several files. Each says ``format`` and ``dataset``; the rest of the header may stand
in any of them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from timeline.ingest import records, wording
from timeline.ingest.drafts import NOUNS, Draft, Finding, Record
from timeline.ingest.problems import quoted
from timeline.ingest.wording import described

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.ingest.document import Document
    from timeline.plain import Plain

_IN_EVERY_FILE = ("format", "dataset")
_IN_ONE_FILE = ("languages", "title")
_LIST = "write its entries below it, each after a hyphen"


def drafts(read: Sequence[Document]) -> tuple[list[Draft], list[Finding]]:
    """The datasets that the documents ``read`` make up, and what is wrong with their records one by one."""
    by_dataset: dict[Any, Draft] = {}
    findings: list[Finding] = []
    for document in read:
        written = {key: value for key, value in document.value.items() if key not in NOUNS}
        header = Record(document)
        findings += [*_check(header, written), *_missing(header, _IN_EVERY_FILE)]
        draft = by_dataset.setdefault(header.id, Draft())
        draft.headers.append(header)
        findings += _take_records(draft, document)
    for draft in by_dataset.values():
        draft.whole = all(document.whole for document in read) and (len(by_dataset) == 1 or "" not in by_dataset)
        findings += [*_disagreements(draft.headers), *_missing_everywhere(draft)]
    return list(by_dataset.values()), wording.without_misspelt(findings)


def _take_records(draft: Draft, document: Document) -> Iterator[Finding]:
    """Move the records out of the document, checking each."""
    if not document.whole:
        _drop_unfinished(document)
    for section in NOUNS:
        written = document.value.pop(section, "") or []
        if isinstance(written, list):
            for index in range(len(written)):
                record = Record(document, section=section, index=index)
                draft.records[section].append(record)
                yield from _check(record, _let_go(written, index))
        else:
            yield Finding(Record(document), (section,), f"a list is needed, not {described(written)}", _LIST)


def _drop_unfinished(document: Document) -> None:
    """Forget the entry in which the reading broke off, the last of the last section."""
    last = next(reversed(document.value.values()), None)
    if isinstance(last, list):
        del last[-1:]


def _let_go(entries: list[Any], index: int) -> Any:  # noqa: ANN401 -- whatever stands in the file
    """The entry, which the list keeps no longer: the checked record takes its place in memory."""
    entry, entries[index] = entries[index], None
    return entry


def _check(record: Record, written: Any) -> list[Finding]:  # noqa: ANN401 -- whatever stands in the file
    """Give the record its contents: as :mod:`timeline.plain` wants them if they are sound, else as written."""
    try:
        record.plain = _checker(record.section).validate_python(written)
    except ValidationError as error:
        record.plain = written if isinstance(written, dict) else {}
        found = wording.findings(record, error)
        record.refused = tuple(finding.path for finding in found)
        return found
    return []


@cache
def _checker(section: str) -> TypeAdapter[Plain]:
    return TypeAdapter(records.RECORDS[section])


def _missing(header: Record, keys: Iterable[str]) -> list[Finding]:
    """The keys that a header lacks, unless it could not be read to its end."""
    absent = [key for key in keys if key not in header.plain] if header.document.whole else []
    return [Finding(header, (key,), wording.MISSING, _HEADER_HINTS[key]) for key in absent]


def _missing_everywhere(draft: Draft) -> list[Finding]:
    """What no file of the dataset says."""
    if not draft.whole:
        return []
    return _missing(draft.headers[0], [key for key in _IN_ONE_FILE if key not in draft.header])


_HEADER_HINTS = {
    "format": "begin the file with `format: 1`",
    "dataset": "name the timeline, as in `dataset: my-town`",
    "languages": "name those that titles are owed in, as in `languages: [en]`",
    "title": "give the timeline a title, as in `title: {en: My town}`",
}


def _disagreements(headers: list[Record]) -> Iterator[Finding]:
    """Where files of one dataset say different things about it."""
    first: dict[str, Record] = {}
    for header in headers:
        for key, value in header.plain.items():
            said = first.setdefault(key, header)
            if said.plain[key] != value and not header.was_refused((key,)):
                yield Finding(header, (key,), f"{quoted(said.document.file)} says otherwise", "say it in one file")
