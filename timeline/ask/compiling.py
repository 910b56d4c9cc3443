"""Compiles the lexicon: its words to the dictionary that questions are looked up in.

Run it after every change of the words: ``python -m timeline.ask.compiling``.
"""

from __future__ import annotations

import json

from timeline.ask.lexicon import COMPILED
from timeline.ask.names import compile_lexicon


def compiled_text() -> str:
    """The compiled lexicon as it is written."""
    forms, lengths = compile_lexicon().packed()
    return json.dumps({"forms": forms, "lengths": lengths}, ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> None:
    """Write it."""
    COMPILED.write_text(compiled_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
