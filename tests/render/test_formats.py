import io

import pytest

from timeline.queries import Listing
from timeline.render.events import EventReport
from timeline.render.formats import FORMATS, Look
from timeline.render.report import Report
from timeline.render.vocabulary import ArticleReport, TermReport

EMPTY: list[Report] = [EventReport(Listing(())), TermReport(()), ArticleReport(())]


@pytest.mark.parametrize("report", EMPTY)
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("terminal", [True, False])
def test_every_format_writes_an_empty_result(report: Report, name: str, *, terminal: bool) -> None:
    out = io.StringIO()
    FORMATS[name](report, out, Look(terminal=terminal))
    if name == "jsonl":
        assert not out.getvalue()
    else:
        assert out.getvalue().strip()
