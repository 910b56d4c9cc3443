"""Runs the command line as a person does, in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from timeline.cli import app

ROOT = Path(__file__).parents[1]
HARBOUR = ROOT / "tests" / "harbour.yaml"


@dataclass(frozen=True)
class Run:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def ids(self) -> list[str]:
        """The ids in JSON Lines."""
        import json

        return [json.loads(line)["id"] for line in self.out.splitlines()]


def run(*words: str | Path, environment: dict[str, str] | None = None) -> Run:
    """Run ``timeline`` with these words in this process."""
    result = CliRunner(env=environment).invoke(app, [str(word) for word in words], prog_name="timeline")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Run(result.exit_code, result.stdout, result.stderr)


def process(*words: str | Path, environment: dict[str, str] | None = None) -> Run:
    """Run ``timeline`` with these words in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "timeline", *map(str, words)],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)
