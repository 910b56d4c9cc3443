"""What a question is understood to ask: the form is a test object in itself."""

import pytest

from timeline.ask import Asker
from timeline.events import Role
from timeline.questions import Question, Reference, Relation, Type

BY, TARGET, PARTY = Role.BY, Role.TARGET, Role.PARTY


def roles(reference: Reference) -> dict[str, set[Role]]:
    return {item.text: set(item.roles) for item in reference.items if item.roles}


def only(question: Question) -> Reference:
    (reference,) = question.references
    return reference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When did the Board ban the Firebrands?", {"board": {BY}, "firebrands": {TARGET}}),
        ("When were the Firebrands banned by the Board?", {"firebrands": {TARGET, PARTY}, "board": {BY}}),
        ("When did Keller and Vondel ban the Ropers?", {"keller": {BY}, "vondel": {BY}, "ropers": {TARGET}}),
        ("When did Keller lose the licence?", {"keller": {TARGET, PARTY}}),
        ("When did Keller impose a ban on the Lantern?", {"keller": {BY}, "lantern": {TARGET, PARTY}}),
        # who is told to do something, or does it to others in turn, is no target
        ("When did Keller allow the Board to ban the Ropers?", {"keller": {BY}, "board": {TARGET, PARTY}}),
        ("When did Keller give the Board his word that the Ropers left?", {"keller": {BY}, "board": {TARGET, PARTY}}),
        # who is doing something, and to whom it is being done
        ("Since when has Keller been feeding the Board?", {"keller": {BY}}),
        ("Since when had Keller been banned by the Board?", {"keller": {TARGET, PARTY}, "board": {BY}}),
        # an owner may be either
        ("When was Keller's licence revoked?", {}),
        ("when Keller proposed a brigade", {"keller": {BY}}),
        # where both do it, both take part
        ("When did Keller meet Vondel?", {"keller": {BY, TARGET, PARTY}}),
        ("演劇局が火付け団を禁止したのはいつ", {"演劇局": {BY}, "火付け団": {TARGET}}),
        ("火付け団が演劇局によって禁止されたのはいつ", {"火付け団": {TARGET, PARTY}, "演劇局": {BY}}),
        ("演劇局は火付け団をいつ禁止した?", {"演劇局": {BY}, "火付け団": {TARGET}}),
        ("ケラー氏の興行許可が失効したのはいつ", {}),
        # someone else does it, or does what is told in the end
        ("ケラー氏は演劇局が火付け団を禁止したのをいつ知った?", {"演劇局": {BY}, "火付け団": {TARGET}}),
        ("演劇局が反対したノーランドが縄団を禁止したのはいつ", {"ノーランド": {BY}, "縄団": {TARGET}}),
        ("ケラー氏がフォンデル氏と会談したのはいつ", {"ケラー": {BY, TARGET, PARTY}}),
    ],
)  # fmt: skip
def test_the_order_of_words_and_particles_tell_who_did_it_to_whom(
    asker: Asker, text: str, expected: dict[str, set[Role]]
) -> None:
    assert roles(only(asker.form(text))) == expected


@pytest.mark.parametrize(
    ("text", "relation", "inner"),
    [
        ("What happened after the first fire?", Relation.AFTER, "the first fire"),
        ("After the first fire, what happened?", Relation.AFTER, "the first fire"),
        ("After the first fire what happened?", Relation.AFTER, "the first fire"),
        ("What happened before the July 1931 prisoner exchange?", Relation.BEFORE, "the july 1931 prisoner exchange"),
        ("What happened the day after the first fire?", Relation.NEXT_DAY, "the first fire"),
        ("最初の火災の後に何がありましたか", Relation.AFTER, "最初の火災"),
        ("最初の火災の翌日に何がありましたか", Relation.NEXT_DAY, "最初の火災"),
        ("興行許可が失効した前に何があったか", Relation.BEFORE, "興行許可 が 失効 した"),
    ],
)
def test_another_happening_can_date_what_is_asked(asker: Asker, text: str, relation: Relation, inner: str) -> None:
    (limit,) = only(asker.form(text)).events
    assert (limit.relation, limit.reference.text.rstrip(" ?")) == (relation, inner)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("What happened before 1930?", "[..1929]"),
        ("What happened since 1930?", "1930/.."),
        ("1930年以降に何がありましたか", "[1930..]"),
        ("昭和5年7月に何が起きた?", "1930-07"),
        ("１９３０年７月に何が起きた?", "1930-07"),
        ("What happened in mid-July 1931?", "[1931-07-11..1931-07-20]"),
    ],
)
def test_a_date_is_read_with_its_relation(asker: Asker, text: str, date: str) -> None:
    (limit,) = only(asker.form(text)).dates
    assert str(limit.date) == date


def test_a_date_without_a_year_holds_in_every_year(asker: Asker) -> None:
    (limit,) = only(asker.form("What happened on 2 September?")).dates
    assert limit.date is None
    assert [match.event.id for match in asker.ask("When was the fire of 2 September?").listing.matches] == [
        "first-fire"
    ]


def test_what_was_told_before_dates_what_is_asked_then(asker: Asker) -> None:
    answer = asker.ask("The Lantern's licence lapsed in March 1931. What happened to it next?")
    assert [match.event.id for match in answer.listing.matches] == ["licence-renewed"]


@pytest.mark.parametrize(
    ("text", "type_", "unit", "wanted"),
    [
        ("How many weeks from the first fire until the second fire?", Type.DURATION, "weeks", ()),
        ("最初の火災から二度目の火災まで何か月?", Type.DURATION, "months", ()),
        ("Which country banned the Firebrands?", Type.WHO, "", ("country",)),
        ("火付け団を禁止した国は?", Type.WHO, "", ("country",)),
        ("From which two countries did it come?", Type.WHO, "", ("country",)),
        ("ランタン座の火災は何日ですか", Type.WHEN, "days", ()),
        ("What was the first fire?", Type.WHEN, "", ()),
        ("What did Keller propose first?", Type.FIRST, "", ()),
    ],
)
def test_the_cue_tells_the_type_the_unit_and_who_is_wanted(
    asker: Asker, text: str, type_: Type, unit: str, wanted: tuple[str, ...]
) -> None:
    form = asker.form(text)
    assert (form.type, form.unit, form.wanted) == (type_, unit, wanted)


def test_nothing_is_read_of_a_text_too_long_to_be_a_question(asker: Asker) -> None:
    assert asker.form("when " * 2000).type is Type.NONE
    assert asker.form("いつ" * 2000).language == "ja"


def test_who_did_it_is_asked_also_where_another_had_done_something(asker: Asker) -> None:
    assert asker.form("Who released the suspect that Norland had arrested?").wanted_roles == {BY}
    assert asker.form("Who was arrested by Norland?").wanted_roles == {TARGET, PARTY}


def test_who_did_it_is_asked_also_where_something_had_been_undergone(asker: Asker) -> None:
    assert asker.form("禁止された縄団を追ったのは誰ですか").wanted_roles == {BY}
    assert asker.form("禁止されたのは誰ですか").wanted_roles == {TARGET, PARTY}


def test_which_of_its_kind_is_said_right_behind_the_question(asker: Asker) -> None:
    assert asker.form("争っている土地をそのままにするよう言ったのはどこの機関でしたか").wanted == ("agency",)


def test_be_does_not_begin_a_clause_behind_another_auxiliary(asker: Asker) -> None:
    form = asker.form("How long was it from word that the Lantern would be closed until the first fire?")
    (start, _), *_ = form.divisions
    assert any(item.text == "closed" for item in start.items)


def test_the_time_before_something_is_before_it(asker: Asker) -> None:
    question = "And the time before the third ballot, when had the stagehands last voted?"
    (reference,) = asker.form(question).references
    assert [(limit.relation, limit.reference.text) for limit in reference.events] == [
        (Relation.BEFORE, "the third ballot")
    ]
    assert reference.ordinal == -1


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("In response to the first storm, what did the bargemen ask for?", "the first storm"),
        ("最初の嵐を受けて、船頭は何を求めましたか", "最初の嵐"),
    ],
)
def test_what_somebody_responds_to_came_before_or_is_told_with_it(asker: Asker, text: str, inner: str) -> None:
    (limit,) = asker.form(text).references[0].events
    assert (limit.relation, limit.reference.text, limit.soft) == (Relation.AFTER, inner, True)


@pytest.mark.parametrize(
    ("text", "told"), [("When did they agree about the ballot?", "ballot"), ("採決について合意したのはいつ", "採決")]
)
def test_what_it_was_about_only_tells_more(asker: Asker, text: str, told: str) -> None:
    (reference,) = asker.form(text).references
    assert [item.modifies for item in reference.items if item.text == told] == [True]


def test_a_preposition_is_no_part_of_a_verb(asker: Asker) -> None:
    (reference,) = asker.form("When did the Courier bring its story over the great walkout?").references
    assert all(not item.apart for item in reference.items)


def test_whose_body_is_seized_is_who_it_befalls(asker: Asker) -> None:
    (reference,) = asker.form("ブラント首相の身柄が拘束されたのはいつですか").references
    assert [item.roles for item in reference.items if item.text.startswith("ブラント")] == [{TARGET, PARTY}]


def test_an_order_of_a_day_asks_for_no_order(asker: Asker) -> None:
    assert asker.form("How many days did the order of July 25, 1930 stay secret?").type is Type.DURATION


def test_a_title_before_what_somebody_was_doing_is_theirs(asker: Asker) -> None:
    assert asker.form("Who was the harbour boss saying that it would close?").wanted_roles == {BY}
    assert asker.form("Who was the harbour boss arrested by?").wanted_roles == {BY}
    assert asker.form("Who was arrested at the harbour?").wanted_roles == {TARGET, PARTY}


def test_what_lies_between_three_is_of_any_of_them(asker: Asker) -> None:
    (reference,) = asker.form("What came about between Norland, the Pilots and Sudland in 1930?").references
    assert len([item for item in reference.items if len(item.senses) > 1]) == 1
    (reference,) = asker.form("What came about between Norland and Sudland in 1930?").references
    assert all(len(item.senses) == 1 for item in reference.items)


def test_two_that_are_offered_with_or_are_not_divided_at_an_and(asker: Asker) -> None:
    question = (
        "Which quarrel between Norland and Sudland came first, the one about the storm or the one about the fire?"
    )
    assert all("and" in one.text.split() for one, _ in asker.form(question).divisions)


def test_a_sign_of_numbers_divides_nothing(asker: Asker) -> None:
    assert asker.form("火災が25％減ったのは、いつからいつまでですか").divisions == ()


def test_who_is_forced_to_act_acts(asker: Asker) -> None:
    (reference,) = asker.form("When did the storm force Norland to buy timber from Sudland?").references
    assert [item.roles for item in reference.items if item.text == "norland"] == [{BY}]


def test_right_is_a_tag_only_at_the_end(asker: Asker) -> None:
    assert asker.form("The Lantern burnt in 1930, right?").yes_no
    assert not asker.form("Who said that the Pilots would sail right in?").yes_no


def test_a_question_that_begins_by_denying_denies_nothing(asker: Asker) -> None:
    (reference,) = asker.form("Didn't Norland ban the Ropers?").references
    assert not any(item.denied for item in reference.items)
    (reference,) = asker.form("When was it that Norland didn't ban the Ropers?").references
    assert any(item.denied for item in reference.items)


def test_a_colon_ends_what_is_told_before_a_question_about_it(asker: Asker) -> None:
    (reference,) = asker.form(
        "The licence that the Board granted in 1929: when had it been extended before that?"
    ).references
    assert [limit.relation for limit in reference.events] == [Relation.BEFORE]


def test_a_verb_and_its_particle_mean_something_together_where_an_object_stands_between(asker: Asker) -> None:
    (reference,) = asker.form("When did Norland throw the bargemen out?").references
    assert [item.text for item in reference.items if item.apart] == ["throw out"]
    assert all(item.text != "throw" for item in reference.items)
    (reference,) = asker.form("When did Norland send the bargemen a letter of backing?").references
    assert not any(item.apart for item in reference.items)
    (reference,) = asker.form("When did the bargemen walk out and do it again?").references
    assert not any(item.text == "do again" for item in reference.items)


def test_what_stands_right_before_made_tells_whether_it_bounds_a_time(asker: Asker) -> None:
    (reference,) = asker.form("火が出て、その裏方まで狙われたのはいつですか").references
    assert reference.events == ()


def test_all_that_is_told_may_stand_before_the_word_for_those_who_are_asked_for(asker: Asker) -> None:
    (reference,) = asker.form("ブラント首相がシュドランドで会談した芸能界の有力な方はどなたですか").references
    assert not any(item.passing for item in reference.items)
