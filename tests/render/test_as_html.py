import base64
import hashlib
import io
import json
import re
import sys
from collections.abc import Sequence
from typing import Any

import html5lib
import pytest

from tests.render.listing import listed
from tests.sample import ARTICLES, EVENTS, lighthouse
from timeline import storage
from timeline.dates.span import Span, day_number
from timeline.errors import MissingExtraError
from timeline.events import Dataset, Facet
from timeline.queries import AnyOf, Aspect, EventQuery, Key, Listing, TermKey
from timeline.render import as_html, page_content
from timeline.render.events import EventReport
from timeline.render.formats import EVENT_FORMATS, Look
from timeline.storage.writer import mirror

HOSTILE = "<script>alert(1)</script></title>[red]\x1b]0;\u202e\r\n&amp;\"'"
SHOWN = "<script>alert(1)</script></title>[red]\\x1b]0;\\u202e\\r\\n&amp;\"'"


def written(found: Listing, language: str = "en") -> str:
    out = io.StringIO()
    as_html.write(EventReport(found), out, Look(language))
    return out.getvalue()


class Read:
    """A page as a browser reads it."""

    def __init__(self, text: str) -> None:
        # strict: raises where a browser would have to mend something
        self.root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)

    def all(self, path: str) -> list[Any]:
        """Every element there."""
        return list(self.root.iterfind(path))

    def one(self, path: str) -> Any:  # noqa: ANN401 -- an element of xml.etree
        """The one element there."""
        (found,) = self.all(path)
        return found

    def article(self, key: str) -> Any:  # noqa: ANN401 -- an element of xml.etree
        """The entry of an event."""
        return self.one(f".//article[@id='{key}']")

    def texts(self, path: str) -> list[str]:
        """What the elements there say."""
        return [said(each) for each in self.all(path)]

    @property
    def data(self) -> Any:  # noqa: ANN401 -- whatever JSON can hold
        """What the script is given."""
        return json.loads(self.one(".//script[@id='data_']").text)


def said(element: Any, language: int | None = 0) -> str:  # noqa: ANN401 -- an element of xml.etree
    """The text in an element, of texts in several languages only the chosen one."""
    hidden = re.fullmatch(r"in\d", element.get("class") or "") and element.get("class") != f"in{language}"
    inner = "".join(said(each, language) + (each.tail or "") for each in element)
    return "" if hidden else f"{element.text or ''}{inner}"


def page(*datasets: Dataset, language: str = "en", window: Span | None = None) -> Read:
    return Read(written(listed(*datasets, window=window), language))


def changed(event: dict[str, Any], *, articles: Sequence[dict[str, Any]] = ARTICLES, **header: Any) -> Dataset:  # noqa: ANN401 -- plain data
    """A dataset of the one event, the first of the sample with these changes."""
    return lighthouse(events=[{**EVENTS[0], **event}], articles=articles, **header)


@pytest.fixture(scope="module")
def whole() -> Read:
    """The page of the whole sample."""
    return page(lighthouse())


# --- the list


def test_every_event_is_in_the_page_once(dataset: Dataset, whole: Read) -> None:
    assert [each.get("id") for each in whole.all(".//article")] == [event.id for event in dataset.events]


def test_events_stand_under_the_year_in_which_they_can_first_have_happened(whole: Read) -> None:
    assert whole.texts(".//section[@class='year']/h3") == ["1898", "1899", "44 BC"]
    assert [len(year.findall("ol/li/article")) for year in whole.all(".//section[@class='year']")] == [3, 2, 1]


def test_events_without_a_first_day_stand_under_a_heading_that_says_so() -> None:
    assert page(changed({"date": "[..1898]"})).texts(".//h3") == ["First day not known"]


def test_ids_are_used_once(whole: Read) -> None:
    ids = [each.get("id") for each in whole.root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


def test_every_link_into_the_page_has_its_target(whole: Read) -> None:
    ids = {each.get("id") for each in whole.root.iter()}
    targets = {each.get("href")[1:] for each in whole.all(".//a") if re.match(r"#[^?]", each.get("href"))}
    assert {"light-approved", "article_gazette"} <= targets <= ids


def test_ids_of_several_datasets_are_told_apart(dataset: Dataset) -> None:
    other = dataset._replace(id="other", events=tuple(event._replace(dataset="other") for event in dataset.events))
    found = page(dataset, other)
    assert len(found.all(".//article")) == 2 * len(dataset.events)
    assert found.article("other:light-approved").get("data-theme") == "other:works"
    assert found.one(".//li[@id='article_other:gazette']") is not None
    assert "other:works" in found.data["names"]["theme"]


def test_what_an_event_is_found_by_stands_in_its_attributes(whole: Read) -> None:
    article = whole.article("scaffold-falls")
    first, last = day_number(1899, 1, 11), day_number(1899, 1, 20)
    assert article.attrib == {
        "id": "scaffold-falls",
        "data-days": f"{first},{last}",
        "data-theme": "weather works",
        "data-kind": "storm",
        "data-place": "north-county",
        "data-article": "gazette almanac",
    }


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("0001-01-02", "2,2"),
        ("0001-01", "1,31"),
        ("0001-01-02/0001-01-05", "2,5,2,5"),
        ("0001-01-02/..", "2,,2,"),
        ("[..0001-01]", ",31"),
    ],
)
def test_bounds_and_core_are_numbers_of_days_and_empty_where_there_are_none(date: str, days: str) -> None:
    assert page(changed({"date": date})).article("light-approved").get("data-days") == days


@pytest.mark.parametrize(("date", "inexact"), [("1898~", True), ("1898-03-?15", True), ("1898-03", False)])
def test_approximate_and_uncertain_dates_are_marked(date: str, inexact: bool) -> None:  # noqa: FBT001 -- parameter of a table
    assert ("data-inexact" in page(changed({"date": date})).article("light-approved").attrib) is inexact


@pytest.mark.parametrize(
    ("date", "moment"),
    [("1898", "1898"), ("1898-03", "1898-03"), ("1898-03-15", "1898-03-15"), ("1898-03-15~", None), ("1898-21", None)],
)
def test_only_dates_that_html_can_read_are_given_to_machines(date: str, moment: str | None) -> None:
    times = page(changed({"date": date})).all(".//p[@class='when']/time")
    assert [each.get("datetime") for each in times] == ([moment] if moment else [])


def test_dates_are_in_words_of_both_languages_at_their_true_precision(whole: Read) -> None:
    when = whole.article("scaffold-falls").find("p")
    assert [said(when, language).strip() for language in (0, 1)] == ["mid-January 1899", "1899年1月中旬"]


def test_each_text_says_its_language(whole: Read) -> None:
    spans = whole.article("light-approved").findall(".//h4/a/span")
    assert [(each.get("class"), each.get("lang")) for each in spans] == [("in0", "en"), ("in1", "ja")]


def test_a_text_that_one_language_lacks_is_shown_in_the_other_under_its_own_name() -> None:
    (title,) = page(changed({"title": {"ja": "灯台"}})).article("light-approved").findall(".//h4/a/span")
    assert (title.get("class"), title.get("lang"), title.text) == (None, "ja", "灯台")


def test_roles_terms_states_figures_and_reasons_are_told(whole: Read) -> None:
    told = {key: facts(whole.article(key)) for key in ("lamp-ordered", "light-lit", "scaffold-falls")}
    assert told["lamp-ordered"]["By"] == "Lamp Office"
    assert told["lamp-ordered"]["Target"] == "Lumière & Sons"
    assert told["lamp-ordered"]["Figures"] == "price: about 1,250 crownsweight: 2.5 t (1899)"
    assert told["light-lit"]["Begins"] == "the light in service"
    assert told["scaffold-falls"]["Preferred"] == "the gazette was printed nearer to the event"
    assert told["scaffold-falls"]["Places"] == "North County"
    assert "Begins" not in told["scaffold-falls"]


def facts(article: Any) -> dict[str, str]:  # noqa: ANN401 -- an element of xml.etree
    rows = article.findall(".//dl/div")
    return {said(row.find("dt")).strip(): said(row.find("dd")).strip() for row in rows}


def test_terms_link_to_the_filter_by_them(whole: Read) -> None:
    links = [each.get("href") for each in whole.article("lamp-ordered").findall(".//dd/ul/li/a")]
    assert links == ["#?actor=lamp-office", "#?actor=lumiere", "#?theme=building-works", "#?kind=order"]


def test_citations_tell_article_lines_printed_phrase_and_rival_date(whole: Read) -> None:
    first, second = map(said, whole.article("scaffold-falls").findall(".//ol/li"))
    assert first.strip() == "A light for the Skerry, line 9 printed in the middle of January (as printed)"
    assert second.strip().endswith("12 January (as printed) this source's date: 12 January 1899")
    (ordered,) = map(said, whole.article("lamp-ordered").findall(".//ol/li"))
    assert "The lamp printed July (as printed: of the year before the opening)" in ordered


def test_a_citation_of_an_unknown_article_names_its_id(dataset: Dataset) -> None:
    found = Read(written(listed(dataset)._replace(articles={})))
    assert said(found.article("light-approved").find(".//ol/li")).startswith("gazette, line 3")
    assert found.data["names"]["article"]["gazette"] == ["gazette", "gazette"]


def test_a_term_without_a_name_is_shown_by_its_id(dataset: Dataset) -> None:
    found = Read(written(listed(dataset)._replace(names={TermKey(Facet.THEME, "lighthouse", "works"): {"en": ()}})))
    assert facts(found.article("light-approved"))["Themes"] == "works"


def test_the_cited_articles_are_listed_with_what_is_known_of_them() -> None:
    found = page(changed({}, articles=[{**ARTICLES[0], "dated": "by its masthead"}, ARTICLES[1]]))
    almanac, gazette = (
        re.sub(r"\s+", " ", text).strip() for text in found.texts(".//section[@class='articles']/ol/li")
    )
    assert almanac == "The keepers' almanac, Keepers' Press, 1940"
    assert gazette == (
        "A light for the Skerry, O. Berg, County Gazette, May 1932 (by its masthead). https://gazette.example/skerry"
    )


def test_possible_matches_are_marked_and_certain_ones_are_not(dataset: Dataset) -> None:
    found = page(dataset, window=Span(day_number(1898, 7, 10), day_number(1899, 1, 31)))
    marked = {each.get("id") for each in found.all(".//article") if "data-possible" in each.attrib}
    assert marked == {"lamp-ordered"}
    assert [said(each) for each in found.article("lamp-ordered").findall(".//span[@class='badge']")] == ["possible"]
    assert found.article("scaffold-falls").findall(".//span[@class='badge']") == []


@pytest.mark.parametrize(
    ("window", "told"),
    [
        (Span(day_number(1898, 7, 10), day_number(1899, 1, 31)), ["from 10 July 1898 to 31 January 1899"]),
        (Span(day_number(1898, 7, 10), None), ["since 10 July 1898"]),
        (None, []),
    ],
)
def test_the_period_asked_for_is_told(dataset: Dataset, window: Span | None, told: list[str]) -> None:
    assert page(dataset, window=window).texts(".//p[@class='as-of']")[1:] == told


# --- languages and headings


def test_the_page_opens_in_the_language_asked_for(dataset: Dataset) -> None:
    found = page(dataset, language="ja")
    assert found.root.get("lang") == "ja"
    assert found.one(".//title").text == "スケリー島の灯台"
    assert [each.get("id") for each in found.all(".//input[@name='lang']") if "checked" in each.attrib] == [
        "language_1"
    ]


def test_a_language_that_the_data_has_not_falls_back_to_one_it_has(dataset: Dataset) -> None:
    assert page(dataset, language="sv").root.get("lang") == "en"


def test_a_page_in_one_language_has_no_switch_and_no_hidden_texts() -> None:
    text = written(listed(changed({}, languages=["ja"])), "ja")
    assert Read(text).all(".//input[@name='lang']") == []
    assert 'class="in' not in text


def test_labels_of_a_language_without_any_are_in_english_and_say_so() -> None:
    found = page(changed({"title": {"sv": "Fyren"}}, languages=["sv"], title={"sv": "Fyren"}), language="sv")
    (label,) = found.one(".//h2[@id='list_title_']")
    assert (label.text, label.get("lang")) == ("Events", "en")


def test_a_language_is_named_in_itself_or_by_its_code() -> None:
    found = page(changed({}, languages=["en", "ja", "sv"]))
    assert found.texts(".//fieldset[1]/label")[:3] == ["English", "日本語", "sv"]


def test_one_dataset_gives_the_title_and_the_date_that_it_describes(whole: Read) -> None:
    assert whole.texts(".//h1") == ["The lighthouse of Skerry Island"]
    assert whole.texts(".//p[@class='as-of']") == ["as of 1940"]


def test_several_datasets_give_neither(dataset: Dataset) -> None:
    found = page(dataset, dataset._replace(id="other", events=()))
    assert found.texts(".//h1") == ["Timeline"]
    assert found.all(".//p[@class='as-of']") == []


def test_an_empty_result_is_a_page_that_says_so() -> None:
    found = Read(written(Listing(())))
    assert found.all(".//article") == []
    assert "No events." in said(found.one(".//section[@id='list_']"))
    assert found.all(".//section[@class='articles']") == []


def test_the_script_is_given_the_names_to_filter_by(whole: Read) -> None:
    data = whole.data
    assert data["languages"] == ["en", "ja"]
    assert data["names"]["actor"]["lumiere"] == ["Lumière & Sons", "ルミエール"]
    assert data["names"]["article"]["gazette"] == ["A light for the Skerry", "島に灯を"]
    assert data["names"]["place"]["north-county"] == ["North County", "北郡"]
    assert data["labels"]["clear"] == ["Clear filters", "絞り込みを解除"]


def test_every_term_offered_finds_what_a_search_for_it_finds(
    dataset: Dataset, whole: Read, sqlite: storage.Database
) -> None:
    with sqlite.write() as connection:
        mirror(connection, dataset)
        for facet, terms in whole.data["names"].items():
            for term in terms:
                query = EventQuery(required=(AnyOf(Aspect(facet), frozenset({Key(dataset.id, term)})),))
                found = [match.event.id for match in storage.find(connection, query)]
                assert sorted(found) == sorted(found_by(whole, facet, term)) != []


def found_by(page: Read, facet: str, term: str) -> list[str]:
    """The ids of the events that bear the term or one under it, by what the page tells its script."""
    narrower = {term} | {each for each, wider in page.data["wider"][facet].items() if term in wider}
    bearing = (each for each in page.all(".//article") if narrower & set(each.get(f"data-{facet}", "").split()))
    return [each.get("id") for each in bearing]


def test_terms_that_only_narrower_ones_lie_under_are_offered_too(whole: Read) -> None:
    assert {"harbour-board", "lamp-office", "ana-lindqvist"} <= whole.data["names"]["actor"].keys()
    assert whole.data["names"]["kind"]["decision"] == ["decision", "決定"]
    assert whole.data["wider"]["actor"]["ana-lindqvist"] == ["harbour-board", "lamp-office"]
    assert whole.data["wider"]["article"] == {}


def test_wider_terms_of_several_datasets_are_told_apart(dataset: Dataset) -> None:
    found = page(
        dataset, dataset._replace(id="other", events=tuple(e._replace(dataset="other") for e in dataset.events))
    )
    assert found.data["wider"]["theme"] == {
        "lighthouse:building-works": ["lighthouse:works"],
        "other:building-works": ["other:works"],
    }


# --- many events


def test_of_very_many_events_the_details_are_left_out_and_both_page_and_command_say_so(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_content, "WHOLE_UP_TO", 5)
    out = io.StringIO()
    remark = as_html.write(EventReport(listed(dataset)), out, Look("en"))
    found = Read(out.getvalue())
    assert remark is not None
    assert remark.startswith("6 events: so many")
    assert remark in said(found.one(".//section[@id='list_']"))
    assert len(found.all(".//article")) == 6
    assert found.all(".//dl") == []
    assert said(found.article("scaffold-falls").find(".//p[@class='sources']")).split() == ["gazette:9", "almanac:2"]


def test_of_fewer_events_nothing_needs_to_be_said(dataset: Dataset) -> None:
    assert EVENT_FORMATS["html"].write(EventReport(listed(dataset)), io.StringIO(), Look("en")) is None


# --- safety


def test_hostile_text_is_text_everywhere() -> None:
    hostile = {"en": HOSTILE, "ja": f"{HOSTILE}ja"}
    cited = {**EVENTS[0]["sources"][0], "section": HOSTILE, "stated": HOSTILE, "resolved": HOSTILE}
    article = {
        **ARTICLES[0],
        "title": hostile,
        "publisher": HOSTILE,
        "author": HOSTILE,
        "dated": HOSTILE,
        "url": HOSTILE,
    }
    text = written(
        listed(
            changed(
                {"title": hostile, "summary": hostile, "preferred": HOSTILE, "sources": [cited]},
                articles=[article],
                title=hostile,
                themes=[{"id": "works", "names": {"en": [HOSTILE]}}],
            )
        )
    )
    found = Read(text)
    assert [each.get("id") for each in found.all(".//script")] == ["data_", None]
    assert found.one(".//title").text == SHOWN
    assert said(found.article("light-approved").find(".//h4/a")) == SHOWN
    assert found.data["names"]["theme"]["works"] == [SHOWN, SHOWN]
    assert text.count("<script>alert") == 0
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//gazette.example", "http://"]
)
def test_addresses_that_a_browser_would_run_are_no_links(url: str) -> None:
    found = page(changed({}, articles=[{**ARTICLES[0], "url": url}, ARTICLES[1]]))
    assert found.all(".//a[@class='out']") == []
    assert url in said(found.one(".//li[@id='article_gazette']"))


def test_an_address_of_the_web_is_a_link_that_tells_the_target_nothing(whole: Read) -> None:
    (link,) = whole.all(".//a[@class='out']")
    assert link.attrib == {"class": "out", "href": "https://gazette.example/skerry", "rel": "noopener noreferrer"}


def test_the_policy_allows_nothing_but_the_style_and_script_of_the_page_itself(whole: Read) -> None:
    policy = whole.one(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    style, script = whole.one(".//style").text, whole.all(".//script")[-1].text
    assert policy == (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_nothing_of_the_page_is_fetched_from_elsewhere(whole: Read) -> None:
    assert [each for each in whole.root.iter() if each.get("src") or each.get("style") or each.get("onclick")] == []
    assert [each.get("href") for each in whole.all(".//link")] == ["data:,"]


def test_the_page_is_the_same_every_time(dataset: Dataset) -> None:
    assert written(listed(dataset)) == written(listed(dataset))


def test_without_its_extra_the_format_says_what_to_install(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtraError, match="jinja2") as caught:
        written(listed(dataset))
    assert "[html]" in caught.value.hint
