"""What an event must say to be taken: deeds as done, and every word."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.questions import Reason


@pytest.mark.parametrize(
    ("done", "said", "event"),
    [
        (
            "When did Norland close the Lantern?",
            "When did Norland warn the Lantern of a closure?",
            "closure-threatened",
        ),
        (
            "ノーランドがランタン座を閉鎖したのはいつ",
            "ノーランドがランタン座に閉鎖を警告したのはいつ",
            "closure-threatened",
        ),
        ("When was the Lantern closed?", "When was the Lantern warned of its closure?", "closure-threatened"),
        (
            "When did the Board dismiss Roth?",
            "When did the Board demand the dismissal of Roth?",
            "dismissal-demanded",
        ),
        ("演劇局がロート氏を解任したのはいつ", "演劇局がロート氏の解任を要求したのはいつ", "dismissal-demanded"),
        ("When did Keller organise a fire brigade?", "When did Keller propose a fire brigade?", "fires-proposed"),
    ],
)
def test_what_was_only_warned_of_demanded_or_proposed_was_not_done(
    asker: Asker, done: str, said: str, event: str
) -> None:
    assert ids(asker.ask(done)) == [], asker.ask(done).text
    assert ids(asker.ask(said)) == [event], asker.ask(said).text


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When did Sudland tithe the bargemen?", ["bargemen-tithed"]),
        ("シュドランドの船頭への年貢はいつ", ["bargemen-tithed"]),
        ("When did Sudland tithe Westland?", []),
        ("シュドランドがウェストランドに年貢したのはいつ", []),
    ],
)
def test_what_is_only_about_a_theme_is_not_what_one_did_to_another(
    asker: Asker, question: str, events: list[str]
) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


def test_a_handle_is_the_event_whatever_it_told(asker: Asker) -> None:
    assert ids(asker.ask("When did the idea of a fire brigade begin?")) == ["fires-proposed"]


@pytest.mark.parametrize(
    "question",
    [
        # a plain word where all the rest is said of one event
        "When did Norland arrest Roth at the palace?",
        "ノーランドが宮殿でロート氏を拘束したのはいつ",
        "Who arrested Roth at the palace?",
        "How many days after Norland arrested Roth at the palace was the first fire?",
        "When did Sudland free ten prisoners with tambourines and garlands?",
        # names: a capital letter, katakana
        "When did Norland arrest Roth at Xanadu?",
        "When did the officers of Norland arrest Roth in the morning at Xanadu?",
        "ノーランドがザナドゥでロート氏を拘束したのはいつ",
        # where it was: a place that is known, or may be one
        "When did Sudland free ten prisoners in the garden near the quayside?",
        "ノーランドが夢見島でロート氏を拘束したのはいつ",
        "When did Norland arrest Roth at Westland?",
        # whoever acts, or is acted upon
        "When did the milkman arrest Roth?",
        "When was Roth arrested by milkmen?",
        "When did Norland grant a licence to milkmen?",
        "牛飼がロート氏を拘束したのはいつ",
        "ノーランドが牛飼にロート氏の拘束を伝えたのはいつ",
        # lists, counts, places in a row
        "What did Norland do in the palace?",
        "How many storms hit the palace?",
        "When was the first storm of the palace gardens?",
        "When was the last palace fire?",
        # where the rest denotes several, or nothing that happened, or says too little
        "When was a palace fire?",
        "When was a storm over the palace?",
        "When was the palace of Roth?",
        "宮殿で嵐があったのはいつ",
        # where the rest is explained only nearly
        "When did Brandt ban the Ropers in the palace?",
        # yes or no
        "Did Norland arrest Roth at the palace?",
    ],
)
def test_a_word_that_nothing_is_called_by_is_never_left_out(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert (answer.answered, ids(answer)) == (False, []), answer.text


def test_a_word_that_some_event_is_called_by_is_not_left_out(asker: Asker) -> None:
    # a storm was on the coast
    assert asker.ask("When did Norland arrest Roth on the coast?").reason is Reason.UNRESOLVED
    assert asker.ask("ノーランドが沿岸でロート氏を拘束したのはいつ").reason is Reason.UNRESOLVED


def test_what_happened_has_to_be_said_somewhere(asker: Asker) -> None:
    # the summary says it in passing, but nothing says what happened
    assert asker.ask("When was Vondel's orphanage?").reason is not None
    assert ids(asker.ask("When did Vondel sing for the orphanage?")) == ["benefit"]


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When did a fire at the theatre kill spectators?", ["first-fire"]),
        ("What happened at the theatre in March 1931?", ["licence-lapses"]),
        ("What happened to the Firebrands at the theatre?", ["firebrands-banned"]),
        # what is counted is told by every word
        ("When was the first theatre fire in Arden?", []),
    ],
)
def test_what_the_whole_timeline_is_about_each_of_its_events_is_about(
    asker: Asker, question: str, events: list[str]
) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


def test_what_another_timeline_is_about_explains_nothing(everywhere: Asker) -> None:
    assert ids(everywhere.ask("When did a fire at the theatre kill spectators?")) == ["first-fire"]
    assert ids(everywhere.ask("When did the theatre lighthouse open?")) == []


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When did Norland's prime minister visit Sudland?", ["brandt-visits"]),
        ("ノーランドの首相がシュドランドを訪れたのはいつ", ["brandt-visits"]),
        # another office of the same country, the same office of another one
        ("When did the finance minister of Norland visit Sudland?", []),
        ("When did Sudland's prime minister visit Norland?", []),
    ],
)
def test_an_office_stands_for_who_held_it_then(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


def test_a_report_of_something_is_not_when_that_was_done(asker: Asker) -> None:
    assert ids(asker.ask("When did the Courier reveal the talks?")) == ["secret-revealed"]
    assert ids(asker.ask("When did the Courier talk?")) == []


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("When did the bargemen lose to the Pilots?", ["bargemen-beaten"]),
        ("When was the bargemen's loss to the Pilots?", ["bargemen-beaten"]),
        ("Who lost to the Pilots?", ["bargemen-beaten"]),
        ("船頭が水先人に敗れたのはいつ", ["bargemen-beaten"]),
        ("水先人に負けたのは誰ですか", ["bargemen-beaten"]),
        ("When did the Pilots lose to the bargemen?", []),
        ("水先人が船頭に敗れたのはいつ", []),
        ("When did the bargemen beat the Pilots?", []),
    ],
)
def test_who_loses_to_another_is_beaten_by_it(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text
