from tests.render.listing import top_themes
from tests.sample import THEMES, lighthouse


def themes(*ids: str, language: str = "en") -> tuple[str, ...]:
    other = {"id": "repair", "broader": ["building-works", "weather"], "names": {"en": ["repair"], "ja": ["修理"]}}
    dataset = lighthouse(themes=[*THEMES, other])
    return top_themes(dataset, language).of(dataset.events[0]._replace(themes=ids))


def test_an_event_comes_under_the_widest_themes_each_once() -> None:
    assert themes("building-works", "works") == ("works",)
    assert themes("repair", language="ja") == ("工事", "天候")


def test_an_event_without_a_theme_says_so() -> None:
    assert themes() == ("no theme",)


def test_an_unknown_theme_is_its_own_group() -> None:
    assert themes("tides") == ("tides",)


def test_a_theme_under_itself_ends() -> None:
    dataset = lighthouse(themes=[{"id": "works", "broader": "works", "names": {"en": ["works"], "ja": ["工事"]}}])
    assert top_themes(dataset).of(dataset.events[0]) == ("works",)
