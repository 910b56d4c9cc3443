"""How text is compared: width, case, accents and separators folded away.

Japanese voicing marks are letters, not accents: only the Latin, Greek and Cyrillic combining marks go.
"""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]+")
_SEPARATORS = re.compile(r"[\s\-‐‑–—_・·=,\"“”()]+")
# abbreviations and possessives are written with and without: U.S. and US, King's Cross and Kings Cross
_UNSPOKEN = str.maketrans("", "", ".'’")


def fold(text: str) -> str:
    """``text`` without differences of width, case and accent; runs of white space become one space.

    >>> fold("ｶﾞﾗｽ") == fold("ガラス"), fold("Bogotá")
    (True, 'bogota')
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed)).split())


def fold_name(name: str) -> str:
    """``name`` folded; hyphens, middle dots and quotes become one space, full stops and apostrophes go.

    >>> fold_name("Harbour-Office") == fold_name("harbour office")
    True
    """
    return " ".join(_SEPARATORS.sub(" ", fold(name).translate(_UNSPOKEN)).split())
