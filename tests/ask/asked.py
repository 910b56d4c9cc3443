"""What tests look at in an answer."""

from timeline.questions import Answer


def ids(answer: Answer) -> list[str]:
    """The events that support it, in their order."""
    return [match.event.id for match in answer.listing.matches]
