from __future__ import annotations

import pytest

from tests.sample import lighthouse
from timeline import storage
from timeline.events import Facet
from timeline.queries import Aspect, Key, TermKey
from timeline.storage import vocabulary

LAMP_OFFICE = Key("lighthouse", "lamp-office")
LUMIERE = Key("lighthouse", "lumiere")


@pytest.mark.parametrize(
    ("aspect", "text", "keys"),
    [
        (Aspect.ACTOR, "lumiere", {LUMIERE}),
        (Aspect.ACTOR, "Lumière", {LUMIERE}),
        (Aspect.ACTOR, "LUMIÈRE & SONS", {LUMIERE}),
        (Aspect.ACTOR, "ルミエール", {LUMIERE}),
        (Aspect.ACTOR, "ﾙﾐｴｰﾙ", {LUMIERE}),
        (Aspect.ACTOR, "リュミエール", {LUMIERE}),
        (Aspect.ACTOR, "lamp-office", {LAMP_OFFICE, Key("other", "office")}),
        (Aspect.ACTOR, "Lamp Office", {LAMP_OFFICE, Key("other", "office")}),
        (Aspect.ACTOR, "lampkontoret", {Key("other", "office")}),
        (Aspect.ACTOR, "アナ リンドクヴィスト", {Key("lighthouse", "ana-lindqvist")}),
        # places are actors
        (Aspect.PLACE, "the skerry", {Key("lighthouse", "skerry-island")}),
        (Aspect.THEME, "建設", {Key("lighthouse", "building-works"), Key("other", "building-works")}),
        (Aspect.KIND, "order", {Key("lighthouse", "order"), Key("other", "order")}),
        (Aspect.STATE, "点灯中", {Key("lighthouse", "light-in-service"), Key("other", "light-in-service")}),
        # an article is named by its id and its titles
        (Aspect.ARTICLE, "GAZETTE", {Key("lighthouse", "gazette")}),
        (Aspect.ARTICLE, "島に灯を", {Key("lighthouse", "gazette")}),
        # each vocabulary has names of its own
        (Aspect.THEME, "lumiere", set()),
        (Aspect.ACTOR, "lum", set()),
        (Aspect.ACTOR, "", set()),
        (Aspect.ACTOR, "-", set()),
        (Aspect.ACTOR, "%", set()),
        (Aspect.ACTOR, "' OR ''='", set()),
        (Aspect.ACTOR, "\udcff", set()),
        (Aspect.ACTOR, "\0", set()),
    ],
)
def test_a_term_is_found_by_any_of_its_names(
    loaded: storage.Database, aspect: Aspect, text: str, keys: set[Key]
) -> None:
    with loaded.read() as connection:
        assert storage.lookup(connection, aspect, text) == keys


@pytest.mark.parametrize(
    ("datasets", "keys"),
    [
        (["other"], {Key("other", "office")}),
        (["lighthouse"], {LAMP_OFFICE}),
        (["lighthouse", "other"], {LAMP_OFFICE, Key("other", "office")}),
        (["nonsense", "\udcff"], set()),
    ],
)
def test_names_can_be_looked_up_in_some_datasets_only(
    loaded: storage.Database, datasets: list[str], keys: set[Key]
) -> None:
    with loaded.read() as connection:
        assert storage.lookup(connection, Aspect.ACTOR, "Lamp Office", datasets) == keys


def test_every_name_is_listed_once_and_written_as_it_is_shown(loaded: storage.Database) -> None:
    with loaded.read() as connection:
        assert storage.names(connection, Aspect.KIND) == [
            *("construction", "decision", "operation", "order", "storm"),
            *("嵐", "建造", "決定", "発注", "運用"),
        ]
        assert storage.names(connection, Aspect.ACTOR, ["other"]) == ["Lamp Office", "Lampkontoret", "office"]
        assert "Lamp Office" in storage.names(connection, Aspect.ACTOR)
        assert "lamp-office" not in storage.names(connection, Aspect.ACTOR)


def test_every_name_that_is_listed_can_be_looked_up(loaded: storage.Database) -> None:
    with loaded.read() as connection:
        for aspect in Aspect:
            listed = storage.names(connection, aspect)
            assert listed
            assert all(storage.lookup(connection, aspect, name) for name in listed)


def test_terms_come_in_the_order_of_the_file_with_the_number_of_their_events(loaded: storage.Database) -> None:
    with loaded.read() as connection:
        counted = storage.terms(connection, Facet.ACTOR, ["lighthouse"])
    assert [(each.dataset, each.term.id, each.events) for each in counted] == [
        ("lighthouse", "north-county", 0),
        ("lighthouse", "skerry-island", 0),
        ("lighthouse", "harbour-board", 4),
        ("lighthouse", "lamp-office", 3),
        ("lighthouse", "ana-lindqvist", 2),
        ("lighthouse", "lumiere", 2),
    ]
    assert tuple(each.term for each in counted) == lighthouse().terms[: len(counted)]


def test_terms_of_all_datasets_are_listed_one_dataset_after_the_other(loaded: storage.Database) -> None:
    with loaded.read() as connection:
        counted = storage.terms(connection, Facet.THEME)
    assert [(each.dataset, each.term.id, each.events) for each in counted] == [
        ("lighthouse", "works", 4),
        ("lighthouse", "building-works", 2),
        ("lighthouse", "weather", 1),
        ("other", "works", 0),
        ("other", "building-works", 0),
        ("other", "weather", 0),
    ]


def test_articles_come_with_the_number_of_events_that_cite_them(loaded: storage.Database) -> None:
    with loaded.read() as connection:
        counted = storage.articles(connection)
    assert [(each.dataset, each.article.id, each.events) for each in counted] == [
        ("lighthouse", "gazette", 5),
        ("lighthouse", "almanac", 2),
    ]
    assert tuple(each.article for each in counted) == lighthouse().articles


def test_terms_are_described_that_exist(loaded: storage.Database) -> None:
    known = [TermKey(Facet.ACTOR, "other", "office"), TermKey(Facet.KIND, "lighthouse", "storm")]
    unknown = [TermKey(Facet.KIND, "lighthouse", "office"), TermKey(Facet.ACTOR, "nonsense", "office")]
    with loaded.read() as connection:
        found = storage.described(connection, [*known, *unknown, *known])
        assert {key: term.names for key, term in found.items()} == {
            known[0]: {"en": ("Lamp Office",), "sv": ("Lampkontoret",)},
            known[1]: {"en": ("storm",), "ja": ("嵐",)},
        }
        assert storage.described(connection, []) == {}


def test_wider_terms_are_described_too_at_any_distance(loaded: storage.Database) -> None:
    with loaded.read() as connection:
        found = storage.described(connection, [TermKey(Facet.ACTOR, "lighthouse", "ana-lindqvist")])
    assert {key.id for key in found} == {"ana-lindqvist", "lamp-office", "harbour-board"}


def test_cited_articles_are_those_that_exist(loaded: storage.Database) -> None:
    almanac = lighthouse().articles[1]
    keys = [Key("lighthouse", "almanac"), Key("lighthouse", "nonsense"), Key("other", "almanac")]
    with loaded.read() as connection:
        assert storage.cited(connection, keys) == {Key("lighthouse", "almanac"): almanac}


def test_datasets_are_listed_without_their_records(loaded: storage.Database) -> None:
    nothing = {"articles": (), "terms": (), "tenures": (), "events": ()}
    with loaded.read() as connection:
        listed = storage.datasets(connection)
    assert [each.id for each in listed] == ["lighthouse", "other"]
    whole = lighthouse()
    for each in listed:
        assert (each.title, each.languages, each.as_of) == (whole.title, whole.languages, whole.as_of)
        assert {name: getattr(each, name) for name in nothing} == nothing


@pytest.mark.parametrize("dataset_id", ["nonsense", "", "\udcff"])
def test_a_dataset_that_is_not_there_is_none(loaded: storage.Database, dataset_id: str) -> None:
    with loaded.read() as connection:
        assert storage.dataset(connection, dataset_id) is None


def test_the_events_of_a_dataset_are_counted(loaded: storage.Database) -> None:
    with loaded.read() as connection:
        counts = [storage.count(connection, each) for each in ("lighthouse", "other", "nonsense")]
    assert counts == [6, 0, 0]


def test_more_terms_than_a_statement_can_ask_for_are_asked_for_in_parts(
    loaded: storage.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "_MOST_PARAMETERS", 2)
    keys = [TermKey(term.facet, "lighthouse", term.id) for term in lighthouse().terms]
    with loaded.read() as connection:
        assert storage.described(connection, keys).keys() == set(keys)


def test_a_dataset_comes_back_whole(loaded: storage.Database) -> None:
    with loaded.read() as connection:
        assert storage.dataset(connection, "lighthouse") == lighthouse()
