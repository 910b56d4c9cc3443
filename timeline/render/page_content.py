"""What the page says, ready for its template: texts in each language, events by year, names to filter by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.dates import building
from timeline.dates.edtf import Bound, Interval
from timeline.dates.span import year_month_day
from timeline.dates.wording import words
from timeline.events import Facet
from timeline.queries import Aspect, Key, TermKey
from timeline.render.citations import line_numbers
from timeline.render.detail import figure_in_words
from timeline.render.page_labels import LABELS
from timeline.render.phrases import phrase
from timeline.render.records import roles_of
from timeline.render.text import pick, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.dates.edtf import Edtf
    from timeline.dates.span import Span
    from timeline.events import Article, Citation, Event, Names, Texts
    from timeline.queries import Listing, Match

#: what the list can be filtered by, in the order of the controls
FACETS = (Aspect.ACTOR, Aspect.THEME, Aspect.KIND, Aspect.PLACE, Aspect.ARTICLE)
#: above this many, a browser takes long to open all details
WHOLE_UP_TO = 3_000
_AUTONYMS = {"en": "English", "es": "Español", "ja": "日本語"}
_FACET_OF = {
    Aspect.ACTOR: Facet.ACTOR,
    Aspect.THEME: Facet.THEME,
    Aspect.KIND: Facet.KIND,
    Aspect.PLACE: Facet.ACTOR,
}
# HTML, 2.3.5 "Dates and times": a year is greater than zero; seasons are no months
_DATETIME = re.compile(r"(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
_INEXACT = frozenset("~?%")


class Said(NamedTuple):
    """A text as the page shows it."""

    #: position of the one language of the page in which it is shown; None: in all
    shown_in: int | None
    #: the language that the text is in
    language: str
    text: str


class Group(NamedTuple):
    """The events that can first have happened in one year."""

    heading: list[Said]
    matches: list[Match]


class Page:
    """What the template asks for."""

    def __init__(self, listing: Listing, language: str) -> None:
        self.listing = listing
        self.languages = listing.languages or (language,)
        self.language = language if language in self.languages else self.languages[0]
        self.facets = FACETS
        self.whole = len(listing.matches) <= WHOLE_UP_TO
        self._several = len(listing.datasets) > 1

    # -- texts -------------------------------------------------------------------------------------------------

    def said(self, texts: Texts) -> list[Said]:
        """The text for each language of the page; just one where it is the same for all."""
        return _merged([_said(position, texts, each) for position, each in enumerate(self.languages)])

    def label(self, key: str, **values: Any) -> list[Said]:  # noqa: ANN401 -- whatever can be formatted
        """A label of the page; in English where a language has none."""
        return self.said({each: text.format(**values) for each, text in LABELS[key].items()})

    def date(self, date: Edtf) -> list[Said]:
        """The date in words."""
        return self.said({each: words(date, each) for each in self.languages})

    def name(self, facet: Facet, dataset: str, term: str) -> list[Said]:
        """The name of a term; its id where it has none."""
        return self.said(_first_names(self.listing.names.get(TermKey(facet, dataset, term), {})) or {"": term})

    def title(self) -> list[Said]:
        """The titles of the datasets."""
        titles = [self.said(each.title) for each in self.listing.datasets if each.title]
        return titles[0] if len(titles) == 1 else self.label("page")

    def in_own_language(self, said: list[Said]) -> str:
        """The text in the language that the page opens in, where there can be only one."""
        return next(each.text for each in said if each.shown_in in (None, self.languages.index(self.language)))

    def autonym(self, language: str) -> str:
        """What a language calls itself; its code where we do not know."""
        return _AUTONYMS.get(language, language)

    def as_of(self) -> list[Said]:
        """The date that the one dataset describes the world at."""
        dates = [each.as_of for each in self.listing.datasets if each.as_of]
        if len(dates) != 1:
            return []
        texts = {each: text.format(date=words(dates[0], each)) for each, text in LABELS["as_of"].items()}
        return self.said(texts)

    def period(self) -> list[Said]:
        """The period that the events were chosen by."""
        window = self.listing.window
        if window is None:
            return []
        first, last = (Bound.OPEN if day is None else building.day(day) for day in (window.earliest, window.latest))
        return self.date(Interval(first, last))

    def remark(self, language: str) -> str | None:
        """What a person who asked for the page has to know of it."""
        if self.whole:
            return None
        return pick(LABELS["shortened"], language).format(count=len(self.listing.matches))

    # -- the list ----------------------------------------------------------------------------------------------

    def groups(self) -> Iterator[Group]:
        """The events by year, in the order of the listing."""
        found: dict[int | None, list[Match]] = {}
        for match in self.listing.matches:
            found.setdefault(_first_year(match.event.span), []).append(match)
        for year, matches in found.items():
            heading = self.label("no_start") if year is None else self.date(building.year(year))
            yield Group(heading, matches)

    def key(self, dataset: str, own: str) -> str:
        """An id that is the only one of its kind on the page."""
        return f"{dataset}:{own}" if self._several else own

    def bearing(self, event: Event) -> dict[Aspect, list[str]]:
        """The keys of what an event can be found by."""
        return {
            aspect: [self.key(event.dataset, each) for each in dict.fromkeys(ids)]
            for aspect, ids in _ids(event).items()
        }

    def named(self, event: Event, facet: Facet, aspect: Aspect, ids: Iterable[str]) -> list[tuple[str, list[Said]]]:
        """A link to the filter by each term, and its name."""
        return [(f"#?{aspect}={self.key(event.dataset, each)}", self.name(facet, event.dataset, each)) for each in ids]

    def facts(self, event: Event) -> Iterator[tuple[list[Said], list[tuple[str, list[Said]]]]]:
        """Labels and what stands beside them: each with a link or, where there is none to follow, an empty one."""
        for role, actors in roles_of(event).items():
            yield self.phrase(role.value), self.named(event, Facet.ACTOR, Aspect.ACTOR, actors)
        yield self.phrase("places"), self.named(event, Facet.ACTOR, Aspect.PLACE, event.places)
        yield self.phrase("themes"), self.named(event, Facet.THEME, Aspect.THEME, event.themes)
        yield self.phrase("kind"), self.named(event, Facet.KIND, Aspect.KIND, (event.kind,))
        for key, states in (("begins", event.begins), ("ends", event.ends)):
            yield self.phrase(key), [("", self.name(Facet.STATE, event.dataset, each)) for each in states]
        figures = ({each: figure_in_words(figure, each) for each in self.languages} for figure in event.figures)
        yield self.phrase("figures"), [("", self.said(figure)) for figure in figures]
        yield self.phrase("preferred"), [("", self.said({"": event.preferred}))] if event.preferred else []

    def lines(self, citation: Citation) -> list[Said]:
        """The numbers of the cited lines."""
        return self.said({each: line_numbers(citation, each) for each in ("en", "ja")})

    def article(self, dataset: str, citation: Citation) -> Article | None:
        """The article that is cited, if it is known."""
        return self.listing.articles.get(Key(dataset, citation.article))

    def articles(self) -> list[tuple[str, Article]]:
        """The cited articles under their keys."""
        return [(self.key(*key), self.listing.articles[key]) for key in sorted(self.listing.articles)]

    def phrases(self, *keys: str) -> dict[str, list[Said]]:
        """Labels that stand in each entry of the list."""
        return {key: self.phrase(key) for key in keys}

    def phrase(self, key: str) -> list[Said]:
        """A label that other formats have too."""
        return self.said({each: phrase(key, each) for each in ("en", "ja")})

    # -- for the script ----------------------------------------------------------------------------------------

    def data(self) -> dict[str, Any]:
        """What the script cannot read from the list: names to choose from, and what it says itself."""
        return {
            "languages": self.languages,
            "labels": {key: _shown(self.label_for(key)) for key in sorted(LABELS)},
            "names": {aspect.value: dict(self._choices(aspect)) for aspect in self.facets},
            "wider": {aspect.value: dict(self._wider(aspect)) for aspect in self.facets},
        }

    def label_for(self, key: str) -> list[str]:
        """The label with its blanks, for each language of the page."""
        return [pick(LABELS[key], each) for each in self.languages]

    def _choices(self, aspect: Aspect) -> Iterator[tuple[str, list[str]]]:
        """The terms that events are found by, by key, each with its name in every language of the page."""
        found = {
            (dataset, each) for dataset, term in self._borne(aspect) for each in self._found_by(aspect, dataset, term)
        }
        for dataset, term in sorted(found):
            texts = self._choice(aspect, dataset, term)
            yield self.key(dataset, term), _shown([pick(texts, each) or term for each in self.languages])

    def _wider(self, aspect: Aspect) -> Iterator[tuple[str, list[str]]]:
        """The terms that events bear and that are not the widest, by key, each with the keys of all wider ones."""
        for dataset, term in sorted(self._borne(aspect)):
            wider = sorted(self._found_by(aspect, dataset, term) - {term})
            if wider:
                yield self.key(dataset, term), [self.key(dataset, each) for each in wider]

    def _borne(self, aspect: Aspect) -> set[tuple[str, str]]:
        """Datasets and ids of the terms that events bear themselves."""
        return {(match.event.dataset, each) for match in self.listing.matches for each in _ids(match.event)[aspect]}

    def _found_by(self, aspect: Aspect, dataset: str, term: str) -> frozenset[str]:
        """The ids of what finds the events that bear the term."""
        own = frozenset({term})
        if aspect not in _FACET_OF:
            return own
        return self.listing.wider.get(TermKey(_FACET_OF[aspect], dataset, term), own)

    def _choice(self, aspect: Aspect, dataset: str, term: str) -> Texts:
        if aspect is Aspect.ARTICLE:
            article = self.listing.articles.get(Key(dataset, term))
            return article.title if article else {}
        return _first_names(self.listing.names.get(TermKey(_FACET_OF[aspect], dataset, term), {}))


# --- texts


def _said(position: int, texts: Texts, language: str) -> Said:
    found = language if texts.get(language) else next((each for each, text in texts.items() if text), language)
    return Said(position, found, texts.get(found, ""))


def _merged(every: list[Said]) -> list[Said]:
    first, *others = every
    alike = all(each[1:] == first[1:] for each in others)
    return [first._replace(shown_in=None)] if alike else every


def _first_names(names: Names) -> Texts:
    return {language: each[0] for language, each in names.items() if each}


def _shown(texts: Iterable[str]) -> list[str]:
    return [visible(text) for text in texts]


# --- events


def _ids(event: Event) -> dict[Aspect, list[str]]:
    return {
        Aspect.ACTOR: [each.actor for each in event.participants],
        Aspect.THEME: list(event.themes),
        Aspect.KIND: [event.kind],
        Aspect.PLACE: list(event.places),
        Aspect.ARTICLE: [citation.article for citation in event.sources],
    }


def _first_year(span: Span) -> int | None:
    return None if span.earliest is None else year_month_day(span.earliest)[0]


def days(span: Span) -> str:
    """The bounds and the core as numbers of days, empty where there is no bound: ``1,31`` or ``1,,5,``."""
    bounds = (span.earliest, span.latest, *(span.core or ()))
    return ",".join("" if day is None else str(day) for day in bounds)


def is_inexact(date: Edtf) -> bool:
    """Whether any part of the date is marked as approximate or uncertain."""
    return not _INEXACT.isdisjoint(str(date))


def datetime_of(date: Edtf) -> str:
    """The date as HTML can read it: a plain year, month or day after the year 0; else nothing."""
    text = str(date)
    return text if _DATETIME.fullmatch(text) else ""
