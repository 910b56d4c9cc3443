"""A dataset -> the text of a data file, as a person would write it: short things in one line, few quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import yaml

from timeline.plain import dataset_to_plain

if TYPE_CHECKING:
    from timeline.events import Dataset

_WIDTH: Final = 110
_LONGEST_IN_LINE: Final = 80

_TEXT: Final = "tag:yaml.org,2002:str"
_LIST: Final = "tag:yaml.org,2002:seq"
_MAPPING: Final = "tag:yaml.org,2002:map"
_QUOTED: Final = frozenset({"tag:yaml.org,2002:bool", "tag:yaml.org,2002:null"})


class _Dumper(yaml.SafeDumper):
    """Quotes what every YAML reader takes for yes, no or nothing; dates and numbers stand as they are."""

    yaml_implicit_resolvers = {  # noqa: RUF012 -- PyYAML's own attribute, which it declares so
        first: [(tag, pattern) for tag, pattern in resolvers if tag in _QUOTED]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 -- PyYAML's own
        """Lists are indented below their key."""
        super().increase_indent(flow, False)


def to_yaml(dataset: Dataset) -> str:
    """The data file that holds the dataset; reading it gives the same dataset again."""
    text: str = yaml.serialize(_node(dataset_to_plain(dataset)), Dumper=_Dumper, allow_unicode=True, width=_WIDTH)
    return text


def _node(value: Any) -> yaml.Node:  # noqa: ANN401 -- plain data of any shape
    if isinstance(value, dict):
        entries = [(_node(key), _node(entry)) for key, entry in value.items()]
        return yaml.MappingNode(_MAPPING, entries, flow_style=_fits_in_line(value))
    if isinstance(value, list):
        return yaml.SequenceNode(_LIST, [_node(item) for item in value], flow_style=_fits_in_line(value))
    return yaml.ScalarNode(_TEXT, str(value))


def _fits_in_line(value: Any) -> bool:  # noqa: ANN401 -- plain data of any shape
    return len(str(value)) <= _LONGEST_IN_LINE
