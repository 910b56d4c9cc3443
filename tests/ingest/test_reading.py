from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from timeline.errors import DataFileError
from timeline.events import Facet
from timeline.ingest import Severity, read, read_all

HEADER = "format: 1\ndataset: bridges\nlanguages: [en]\ntitle: {en: Bridges}\n"
ARTICLES = "articles:\n  - {id: gazette, title: {en: News}, publisher: Gazette, published: 1931, language: en}\n"
KINDS = "kinds:\n  - {id: opening, names: {en: [opening]}}\n"
EVENT = """\
  - id: {id}
    date: 1931
    kind: opening
    title: {{en: It opens}}
    summary: {{en: It opens.}}
    sources: [{{article: gazette, lines: [1], stated: "1931", basis: stated}}]
"""
WHOLE = HEADER + ARTICLES + KINDS + "events:\n" + EVENT.format(id="north")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, from which files are named without their folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def problems(*files: str) -> list[str]:
    return [str(problem) for problem in read(files).problems]


def test_a_sound_file_gives_its_dataset_and_no_problems() -> None:
    reading = read([write("a.yaml", WHOLE)])

    assert reading.sound
    assert reading.problems == ()
    (dataset,) = reading.datasets
    assert [event.id for event in dataset.events] == ["north"]
    assert [(term.facet, term.id) for term in dataset.terms] == [(Facet.KIND, "opening")]


def test_paths_may_be_of_any_kind_and_one_that_is_named_twice_is_read_once() -> None:
    write("a.yaml", WHOLE)

    assert len(read(["a.yaml", Path("a.yaml"), "./a.yaml"]).datasets[0].events) == 1


def test_a_dataset_may_be_split_over_files_in_any_order() -> None:
    start = "format: 1\ndataset: bridges\n"
    files = [
        write("events.yaml", start + "events:\n" + EVENT.format(id="north")),
        write("vocabulary.yaml", start + KINDS + "languages: [en]\n"),
        write("more.yaml", start + ARTICLES + "title: {en: Bridges}\nevents:\n" + EVENT.format(id="south")),
    ]

    reading = read(files)

    assert reading.problems == ()
    (dataset,) = reading.datasets
    assert [event.id for event in dataset.events] == ["north", "south"]
    assert dataset.title == {"en": "Bridges"}


def test_ids_are_unique_across_the_files_of_a_dataset() -> None:
    write("a.yaml", WHOLE)
    write("b.yaml", "format: 1\ndataset: bridges\nevents:\n" + EVENT.format(id="north"))

    assert problems("a.yaml", "b.yaml") == [
        "b.yaml:4:9: event 'north': id: stands twice (rename one; the first is at a.yaml:10:5)"
    ]


def test_headers_of_one_dataset_must_agree_where_they_say_the_same() -> None:
    write("a.yaml", WHOLE)
    write("b.yaml", "format: 1\ndataset: bridges\nlanguages: [en]\ntitle: {en: Other bridges}\n")

    assert problems("a.yaml", "b.yaml") == ["b.yaml:4:8: title: 'a.yaml' says otherwise (say it in one file)"]


def test_a_file_says_itself_which_dataset_and_format_it_is_of() -> None:
    write("a.yaml", WHOLE)
    write("b.yaml", "events: []\n")

    assert problems("a.yaml", "b.yaml") == [
        "b.yaml:1:1: format: is needed (begin the file with `format: 1`)",
        "b.yaml:1:1: dataset: is needed (name the timeline, as in `dataset: my-town`)",
    ]


def test_several_datasets_are_read_in_one_call_and_the_sound_ones_come_out() -> None:
    write("a.yaml", WHOLE)
    write("b.yaml", WHOLE.replace("dataset: bridges", "dataset: others").replace("kind: opening", "kind: closing"))
    write("c.yaml", WHOLE.replace("dataset: bridges", "dataset: thirds"))

    reading = read(["a.yaml", "b.yaml", "c.yaml"])

    assert [dataset.id for dataset in reading.datasets] == ["bridges", "thirds"]
    assert [str(problem) for problem in reading.problems] == [
        "b.yaml:12:11: event 'north': kind: unknown kind 'closing' (add it under `kinds`)"
    ]


def test_one_file_at_least_names_the_languages_and_the_title() -> None:
    write("a.yaml", "format: 1\ndataset: bridges\n")
    write("b.yaml", "format: 1\ndataset: bridges\n")

    assert problems("a.yaml", "b.yaml") == [
        "a.yaml:1:1: languages: is needed (name those that titles are owed in, as in `languages: [en]`)",
        "a.yaml:1:1: title: is needed (give the timeline a title, as in `title: {en: My town}`)",
    ]


def test_problems_stand_in_the_order_of_the_files_and_their_lines() -> None:
    write("z.yaml", "dataset: x\nformat: 2\n")
    write("a.yaml", "format: 3\ndataset: x\n")

    order = [(problem.file, problem.line) for problem in read(["z.yaml", "a.yaml"]).problems]

    assert order == [("z.yaml", 1), ("z.yaml", 1), ("z.yaml", 2), ("a.yaml", 1)]


@pytest.mark.parametrize("broken", ["a: 'b\n", "a: [\n", "- a\n", "a: \x00\n"])
def test_what_another_file_may_declare_is_not_called_unknown(broken: str) -> None:
    write("a.yaml", HEADER + ARTICLES + "events:\n" + EVENT.format(id="north"))
    write("b.yaml", broken)

    assert {problem.file for problem in read(["a.yaml", "b.yaml"]).problems} == {"b.yaml"}


def test_what_stands_before_a_syntax_error_is_checked_but_for_the_unfinished_record() -> None:
    write("a.yaml", WHOLE.replace("1931\n", "May 1931\n") + "  - id: south\n    date: 1932\n    title: 'The\n")

    assert [str(problem).split(" (")[0] for problem in read(["a.yaml"]).problems] == [
        "a.yaml:11:11: event 'north': date: 'May 1931': this is no date in EDTF",
        "a.yaml:18:12: the quotation mark that opens here is never closed",
    ]


def test_a_syntax_error_in_the_header_leaves_the_rest_untold() -> None:
    (problem,) = problems(write("a.yaml", "format: 1\nlanguages: [en\n"))

    assert problem.startswith("a.yaml:2:12: the bracket that opens here is not closed")


def test_what_follows_from_an_alias_is_not_told_beside_it() -> None:
    write("a.yaml", WHOLE.replace("kind: opening", "kind: *opening"))

    assert [str(problem).split(" (")[0] for problem in read(["a.yaml"]).problems] == [
        "a.yaml:12:11: anchors and aliases"
    ]


def test_a_warning_is_marked_and_does_not_keep_the_dataset_back() -> None:
    write("a.yaml", WHOLE.replace("    title:", "    preferred: Why not.\n    title:"))

    reading = read(["a.yaml"])

    (problem,) = reading.problems
    assert problem.severity is Severity.WARNING
    assert str(problem).startswith("a.yaml:13:16: warning: event 'north': preferred: no source has another date")
    assert reading.sound
    assert len(reading.datasets) == 1


def test_a_date_in_brackets_needs_no_quotation_marks() -> None:
    write("a.yaml", WHOLE.replace("date: 1931", "date: [1931-05-11..1931-05-20]"))

    (dataset,) = read_all(["a.yaml"])

    assert str(dataset.events[0].date) == "[1931-05-11..1931-05-20]"


@pytest.mark.parametrize(
    ("written", "value"), [("0", 0), ("-12", -12), ("2.5", 2.5), ("3e6", 3e6), ("9007199254740991", 2**53 - 1)]
)
def test_numbers_are_whole_or_fractional_as_they_are_written(written: str, value: float) -> None:
    figures = f"    figures: [{{what: {{en: people}}, value: {written}}}]\n    title:"
    write("a.yaml", WHOLE.replace("    title:", figures))

    (dataset,) = read_all(["a.yaml"])

    ((figure,),) = (event.figures for event in dataset.events)
    assert figure.value == value
    assert type(figure.value) is type(value)


def test_white_space_around_a_text_is_no_part_of_it() -> None:
    write("a.yaml", WHOLE.replace("title: {en: It opens}", "title:\n      en: |\n        It opens\n"))

    (dataset,) = read_all(["a.yaml"])

    assert dataset.events[0].title == {"en": "It opens"}


def test_a_file_that_cannot_be_loaded_raises_all_of_its_errors() -> None:
    write("a.yaml", WHOLE.replace("format: 1", "format: 2").replace("date: 1931", "date: May"))

    with pytest.raises(DataFileError) as caught:
        read_all(["a.yaml"])

    assert str(caught.value) == "\n".join(["data: 2 problems", *problems("a.yaml")])
    assert len(caught.value.problems) == 2
    assert caught.value.exit_status == 1


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(*, enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        read(["a.yaml"])
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_a_file_that_is_not_there_is_a_problem() -> None:
    assert problems("a.yaml") == ["a.yaml: there is no such file"]


def test_a_directory_is_a_problem(folder: Path) -> None:
    assert problems(str(folder)) == [f"{folder}: this is a directory (name the data file in it)"]


def test_a_file_that_may_not_be_read_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert problems("a.yaml") == ["a.yaml: the file may not be read (change its permissions)"]


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_no_file_can_have_is_a_problem(name: str) -> None:
    (problem,) = problems(name)

    assert "the file cannot be read: " in problem


@pytest.mark.skipif(os.name == "nt", reason="named pipes are a matter of POSIX")
def test_a_device_without_contents_is_an_empty_file() -> None:
    assert problems(os.devnull) == [
        f"{os.devnull}:1:1: the file is empty (`timeline new FILE` writes one to start from)"
    ]
