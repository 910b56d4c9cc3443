"""Datasets of every shape that a data file can hold, for tests that state properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tests.dates.strategies import calendar_dates, dates, sets
from timeline.events import (
    Article,
    Basis,
    Citation,
    Dataset,
    Event,
    Facet,
    Figure,
    Participant,
    Role,
    Tenure,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.dates import Edtf
    from timeline.events import Names, Texts

_NO_TEXT = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\ufffd\ufffe\uffff"
_LARGEST_WHOLE = 2**53 - 1

LANGUAGES = st.lists(st.sampled_from(("en", "ja", "id", "zh-Hant")), min_size=1, max_size=3, unique=True).map(tuple)
SLUGS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
#: what YAML could take for something else than a text
TRICKY = st.sampled_from(
    (
        *("null", "no", "~", "2025", "0x1F", "1_000", "12:30", "- a", "a: b", "a #b", "'", '"', "[x", "{", "&a", "*a"),
        *("!t", "%", "@", "`", "<<", "=", "---", "...", "? x", "x:", "|", ">-", "#", "\\", "\\u0041", "a  b", "題 名"),
    )
)
TEXTS = TRICKY | st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters=_NO_TEXT), min_size=1, max_size=12
).map(str.strip).filter(bool)
#: texts that have to be folded into several lines
LONG_TEXTS = st.sampled_from(("one word after another " * 9 + "end.", "長い題" * 60, "a, b: c #d 'e' " * 12 + "."))
NUMBERS = st.integers(-_LARGEST_WHOLE, _LARGEST_WHOLE) | st.floats(allow_nan=False, allow_infinity=False)
SINGLE_DATES = calendar_dates() | sets()
LINES = st.lists(st.integers(1, 9_999_999), min_size=1, max_size=3).map(tuple)


def texts(languages: Sequence[str]) -> st.SearchStrategy[Texts]:
    """A text in each of the languages."""
    return st.fixed_dictionaries(dict.fromkeys(languages, TEXTS | LONG_TEXTS))


def names(languages: Sequence[str]) -> st.SearchStrategy[Names]:
    """One to three names in each of the languages."""
    forms = st.lists(TEXTS, min_size=1, max_size=2).map(tuple)
    return st.fixed_dictionaries(dict.fromkeys(languages, forms))


def some(ids: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Up to three of the ids."""
    return st.lists(st.sampled_from(ids), max_size=3, unique=True).map(tuple) if ids else st.just(())


@st.composite
def terms(draw: st.DrawFn, facet: Facet, languages: Sequence[str], least: int = 0) -> list[Term]:
    """A vocabulary whose terms belong to earlier ones only."""
    found: list[Term] = []
    for name in draw(st.lists(SLUGS, min_size=least, max_size=3, unique=True)):
        broader = draw(some([term.id for term in found]))
        kind = draw(st.just("") | SLUGS) if facet is Facet.ACTOR else ""
        found.append(Term(facet, name, draw(names(languages)), broader, kind))
    return found


@st.composite
def articles(draw: st.DrawFn, languages: Sequence[str]) -> Article:
    """Articles, their titles in a language of the dataset at least."""
    return Article(
        id=draw(SLUGS),
        title=draw(texts(languages)),
        publisher=draw(TEXTS),
        language=draw(st.sampled_from(languages)),
        published=draw(dates()),
        author=draw(st.just("") | TEXTS),
        dated=draw(st.just("") | TEXTS),
        file=draw(st.sampled_from(("", "000_2701.txt", "記事 1.txt"))),
        sha256=draw(st.sampled_from(("", "0f" * 32))),
        url=draw(st.sampled_from(("", "https://example.org/a?b=c#d"))),
    )


@st.composite
def citations(draw: st.DrawFn, ids: Sequence[str]) -> Citation:
    """Citations that explain what they worked out."""
    basis = draw(st.sampled_from((Basis.STATED, Basis.RELATIVE)))
    return Citation(
        article=draw(st.sampled_from(ids)),
        lines=draw(LINES),
        stated=draw(TEXTS),
        basis=basis,
        section=draw(st.just("") | TEXTS),
        resolved=draw(TEXTS if basis is Basis.RELATIVE else st.just("") | TEXTS),
        date=draw(st.none() | dates()),
    )


@st.composite
def figures(draw: st.DrawFn, languages: Sequence[str]) -> Figure:
    """Numbers of every kind."""
    return Figure(
        what=draw(texts(languages)),
        value=draw(NUMBERS),
        unit=draw(st.just("") | TEXTS),
        bound=draw(st.sampled_from(("", "at-least", "more-than", "about", "at-most"))),
        as_of=draw(st.none() | dates()),
    )


@st.composite
def events(draw: st.DrawFn, dataset: Dataset, name: str) -> Event:
    """An event in terms of the dataset's vocabulary and articles."""
    ids = {facet: [term.id for term in dataset.terms if term.facet is facet] for facet in Facet}
    languages = dataset.languages
    date: Edtf = draw(dates())
    sources = draw(st.lists(citations([article.id for article in dataset.articles]), min_size=1, max_size=2))
    rivals = {str(source.date) for source in sources if source.date is not None} - {str(date)}
    return Event(
        dataset=dataset.id,
        id=name,
        date=date,
        kind=draw(st.sampled_from(ids[Facet.KIND])),
        title=draw(texts(languages)),
        summary=draw(texts(languages)),
        participants=tuple(Participant(actor, role) for role in Role for actor in draw(some(ids[Facet.ACTOR]))),
        themes=draw(some(ids[Facet.THEME])),
        places=draw(some(ids[Facet.ACTOR])),
        sources=tuple(sources),
        begins=draw(some(ids[Facet.STATE])),
        ends=draw(some(ids[Facet.STATE])),
        handles=draw(st.just({}) | names(languages)),
        figures=tuple(draw(st.lists(figures(languages), max_size=2))),
        preferred=draw(TEXTS if rivals else st.just("")),
    )


@st.composite
def tenures(draw: st.DrawFn, dataset: Dataset) -> Tenure:
    """Terms of office that end, if at all, in the period in which they begin."""
    start = draw(SINGLE_DATES)
    return Tenure(
        office=draw(SLUGS),
        holder=draw(st.sampled_from([term.id for term in dataset.terms if term.facet is Facet.ACTOR])),
        start=start,
        end=draw(st.none() | st.just(start)),
        sources=tuple(draw(st.lists(citations([article.id for article in dataset.articles]), max_size=1))),
    )


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """Whole datasets, as small as they can be with something of everything."""
    languages = draw(LANGUAGES)
    needed = (Facet.ACTOR, Facet.KIND)
    bare = Dataset(
        id=draw(SLUGS),
        languages=languages,
        title=draw(texts(languages)),
        as_of=draw(st.none() | SINGLE_DATES),
        calendar=draw(st.sampled_from(("gregorian", "julian"))),
        articles=tuple(draw(st.lists(articles(languages), min_size=1, max_size=2, unique_by=lambda each: each.id))),
        terms=tuple(term for facet in Facet for term in draw(terms(facet, languages, least=facet in needed))),
        tenures=(),
        events=(),
    )
    names_of_events = draw(st.lists(SLUGS, max_size=2, unique=True))
    return bare._replace(
        tenures=tuple(draw(st.lists(tenures(bare), max_size=1))),
        events=tuple(
            draw(events(bare, name))._replace(
                distinct_from=draw(some(names_of_events[:index])), after=draw(some(names_of_events[:index]))
            )
            for index, name in enumerate(names_of_events)
        ),
    )
