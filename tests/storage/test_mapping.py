from __future__ import annotations

from tests.sample import lighthouse
from timeline.events import wider_terms
from timeline.storage import mapping


def test_another_derivation_of_the_same_records_has_another_number() -> None:
    # where this fails because rows are derived in a new way: raise DERIVATION, then put the new digest here
    dataset = lighthouse()
    wider = wider_terms(dataset.terms)
    rows = [
        *mapping.name_rows(dataset),
        *(mapping.event_row(1, 1, event, "", frozenset()) for event in dataset.events),
        *(sorted(mapping.event_term_rows(1, event, mapping.borne_by(event, wider))) for event in dataset.events),
    ]
    assert (mapping.DERIVATION, mapping.digest(mapping.to_json(rows))) == (1, "c366c6d299d8171097845132ed417e66")


def test_text_is_kept_readable_in_the_records() -> None:
    assert '"ja":"灯台が点灯"' in mapping.event_record(lighthouse().events[4])


def test_the_same_event_always_has_the_same_record() -> None:
    first, second = lighthouse(), lighthouse()
    assert [mapping.event_record(each) for each in first.events] == [
        mapping.event_record(each) for each in second.events
    ]


def test_a_name_that_folds_to_nothing_is_no_name() -> None:
    dots = lighthouse(actors=[{"id": "dots", "names": {"en": ["...", "Dots"], "ja": ["・"]}}])
    assert [row for row in mapping.name_rows(dots) if row[0] == "actor"] == [
        ("actor", "dots", "lighthouse", "dots", "Dots")
    ]
