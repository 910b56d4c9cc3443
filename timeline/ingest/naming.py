"""Rules about names and texts: owed in every language of the dataset, and meaning one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from timeline.folding import fold_name
from timeline.ingest.drafts import EACH, VOCABULARY, Draft, Finding, Record
from timeline.ingest.fields import LANGUAGE
from timeline.ingest.problems import Severity, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.ingest.problems import Path

_OWED_IN_EVENTS: Final = (("title",), ("summary",), ("figures", EACH, "what"))
_BESIDE_FORMS: Final = frozenset({"id", "names", "broader"})


def owed_languages(draft: Draft) -> Iterator[Finding]:
    """Titles, summaries and names that lack a language of the dataset."""
    languages = draft.languages
    hint = f"owed in the dataset's languages: {', '.join(languages)}"
    for header in draft.headers:
        yield from _lacking(header, header.values("title"), languages, hint)
    for term in draft.of(*VOCABULARY):
        yield from _lacking(term, _names(term), languages, hint)
    for event in draft.of("events"):
        for pattern in _OWED_IN_EVENTS:
            yield from _lacking(event, event.values(*pattern), languages, hint)


def own_languages(draft: Draft) -> Iterator[Finding]:
    """Articles whose title is not given in their own language."""
    for article in draft.of("articles"):
        own = [language for _, language in article.texts("language") if re.fullmatch(LANGUAGE, language)]
        yield from _lacking(article, article.values("title"), own, "owed in the article's own language")


def _lacking(
    record: Record, found: Iterable[tuple[Path, Any]], languages: Iterable[str], hint: str
) -> Iterator[Finding]:
    for path, texts in found:
        for language in languages:
            if isinstance(texts, dict) and language not in texts:
                yield Finding(record, (*path, language), "is needed", hint)


def _names(term: Record) -> Iterator[tuple[Path, Any]]:
    """The names by language; those of a concept may stand beside its id."""
    if term.section == "concepts" and "names" not in term.plain:
        yield (), {key: forms for key, forms in term.plain.items() if key not in _BESIDE_FORMS}
    yield from term.values("names")


def forms_by_language(draft: Draft) -> Iterator[Finding]:
    """Keys of concepts that are neither keys of a record nor languages."""
    for concept in draft.of("concepts"):
        for key in concept.plain:
            if key not in _BESIDE_FORMS and not re.fullmatch(LANGUAGE, key):
                hint = "the forms stand by language code, as in `en: [reward, bounty]`"
                yield Finding(concept, (key,), "unknown key", hint, of_key=True)


def shared_names(draft: Draft) -> Iterator[Finding]:
    """Names that two terms of a vocabulary share, and handles that two events do (width, case, accents apart)."""
    for section in (*VOCABULARY, "events"):
        first: dict[str, Record] = {}
        for record in draft.of(section):
            for path, name in _all_names(record):
                bearer = first.setdefault(fold_name(name), record)
                if bearer.id != record.id:
                    yield _shared(record, path, name, bearer)


def _all_names(record: Record) -> Iterator[tuple[Path, str]]:
    """The id, and the names or handles in all languages."""
    yield ("id",), record.id
    for path, by_language in record.values("handles") if record.section == "events" else _names(record):
        for language, forms in by_language.items() if isinstance(by_language, dict) else ():
            for index, form in enumerate(forms if isinstance(forms, list) else ()):
                if isinstance(form, str):
                    yield (*path, language, index), form


def _shared(record: Record, path: Path, name: str, bearer: Record) -> Finding:
    message = f"{quoted(name)} is also a name of {bearer.label}"
    return Finding(record, path, message, "asking for it finds both; the other is at", Severity.WARNING, see=bearer)
