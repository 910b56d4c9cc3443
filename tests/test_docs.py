"""The documents name what there is."""

import re
from pathlib import Path

import pytest

from tests.running import ROOT, run

COMMANDS = re.findall(r"^  (\w+) ", run("--help").out.split("Commands:\n")[1], flags=re.MULTILINE)
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_tells_what_it_does_and_stands_in_the_readme(command: str) -> None:
    text = run(command, "--help").out
    assert len(text.split("\n\n")[1].strip()) > 20
    assert re.search(rf"`?timeline [^\n]*\b{command}\b", (ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_has_an_explanation(command: str) -> None:
    explained = re.sub(r"\n {20,}", " ", run(command, "--help").out)
    for line in explained.splitlines():
        if line.lstrip().startswith("-"):
            assert re.search(r"  \S", line.strip()), line


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_the_documents_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#\s]+)\)", document.read_text("utf-8")):
        assert (document.parent / target).exists(), target


def test_every_decision_is_in_the_list_of_decisions() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text("utf-8")
    for path in folder.glob("0*.md"):
        assert path.name in listed
