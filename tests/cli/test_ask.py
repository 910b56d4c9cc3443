import json
from pathlib import Path

from tests.running import HARBOUR, Run, process, run
from timeline.api import open_timeline


def ask(database: Path, *words: str) -> Run:
    return run("--database", database, "ask", *words)


def test_an_answer_is_one_line_with_its_source(harbour: Path) -> None:
    done = ask(harbour, "When was the toll lifted?")
    assert (done.status, done.out) == (0, "The toll is lifted: 27 May 1931; source: almanac, line 52.\n")
    assert ask(harbour, "橋が開通したのはいつ？").out == "橋が開通：1930年4月12日；出典：gazette 3行。\n"


def test_what_is_not_recorded_exits_with_3(harbour: Path) -> None:
    done = ask(harbour, "When did Xanadu open the bridge?")
    assert (done.status, done.out) == (3, "Not recorded: nothing here is called “xanadu”.\n")


def test_json_has_every_field(harbour: Path) -> None:
    record = json.loads(ask(harbour, "-O", "json", "When did the bridge open?").out)
    assert list(record) == [
        *("question", "lang", "type", "answered", "reason", "confidence", "answer", "events", "suggestions", "parsed"),
    ]
    assert record["answer"] == {
        "text": "The bridge opens: 12 April 1930; source: gazette, line 3.",
        "date": "1930-04-12",
        "earliest": "1930-04-12",
        "latest": "1930-04-12",
        "value": None,
        "days_min": None,
        "days_max": None,
        "yesno": None,
        "names": [],
    }
    assert [event["id"] for event in record["events"]] == ["bridge-opens"]
    assert record["parsed"]["references"][0]["items"][0]["text"] == "bridge"


def test_json_of_what_is_not_answered_has_the_reason(harbour: Path) -> None:
    record = json.loads(ask(harbour, "-O", "json", "What happened in 1815?").out)
    assert (record["answered"], record["reason"], record["confidence"]) == (False, "no-event-in-period", "none")
    assert record["answer"]["earliest"] is None
    assert record["parsed"]["references"][0]["dates"] == [{"text": "1815", "relation": "in", "date": "1815"}]


def test_a_line_comes_out_for_each_line_in(harbour: Path) -> None:
    from typer.testing import CliRunner

    from timeline.cli import app

    lines = "When was the toll lifted?\r\n\n?\n\x00\nbridge 開通はいつ\n"
    done = CliRunner().invoke(app, ["--database", str(harbour), "ask", "-", "-O", "jsonl"], input=lines)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["question"] for record in records] == [
        "When was the toll lifted?",
        "",
        "?",
        "\x00",
        "bridge 開通はいつ",
    ]
    assert done.exit_code == 3


def test_explain_tells_how_it_was_read_and_why_others_were_not_taken(harbour: Path) -> None:
    out = ask(harbour, "--explain", "When did Vireo lift the toll after the bridge opened in 1930?").out
    assert "type: when" in out
    assert "vireo: actor:vireo as by" in out
    assert "after:" in out
    assert "not " in out
    assert "in 1930" in out
    assert "(place 1)" in ask(harbour, "--explain", "When did the bridge first open?").out
    assert "xanadu: to be found as it is" in ask(harbour, "--explain", "When did Xanadu open?").out
    assert "happening" in ask(harbour, "--explain", "Which came first: the bridge or the toll?").out


def test_questions_can_be_asked_of_one_dataset(harbour: Path) -> None:
    assert ask(harbour, "--dataset", "harbour", "When did the bridge open?").status == 0
    assert ask(harbour, "--dataset", "nowhere", "When did the bridge open?").status == 2


def test_an_unknown_format_is_wrong_usage(harbour: Path) -> None:
    assert ask(harbour, "-O", "csv", "When?").status == 2


def test_no_parser_of_yaml_is_imported(harbour: Path) -> None:
    program = (
        "import sys; from timeline.__main__ import main\ntry:\n    main()\nfinally:\n    print('yaml' in sys.modules)"
    )
    import subprocess
    import sys

    words = ["--database", str(harbour), "ask", "When did the bridge open?"]
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


def test_control_characters_are_shown_and_not_obeyed(harbour: Path) -> None:
    assert "\x1b" not in ask(harbour, "--explain", "When did \x1b[2J open?").out


def test_a_process_answers_too(harbour: Path) -> None:
    assert process("--database", harbour, "ask", "When did the bridge open?").status == 0


def test_python_asks_as_well(harbour: Path) -> None:
    with open_timeline(harbour) as ours:
        assert str(ours.ask("When did the bridge open?").reply.date) == "1930-04-12"
    assert HARBOUR.exists()
