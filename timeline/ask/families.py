"""The families of general words that rules speak of by name."""

from __future__ import annotations

from timeline.ask.names import FAMILY
from timeline.questions import Sense


def families(*names: str) -> frozenset[Sense]:
    """The senses of families of the lexicon."""
    return frozenset(Sense(FAMILY, "", name) for name in names)


BEGIN = families("begin")
END = families("end")
#: a day that is a limit and not a happening
DEADLINE = families("deadline")
#: what says no more of a state than that it came to hold
BEGUN = families("begin", "grant", "get", "resume", "impose", "open")
#: verbs whose subject does nothing
UNDERGONE = families("lose", "collapse", "expire")
#: what is done by oneself: a government negotiates for its head, but does not visit for him
PERSONAL = families("meet", "visit", "call")
#: what befalls somebody alone, and not those who act for him
BEFALLING = families("arrest", "convict", "die", "injure", "kidnap", "kill", "sentence")
#: what says that something was said, and what is said so
SAYING = families("say")
UTTERED = families("ask", "demand", "promise", "propose", "threaten", "warn")
#: what is spoken: what it was is told beside that it was
SPEECH = families("say", "warn", "accuse", "condemn")
ASKING = families("ask")
RESPONSE = families("respond")
#: what is said, and makes known what is done
ANNOUNCED = families("announce")
ANNOUNCING = ANNOUNCED | families("report", "reveal")
#: what is said, and does not make what it speaks of happen
WORDS_NOT_DEEDS = families(
    "say", "warn", "propose", "demand", "threaten", "plan", "promise", "discuss", "ask", "reject", "offer", "order",
    "approve",
)  # fmt: skip
#: what is spoken of so, may never be done
NOT_DONE_YET = families("warn", "propose", "demand", "threaten", "plan", "promise", "discuss", "ask", "offer", "order")
#: what tells of something else, as it was or as it may not have been
REPORTED = families("report", "reveal")
#: how it is told who gave a number: how many hectares the survey found
TALLYING = families("count-up", "estimate")
COUNTING = TALLYING | families("conclude-that", "discover", "find", "identify", "register", "report", "say")
#: what one who does not do it refuses
ALLOWING = families("accept", "acknowledge", "agree", "approve", "recognise")
REFUSED = families("reject")
#: what tells that someone was still there, and what put an end to that
ALIVE = families("survive")
IN_POWER = families("take-over", "oversee", "continue")
DYING = families("die")
FALLING = families("collapse", "overthrow")
