"""What a question wants to know, from its cues: in English the first that is said, in Japanese the strongest."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from timeline.ask.alternatives import colon, is_sooner
from timeline.ask.phrases import is_content, is_deed
from timeline.ask.tokens import is_hiragana
from timeline.events import Facet
from timeline.questions import Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.ask.tokens import Token

#: cues by strength: what stands further up is what is asked where several are said
_STRENGTH = {
    "order": Type.ORDER,
    "duration": Type.DURATION,
    "count": Type.COUNT,
    "who": Type.WHO,
    "which": Type.WHO,
    "since-when": Type.WHEN,
    "until-when": Type.WHEN,
    "when": Type.WHEN,
    "what": Type.WHAT,
    "do": Type.WHAT,
    "none": Type.NONE,
    "state": Type.STATE,
}
_RANK = {cue: rank for rank, cue in enumerate(_STRENGTH)}
#: ways to count days that in Japanese ask for a date unless a time is bounded
_DATE_OR_LENGTH = frozenset(("何日",))
_PLACES = frozenset(("どこ",))
_PLACE = ("place",)
_HAPPENINGS = frozenset(("出来事", "できごと"))
_PERSON = ("person",)
#: how many words may describe what is asked for
_LONGEST_PHRASE = 5
#: cues of words that do not describe a noun
_NO_DESCRIPTION = ("auxiliary", "relation", "preposition", "type", "particle")


class Asked(NamedTuple):
    """The type, and the tokens that are left when those that say it are taken out."""

    type: Type
    tokens: tuple[Token, ...]
    #: the text of the cue
    cue: str = ""
    yes_no: bool = False
    unit: str = ""
    wanted: tuple[str, ...] = ()
    #: which end of a lasting thing is asked for: since when, until when
    side: str = ""
    #: how often it is asked (who won and who lost)
    times: int = 1
    #: where it is asked
    at: int = 0
    #: what kind of number is asked for
    measure: str = ""
    #: the title of whoever is asked for
    title: Token | None = None


def asked(tokens: Sequence[Token], language: str) -> Asked:
    """What is asked."""
    cues = [token for token in tokens if _is_cue(token, tokens)]
    yes_no = _YES_NO[language](tokens, cues) and not (language == "ja" and _ends_with_wanted(tokens))
    if yes_no:
        cues = [token for token in cues if token.cue("type") in ("state", "order")]
    chosen = _CHOOSE[language](_asking(cues, tokens))
    if chosen is None and language == "ja" and _ends_with_wanted(tokens):
        left = tuple(token for token in tokens if not token.cue("wanted") or token.meanings)
        return Asked(Type.WHO, left, wanted=_wanted(tokens)[-1:])
    if chosen is None and _asks_which_first(tokens):
        left = tuple(token for token in tokens if not _SOONER.search(token.text) and token.text not in _EITHER)
        return Asked(Type.ORDER, left)
    offered = colon(tokens) if language == "en" else None
    if offered is not None and (chosen is None or chosen.cue("type") != "order"):
        left = tuple(token for token in tokens if token.cue("type") is None and not is_sooner(token))
        return Asked(Type.ORDER, left, at=offered.start)
    counted = next((token for token in tokens if token.cue("units") is not None and not token.meanings), None)
    if chosen is None and counted is not None and any(token.cue("relation") in _SPANNING for token in tokens):
        return Asked(
            Type.DURATION, tuple(token for token in tokens if token is not counted), counted.text, unit=_unit(counted)
        )
    if chosen is None:
        return Asked(Type.WHEN if yes_no else _unsaid(tokens), tuple(tokens), yes_no=yes_no)
    said = _said(chosen, tokens)
    type_ = _STRENGTH[said]
    alike = [token for token in cues if token.cue("type") == said]
    taken = {id(token) for token in (alike if said != "when" else [chosen])}
    taken |= {id(token) for token in cues if token.cue("type") in ("which", "do", "state") and type_ is not Type.STATE}
    wanted = _wanted(_asked_of(chosen, tokens)) or (_PLACE if said == "which" and _asks_where(chosen) else ())
    if type_ is Type.WHO:
        taken |= {id(token) for token in tokens if token.cue("wanted") and not token.meanings}
        taken |= {id(one) for one, other in pairwise(tokens) if one.kind == "number" and id(other) in taken}
    noun = _wanted_noun(chosen, tokens) if said == "which" else None
    if noun is not None:
        taken |= {id(token) for token in _between(chosen, noun, tokens) if token.kind == "number"}
        taken |= {id(noun)} if noun.cue("wanted") and not _is_people(noun) else set()
        wanted = wanted or (_PERSON if noun.cue("wanted") is None else ())
    left = tuple(token for token in tokens if id(token) not in taken)
    return Asked(
        type_, left, chosen.text, yes_no, _unit(chosen), wanted, said.removesuffix("-when"), len(alike),
        chosen.start, chosen.cue("measure") or "", _title(tokens),
    )  # fmt: skip


def _asked_of(chosen: Token, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens that may say what kind is asked for: with "who" up to the first verb, with 誰 the one before it."""
    if chosen.text.startswith(_WHO):
        before = [token for token in tokens if token.start < chosen.start and not _is_small(token)]
        return before[-1:]
    behind = tokens[tokens.index(chosen) + 1 :][:1]
    if chosen.cue("type") == "which" and not chosen.text.isascii() and any(each.cue("wanted") for each in behind):
        return behind  # which office it was that they fought over the land at: どの役所
    if chosen.cue("type") != "who" or not chosen.text.isascii():
        return tokens
    before = [token for token in tokens if token.start < chosen.start]
    after = [token for token in tokens if token.start > chosen.start]
    verb = next((number for number, token in enumerate(after) if is_deed(token)), len(after))
    return [*before, *after[:verb]]


_WHO = ("誰", "だれ", "どなた")


def _is_small(token: Token) -> bool:
    return token.kind == "mark" or (is_hiragana(token) and not token.meanings)


def _is_cue(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether it says what is asked; a name that could be one only at the beginning."""
    said = token.cue("type")
    if said is None or (token is tokens[0] and _led_in_by_clause(tokens)):
        return False
    if token.text in _HAPPENINGS and any(each.cue("relation") for each in tokens):
        return not _ends_with_question(tokens)
    if said == "which":
        return _is_followed_by_wanted(token, tokens) or token.text in _PLACES or token is tokens[0]
    return not token.meanings or token is tokens[0]


_SPANNING = frozenset(("since", "between"))


def _asks_which_first(tokens: Sequence[Token]) -> bool:
    """Whether a Japanese question asks which of two did something sooner: 先に開いたのはどちらですか."""
    sooner = any(_SOONER.search(token.text) for token in tokens)
    return sooner and any(token.text in _EITHER for token in tokens)


_SOONER = re.compile("^(先|早|先に|早く|早い|早かった)$")
_EITHER = frozenset(("どちら", "どっち", "どちらが", "どちらですか"))


def _ends_with_question(tokens: Sequence[Token]) -> bool:
    """Whether a Japanese question ends with か: Xより後の出来事ですか."""
    words = [token for token in tokens if token.kind != "mark"]
    return bool(words) and words[-1].text.endswith("か")


def _ends_with_wanted(tokens: Sequence[Token]) -> bool:
    """Whether the question is only a noun with は, or asks to tell it: 承認した国は? 承認した国を教えて."""
    words = [token for token in tokens if token.kind != "mark"]
    while words and _says_only_that_it_asks(words[-1]):
        words.pop()
    if len(words) < 2 or not words[-2].cue("wanted") or words[-2].meanings:  # noqa: PLR2004 -- a noun and its particle
        return False
    return words[-1].text == "は" or (words[-1].text == "を" and words[-1] is not tokens[-1])


def _says_only_that_it_asks(token: Token) -> bool:
    return not token.meanings and token.text.startswith(_ASKING_TO_TELL)


_ASKING_TO_TELL = (
    "どちら", "でし", "です", "教え", "お教え", "いただけ", "いた", "だけ", "ます", "下さい", "ください", "知り",
)  # fmt: skip


def _asks_where(token: Token) -> bool:
    return token.text == "where" or token.text in _PLACES


def _is_followed_by_wanted(token: Token, tokens: Sequence[Token]) -> bool:
    return _wanted_noun(token, tokens) is not None


def _wanted_noun(cue: Token, tokens: Sequence[Token]) -> Token | None:
    """What "which" asks for, if that acts: the kind or title of an actor, behind what describes it (which US envoy)."""
    following = tokens[tokens.index(cue) + 1 :][:_LONGEST_PHRASE]
    counted = bool(following) and following[0].kind == "number"  # which three governments
    for number, token in enumerate(following[counted:]):
        asked_for = token.cue("wanted") and (not token.meanings or (number == 0 and not _is_people(token)))
        named = number == 0 and token.cue("head") == _PERSON[0] and not _is_people(token)
        if asked_for or named or (token.cue("titles") is not None and not _is_people(token)):
            return token
        if token.kind == "mark" or any(token.cue(each) is not None for each in _NO_DESCRIPTION):
            people = number == 1 and cue.text == "which" and _is_people(following[0])
            return following[0] if people else None
    return None


def _between(one: Token, other: Token, tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[tokens.index(one) + 1 : tokens.index(other)]


def _is_people(token: Token) -> bool:
    """Whether the token may as well mean one of a people: which Norlander won."""
    return bool(token.meanings) and all(sense.facet == Facet.ACTOR.value for sense in token.meanings)


def _said(chosen: Token, tokens: Sequence[Token]) -> str:
    """What the cue says here: "what" before a kind of actor is "which"; 何日 without bounds is a date."""
    said = chosen.cue("type") or ""
    if said in ("do", "which"):
        return "which" if _is_followed_by_wanted(chosen, tokens) or _asks_where(chosen) else "do"
    if chosen.text in _DATE_OR_LENGTH and not any(
        token.cue("relation") is not None and not token.meanings and token.text != "の時点で" for token in tokens
    ):
        return "when"
    return said


def _first(cues: Sequence[Token]) -> Token | None:
    strong = [token for token in cues if token.cue("type") != "state"] or list(cues)
    order = [token for token in cues if token.cue("type") == "order"]
    return next(iter(order or strong), None)


def _strongest(cues: Sequence[Token]) -> Token | None:
    return min(cues, key=lambda token: _RANK[token.cue("type") or ""], default=None)


def _asking(cues: Sequence[Token], tokens: Sequence[Token]) -> list[Token]:
    """The cues without those that only tell more of what stands before them, if others ask: the six who left."""
    asking = [token for token in cues if not _is_relative(token, tokens)]
    return asking or list(cues)


def _is_relative(token: Token, tokens: Sequence[Token]) -> bool:
    number = tokens.index(token)
    return token.text in ("who", "which") and number > 0 and is_content(tokens[number - 1])


_CHOOSE = {"en": _first, "ja": _strongest}


def _asks_in_english(tokens: Sequence[Token], _cues: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.kind != "mark"]
    if any(token.cue("tag") and (" " in token.text or token is words[-1]) for token in words):
        return True
    tokens = tokens[_led_in_by_clause(tokens) :]
    first = next((token for token in tokens if token.kind != "mark" and not _leads_in(token)), None)
    return bool(first and first.cue("auxiliary") and not first.meanings and first.text not in ("do", "being"))


def _led_in_by_clause(tokens: Sequence[Token]) -> int:
    """Where a yes-or-no question begins behind a clause that dates it: when the bank failed, was ...; else 0."""
    dates = bool(tokens) and (tokens[0].text == "when" or (tokens[0].cue("relation") and not tokens[0].meanings))
    if len(tokens) < 2 or not dates or tokens[1].cue("auxiliary") is not None:  # noqa: PLR2004 -- a clause
        return 0
    pairs = ((number, one, other) for number, (one, other) in enumerate(pairwise(tokens), start=1))
    return next((number for number, one, other in pairs if one.text == "," and other.cue("auxiliary")), 0)


def _leads_in(token: Token) -> bool:
    """Whether a date may stand before the question proper: on 28 July 2025, was it ..."""
    return token.kind in ("date", "yearless") or (token.cue("preposition") is not None and not token.meanings)


_INTERROGATIVES = ("どの", "どん", "どう", "どこ", "どれ", "誰", "何")
_JAPANESE_ENDS = ("か", "の", "かどうか", "よね", "ですね", "たね")
#: how a sentence ends that is a question only by its mark
_JAPANESE_VERBS = ("た", "だ", "る", "ない")


def _asks_in_japanese(tokens: Sequence[Token], cues: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.kind != "mark"]
    asks = any(token.cue("type") != "state" for token in cues)
    if not words or asks or any(token.text.startswith(_INTERROGATIVES) for token in words):
        return False
    compares = words[-1].cue("relation") is not None and len(words) > 1
    marked = tokens[-1].text == "?" and (words[-1].text.endswith(_JAPANESE_VERBS) or compares)
    return marked or words[-1].text.endswith(_JAPANESE_ENDS)


_YES_NO = {"en": _asks_in_english, "ja": _asks_in_japanese}


def _unsaid(tokens: Sequence[Token]) -> Type:
    """What is wanted where nothing says so: a date of what is named, or what there is of a date."""
    content = [token for token in tokens if is_content(token)]
    if not content:
        return Type.NONE
    return Type.WHAT if all(token.kind in ("date", "yearless") for token in content) else Type.WHEN


def _unit(token: Token) -> str:
    said = token.cue("units")
    if said:
        return said
    return next((unit for unit, words in _UNIT_WORDS.items() if any(word in token.text for word in words)), "")


_UNIT_WORDS = {"days": ("day", "日"), "weeks": ("week", "週"), "months": ("month", "月"), "years": ("year", "年")}


def _title(tokens: Sequence[Token]) -> Token | None:
    """The last title: in Japanese the one nearest to what asks; what one says of anybody is none."""
    titles = [token for token in tokens if token.cue("titles") is not None and not token.meanings]
    return next((title for title in reversed(titles) if len("".join(title.atoms)) > 1), None)


def _wanted(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(said for token in tokens if not token.meanings and (said := token.cue("wanted")))
