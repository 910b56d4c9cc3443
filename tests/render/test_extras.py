import io
import sys

import pytest

from tests.render.listing import report, top_themes
from tests.sample import lighthouse
from timeline.errors import MissingExtraError
from timeline.render import picture
from timeline.render.formats import EVENT_FORMATS, Look


@pytest.mark.parametrize(
    ("name", "package", "extra"), [("ics", "icalendar", "calendar"), ("xlsx", "xlsxwriter", "xlsx")]
)
def test_a_format_without_its_package_names_what_to_install(
    name: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError) as refused:
        EVENT_FORMATS[name].write(report(lighthouse()), io.BytesIO(), Look())
    assert str(refused.value) == f"output: this needs the package {package}: it is not installed"
    assert refused.value.hint == f"pip install 'timeline-events[{extra}]'"


def test_a_picture_without_its_package_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(MissingExtraError, match="vl_convert") as refused:
        picture.write(report(lighthouse()).listing, top_themes(lighthouse()), io.StringIO(), language="en", form="svg")
    assert refused.value.hint == "pip install 'timeline-events[chart]'"
