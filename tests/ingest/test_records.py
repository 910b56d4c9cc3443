from __future__ import annotations

import json

import pytest

from timeline.ingest import json_schema, template

SCHEMA = json_schema()


def test_the_schema_names_every_key_of_a_file() -> None:
    assert list(SCHEMA["properties"]) == [
        *("format", "dataset", "languages", "title", "as_of", "calendar"),
        *("articles", "actors", "themes", "kinds", "states", "concepts", "tenures", "events"),
    ]
    assert SCHEMA["required"] == ["format", "dataset"]
    assert SCHEMA["additionalProperties"] is False


def test_the_schema_is_json_and_the_same_every_time() -> None:
    assert json.dumps(SCHEMA) == json.dumps(json_schema())


@pytest.mark.parametrize("record", ["Event", "Citation", "Article", "Actor", "Entry", "Figure", "Roles", "Tenure"])
def test_the_schema_allows_no_other_keys_in_a_record(record: str) -> None:
    assert SCHEMA["$defs"][record]["additionalProperties"] is False


def test_the_schema_explains_keys_to_editors() -> None:
    event = SCHEMA["$defs"]["Event"]["properties"]

    assert event["date"]["description"] == "EDTF, as precise as the sources and no more"
    assert "2025-07" in event["date"]["examples"]
    assert "title" not in event["date"]


@pytest.mark.parametrize("key", ["title", "summary"])
def test_what_yaml_tools_read_as_numbers_may_be_texts(key: str) -> None:
    (of_language,) = SCHEMA["$defs"]["Event"]["properties"][key]["patternProperties"].values()

    assert of_language["type"] == ["string", "number"]


def test_dates_may_be_bare_years_and_lists() -> None:
    assert SCHEMA["$defs"]["Event"]["properties"]["date"]["type"] == ["string", "integer", "array"]


def test_the_forms_of_a_concept_are_lists_under_any_language() -> None:
    assert SCHEMA["$defs"]["WordFamily"]["additionalProperties"]["type"] == "array"


def test_every_key_of_the_template_is_in_the_schema() -> None:
    import yaml

    unknown = [key for key in yaml.safe_load(template()) if key not in SCHEMA["properties"]]
    assert unknown == []
