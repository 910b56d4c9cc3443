"""Sentences before the question, what follows, one of a kind next to another, what either of two did."""

import pytest

from tests.ask.asked import ids
from timeline.ask import Asker
from timeline.events import Role
from timeline.questions import Reason, Relation, Type


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("Sudland freed ten prisoners in July 1931. When did it free prisoners before that?", ["six-released"]),
        ("シュドランドは1931年7月に囚人10人を解放した。その前に囚人を解放したのはいつですか", ["six-released"]),
        ("The stagehands walked out in May 1923. When was the ballot after that?", ["ballot-of-1924"]),
        ("裏方は1923年5月に罷業に入った。その後の採決はいつですか", ["ballot-of-1924"]),
        ("裏方が罷業に入り、その後の採決はいつですか", ["ballot-of-1924"]),
        ("The Lantern's licence lapsed in March 1931. What happened to it next?", ["licence-renewed"]),
        # of the same kind as what was told
        ("The stagehands held a ballot in March 1922. When was the one after that?", ["ballot-of-1923"]),
        ("裏方は1924年3月に採決した。その前はいつ？", ["ballot-of-1923"]),
        ("The stagehands held a ballot in March 1924. When was the one before that?", ["ballot-of-1923"]),
    ],
)
def test_a_sentence_that_tells_dates_the_question_behind_it(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("How many days from the first storm until the ballot that followed?", 125),
        ("最初の嵐からその後の採決まで何日ですか", 125),
        ("How many days from the great walkout until the ballot that followed?", 315),
        ("大罷業からその後の採決まで何日ですか", 315),
    ],
)
def test_a_duration_may_end_with_the_next_one_of_a_kind(asker: Asker, question: str, days: int) -> None:
    answer = asker.ask(question)
    assert (answer.question.type, answer.reply.days_min, answer.reply.days_max) == (Type.DURATION, days, days)


@pytest.mark.parametrize(
    ("question", "type_", "events"),
    [
        ("Which ballot came before the great walkout?", Type.PREVIOUS, ["ballot-of-1923"]),
        ("What ballot preceded the great walkout?", Type.PREVIOUS, ["ballot-of-1923"]),
        ("Which ballot came after the great walkout?", Type.NEXT, ["ballot-of-1924"]),
        # in the plural, or what is no kind, all of them
        ("Which ballots came before the great walkout?", Type.WHAT, ["ballot-of-1922", "ballot-of-1923"]),
        ("What did the stagehands do before the great walkout?", Type.WHAT, ["ballot-of-1922", "ballot-of-1923"]),
    ],
)
def test_which_one_of_a_kind_came_before_asks_for_the_one_next_to_it(
    asker: Asker, question: str, type_: Type, events: list[str]
) -> None:
    answer = asker.ask(question)
    assert (answer.question.type, ids(answer)) == (type_, events), answer.text


@pytest.mark.parametrize(
    ("question", "events"),
    [
        # what either did
        ("What did Sudland and Westland do in July 1931?", ["ten-released"]),
        ("シュドランドとウェストランドは1931年7月に何をしましたか", ["ten-released"]),
        ("What did Westland or Sudland do in July 1931?", ["ten-released"]),
        ("1931年7月にウェストランドかシュドランドは何をしましたか", ["ten-released"]),
        ("What happened to the Firebrands or the Ropers?", ["firebrands-banned", "ropers-banned"]),
        ("What did Sudland and Norland ban in July 1930?", ["firebrands-banned"]),
        # unless one did it with the other
        ("What did Keller and the Board negotiate?", ["talks"]),
        ("What did Vondel and the Board negotiate?", []),
        ("What did Keller and Vondel negotiate?", []),
        # what is no actor needs both
        ("What happened to prisoners and fires in 1931?", []),
    ],
)
def test_two_who_did_something_did_it_either_or_to_one_another(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("What happened the day before 3 September 1930?", ["first-fire"]),
        ("1930年9月3日の前日に何がありましたか", ["first-fire"]),
        ("What happened the day after 3 March 1931?", ["licence-lapses"]),
        ("1931年3月3日の翌日に何がありましたか", ["licence-lapses"]),
        ("What happened the day after the great walkout?", []),
        ("What happened the day before the first storm?", []),
        ("大罷業の翌日に何がありましたか", []),
    ],
)
def test_the_next_and_the_previous_day_are_those_days_alone(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


def test_nothing_is_done_by_whom_we_have_records_on(asker: Asker) -> None:
    (reference,) = asker.form("What do we have on Sudland for 1931?").references
    assert all(Role.BY not in item.roles for item in reference.items)


def test_what_somebody_asks_about_is_not_what_befell_him(asker: Asker) -> None:
    (reference,) = asker.form("When did Brandt ask Vondel how to lose a licence?").references
    assert reference.items[0].roles == {Role.BY}


def test_who_took_part_is_not_enough_to_tell_when(asker: Asker) -> None:
    assert asker.ask("ブラント氏がフォンデル氏の側についたのはいつ").reason is Reason.AMBIGUOUS


def test_what_happened_is_all_that_is_asked_of_what_lies_around_something(asker: Asker) -> None:
    (reference,) = asker.form("What happened the day after the Lantern licence was granted?").references
    assert (reference.items, len(reference.events)) == ((), 1)


def test_who_said_something_is_asked_for_and_not_of_whom_it_was_said(asker: Asker) -> None:
    assert asker.form("Who warned that Keller was banned?").wanted_roles == {Role.BY}


def test_what_names_alone_do_not_tell_nobody_did(asker: Asker) -> None:
    assert asker.ask("Who is the Lantern Theatre?").answered is False


def test_what_has_been_so_since_then_began_once(asker: Asker) -> None:
    assert asker.ask("Since when has Norland banned gangs?").reason is Reason.AMBIGUOUS
    assert len(ids(asker.ask("When did Norland ban gangs?"))) > 1


def roles(asker: Asker, text: str) -> dict[str, set[str]]:
    (reference,) = asker.form(text).references
    return {item.text: {role.value for role in item.roles} for item in reference.items if item.senses}


@pytest.mark.parametrize(
    ("question", "acting", "free"),
    [
        # what is only said, tells nothing of who did it
        (
            "クーリエ紙が火付け団はノーランドに禁止されると警告したのはいつですか",
            "クーリエ紙",
            {"火付け団", "ノーランド"},
        ),
        (
            "「ノーランドが火付け団を禁止」と演劇局が警告したのはいつですか",
            "演劇局",
            {"ノーランド", "火付け団"},
        ),
        # of what somebody else acts upon, who had done it
        ("演劇局がノーランドによる禁止を非難したのはいつですか", "演劇局", {"ノーランド"}),
        # what is told of a noun on the way
        ("ノーランドが、追放される船頭を捕らえたのはいつですか", "ノーランド", set()),
        # a noun that says little is no title
        ("ノーランドの方針が決まり、演劇局が許可したのはいつですか", "演劇局", {"ノーランド"}),
    ],
)
def test_only_who_is_told_of_acts(asker: Asker, question: str, acting: str, free: set[str]) -> None:
    found = roles(asker, question)
    assert found[acting] == {"by"}, found
    assert {name for name in free if found[name]} == set(), found


def test_who_acts_alone_through_a_noun_acts(asker: Asker) -> None:
    assert roles(asker, "ノーランドによる禁止を知りたい")["ノーランド"] == {"by"}


def test_a_date_counted_from_what_was_told_is_not_counted_from_today(asker: Asker) -> None:
    (reference,) = asker.form("翌年に裏方が採決したのはいつですか").references
    assert reference.dates == ()


@pytest.mark.parametrize(
    ("question", "event"),
    [
        # what comes next comes after the date that is told, and not after today
        ("After 1923, when did the stagehands next hold a ballot?", "ballot-of-1924"),
        # が goes on behind what was told
        ("1922年3月に裏方が採決をしましたが、次に採決をしたのはいつですか", "ballot-of-1923"),
    ],
)
def test_the_next_is_counted_from_what_was_told(asker: Asker, question: str, event: str) -> None:
    assert ids(asker.ask(question)) == [event], asker.ask(question).text


def test_a_verb_alone_tells_of_the_notion_that_was_told(asker: Asker) -> None:
    (reference,) = asker.form("Captives were taken away in 1931. When were they freed before that?").references
    assert ([item.text for item in reference.items], reference.ordinal) == (["freed", "captives"], -1)


@pytest.mark.parametrize(
    ("question", "free"),
    [
        # who is asked for says what somebody else did
        ("船頭が座礁したと伝えた新聞はどこですか", "船頭"),
        ("船頭が座礁しているとし、港を心配した新聞はどこですか", "船頭"),
        # what was asked is not what was done
        ("ブラント氏が、ケラー氏が禁止されるか尋ねたのはいつですか", "ケラー"),
        # where something happened
        ("ノーランドではどんなことが起きましたか", "ノーランド"),
        # what is approved is not done by who would do it
        ("ケラー氏が歌うことに許可が出たのはいつですか", "ケラー"),
    ],
)
def test_who_only_would_act_has_no_role(asker: Asker, question: str, free: str) -> None:
    assert not roles(asker, question)[free], roles(asker, question)


def test_whoever_asks_acts_though_what_was_asked_is_passive(asker: Asker) -> None:
    assert roles(asker, "ブラント氏が、橋を閉められるか尋ねたのはいつですか")["ブラント"] == {"by"}


def test_who_says_what_somebody_else_said_is_the_subject(asker: Asker) -> None:
    assert roles(asker, "クーリエ紙が、船頭が座礁したと伝えた相手は誰ですか")["クーリエ紙"] == {"by"}


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("How did Sudland react in July 1931?", ["ten-released"]),
        ("How did the Board react in May 1928 to the Pilots?", ["lending-stopped"]),
        # what somebody responded to is no response
        ("How did the Board respond to the licence lapse?", []),
    ],
)
def test_a_response_need_not_be_called_so(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "passing"),
    [
        ("When did the Board grant the licence Keller had negotiated for?", {"keller", "negotiated"}),
        ("ケラー氏が交渉したあの許可を、演劇局がランタン座に与えたのはいつ", {"ケラー", "交渉した", "交渉"}),
        # what goes on meanwhile
        ("Whom did Brandt visit in 1931, with barges massing in the port?", {"barges", "massing", "port"}),
        ("船が港に集まるなか、ブラント氏が訪ねたのは誰ですか", {"船", "港", "集まる"}),
        # nothing has been told yet that it could tell more of
        ("Which licence Keller had lapsed?", set()),
    ],
)
def test_what_tells_more_of_a_noun_without_a_pronoun_is_said_in_passing(
    asker: Asker, question: str, passing: set[str]
) -> None:
    (reference,) = asker.form(question).references
    assert {item.text for item in reference.items if item.passing} <= passing
    assert any(item.passing for item in reference.items) is bool(passing)


def test_who_acts_in_what_is_decided_has_not_decided_it(asker: Asker) -> None:
    assert roles(asker, "ノーランドが火付け団を禁止するという決定が出たのはいつ")["ノーランド"] == set()


@pytest.mark.parametrize(
    ("question", "name", "allowed"),
    [
        # what is being done to others is not done to the subject
        ("When did Sudland free the prisoners who were being held there?", "sudland", {"by"}),
        # what somebody said that others did
        ("When did Norland say that Keller closed the Lantern?", "lantern", set()),
        # who stands behind a preposition does nothing
        ("talks inside Sudland closed when", "sudland", set()),
        # nobody who is set free acts, though whoever does is only called "they"
        ("When did they next set Roth free?", "roth", set()),
        # of a verb whose noun asks: the time when it fell
        ("第二次リント内閣が倒れた時期を教えてください", "第二次リント内閣", {"party", "target"}),
        # who is said to have done it
        ("ノーランドがロート氏を拘束したとされるのはいつですか", "ノーランド", {"by"}),
        ("火付け団が悪党とされるのはいつですか", "火付け団", {"party", "target"}),
    ],
)
def test_what_stands_around_an_actor_tells_its_role(asker: Asker, question: str, name: str, allowed: set[str]) -> None:
    assert roles(asker, question)[name] == allowed, roles(asker, question)


def test_even_somebody_is_no_end_of_a_time(asker: Asker) -> None:
    (reference,) = asker.form("水先人まで演劇局に拒まれたのはいつですか").references
    assert reference.events == ()
    (reference,) = asker.form("大罷業まで演劇局が貸していたのは何ですか").references
    assert [limit.relation for limit in reference.events] == [Relation.UNTIL]


def test_what_somebody_stands_before_is_no_time(asker: Asker) -> None:
    (reference,) = asker.form("ケラー氏が観客の前で歌ったのはいつですか").references
    assert reference.events == ()


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("裏方で1924年3月のひとつ前に採決があったのはいつですか", "ballot-of-1923"),
        ("裏方の1922年3月の次の採決はいつですか", "ballot-of-1923"),
    ],
)
def test_the_next_to_a_date_lies_before_or_after_it(asker: Asker, question: str, event: str) -> None:
    assert ids(asker.ask(question)) == [event], asker.ask(question).text


def test_one_stands_for_the_noun_that_it_is_joined_with(asker: Asker) -> None:
    question = "How much time went by between Brandt meeting the prisoners and the first one being freed?"
    for pair in asker.form(question).divisions[:1]:
        assert "prisoners" in {item.text for item in pair[1].items}


@pytest.mark.parametrize(
    ("question", "allowed"),
    [
        ("Who has been lending to the Pilots?", {Role.BY}),
        ("Who had closed the tunnel against the bargemen?", {Role.BY}),
        ("Who had Norland banned in 1930?", {Role.TARGET, Role.PARTY}),
        ("Who has been banned by Norland?", {Role.TARGET, Role.PARTY}),
        # what was said is passive, and not what was done
        ("火付け団が禁止されると述べたのは誰ですか", {Role.BY}),
    ],
)
def test_who_does_it_or_to_whom_it_is_done(asker: Asker, question: str, allowed: set[Role]) -> None:
    assert asker.form(question).wanted_roles == allowed


def test_when_dates_the_clause_that_a_question_begins_with(asker: Asker) -> None:
    (reference,) = asker.form("After Vondel left at the time of Brandt's visit, when was the opera sung?").references
    assert [(limit.relation, limit.soft) for limit in reference.events] == [(Relation.AFTER, False)]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("会社が閉まると訴えた記者は誰ですか", ("person",)),
        ("会社を閉めたのは誰ですか", ()),
    ],
)
def test_what_stands_before_who_is_asked_for(asker: Asker, question: str, wanted: tuple[str, ...]) -> None:
    assert asker.form(question).wanted == wanted


def test_the_next_of_which_nothing_is_said_is_of_what_was_told(asker: Asker) -> None:
    assert ids(asker.ask("裏方の採決、1922年の次に行われたのはいつですか")) == ["ballot-of-1923"]
    # what happened next is anything
    (reference,) = asker.form("The Lantern licence lapsed in March 1931. What happened next?").references
    assert reference.items == ()


def test_what_counting_is_dated_by_is_no_part_of_what_is_counted(asker: Asker) -> None:
    (reference,) = asker.form(
        "By the time of the Courier's report, how many ballots had the stagehands held?"
    ).references
    assert not any(item.passing for item in reference.items)


def test_to_receive_something_is_not_to_come_after_it(asker: Asker) -> None:
    (reference,) = asker.form("ロート氏が演劇の勲章を受けられたのはいつですか").references
    assert reference.events == ()
    (reference,) = asker.form("火災を受け、演劇局が定めたのは何ですか").references
    assert [limit.relation for limit in reference.events] == [Relation.AFTER]


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("What did Norland, Sudland and Westland do in 1922?", ["tithe-fund-spent", "bargemen-tithed"]),
        ("What did Norland, Sudland and Westland do to one another in 1922?", []),
    ],
)
def test_what_several_did_is_what_any_of_them_did(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


def test_a_verb_that_could_ask_does_not_end_the_clause_before_it(asker: Asker) -> None:
    (reference,) = asker.form("Before the Firebrands were listed in 1930, when had Norland banned a gang?").references
    assert [limit.reference.text for limit in reference.events] == ["the firebrands were listed in 1930"]


def test_a_clause_dates_the_one_right_behind_it(asker: Asker) -> None:
    (reference,) = asker.form("ブラント氏の訪問時に6人が自由になった後、次に囚人が釈放されたのはいつですか").references
    assert [(limit.relation, limit.soft) for limit in reference.events] == [(Relation.AFTER, False)]
    # with a comma between them each dates what is asked for
    (reference,) = asker.form("ブラント氏の訪問時に、6人が自由になった後、囚人が釈放されたのはいつですか").references
    assert {limit.relation for limit in reference.events} == {Relation.WITH, Relation.AFTER}


def test_either_of_two_nouns_is_asked_for(asker: Asker) -> None:
    (reference,) = asker.form("1927年にノーランドはどんな警告や要求をしましたか").references
    assert sum("family" in {sense.facet for sense in item.senses} for item in reference.items) == 1


@pytest.mark.parametrize(
    "question", ["フォンデル氏が訪ノーランドして会談したのはいつ", "フォンデル氏が訪ノーランドしたのはいつ"]
)
def test_whose_name_stands_behind_a_visit_is_visited(asker: Asker, question: str) -> None:
    assert roles(asker, question)["ノーランド"] == {"target"}
    (reference,) = asker.form(question).references
    assert [item.text for item in reference.items if item.in_person] == ["ノーランド"]
