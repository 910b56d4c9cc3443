from __future__ import annotations

import json

from hypothesis import given, settings

from tests import strategies
from timeline import plain
from timeline.dates import edtf
from timeline.events import Article, Basis, Citation, Dataset, Event, Facet, Figure, Participant, Role, Tenure, Term

CITATION = Citation("gazette", (3, 4), "in May", Basis.STATED)

EVENT = Event(
    dataset="bridges",
    id="opening",
    date=edtf.read("1931-05"),
    kind="opening",
    title={"en": "The bridge opens"},
    summary={"en": "People cross."},
    participants=(),
    themes=(),
    places=(),
    sources=(CITATION,),
)


@settings(max_examples=30, deadline=None)
@given(strategies.datasets())
def test_a_dataset_survives_plain_data_and_json(dataset: Dataset) -> None:
    as_json = json.dumps(plain.dataset_to_plain(dataset))

    assert plain.dataset_from_plain(json.loads(as_json)) == dataset


def test_what_equals_its_default_is_left_out_of_an_event() -> None:
    assert plain.event_to_plain(EVENT) == {
        "id": "opening",
        "date": "1931-05",
        "kind": "opening",
        "title": {"en": "The bridge opens"},
        "summary": {"en": "People cross."},
        "sources": [{"article": "gazette", "lines": [3, 4], "stated": "in May", "basis": "stated"}],
    }


def test_everything_that_an_event_can_have_has_a_key() -> None:
    full = EVENT._replace(
        participants=(Participant("ada", Role.BY), Participant("town", Role.TARGET), Participant("bob", Role.PARTY)),
        themes=("traffic",),
        places=("town",),
        begins=("open",),
        ends=("closed",),
        handles={"en": ("the opening",)},
        figures=(Figure({"en": "people"}, 0, "heads", "about", edtf.read("1931")),),
        preferred="the gazette was there",
        distinct_from=("closing",),
        after=("founding",),
        sources=(Citation("gazette", (3,), "in May", Basis.RELATIVE, "News", "this year", edtf.read("1931-05-02")),),
    )

    told = plain.event_to_plain(full)

    assert told["actors"] == {"by": ["ada"], "target": ["town"], "party": ["bob"]}
    assert told["handles"] == {"en": ["the opening"]}
    assert told["figures"] == [
        {"what": {"en": "people"}, "value": 0, "unit": "heads", "bound": "about", "as_of": "1931"}
    ]
    assert told["sources"] == [
        {
            "article": "gazette",
            "lines": [3],
            "section": "News",
            "stated": "in May",
            "basis": "relative",
            "resolved": "this year",
            "date": "1931-05-02",
        }
    ]
    assert plain.event_from_plain("bridges", told) == full
    assert list(told) == [
        *("id", "date", "kind", "title", "summary", "actors", "themes", "places", "begins", "ends"),
        *("handles", "figures", "preferred", "distinct_from", "after", "sources"),
    ]


def test_a_single_wider_term_stands_without_a_list_and_several_in_one() -> None:
    term = Term(Facet.THEME, "tolls", {"en": ("tolls",)}, ("traffic",))

    assert plain.term_to_plain(term)["broader"] == "traffic"
    assert plain.term_to_plain(term._replace(broader=("traffic", "money")))["broader"] == ["traffic", "money"]


def test_an_actor_belongs_to_groups_by_member_of() -> None:
    actor = Term(Facet.ACTOR, "ada", {"en": ("Ada",)}, ("company",), "person")

    assert plain.term_to_plain(actor) == {
        "id": "ada",
        "kind": "person",
        "names": {"en": ["Ada"]},
        "member_of": ["company"],
    }


def test_the_forms_of_a_concept_stand_beside_its_id() -> None:
    concept = Term(Facet.CONCEPT, "toll", {"en": ("toll", "fee")})

    assert plain.term_to_plain(concept) == {"id": "toll", "en": ["toll", "fee"]}


def test_indonesian_forms_of_a_concept_do_not_take_the_place_of_its_id() -> None:
    concept = Term(Facet.CONCEPT, "toll", {"id": ("tol",)})

    assert plain.term_to_plain(concept) == {"id": "toll", "names": {"id": ["tol"]}}


def test_an_article_and_a_tenure_tell_only_what_is_known() -> None:
    article = Article("gazette", {"en": "News"}, "Press", "en", edtf.read("1931"))
    tenure = Tenure("mayor", "ada", edtf.read("1920"), None)

    assert plain.article_to_plain(article) == {
        "id": "gazette",
        "title": {"en": "News"},
        "publisher": "Press",
        "published": "1931",
        "language": "en",
    }
    assert plain.tenure_to_plain(tenure) == {"office": "mayor", "holder": "ada", "from": "1920"}


def test_the_file_begins_with_its_header_and_leaves_out_empty_sections() -> None:
    dataset = Dataset("bridges", ("en",), {"en": "Bridges"}, None, "julian", (), (), (), ())

    assert plain.dataset_to_plain(dataset) == {
        "format": 1,
        "dataset": "bridges",
        "languages": ["en"],
        "title": {"en": "Bridges"},
        "calendar": "julian",
    }
