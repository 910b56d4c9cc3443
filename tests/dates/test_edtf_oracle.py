"""The verdicts and bounds of another reader of EDTF, on several hundred texts: every difference has its reason."""

from __future__ import annotations

from tests.dates.oracle import REFUSED, Difference, differences, ours, rows

LISTED = rows("differences.csv")
REASONS = rows("reasons.csv")


def test_the_readers_differ_exactly_where_the_table_of_differences_says() -> None:
    assert differences() == {Difference(row["text"], row["ours"], row["theirs"]) for row in LISTED}


def test_every_difference_has_a_reason_and_every_reason_a_difference() -> None:
    assert {row["reason"] for row in LISTED} == {row["reason"] for row in REASONS}


def test_several_hundred_different_texts_are_compared() -> None:
    texts = [row["text"] for row in rows("oracle.csv")]
    assert len(texts) == len(set(texts)) >= 300


def test_every_form_of_the_specification_is_read_but_times_of_day_and_all_of_a_set() -> None:
    levels = [row["text"] for row in rows("oracle.csv") if row["group"].startswith("level")]
    refused = {text for text in levels if ours(text) == REFUSED}
    assert refused == {row["text"] for row in LISTED if row["reason"] in {"time of day", "all of a set"}}


def test_what_is_no_edtf_is_refused() -> None:
    wrong = [row["text"] for row in rows("oracle.csv") if row["group"] == "not valid"]
    assert {ours(text) for text in wrong} == {REFUSED}
