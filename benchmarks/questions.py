"""Scores files of questions with expected answers: right, wrong, abstained, by type and language.

Usage: python benchmarks/questions.py [--database PATH] FILE…   (--all lists every question that is not right)
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import Any, TypeAlias

import timeline
from timeline.render.answer import answer_record

RIGHT, WRONG, ABSTAINED = "right", "wrong", "abstained"
Meaning: TypeAlias = "tuple[object, ...]"


def main() -> None:
    """Print one row for each type and language, and what is not right."""
    arguments = _arguments()
    with timeline.open(arguments.database) as ours:
        asker = ours.asker()
    total: Counter[str] = Counter()
    for name in arguments.files:
        rows: Counter[tuple[str, str, str]] = Counter()
        pairs: dict[str, list[Meaning]] = {}
        for entry in read(name):
            record = answer_record(asker.ask(entry["text"]))
            verdict = judge(entry, record)
            if entry.get("pair"):
                pairs.setdefault(entry["pair"], []).append(meaning(record))
            rows[(entry["type"], entry["lang"], verdict)] += 1
            total[verdict] += 1
            if verdict != RIGHT or arguments.all:
                print(f"{verdict:<10} {entry['id']} {entry['type']:<12} {entry['text']}")
                print(f"{'':<10} {record['type']}: {record['answer']['text'][:240]}")
        _print(name, rows)
        both = [said for said in pairs.values() if len(said) > 1]
        alike = sum(len(set(said)) == 1 for said in both)
        print(f"pairs of languages answered alike: {alike} of {len(both)}")
    print(f"\nall files: {', '.join(f'{total[each]} {each}' for each in _VERDICTS)}, of {total.total()}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--database")
    parser.add_argument("--all", action="store_true")
    return parser.parse_args()


def read(path: Path) -> list[dict[str, Any]]:
    """The questions of a file."""
    import yaml

    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return entries


def meaning(record: dict[str, Any]) -> Meaning:
    """What an answer says, in whatever language: with which events, which numbers, or that there is none."""
    answer = record["answer"]
    said = (answer[key] for key in ("earliest", "latest", "value", "days_min", "days_max", "yesno"))
    return (record["answered"], tuple(sorted(event["id"] for event in record["events"])), *said)


def judge(entry: dict[str, Any], record: dict[str, Any]) -> str:
    """Whether an answer is as expected."""
    expected = entry["expect"]
    if expected.get("none"):
        return WRONG if record["answered"] else RIGHT
    if not record["answered"]:
        return ABSTAINED
    return RIGHT if _CHECKS[entry["type"]](expected, record) else WRONG


def _texts(record: dict[str, Any]) -> list[str]:
    return [" ".join((*event["title"].values(), *event["summary"].values())) for event in record["events"]]


def _says(text: str, patterns: list[str]) -> bool:
    return all(re.search(pattern, text) for pattern in patterns)


def _within(expected: dict[str, Any], record: dict[str, Any]) -> bool:
    earliest, latest = record["answer"]["earliest"], record["answer"]["latest"]
    inside = bool(earliest and latest) and expected["earliest"] <= earliest and latest <= expected["latest"]
    return inside and any(_says(text, expected.get("event", [])) for text in _texts(record)[:1])


def _lists(expected: dict[str, Any], record: dict[str, Any]) -> bool:
    texts = _texts(record)
    served = sum(any(_says(text, patterns) for text in texts) for patterns in expected["events"])
    barred = any(_says(text, patterns) for text in texts for patterns in expected.get("none_of", []))
    return served >= expected.get("at_least", len(expected["events"])) and not barred


def _counts(expected: dict[str, Any], record: dict[str, Any]) -> bool:
    return record["answer"]["value"] in expected["values"]


def _lasts(expected: dict[str, Any], record: dict[str, Any]) -> bool:
    least, most = record["answer"]["days_min"], record["answer"]["days_max"]
    return least is not None and expected["days_min"] <= least and most <= expected["days_max"]


def _orders(expected: dict[str, Any], record: dict[str, Any]) -> bool:
    if "yesno" in expected:
        return bool(record["answer"]["yesno"] == expected["yesno"])
    return any(_says(text, expected["first"]) for text in _texts(record)[:1])


def _names(expected: dict[str, Any], record: dict[str, Any]) -> bool:
    return _says(" ".join(record["answer"]["names"]), expected["all_of"])


def _holds(expected: dict[str, Any], record: dict[str, Any]) -> bool:
    if "yesno" in expected:
        return bool(record["answer"]["yesno"] == expected["yesno"])
    answer, interval = record["answer"], expected.get("interval", {})
    inside = not interval or (interval["earliest"] <= answer["earliest"] and answer["latest"] <= interval["latest"])
    return inside and _lasts(expected, record)


_CHECKS = {
    **dict.fromkeys(("when", "first", "last", "next", "previous"), _within),
    "what": _lists,
    "count": _counts,
    "duration": _lasts,
    "order": _orders,
    "who": _names,
    "state": _holds,
}


def _print(name: Path, rows: Counter[tuple[str, str, str]]) -> None:
    print(f"\n{name}\n{'':<16}{'right':>7}{'wrong':>7}{'abstained':>11}")
    for type_, language in sorted({key[:2] for key in rows}):
        _print_row(f"{type_} {language}", rows, {type_}, {language})
    types, languages = {key[0] for key in rows}, {key[1] for key in rows}
    for language in sorted(languages):
        _print_row(f"all {language}", rows, types, {language})
    _print_row("all", rows, types, languages)


def _print_row(label: str, rows: Counter[tuple[str, str, str]], types: set[str], languages: set[str]) -> None:
    counts = [
        sum(rows[(type_, language, verdict)] for type_ in types for language in languages) for verdict in _VERDICTS
    ]
    print(f"{label:<16}{counts[0]:>7}{counts[1]:>7}{counts[2]:>11}")


_VERDICTS = (RIGHT, WRONG, ABSTAINED)

if __name__ == "__main__":
    main()
