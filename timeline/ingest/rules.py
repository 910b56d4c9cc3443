"""The rules that records keep among themselves: one small function each, in one list.

A rule looks at a whole dataset and yields what it finds. It meets records that failed their own check too, and
therefore asks for their values by pattern; whatever it finds where a check failed before is left out here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from timeline.ingest.dating import doubted_dates, explained_dates, ordered_events, ordered_tenures, weighed_dates
from timeline.ingest.naming import forms_by_language, owed_languages, own_languages, shared_names
from timeline.ingest.references import circles, mentions, repeated_ids
from timeline.ingest.usage import likely_duplicates, unused_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.ingest.drafts import Draft, Finding

Rule: TypeAlias = "Callable[[Draft], Iterator[Finding]]"

RULES: Final[tuple[Rule, ...]] = (
    repeated_ids,
    mentions,
    circles,
    owed_languages,
    own_languages,
    forms_by_language,
    shared_names,
    unused_terms,
    likely_duplicates,
    explained_dates,
    doubted_dates,
    weighed_dates,
    ordered_events,
    ordered_tenures,
)


def findings(draft: Draft) -> Iterator[Finding]:
    """What the rules find in a dataset."""
    for rule in RULES:
        yield from (finding for finding in rule(draft) if not finding.record.was_refused(finding.path))
