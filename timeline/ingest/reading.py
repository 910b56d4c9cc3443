"""Paths of data files -> their datasets and all their problems, in the order of the files and their lines."""

from __future__ import annotations

import gc
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import DataFileError
from timeline.ingest import checking, evidence, rules
from timeline.ingest.document import Document, read_document
from timeline.ingest.drafts import Finding
from timeline.ingest.problems import Place, Position, Problem, Severity
from timeline.plain import dataset_from_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from os import PathLike

    from timeline.events import Dataset
    from timeline.ingest.drafts import Draft
    from timeline.ingest.problems import Remark


@dataclass(frozen=True, slots=True)
class Reading:
    """What data files hold."""

    #: those without errors, in the order in which the files begin them
    datasets: tuple[Dataset, ...]
    #: by file and line
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the files from being loaded."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def sound(self) -> bool:
        """Whether nothing keeps the files from being loaded."""
        return not self.errors


def read(
    paths: Iterable[str | PathLike[str]],
    *,
    articles: Path | None = None,
    remarks: Callable[[Dataset], Iterable[Remark]] | None = None,
) -> Reading:
    """Read data files together: a dataset may be split over several of them.

    With the directory in which the texts of the ``articles`` lie, citations are held against them too. What there is
    to be remarked on a dataset without errors is told among its problems.
    Nothing that a file holds raises, nor that there is none: it becomes a problem.

    >>> [str(problem) for problem in read(["no-such-file.yaml"]).problems]
    ['no-such-file.yaml: there is no such file']
    """
    with _collector_at_rest():
        documents = [_opened(path) for path in dict.fromkeys(map(Path, paths))]
        drafts, findings = checking.drafts(documents)
        findings += [finding for draft in drafts for finding in rules.findings(draft)]
        if articles is not None:
            findings += [finding for draft in drafts for finding in evidence.findings(draft, articles)]
        problems = _in_order(documents, findings)
        refused = {problem.file for problem in problems if problem.severity is Severity.ERROR}
        sound = [draft for draft in drafts if refused.isdisjoint(_files(draft))]
        datasets = tuple(map(_dataset, sound))
    if remarks is not None:
        pairs = zip(sound, datasets, strict=True)
        more = [finding for draft, dataset in pairs for finding in _remarked(draft, remarks(dataset))]
        problems = _in_order(documents, [*findings, *more]) if more else problems
    return Reading(datasets, problems)


def _remarked(draft: Draft, remarks: Iterable[Remark]) -> Iterator[Finding]:
    events = {event.id: event for event in draft.of("events")}
    for remark in remarks:
        yield Finding(events[remark.event], remark.path, remark.message, remark.hint, Severity.WARNING)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Without the search for circular garbage: reading makes none, among very many values to search."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def read_all(paths: Iterable[str | PathLike[str]]) -> tuple[Dataset, ...]:
    """The datasets of data files. Raises DataFileError, with all that is wrong, if anything is."""
    reading = read(paths)
    if not reading.sound:
        raise DataFileError(reading.errors)
    return reading.datasets


def _opened(path: Path) -> Document:
    try:
        return read_document(str(path), path.read_bytes())
    except FileNotFoundError:
        return _unopened(path, "there is no such file", "")
    except IsADirectoryError:
        return _unopened(path, "this is a directory", "name the data file in it")
    except PermissionError:
        return _unopened(path, "the file may not be read", "change its permissions")
    except (OSError, ValueError) as error:
        return _unopened(path, f"the file cannot be read: {error}", "")


def _unopened(path: Path, message: str, hint: str) -> Document:
    return Document(str(path), {}, whole=False, problems=(Problem(str(path), 0, 0, message, hint),))


def _files(draft: Draft) -> Iterator[str]:
    return (header.document.file for header in draft.headers)


def _dataset(draft: Draft) -> Dataset:
    sections = {name: [record.plain for record in records] for name, records in draft.records.items()}
    return dataset_from_plain({**draft.header, **sections})


def _in_order(documents: Sequence[Document], findings: Sequence[Finding]) -> tuple[Problem, ...]:
    """All problems by file and line; where a file cannot be read well, what else is found follows from that."""
    positions = _positions(findings)
    problems = [problem for document in documents for problem in document.problems]
    unreadable = {(problem.file, problem.line, problem.column) for problem in problems}
    for finding in findings:
        problem = _problem(finding, positions)
        if (problem.file, problem.line, problem.column) not in unreadable:
            problems.append(problem)
    order = {document.file: number for number, document in enumerate(documents)}
    return tuple(sorted(problems, key=lambda problem: (order[problem.file], problem.line, problem.column)))


def _positions(findings: Iterable[Finding]) -> Mapping[tuple[str, Place], Position]:
    """Where the places that findings name stand; each file is read again once."""
    documents: dict[str, Document] = {}
    places: dict[str, list[Place]] = defaultdict(list)
    for record, place in (pair for finding in findings for pair in finding.places()):
        documents[record.document.file] = record.document
        places[record.document.file].append(place)
    return {
        (file, place): position
        for file, document in documents.items()
        for place, position in document.locate(places[file]).items()
    }


def _problem(finding: Finding, positions: Mapping[tuple[str, Place], Position]) -> Problem:
    (here, place), *others = finding.places()
    line, column = positions[here.document.file, place]
    hint = finding.hint
    for there, other in others:
        file, position = there.document.file, positions[there.document.file, other]
        hint = f"{hint} {file}:{position.line}:{position.column}"
    return Problem(here.document.file, line, column, str(finding), hint, finding.severity)
