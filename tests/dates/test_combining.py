"""What dates mean together, where no expression of one phrase says it."""

from __future__ import annotations

import pytest

from timeline.dates import read
from timeline.dates.combining import either, qualified


@pytest.mark.parametrize(
    ("date", "about"),
    [
        ("2025-07", "2025-07~"),
        ("2025?", "2025%"),
        ("2025-07/..", "2025-07~/.."),
        ("[2025-07,2025-09-01]", "[2025-07~,2025-09-01~]"),
        ("[..2025-07]", "[..2025-07~]"),
    ],
)
def test_a_mark_goes_on_every_date_that_a_value_is_made_of(date: str, about: str) -> None:
    assert str(qualified(read(date), "~")) == about


def test_a_choice_between_sets_and_times_is_one_set() -> None:
    dates = map(read, ("2025-07", "[2025-08-01..2025-08-10]", "2025-09/2025-10"))
    assert str(either(*dates)) == "[2025-07,2025-08-01..2025-08-10,2025-09-01..2025-10-31]"
