"""Outcomes to answers: one sentence in the language of the question, with dates in words and every source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ask.wording import sentence
from timeline.dates import edtf
from timeline.dates.edtf import CalendarDate, Interval
from timeline.dates.span import Certainty, iso, year_month_day
from timeline.dates.wording import words
from timeline.events import Facet
from timeline.questions import Reason, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline.ask.index import Library
    from timeline.ask.outcome import Outcome
    from timeline.dates.edtf import Edtf
    from timeline.events import Citation, Event, Tenure
    from timeline.questions import Question

_MOST_LISTED = 12


def compose(question: Question, outcome: Outcome, library: Library) -> str:
    """The sentence that answers the question, or says why it is not answered."""
    return _Writer(question, outcome, library).write()


class _Writer:
    def __init__(self, question: Question, outcome: Outcome, library: Library) -> None:
        self.question = question
        self.outcome = outcome
        self.library = library
        self.language = question.language

    def write(self) -> str:
        """The whole text."""
        if self.outcome.reason is not None:
            return self._reason(self.outcome.reason) + self._readings()
        return _WRITERS[self.outcome.type](self) + self._readings()

    def say(self, key: str, **values: object) -> str:
        return sentence(key, self.language, **values)

    # -- parts -----------------------------------------------------------------------------------------------------

    def title(self, event: Event) -> str:
        title = event.title.get(self.language) or next(iter(event.title.values()), event.id)
        return title.replace("\n", " ")  # a line of its own is for each event of a list

    def date(self, event: Event) -> str:
        """The date in words, with its bounds where the words do not say them, and what other sources say instead."""
        text = words(event.date, self.language) + self._bounds(event.date)
        rivals = [source for source in event.sources if source.date is not None]
        return text + "".join(
            self.say("rival", source=self._cited(rival), date=words(rival.date, self.language))
            for rival in rivals
            if rival.date is not None
        )

    def _bounds(self, date: Edtf) -> str:
        span = date.span
        if isinstance(date, CalendarDate | Interval) or span.earliest is None or span.latest is None:
            return ""
        said = words(date, self.language)
        if all(str(year_month_day(day)[2]) in said for day in (span.earliest, span.latest)):
            return ""
        return self.say("bounds", first=self.day(span.earliest), last=self.day(span.latest))

    def day(self, number: int | None) -> str:
        return "…" if number is None else words(edtf.read(iso(number)), self.language)

    def source(self, event: Event) -> str:
        return self.say("source", sources=self.say("joint").join(self._cited(each) for each in event.sources))

    def _cited(self, citation: Citation) -> str:
        key = "line" if len(citation.lines) == 1 else "lines"
        return self.say(key, article=citation.article, lines=", ".join(map(str, citation.lines)))

    def event(self, event: Event, mark: str = "") -> str:
        said = self.say(mark) if mark else ""
        return self.say("event", title=self.title(event), date=self.date(event), mark=said, source=self.source(event))

    def events(self, events: Iterable[Event]) -> str:
        return self.say("joint").join(self.event(event) for event in events)

    def _readings(self) -> str:
        """How words that count from the day of the dataset were read, and which one the record does not explain."""
        references = [*self.question.references, *(each for pair in self.question.divisions for each in pair)]
        relative = dict.fromkeys(
            (limit.text, words(limit.date, self.language))
            for reference in references
            for limit in reference.dates
            if limit.date is not None and not any(character.isdecimal() for character in limit.text)
        )
        respelt = dict.fromkeys((item.text, item.read_as) for each in references for item in each.items if item.read_as)
        read = self.say("comma").join(f"{text} = {meant}" for text, meant in (*relative, *respelt))
        unsaid = self.say("unsaid", text=self.question.unsaid) if self.question.unsaid else ""
        return (self.say("reading", readings=read) if read else "") + unsaid

    # -- by type ---------------------------------------------------------------------------------------------------

    def _when(self) -> str:
        found = self.outcome.found
        yes = self.say(self.outcome.reply.yesno) if self.outcome.reply.yesno else ""
        if len(found) == 1:
            event = found[0].event
            dated = self.say("dated", title=self.title(event), date=self.date(event), source=self.source(event))
            near = self.outcome.near
            return yes + dated + (self.say("rivals", events=self.events(near)) if near else "")
        return yes + self.say("several", count=len(found), events=self.events(each.event for each in found))

    def _what(self) -> str:
        listed = [
            self.event(each.event, "" if each.certainty is Certainty.CERTAIN else "possible")
            for each in self.outcome.found[:_MOST_LISTED]
        ]
        more = self.outcome.loose + max(len(self.outcome.found) - _MOST_LISTED, 0)
        below = "_below" if len(listed) > 1 else ""
        counts = {"loose": more, "lasting": self.outcome.lasting}
        others = "".join(self.say(key + below, count=count) for key, count in counts.items() if count)
        events = "\n".join(f"- {each}" for each in listed) if below else listed[0]
        return self.say("listed" + below, events=events, others=others)

    def _count(self) -> str:
        outcome = self.outcome
        if outcome.figures:
            figure, event = outcome.figures[0]
            what = figure.what.get(self.language) or next(iter(figure.what.values()))
            return self.say(
                "figure",
                value=f"{outcome.reply.value:,}", what=what, title=self.title(event), date=self.date(event),
                source=self.source(event), count=len(outcome.found),
            )  # fmt: skip
        certain = sum(each.certainty is Certainty.CERTAIN for each in outcome.found)
        most = len(outcome.found)
        count = str(certain) if certain == most else self.say("count_range", least=certain, most=most)
        these = self.events(each.event for each in outcome.found[:_MOST_LISTED])
        return self.say("count", count=count, events=self.say("these", events=these))

    def _duration(self) -> str:
        outcome, reply = self.outcome, self.outcome.reply
        exact = reply.days_min == reply.days_max
        count = reply.days_min if exact else self.say("days_range", least=reply.days_min, most=reply.days_max)
        if len(outcome.found) == 2 and not outcome.state:  # noqa: PLR2004 -- two ends
            first, last = (self.event(each.event) for each in outcome.found)
            return self.say("days", count=count, first=first, last=last)
        span = reply.span
        return self.say(
            "length",
            count=count,
            title=self._name(),
            first=self.day(span.earliest if span else None),
            last=self.day(span.latest if span else None),
            events=self.events(each.event for each in outcome.found),
        )

    def _name(self) -> str:
        """The state that is asked for, or the event."""
        for sense in self.library.vocabulary.terms:
            if sense.facet == Facet.STATE.value and sense.id == self.outcome.state:
                return self.library.vocabulary.name(sense, self.language)
        return self.title(self.outcome.found[0].event)

    def _order(self) -> str:
        first, second = (self.event(each.event) for each in self.outcome.found)
        yes = self.say(self.outcome.reply.yesno) if self.outcome.reply.yesno else ""
        return yes + self.say("first", first=first, second=second)

    def _who(self) -> str:
        if self.outcome.office is not None:
            return self._holders()
        event = self.outcome.found[0].event
        names = self.say("comma").join(self.outcome.reply.names)
        others = "".join(" " + self.event(each.event) for each in self.outcome.found[1:])
        text = self.say("who", names=names, title=self.title(event), date=self.date(event), source=self.source(event))
        return text + others

    def _holders(self) -> str:
        office = self.outcome.office
        office_name = self.library.vocabulary.name(office, self.language) if office else ""
        tenures = self.say("joint").join(self._tenure(tenure) for tenure in self.outcome.tenures)
        events = "".join(self.say("then", event=self.event(each.event)) for each in self.outcome.found)
        names = self.say("comma").join(self.outcome.reply.names)
        return self.say("holder", names=names, office=office_name, tenures=tenures, events=events)

    def _tenure(self, tenure: Tenure) -> str:
        sources = self.say("joint").join(self._cited(each) for each in tenure.sources)
        return self.say(
            "tenure" if tenure.end else "tenure_open",
            start=words(tenure.start, self.language),
            end=words(tenure.end, self.language) if tenure.end else "",
            source=self.say("source", sources=sources) if sources else "",
        )

    def _state(self) -> str:
        events = self.events(each.event for each in self.outcome.found)
        return self.say(f"state_{self.outcome.reply.yesno}", events=events)

    # -- not answered ----------------------------------------------------------------------------------------------

    def _reason(self, reason: Reason) -> str:
        near = self.outcome.near
        shown = self.say("near", events=self.events(near)) if near else ""
        about = self.say("comma").join(self.say("about_one", text=text) for text in self.outcome.about)
        return self.say(
            reason.value,
            about=about or self.say("nothing"),
            near=shown,
            near_one=self.event(near[0]) if near else "",
        )


_WRITERS: Mapping[Type, Callable[[_Writer], str]] = {
    Type.WHEN: _Writer._when,  # noqa: SLF001 -- its own module
    Type.FIRST: _Writer._when,  # noqa: SLF001
    Type.LAST: _Writer._when,  # noqa: SLF001
    Type.NEXT: _Writer._when,  # noqa: SLF001
    Type.PREVIOUS: _Writer._when,  # noqa: SLF001
    Type.WHAT: _Writer._what,  # noqa: SLF001
    Type.COUNT: _Writer._count,  # noqa: SLF001
    Type.DURATION: _Writer._duration,  # noqa: SLF001
    Type.ORDER: _Writer._order,  # noqa: SLF001
    Type.WHO: _Writer._who,  # noqa: SLF001
    Type.STATE: _Writer._state,  # noqa: SLF001
}
