"""Writes what the schema says of the data file into its description; cog calls these."""

from __future__ import annotations

from typing import Any

from timeline import ingest

_SCHEMA = ingest.json_schema()


def parts() -> None:
    """A table of the head's keys, and one for each kind of entry."""
    _table("The head", _SCHEMA)
    for name, definition in _SCHEMA["$defs"].items():
        _table(definition.get("title", name), definition)


def template() -> None:
    """The file that `timeline new` writes."""
    print(f"```yaml\n{ingest.template().rstrip()}\n```")


def _table(title: str, definition: dict[str, Any]) -> None:
    print(f"\n### {title}\n")
    if "description" in definition:
        print(f"{definition['description']}\n")
    print("| key | | |\n|---|---|---|")
    required = definition.get("required", ())
    for key, value in definition.get("properties", {}).items():
        print(f"| `{key}` | {'required' if key in required else ''} | {_explained(value)} |")
    print()


def _explained(value: dict[str, Any]) -> str:
    explained = value.get("description") or value.get("title") or ""
    return str(explained).replace("|", "\\|")
