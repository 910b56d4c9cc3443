"""Questions made from the titles: the right ones come back, those with actors exchanged are not answered."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker, english_titles, japanese_titles
from timeline.ask.tokens import scan
from timeline.events import Dataset, Event, Facet, Role
from timeline.ingest import read_all
from timeline.shipped import shipped

_ENGLISH = re.compile(r"(?P<subject>.+?) (?P<verb>grants|orders|proposes|bans|visits|frees|reveals|tours) (?P<rest>.+)")


def _names(dataset: Dataset, language: str) -> dict[str, str]:
    return {term.id: name for term in dataset.terms if term.facet is Facet.ACTOR for name in term.names[language][-1:]}


def _questions(dataset: Dataset) -> Iterator[tuple[Event, str, str]]:
    """Each event whose title has a subject and a verb, with the two parts of a question about it."""
    for event in dataset.events:
        found = _ENGLISH.fullmatch(event.title["en"])
        if found:
            verb = found["verb"].removesuffix("s") if found["verb"] != "proposes" else "propose"
            yield event, found["subject"].removeprefix("The "), f"{verb} {found['rest']}"


def _all_above(actor: str, above: dict[str, set[str]]) -> set[str]:
    return above[actor].union(*(_all_above(group, above) for group in above[actor]))


def test_questions_made_from_titles_come_back_to_their_events(asker: Asker, theatre: Dataset) -> None:
    for event, subject, rest in _questions(theatre):
        answer = asker.ask(f"When did {subject} {rest}?")
        assert event.id in [match.event.id for match in answer.listing.matches], answer.text


def test_questions_made_from_handles_come_back_to_their_events(asker: Asker, theatre: Dataset) -> None:
    for event in theatre.events:
        for language, template in (("en", "When was {}?"), ("ja", "{}はいつですか")):
            for handle in event.handles.get(language, ()):
                answer = asker.ask(template.format(handle))
                assert [match.event.id for match in answer.listing.matches] == [event.id], answer.text


def test_an_actor_who_had_no_part_in_it_is_not_answered(asker: Asker, theatre: Dataset) -> None:
    names = _names(theatre, "en")
    above = {term.id: set(term.broader) for term in theatre.terms if term.facet is Facet.ACTOR}
    groups = {actor: _all_above(actor, above) for actor in above}
    for event, _, rest in _questions(theatre):
        involved = {each.actor for each in event.participants} | set(event.places)
        alike = [each for each in theatre.events if each.kind == event.kind]
        involved |= {each.actor for other in alike for each in other.participants}
        near = involved | {group for actor in involved for group in groups[actor]}
        for actor, name in names.items():
            if not ({actor} | groups[actor]) & near and not any(actor in groups[each] for each in near):
                answer = asker.ask(f"When did {name} {rest}?")
                assert not answer.answered, answer.question.text


def test_who_did_it_and_to_whom_cannot_be_exchanged(asker: Asker, theatre: Dataset) -> None:
    names = _names(theatre, "en")
    for event, subject, rest in _questions(theatre):
        for each in event.participants:
            name = names[each.actor]
            if each.role is Role.TARGET and name in rest:
                answer = asker.ask(f"When did {name} {rest.replace(name, subject)}?")
                assert not answer.answered, answer.question.text


class Told(NamedTuple):
    """A title that tells who does something to whom, taken apart."""

    event: Event
    language: str
    by: str
    target: str
    #: the question by the title, and the verb in its form there
    question: str
    verb: str

    def asked(self, by: str, target: str) -> str:
        """A question of that verb alone."""
        return (
            f"When did {by} {self.verb} {target}?"
            if self.language == "en"
            else f"{by}が{target}を{self.verb}のはいつですか"
        )

    @property
    def names_both(self) -> bool:
        """Whether the title names also the one to whom it is done, apart from the other."""
        return self.target in self.question and self.target not in self.by and self.by not in self.target

    def exchanged(self) -> str:
        """The question by the title with both exchanged."""
        one, other = re.escape(self.by), re.escape(self.target)
        return re.sub(f"{one}|{other}", lambda found: self.target if found[0] == self.by else self.by, self.question)

    def by_another(self, name: str) -> str:
        """The question by the title, but of someone else's deed."""
        return self.question.replace(self.by, name, 1)


_VERB = {
    "en": r"When did (?:the |The )?{}(?P<verb> \w+) ",
    "ja": r"{}が.*(?<=[をにと])(?P<verb>[^をにと]+)のはいつですか",
}
_MAKERS = {"en": english_titles, "ja": japanese_titles}


def _told(asker: Asker, dataset: Dataset) -> Iterator[Told]:
    """The titles whose subject is the one who acts, and whose verb says something that not both sides do."""
    names = {term.id: term.names for term in dataset.terms if term.facet is Facet.ACTOR}
    for event in dataset.events:
        by, target = (
            [each.actor for each in event.participants if each.role is role] for role in (Role.BY, Role.TARGET)
        )
        for language in event.title if len(by) == len(target) == 1 else ():
            question = _MAKERS[language].by_title(event.title[language], asker.gazetteer)
            said = [name for name in sorted(names[by[0]][language], key=len, reverse=True) if name in question]
            found = re.match(_VERB[language].format(re.escape(said[0])), question) if said else None
            if found and _says_what_one_does(found["verb"].strip(), asker):
                known = names[target[0]][language]
                other = max((name for name in known if name in question), key=len, default=known[0])
                yield Told(event, language, said[0], other, question, found["verb"].strip())


def _says_what_one_does(verb: str, asker: Asker) -> bool:
    """Whether it has to be explained, and is not what both sides do."""
    tokens = scan(verb, asker.gazetteer, None)
    beside = any(token.cue(each) is not None for token in tokens for each in ("light", "soft", "reciprocal"))
    return not beside and any(token.meanings or token.kind == "word" for token in tokens)


@pytest.fixture(scope="module")
def shipped_dataset() -> Dataset:
    """The dataset that comes with the package."""
    (dataset,) = read_all([shipped("data/events.yaml")])
    return dataset


@pytest.fixture(scope="module")
def ready(shipped_dataset: Dataset) -> Asker:
    """Answers questions about it."""
    made = Asker([shipped_dataset])
    made.prepare()
    return made


def _role_swaps(asker: Asker, dataset: Dataset) -> Iterator[str]:
    """Questions that a title answers, with those exchanged who did it and to whom it was done."""
    for told in _told(asker, dataset):
        if told.event.id in ids(asker.ask(told.asked(told.by, told.target))):
            yield told.asked(told.target, told.by)
        if told.names_both and told.event.id in ids(asker.ask(told.question)):
            yield told.exchanged()


def _actor_swaps(asker: Asker, dataset: Dataset) -> Iterator[str]:
    """Questions that a title answers, of everybody who had no part in anything of the kind."""
    names = {term.id: term.names for term in dataset.terms if term.facet is Facet.ACTOR}
    above = {term.id: set(term.broader) for term in dataset.terms if term.facet is Facet.ACTOR}
    groups = {actor: {actor} | _all_above(actor, above) for actor in names}
    for told in _told(asker, dataset):
        if told.event.id not in ids(asker.ask(told.question)):
            continue
        alike = [event for event in dataset.events if event.kind == told.event.kind]
        involved = {each.actor for event in alike for each in event.participants} | set(told.event.places)
        near = {group for actor in involved for group in groups[actor]}
        for actor in names:
            if not groups[actor] & near and not any(actor in groups[each] for each in near):
                yield told.by_another(names[actor][told.language][0])


#: what is still answered although it should not be
_ROLES_KNOWN = frozenset(("ベネズエラが第1次トランプ政権を広げたのはいつですか",))
_ACTORS_KNOWN = frozenset(
    (
        "When did the New York reveal the secret strike directive?",
        "ニューヨークが攻撃の極秘指令を明るみに出したのはいつですか",
        "ニューヨークがトランプ政権の対ベネズエラ政策の内幕を報道したのはいつですか",
    )
)


def test_at_most_one_in_two_hundred_questions_with_exchanged_actors_is_answered(
    ready: Asker, shipped_dataset: Dataset
) -> None:
    roles, actors = list(_role_swaps(ready, shipped_dataset)), list(_actor_swaps(ready, shipped_dataset))
    answered = [text for text in (*roles, *actors) if ready.ask(text).answered]
    assert {text for text in answered if text in roles} <= _ROLES_KNOWN
    assert {text for text in answered if text not in roles} <= _ACTORS_KNOWN
    assert len(roles) >= 60
    assert len(answered) / len([*roles, *actors]) <= 0.005


def test_no_question_of_made_up_data_is_answered_with_those_exchanged_who_took_part(
    asker: Asker, theatre: Dataset
) -> None:
    swapped = list(_role_swaps(asker, theatre))
    assert len(swapped) >= 10
    assert [text for text in swapped if asker.ask(text).answered] == []


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("When did the Lantern's licence lapse?", "ランタン座の興行許可はいつ失効しましたか"),
        ("When was the last fire at the Lantern?", "ランタン座の最後の火災はいつでしたか"),
        ("What happened in July 1930?", "1930年7月に何がありましたか"),
        ("Who proposed a fire brigade?", "消防隊を提案したのは誰ですか"),
        ("When did Xanadu ban the Firebrands?", "ザナドゥが火付け団を禁止したのはいつですか"),
        ("How many days from the first fire until the second fire?", "最初の火災から二度目の火災まで何日ですか"),
        ("When did Norland ban the Ropers?", "ノーランドが縄団を禁止したのはいつ?"),
    ],
)
def test_both_languages_give_the_same_events(asker: Asker, english: str, japanese: str) -> None:
    one, other = asker.ask(english), asker.ask(japanese)
    assert one.reason == other.reason
    assert [match.event.id for match in one.listing.matches] == [match.event.id for match in other.listing.matches]
    assert (one.question.language, other.question.language) == ("en", "ja")


@pytest.mark.parametrize(
    "question",
    [
        "WHEN DID THE LANTERN'S LICENCE LAPSE?",
        "Ｗｈｅｎ ｄｉｄ ｔｈｅ Ｌａｎｔｅｒｎ’ｓ ｌｉｃｅｎｃｅ ｌａｐｓｅ？",
        "when did the lanterns license lapse",
        "ﾗﾝﾀﾝ座の興行許可はいつ失効した?",
    ],
)
def test_width_case_and_spelling_change_nothing(asker: Asker, question: str) -> None:
    assert [match.event.id for match in asker.ask(question).listing.matches] == ["licence-lapses"]


def test_reading_all_events_first_changes_no_answer(theatre: Dataset) -> None:
    ready, lazy = Asker([theatre]), Asker([theatre])
    ready.prepare()
    for question in ("When did the Lantern's licence lapse?", "When did Vondel free 6 prisoners?", "火災は何件?"):
        assert ready.ask(question).text == lazy.ask(question).text


def test_questions_go_to_all_datasets_at_once(everywhere: Asker) -> None:
    assert [match.event.id for match in everywhere.ask("When did the bridge open?").listing.matches] == ["bridge-opens"]
    assert [match.event.id for match in everywhere.ask("塔はいつ建設されましたか").listing.matches] == ["tower-built"]
    assert [match.event.id for match in everywhere.ask("When was the toll lifted?").listing.matches] == ["toll-ends"]
    assert everywhere.ask("Was the toll in force on 1 January 1931?").reply.yesno == "yes"
    # where the datasets were kept to different days, "last year" has no meaning
    assert not everywhere.ask("What happened last year?").answered
