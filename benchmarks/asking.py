"""How long questions take: in process at 150, 5,000 and 50,000 generated events, and as a process beside ``show``.

The events are made up by a fixed recipe. Questions are answered by a prepared asker; the 50th and 95th percentiles
are printed in milliseconds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any

from timeline.ask import Asker
from timeline.dates.span import day_number, iso
from timeline.plain import dataset_from_plain

_SIZES = (150, 5_000, 50_000)
_QUESTIONS = 200
_ROUNDS = 15
_VERBS = ("opens", "closes", "buys", "sells", "builds", "visits", "condemns", "bans", "funds", "tours")
_NOUNS = ("bridge", "harbour", "school", "library", "mill", "railway", "theatre", "museum", "canal", "tower")


def main() -> None:
    """Print the percentiles for each size, and the ratio of whole processes."""
    for size in _SIZES:
        _in_process(size)
    _whole_process()


def _in_process(size: int) -> None:
    plain = _made_up(size)
    started = time.perf_counter()
    asker = Asker([dataset_from_plain(plain)])
    asker.prepare()
    prepared = time.perf_counter() - started
    questions = _asked(plain)
    asker.ask(questions[0])
    times = [_elapsed(asker, question) for question in questions]
    percentiles = quantiles(times, n=20)
    print(f"{size:>6} events: p50 {median(times):.1f} ms, p95 {percentiles[-1]:.1f} ms; prepared in {prepared:.1f} s")


def _elapsed(asker: Asker, question: str) -> float:
    begin = time.perf_counter()
    asker.ask(question)
    return (time.perf_counter() - begin) * 1000


def _made_up(size: int) -> dict[str, Any]:
    """A dataset with that many events; companies and towns grow with it."""
    chance = Random(size)  # noqa: S311 -- the same events every time
    many = max(size // 20, 10)
    actors = [_actor(f"firm-{n}", "company", f"Firm{_letters(n)}") for n in range(many)]
    actors += [_actor(f"town-{n}", "place", f"Town{_letters(n)}") for n in range(many)]
    kinds = [{"id": verb, "names": {"en": [verb.removesuffix("s")], "ja": [verb]}} for verb in _VERBS]
    first = day_number(1900)
    events = [_event(number, chance, many, first) for number in range(size)]
    article = {"id": "paper", "title": {"en": "Paper"}, "publisher": "Press", "published": "1990", "language": "en"}
    return {
        "format": 1, "dataset": "made-up", "languages": ["en"], "title": {"en": "Made up"}, "as_of": "1999",
        "articles": [article], "actors": actors, "kinds": kinds, "events": events,
    }  # fmt: skip


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:05d}")


def _actor(actor: str, kind: str, name: str) -> dict[str, Any]:
    return {"id": actor, "kind": kind, "names": {"en": [name], "ja": [name]}}


def _event(number: int, chance: Random, many: int, first: int) -> dict[str, Any]:
    firm, town = chance.randrange(many), chance.randrange(many)
    verb, noun = chance.choice(_VERBS), chance.choice(_NOUNS)
    return {
        "id": f"event-{number}",
        "date": iso(first + chance.randrange(36_000)),
        "kind": verb,
        "title": {"en": f"Firm{_letters(firm)} {verb} a {noun} in Town{_letters(town)}"},
        "summary": {"en": "As it says."},
        "actors": {"by": [f"firm-{firm}"]},
        "places": [f"town-{town}"],
        "sources": [{"article": "paper", "lines": [1], "stated": "then", "basis": "stated"}],
    }


def _asked(plain: dict[str, Any]) -> list[str]:
    """Questions of every type about events of the dataset."""
    chance = Random(1)  # noqa: S311 -- the same questions every time
    found = []
    for _ in range(_QUESTIONS):
        firm, verb, _, noun, _, town = chance.choice(plain["events"])["title"]["en"].split()
        base, year = verb.removesuffix("s"), chance.randrange(1900, 1998)
        templates = (
            f"When did {firm} {base} the {noun} in {town}?",
            f"When did {firm} first {base} a {noun}?",
            f"What happened in {town} in {year}?",
            f"What did {firm} do?",
            f"Who {verb} the {noun} in {town}?",
            f"How many times did {firm} {base} a {noun}?",
            f"When did {town} {base} the {firm}?",
            f"When did {firm} {base} a {noun} before {year}?",
            f"{firm}が{noun}を{verb}のはいつ？",
        )
        found.append(chance.choice(templates))
    return found


def _whole_process() -> None:
    with tempfile.TemporaryDirectory() as folder:
        timeline = [sys.executable, "-m", "timeline", "--database", str(Path(folder) / "timeline.db")]
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        subprocess.run([*timeline, "load"], check=True, env=environment, stderr=subprocess.DEVNULL)
        show = [*timeline, "show", "--actor", "chevron"]
        ask = [*timeline, "ask", "When did Chevron's licence lapse?"]
        times: dict[str, list[float]] = {"show": [], "ask": []}
        for _ in range(_ROUNDS):
            for name, command in (("show", show), ("ask", ask)):
                begin = time.perf_counter()
                subprocess.run(command, check=True, env=environment, capture_output=True)
                times[name].append((time.perf_counter() - begin) * 1000)
    shown, asked = (median(times[name][1:]) for name in ("show", "ask"))
    print(f"ask: {asked / shown:.2f} x show ({asked:.0f} ms; show: {shown:.0f} ms)")


if __name__ == "__main__":
    main()
