"""Questions made from the titles: the right ones come back, those with actors exchanged are not answered."""

import re
from collections.abc import Iterator

import pytest

from timeline.ask import Asker
from timeline.events import Dataset, Event, Facet, Role

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
