"""An answer for people, and as the record that other programs get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.render.records import event_record, iso_or_none
from timeline.render.text import visible

if TYPE_CHECKING:
    from typing import TextIO

    from timeline.questions import Answer, Item, Question, Reference


def write_text(answer: Answer, out: TextIO) -> None:
    """Write the sentence; a list has a line for each event."""
    out.writelines(f"{visible(line)}\n" for line in answer.text.split("\n"))


def answer_record(answer: Answer) -> dict[str, Any]:
    """The answer as JSON data; what does not apply is null."""
    reply = answer.reply
    return {
        "question": answer.question.text,
        "lang": answer.question.language,
        "type": answer.question.type.value,
        "answered": answer.answered,
        "reason": answer.reason.value if answer.reason else None,
        "confidence": answer.confidence.value,
        "answer": {
            "text": answer.text,
            "date": str(reply.date) if reply.date else None,
            "earliest": iso_or_none(reply.span.earliest) if reply.span else None,
            "latest": iso_or_none(reply.span.latest) if reply.span else None,
            "value": reply.value,
            "days_min": reply.days_min,
            "days_max": reply.days_max,
            "yesno": reply.yesno,
            "names": list(reply.names),
        },
        "events": [event_record(match, answer.listing) for match in answer.listing.matches],
        "suggestions": list(answer.suggestions),
        "parsed": form_record(answer.question),
    }


def form_record(question: Question) -> dict[str, Any]:
    """The form of a question as JSON data."""
    return {
        "lang": question.language,
        "type": question.type.value,
        "yes_no": question.yes_no,
        "relation": question.relation.value if question.relation else None,
        "unit": question.unit or None,
        "wanted": list(question.wanted),
        "references": [_reference_record(reference) for reference in question.references],
        "divisions": [[_reference_record(reference) for reference in pair] for pair in question.divisions],
        "unread": list(question.unread),
        "unsaid": question.unsaid or None,
    }


def _reference_record(reference: Reference) -> dict[str, Any]:
    return {
        "text": reference.text,
        "ordinal": reference.ordinal,
        "negated": reference.negated,
        "items": [_item_record(item) for item in reference.items],
        "dates": [
            {"text": limit.text, "relation": limit.relation.value, "date": str(limit.date) if limit.date else None}
            for limit in reference.dates
        ],
        "events": [
            {"relation": limit.relation.value, "reference": _reference_record(limit.reference)}
            for limit in reference.events
        ],
    }


def _item_record(item: Item) -> dict[str, Any]:
    return {
        "text": item.text,
        "senses": sorted(f"{sense.facet}:{sense.id}" for sense in item.senses),
        "number": item.number,
        "roles": sorted(role.value for role in item.roles),
        "read_as": item.read_as or None,
    }


def write_explanation(answer: Answer, out: TextIO) -> None:
    """Write what the question was understood to ask, and why other events were not taken."""
    question = answer.question
    out.write(f"\ntype: {question.type.value}\n")
    for reference in (*question.references, *(each for pair in question.divisions for each in pair)):
        _write_reference(reference, out, "  ")
    lines = (f"not {rejection.event}: {', '.join(rejection.unexplained)}" for rejection in answer.rejections)
    out.writelines(f"{visible(line)}\n" for line in lines)


def _explained(item: Item) -> str:
    record = _item_record(item)
    means = ", ".join(record["senses"]) or "to be found as it is"
    roles = f" as {' or '.join(record['roles'])}" if record["roles"] else ""
    return f"{item.text}: {means}{roles}"


def _write_reference(reference: Reference, out: TextIO, indent: str) -> None:
    place = f" (place {reference.ordinal})" if reference.ordinal else ""
    out.write(f"{indent}happening{place}: {visible(reference.text)}\n")
    lines = [_explained(item) for item in reference.items]
    lines += [f"{date.relation.value} {date.date or date.text}" for date in reference.dates]
    out.writelines(f"{indent}  {visible(line)}\n" for line in lines)
    for event in reference.events:
        out.write(f"{indent}  {event.relation.value}:\n")
        _write_reference(event.reference, out, indent + "    ")
