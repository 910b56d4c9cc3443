"""The failures that are expected, one class each; every class writes its own sentence.

A message reads ``what: where: why``; ``hint`` says what to do about it.
``exit_status`` is what the command line exits with: 1 the data or the operation failed, 2 wrong usage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class TimelineError(Exception):
    """The root of every expected failure."""

    exit_status = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(TimelineError):
    """What was asked for makes no sense as it was typed."""

    exit_status = 2


class DateError(UsageError):
    """A date that cannot be read; ``unread`` is the part that was not understood."""

    def __init__(self, text: str, why: str, *, unread: str = "", hint: str = "") -> None:
        super().__init__(f"date: {text!r}: {why}", hint)
        self.text = text
        self.why = why
        self.unread = unread


class StorageError(TimelineError):
    """A database that cannot be used as asked; each subclass is one reason."""

    why = "it cannot be used"
    advice = "check the database with another program"

    def __init__(self, where: str, detail: str = "") -> None:
        super().__init__(f"database: {where}: {self.why}" + (f" ({detail})" if detail else ""), self.advice)
        self.where = where


class MissingDatabaseError(StorageError):
    """Read, but not there: reading never creates a database."""

    why = "there is no such file"
    advice = "check the path, or create the database by loading a data file into it: timeline --database … load FILE"


class MissingDirectoryError(StorageError):
    """A database is to be created where there is no directory."""

    why = "its directory does not exist"
    advice = "create the directory first, or name another path"


class DirectoryGivenError(StorageError):
    """A directory was named instead of a file."""

    why = "it is a directory"
    advice = "name a file in it"


class NotADatabaseError(StorageError):
    """A file of another kind."""

    why = "the file is not an SQLite database"
    advice = "name another file; a data file is read by: timeline --database … load FILE"


class DamagedDatabaseError(StorageError):
    """A database whose content cannot be read any more."""

    why = "the file is damaged or its disk fails"
    advice = "put a backup in its place, or move it away and load the data file again"


class UnopenableDatabaseError(StorageError):
    """The operating system does not let the file be opened."""

    why = "the file cannot be opened"
    advice = "check the permissions of the file and of its directory"


class ReadOnlyDatabaseError(StorageError):
    """Readable, but not to be changed."""

    why = "it may be read but not changed"
    advice = "check the permissions of the file and of its directory, or name another database"


class LockedDatabaseError(StorageError):
    """Another program held it for longer than one waits."""

    why = "another program is using it"
    advice = "try again when that program is done; nothing was changed"


class DiskFullError(StorageError):
    """There is no room for what was to be written."""

    why = "the disk is full"
    advice = "free some space and try again; nothing was changed"


class ServerError(StorageError):
    """A server that cannot be reached, or that refuses what was asked."""

    why = "the server cannot be used"
    advice = "check that the server runs, and the host, port, user, password and database name of the URL"


class ServerEncodingError(StorageError):
    """A server's database that cannot hold every character."""

    why = "its encoding cannot hold every character"
    advice = "create a database with the encoding UTF8 and name that one"


class MissingDriverError(StorageError):
    """The optional package that speaks to PostgreSQL is not there."""

    why = "the driver for PostgreSQL is not installed"
    advice = "pip install 'timeline-events[postgres]'"


class UnsupportedUrlError(StorageError):
    """A URL that names no database of a kind that is supported."""

    exit_status = 2
    why = "a database is named by a path or by postgresql://user@host/name"
    advice = "name a file by its plain path, without a URL scheme and without options"


class ForeignDatabaseError(StorageError):
    """A database that holds the tables of another program."""

    why = "it holds tables of another program"
    advice = "name a database that is empty or that does not exist yet"


class NewerDatabaseError(StorageError):
    """Written by a newer version of this program."""

    why = "it was set up by a newer version of timeline"
    advice = "pip install --upgrade timeline-events"


class OlderDatabaseError(StorageError):
    """Not yet upgraded to this version of the program."""

    why = "it was set up by an older version of timeline"
    advice = "upgrade it: timeline db upgrade"


class EmptyDatabaseError(StorageError):
    """A database without any tables, where content was expected."""

    why = "it is empty"
    advice = "load a data file into it: timeline --database … load FILE"


class BackupExistsError(StorageError):
    """A backup is never written over a file."""

    why = "the backup would overwrite a file"
    advice = "name a file that does not exist yet"


class ServerBackupError(StorageError):
    """Only an SQLite database is a file that can be copied."""

    why = "a database on a server is not copied from here"
    advice = "use the server's own tool: pg_dump"


class UnboundedDateError(UsageError):
    """A date without the bound that is needed."""

    def __init__(self, text: str, side: str) -> None:
        super().__init__(f"date: {text!r}: it has no {side}", "leave the option out for a period without that bound")


class PeriodError(UsageError):
    """A first and a last day that make no period."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"period: {what}: {why}", "write --from EARLIER --to LATER, or --on PERIOD")


class FormatError(UsageError):
    """An output format that there is not."""

    def __init__(self, name: str, known: Iterable[str], path: str | None) -> None:
        where = f"output: {path}" if path else "output"
        why = f"no format {name!r}" if name else "its ending names no format"
        super().__init__(f"{where}: {why}", f"choose with -O one of {', '.join(known)}")


class OutputError(TimelineError):
    """A file that cannot be written."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"output: {path}: {why}", "nothing was written; choose another place with -o")


class BytesToTerminalError(UsageError):
    """A format for programs that a terminal cannot show."""

    def __init__(self) -> None:
        super().__init__("output: this format is no text: a terminal cannot show it", "write it to a file: -o FILE")


class MissingExtraError(TimelineError):
    """An optional package that a format needs."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(
            f"output: this needs the package {package}: it is not installed",
            f"pip install 'timeline-events[{extra}]'",
        )


class LongChartError(UsageError):
    """A chart with more lines than anybody reads."""

    def __init__(self, lines: int) -> None:
        super().__init__(
            f"chart: it would have {lines:,} lines: too many to draw", "leave out --by, or narrow with --from and --to"
        )


class FullSheetError(TimelineError):
    """More than a spreadsheet can hold."""

    def __init__(self, sheet: str, most: int) -> None:
        super().__init__(
            f"output: xlsx: the sheet {sheet!r} holds at most {most:,} rows", "narrow the filters, or write csv"
        )


class SeveralDatasetsError(UsageError):
    """Something that only one dataset can be written as."""

    def __init__(self, datasets: Sequence[str]) -> None:
        super().__init__(
            f"output: yaml: a data file holds one dataset, there are {len(datasets)}",
            f"choose with --dataset one of {', '.join(datasets)}" if datasets else "load a data file first",
        )


class FileThereError(UsageError):
    """A file that would be written over."""

    def __init__(self, path: str) -> None:
        super().__init__(f"file: {path}: it is there already", "choose another name; nothing was changed")


class DataFileError(TimelineError):
    """Data files that cannot be loaded; ``problems`` are all that is wrong with them, each on a line."""

    def __init__(self, problems: Sequence[object]) -> None:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        told = "\n".join([f"data: {count}", *map(str, problems)])
        super().__init__(told, "nothing was loaded; put this right and load again")
        self.problems = tuple(problems)


class UnknownNameError(UsageError):
    """A name or id that nothing bears; ``nearest`` are those most like it."""

    def __init__(self, what: str, name: str, known: Sequence[str]) -> None:
        self.nearest = _nearest(name, known)
        hint = f"did you mean {' or '.join(self.nearest)}?" if self.nearest else _LISTED_BY.get(what, "")
        super().__init__(f"{what}: {name!r}: no {what} of that name", hint)


class AmbiguousEventError(UsageError):
    """An event id that stands in several datasets."""

    def __init__(self, event_id: str, datasets: Sequence[str]) -> None:
        super().__init__(
            f"event: {event_id!r}: stands in the datasets {', '.join(datasets)}", "choose one with --dataset"
        )


class AmbiguousNameError(UsageError):
    """A name that several terms bear, where only one is meant."""

    def __init__(self, what: str, name: str, bearers: Sequence[str]) -> None:
        super().__init__(f"{what}: {name!r}: is the name of {' and of '.join(bearers)}", "use an id, or --dataset")


_LISTED_BY = {
    "state": "`timeline states` lists them",
    "actor": "`timeline actors` lists them",
    "place": "`timeline actors` lists them",
    "theme": "`timeline themes` lists them",
    "kind": "`timeline kinds` lists them",
    "article": "`timeline articles` lists them",
    "event": "`timeline show` lists them",
    "dataset": "`timeline db info` lists them",
}


def _nearest(name: str, known: Sequence[str]) -> list[str]:
    """At most three of ``known`` that are most like ``name``, compared as names are."""
    from difflib import get_close_matches

    spelled: dict[str, str] = {}
    for each in known:
        spelled.setdefault(fold_name(each), each)
    return [spelled[near] for near in get_close_matches(fold_name(name), spelled, n=3)]
