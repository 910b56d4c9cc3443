"""``timeline ask``: the answer to a question, or to one on each line."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli import options, output
from timeline.cli.talk import opened_timeline
from timeline.render.answer import answer_record, write_explanation, write_text
from timeline.render.as_json import write_document, write_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from timeline.questions import Answer

_FORMATS = ("text", "json", "jsonl")
_STANDARD_INPUT = "-"
#: what the command exits with where a question has no supported answer
NOT_ANSWERED = 3


def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="In English or Japanese; `-` reads one a line.")],
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell how the question was read, and why other events were not taken.")
    ] = False,
    output_format: Annotated[
        str | None, typer.Option("--format", "-O", metavar="FORMAT", help=f"One of {', '.join(_FORMATS)}.")
    ] = None,
    path: options.Output = None,
    dataset: options.Datasets = None,
    database: options.Database = None,
) -> None:
    """Answer a question after dates: when, what happened, how many, how long, in which order, who, whether.

    The answer names its sources. What is not recorded is said to be so, and the command then exits with 3.
    """
    chosen = output.chosen_format(output_format, path, _FORMATS, "text")
    # what is read stays until the end: collecting it, also later, is lost time (a tenth of the whole command)
    gc.disable()
    try:
        with opened_timeline(database) as timeline:
            asker = timeline.asker(dataset or ())
            gc.freeze()
    finally:
        gc.enable()
    answers = (asker.ask(each) for each in _questions(question))
    with output.opened(path) as out:
        answered = [_write(answer, out, chosen, explain=explain) for answer in answers]
    if not all(answered):
        raise typer.Exit(NOT_ANSWERED)


def _questions(question: str) -> Iterator[str]:
    """The question, or the lines of standard input."""
    if question != _STANDARD_INPUT:
        yield question
        return
    sys.stdin.reconfigure(encoding="utf-8", errors="replace", newline="\n")  # type: ignore[union-attr]  # as of stdout
    for line in sys.stdin:
        yield line.removesuffix("\n").removesuffix("\r")


def _write(answer: Answer, out: TextIO, chosen: str, *, explain: bool) -> bool:
    """Write one answer; returns whether there is one."""
    if chosen == "text":
        write_text(answer, out)
        if explain:
            write_explanation(answer, out)
    elif chosen == "json":
        write_document(answer_record(answer), out)
    else:
        write_lines(_alone(answer), out)
    out.flush()
    return answer.answered


def _alone(answer: Answer) -> Iterable[dict[str, object]]:
    return (answer_record(answer),)
