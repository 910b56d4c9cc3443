"""Words that mean something together although others stand between them: called their envoys home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.names import ARTICLES, FAMILY
from timeline.events import Facet
from timeline.questions import Item

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.ask.names import Gazetteer
    from timeline.ask.tokens import Token
    from timeline.questions import Sense

#: how far the other words of a verb may stand from it
_FARTHEST = 9


def joined_apart(items: list[Item], gazetteer: Gazetteer) -> tuple[Item, ...]:
    """Words that mean something together also where others stand between them: called their envoys home."""
    for one, first in enumerate(items):
        for other in range(one + 1, len(items)):
            senses = _together(first, items[other], gazetteer)
            if senses:
                items[one] = items[one]._replace(senses=items[one].senses | senses, optional=False)
                items[other] = items[other]._replace(senses=items[other].senses | senses, optional=False)
    return tuple(items)


def taken_apart(tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterator[tuple[Item, frozenset[int]]]:
    """Verbs whose other words stand apart: took it off the list, bring it to light; and where those others start."""
    for one, token in enumerate(tokens):
        verb = token.kind in ("name", "word") and len(token.atoms) == 1 and token.atoms[0].isascii()
        if verb and token.text not in _HELPING:
            light = token.cue("light") is not None
            for other in range(one + 2, min(one + _FARTHEST, len(tokens))):
                if not (light or _is_particle(tokens[other])):
                    continue
                if tokens[other].text in _PREPOSITIONS and _has_noun(tokens[other + 1 :]):
                    continue
                for length in (3, 2, 1) if light else (1,):
                    rest = tokens[other : other + length]
                    atoms = tuple(atom for each in rest for atom in each.atoms)
                    senses = _senses_of_both(token.atoms + atoms, gazetteer)
                    if senses:
                        text = " ".join((token.text, *(each.text for each in rest)))
                        taken = {each.start for each in rest}
                        yield (
                            Item(text, senses, atoms=token.atoms + atoms, apart=True),
                            frozenset(taken if light else {token.start, *taken}),
                        )
                        break


def _is_particle(token: Token) -> bool:
    """Whether it may be the other word of a verb: take back, and not backing."""
    return token.cue("particle") is not None and not token.text.endswith("ing")


#: what only helps a verb, or is there with its "to"
_HELPING = frozenset(("have", "did", "do", "does"))
#: what ends a verb only where no noun follows: took them in, but took payments in gold
_PREPOSITIONS = frozenset(("in", "on", "at", "with", "for", "of", "by", "from", "over", "through"))


def _has_noun(following: Sequence[Token]) -> bool:
    """Whether a word with a meaning follows, articles aside."""
    first = next((token for token in following if token.text not in ARTICLES), None)
    return first is not None and (bool(first.meanings) or first.kind not in ("name", "mark"))


def _together(one: Item, other: Item, gazetteer: Gazetteer) -> frozenset[Sense]:
    if len(one.atoms) != 1 or len(other.atoms) != 1:
        return frozenset()
    return _senses_of_both(one.atoms + other.atoms, gazetteer)


def _senses_of_both(atoms: Sequence[str], gazetteer: Gazetteer) -> frozenset[Sense]:
    found = gazetteer.senses(" ".join(atoms)) if atoms[0].isascii() else ()
    return frozenset(sense for sense in found if sense.facet in (Facet.CONCEPT.value, FAMILY))
