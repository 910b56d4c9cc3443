"""Questions and the events that answer them, or the reason why there is no answer."""

import pytest

from timeline.ask import Asker
from timeline.questions import Answer, Confidence, Reason, Type

FIRE, SECOND, LAPSE = "first-fire", "second-fire", "licence-lapses"


def ids(answer: Answer) -> list[str]:
    return [match.event.id for match in answer.listing.matches]


@pytest.mark.parametrize(
    ("question", "type_", "events"),
    [
        ("When did the Lantern's licence lapse?", Type.WHEN, [LAPSE]),
        ("ランタン座の興行許可はいつ失効した？", Type.WHEN, [LAPSE]),
        ("LANTERN licence lapse", Type.WHEN, [LAPSE]),
        ("ｗｈｅｎ did the lantern's permit expire", Type.WHEN, [LAPSE]),
        ("ランタン座の興行許可が切れたのは何年何月何日ですか", Type.WHEN, [LAPSE]),
        ("when was the first fire", Type.WHEN, [FIRE]),
        ("最初の火災はいつ", Type.WHEN, [FIRE]),
        ("When was the last fire at the Lantern?", Type.LAST, [SECOND]),
        ("ランタン座の最後の火災はいつですか", Type.LAST, [SECOND]),
        ("When was the second fire at the Lantern?", Type.FIRST, [SECOND]),
        ("When was the next fire after the first fire?", Type.NEXT, [SECOND]),
        ("When were prisoners last freed before the July 1931 prisoner exchange?", Type.PREVIOUS, ["six-released"]),
        ("1931年7月の囚人交換の前に、シュドランドが最後に囚人を解放したのはいつ？", Type.PREVIOUS, ["six-released"]),
        ("What was the deadline for the payment of the fee?", Type.WHEN, ["fee-deadline"]),
        # a place may stand where someone who acts would
        ("When did Arden fall?", Type.WHEN, ["sudland-falls"]),
        # what both do has no order
        ("When did Keller negotiate with the Board?", Type.WHEN, ["talks"]),
        ("When did the Board negotiate with Keller?", Type.WHEN, ["talks"]),
        ("When did Brandt meet Vondel?", Type.WHEN, ["brandt-visits"]),
        # a verb whose particle stands apart, and a slip of the pen
        ("When did Brandt bann the Firebrands?", Type.WHEN, ["firebrands-banned"]),
        ("When did Sudland set ten prisoners free?", Type.WHEN, ["ten-released"]),
        # what is said in passing may stand in the summary
        ("What was the deadline by which the Board wanted the debts settled?", Type.WHEN, ["fee-deadline"]),
        ("Did Sudland free ten prisoners in 1931?", Type.WHEN, ["ten-released"]),
        ("In 1931, did Sudland free ten prisoners?", Type.WHEN, ["ten-released"]),
    ],
)  # fmt: skip
def test_a_question_after_a_date_finds_its_event(asker: Asker, question: str, type_: Type, events: list[str]) -> None:
    answer = asker.ask(question)
    assert (answer.question.type, ids(answer), answer.reason) == (type_, events, None), answer.text


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("What happened in July 1930?", ["firebrands-banned"]),
        ("1930年7月に何がありましたか", ["firebrands-banned"]),
        ("July 1930", ["firebrands-banned"]),
        ("What happened between the first fire and the second fire?", ["curfew"]),
        ("最初の火災と二度目の火災の間に何がありましたか。", ["curfew"]),
        ("What did the Brandt cabinet do in 1930?", ["firebrands-banned", "ropers-banned"]),
        ("What did Norland do between 1 July and 31 July 1930?", ["firebrands-banned"]),
        ("昭和5年7月にノーランドは何をしましたか", ["firebrands-banned"]),
        ("What happened last year?", ["brandt-visits", "six-released", LAPSE, "licence-renewed", "ten-released"]),
        # it was going on that day
        ("What happened on 5 October 1930?", ["curfew"]),
    ],
)
def test_what_happened_lists_all_that_lies_in_the_period(asker: Asker, question: str, events: list[str]) -> None:
    answer = asker.ask(question)
    assert (answer.question.type, ids(answer)) == (Type.WHAT, events), answer.text


@pytest.mark.parametrize(
    ("question", "value", "events"),
    [
        ("How many gangs of the port did Norland ban in 1930?", 2, ["firebrands-banned", "ropers-banned"]),
        ("1930年にノーランドが禁止した港の徒党はいくつですか", 2, ["firebrands-banned", "ropers-banned"]),
        ("How many prisoners did Sudland free on Brandt's visit?", 6, ["six-released"]),
        ("How many prisoners did Sudland free in 1931?", 16, ["six-released", "ten-released"]),
        ("How many people were killed in the first fire?", 3, [FIRE]),
        ("最初の火災の死者は何人ですか", 3, [FIRE]),
        ("How many fires were there in 1930?", 2, [FIRE, SECOND]),
        ("How often did Sudland free prisoners?", 2, ["six-released", "ten-released"]),
    ],
)
def test_how_many_counts_events_or_quotes_a_figure(asker: Asker, question: str, value: int, events: list[str]) -> None:
    answer = asker.ask(question)
    assert (answer.question.type, answer.reply.value, ids(answer)) == (Type.COUNT, value, events), answer.text


@pytest.mark.parametrize(
    ("question", "least", "most"),
    [
        ("How many days from the first fire until the second fire?", 44, 44),
        ("How many days between the second fire and the first fire?", 44, 44),
        ("最初の火災から二度目の火災まで何日？", 44, 44),
        ("二度目の火災は最初の火災の何日後ですか", 44, 44),
        ("最初の火災の何日後に二度目の火災がありましたか", 44, 44),
        ("How long after the first fire was the second fire?", 44, 44),
        ("How long before the second fire was the first fire?", 44, 44),
        ("How many days apart are the first fire and the second fire?", 44, 44),
        ("How long did the curfew in Arden last?", 63, 122),
        ("How long was the Lantern without a licence?", 48, 57),
        ("How long did the Lantern's licence last?", 730, 730),
        ("How many days from the lapse of the Lantern's licence until the July 1931 prisoner exchange?", 129, 138),
    ],
)
def test_a_duration_is_end_minus_start_as_precisely_as_both_are_known(
    asker: Asker, question: str, least: int, most: int
) -> None:
    answer = asker.ask(question)
    assert (answer.question.type, answer.reply.days_min, answer.reply.days_max) == (Type.DURATION, least, most), (
        answer.text
    )


@pytest.mark.parametrize(
    ("question", "first", "yesno"),
    [
        ("Which came first: the first fire or the lapse of the Lantern's licence?", FIRE, None),
        ("最初の火災と興行許可の失効はどちらが先ですか", FIRE, None),
        ("Was the first fire before the second fire?", FIRE, "yes"),
        ("Did the second fire happen before the first fire?", FIRE, "no"),
        ("最初の火災は二度目の火災より後でしたか", FIRE, "no"),
        ("The first fire came before the second fire, didn't it?", FIRE, "yes"),
    ],
)
def test_two_happenings_are_put_in_order(asker: Asker, question: str, first: str, yesno: str | None) -> None:
    answer = asker.ask(question)
    assert (answer.question.type, ids(answer)[:1], answer.reply.yesno) == (Type.ORDER, [first], yesno), answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What happened in October 1930?", "besides, 1 that went on all that time"),
        ("1930年10月に何が起きましたか", "ほか1件はその間ずっと続いていました"),
    ],
)
def test_what_went_on_all_the_time_is_no_happening_of_it(asker: Asker, question: str, said: str) -> None:
    answer = asker.ask(question)
    assert ids(answer) == ["second-fire"]
    assert said in answer.text


def test_what_went_on_all_the_time_is_told_where_nothing_else_happened(asker: Asker) -> None:
    assert "curfew" in ids(asker.ask("What happened on 3 October 1930?"))


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who proposed a fire brigade?", ("Otto Keller",)),
        ("消防隊を提案したのは誰ですか", ("オットー・ケラー",)),
        ("Which gang was banned on 26 July 1930?", ("Firebrands",)),
        ("Which country did Brandt visit?", ("Sudland",)),
        ("ブラント氏が会談した相手は誰ですか", ("ミラ・フォンデル",)),
        ("Who did Brandt meet in Sudland?", ("Mira Vondel",)),
        ("By whom was the secret revealed?", ("Courier",)),
        ("秘密の交渉を暴露した新聞は？", ("クーリエ紙",)),
        # for whom they acted
        ("Who on the Norland side ordered a new licence?", ("Ilse Brandt", "Theatre Board")),
        # of the kind that is asked for, though others took part in what is rather called so
        ("Which newspaper reported the secret talks?", ("Courier",)),
        ("Which paper told of the talks?", ("Courier",)),
        ("興行許可を命じたノーランドの首相は誰ですか", ("イルゼ・ブラント", "演劇局")),
        # of a group that is named, the member
        ("Which port gang did Norland ban after the Firebrands?", ("Ropers",)),
        # what stands behind the verb is not what is asked for
        ("Who visited the country of Vondel in Sudland?", ("Ilse Brandt",)),
        ("Whom did Norland arrest at the theatre?", ("Ada Roth",)),
    ],
)
def test_who_names_those_in_the_role_asked_for(asker: Asker, question: str, names: tuple[str, ...]) -> None:
    answer = asker.ask(question)
    assert (answer.question.type, answer.reply.names) == (Type.WHO, names), answer.text


@pytest.mark.parametrize(
    ("question", "yesno"),
    [
        ("Was the Lantern's licence in force on 1 March 1930?", "yes"),
        ("1931年4月1日の時点でランタン座の興行許可は有効でしたか", "no"),
        ("On 1 March 1930, was the Lantern's licence still valid?", "yes"),
        ("Was there a curfew in Arden on 5 October 1930?", "yes"),
    ],
)
def test_a_state_held_on_a_date_or_not(asker: Asker, question: str, yesno: str) -> None:
    answer = asker.ask(question)
    assert (answer.reply.yesno, answer.reason) == (yesno, None), answer.text


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("When did Xanadu ban the Firebrands?", Reason.UNKNOWN_TERM),
        ("ザナドゥが火付け団を禁止したのはいつ", Reason.UNKNOWN_TERM),
        # roles
        ("When did the Lantern grant the Board a licence?", Reason.UNRESOLVED),
        ("When did Vondel propose a fire brigade?", Reason.UNRESOLVED),
        ("When was Keller banned by the Firebrands?", Reason.UNRESOLVED),
        ("ランタン座が演劇局に興行許可を与えたのはいつ", Reason.UNRESOLVED),
        # predicates
        ("When was the ban of the Firebrands lifted?", Reason.UNRESOLVED),
        ("When did Norland take the Firebrands off its list?", Reason.UNRESOLVED),
        ("When did Norland not ban the Firebrands?", Reason.UNRESOLVED),
        ("How many days from when Norland did not ban the Firebrands until the second fire?", Reason.UNRESOLVED),
        ("ケラー氏が辞任したのはいつですか", Reason.UNRESOLVED),
        ("When was the ban of the Ropers not?", Reason.UNRESOLVED),
        ("How many days from the ban of the Ropers not until the second fire?", Reason.UNRESOLVED),
        # dates and numbers
        ("When did the Lantern's licence lapse in 1930?", Reason.CONTRADICTED),
        ("When did the Lantern's licence lapse in the blue moon of 1931?", Reason.UNKNOWN_TERM),
        ("When did Sudland free 77 prisoners?", Reason.UNRESOLVED),
        ("When did Sudland free four prisoners?", Reason.UNRESOLVED),
        ("シュドランドが囚人を四人解放したのはいつ", Reason.UNRESOLVED),
        ("What happened in 1905?", Reason.NO_EVENT_IN_PERIOD),
        ("When was there a fire in March 1929?", Reason.NO_EVENT_IN_PERIOD),
        ("When was the third fire?", Reason.NO_EVENT_IN_PERIOD),
        ("When will the Lantern tour Sudland next?", Reason.CONTRADICTED),
        ("What happened on 31 February 1930?", Reason.UNRESOLVED),
        # precision
        ("Was the Lantern's licence in force on 25 April 1931?", Reason.PRECISION_TOO_LOW),
        ("Was the first fire before the curfew in Arden?", Reason.PRECISION_TOO_LOW),
        ("How long did the first fire last?", Reason.PRECISION_TOO_LOW),
        ("How long from the tour of Sudland until the first fire?", Reason.CONTRADICTED),
        ("How long from the first fire until Vondel played the beggar queen?", Reason.PRECISION_TOO_LOW),
        ("How many people were banned?", Reason.UNRESOLVED),
        # parts that denote nothing, or several
        ("What happened after the flood?", Reason.UNRESOLVED),
        ("Was the ban before the second fire?", Reason.AMBIGUOUS),
        ("How long before the moon landing was the second fire?", Reason.UNKNOWN_TERM),
        # no questions after events and dates
        ("What is the Lantern?", Reason.NOT_A_DATE_QUESTION),
        ("", Reason.NOT_A_DATE_QUESTION),
        ("?", Reason.NOT_A_DATE_QUESTION),
        ("？？？", Reason.NOT_A_DATE_QUESTION),
        ("Which came first?", Reason.NOT_A_DATE_QUESTION),
    ],
)
def test_what_is_not_recorded_so_is_not_answered(asker: Asker, question: str, reason: Reason) -> None:
    answer = asker.ask(question)
    assert (answer.reason, ids(answer), answer.confidence) == (reason, [], Confidence.NONE), answer.text


@pytest.mark.parametrize(
    ("question", "confidence"),
    [
        ("When did the Lantern's licence lapse?", Confidence.EXACT),
        # a theme, a head of government of that name, another spelling
        ("When did Brandt ban the Firebrands?", Confidence.INFERRED),
        ("When did Norland ban the Firebrand?", Confidence.EXACT),
        ("When did Norland ban the Firebramds?", Confidence.INFERRED),
        ("火付け段を禁止したのはいつ", Confidence.NONE),
        ("When was there a fire?", Confidence.SEVERAL),
    ],
)
def test_the_confidence_tells_how_an_answer_was_come_by(asker: Asker, question: str, confidence: Confidence) -> None:
    answer = asker.ask(question)
    assert answer.confidence is confidence, answer.text


@pytest.mark.parametrize(
    ("question", "least", "most"),
    [
        ("How long did the rehearsals last?", 30, 30),
        ("How many days from the first fire to the second fire?", 44, 44),
        ("How long was the Lantern without a licence before Brandt ordered a new one?", 48, 57),
        ("最初の火災から、二度目の火災まではどのくらいですか", 44, 44),
    ],
)
def test_what_lasted_is_counted_from_its_first_to_its_last_day(
    asker: Asker, question: str, least: int, most: int
) -> None:
    answer = asker.ask(question)
    assert (answer.reply.days_min, answer.reply.days_max) == (least, most), answer.text


@pytest.mark.parametrize(
    ("question", "events"),
    [
        ("What happened the day after 3 March 1931?", [LAPSE]),
        ("What happened ahead of 1922?", ["storm-of-1921"]),
        ("What happened the day after the first fire?", ["curfew"]),
        ("What did Sudland do at the time of Brandt's visit to Sudland?", ["six-released"]),
        ("What happened during the July 1931 prisoner exchange?", ["ten-released"]),
        ("What happened after Brandt's visit to Sudland and before the lapse of the Lantern's licence?", []),
        ("When did the fires start?", [FIRE]),
        ("When did the 50 million dollar rehearsals begin?", ["rehearsals"]),
        ("When did the Lantern first tour?", ["opera-premiere"]),
        ("火災が始まったのはいつですか", [FIRE]),
        ("ケラー氏から消防隊の提案があったのはいつ", ["fires-proposed"]),
        ("ブラント首相が会談後に興行許可を命じたのはいつ", ["licence-renewed"]),
        ("When was the beggar queen played by Vondel?", ["old-comedy"]),
        ("When did Vondel play the beggar queen?", ["old-comedy"]),
        ("Was the Lantern licence in force on 1 March 1930?", ["licence-granted"]),
        ("How many seats burnt in the first fire?", [FIRE]),
        ("Who was banned first?", ["firebrands-banned"]),
        ("Who met Vondel during Brandt's visit to Sudland?", ["brandt-visits"]),
        ("How many events happened in July 1930?", ["firebrands-banned"]),
        ("When was the fire at the Lantern that killed the spectators?", [FIRE]),
    ],
)
def test_a_question_put_in_another_way_finds_its_events(asker: Asker, question: str, events: list[str]) -> None:
    assert ids(asker.ask(question)) == events, asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("What happened between the flood and the war?", Reason.UNKNOWN_TERM),
        ("Who invented the moon?", Reason.UNKNOWN_TERM),
        ("Who was hurt in the second fire?", Reason.UNRESOLVED),
        ("How long from the first fire until the first fire?", Reason.UNRESOLVED),
        ("How long did the moon landing last?", Reason.UNKNOWN_TERM),
        ("How long did nobody ban the Firebrands?", Reason.UNRESOLVED),
        ("How long after the first fire?", Reason.AMBIGUOUS),
        ("最初の火災は何日後ですか", Reason.PRECISION_TOO_LOW),
        ("何日後ですか", Reason.NOT_A_DATE_QUESTION),
        ("Was the siege of Arden in force on 1 May 1930?", Reason.UNRESOLVED),
        ("Was the comedy in force on 1 May 1930?", Reason.UNRESOLVED),
        ("When was 1.2.3 built?", Reason.UNKNOWN_TERM),
        ("When was it announced that the Lantern would play?", Reason.UNRESOLVED),
        ("What happened after the fire before the fire?", Reason.UNRESOLVED),
        ("When was it?", Reason.NOT_A_DATE_QUESTION),
        ("Who banned the Firebrands third?", Reason.UNRESOLVED),
        ("How many seats did the moon burn?", Reason.UNKNOWN_TERM),
        ("What happened before the fire after the ban before the visit after the talks?", Reason.UNRESOLVED),
        ("What did Keller do before the first fire and after the second fire?", Reason.NO_EVENT_IN_PERIOD),
        ("Which country freed the Lantern?", Reason.UNRESOLVED),
        ("When?", Reason.NOT_A_DATE_QUESTION),
    ],
)
def test_what_cannot_be_made_out_is_not_answered(asker: Asker, question: str, reason: Reason) -> None:
    assert asker.ask(question).reason is reason, asker.ask(question).text


def test_more_events_than_a_handful_are_no_answer_to_when(everywhere: Asker) -> None:
    assert everywhere.ask("When was the Lantern?").reason is Reason.AMBIGUOUS


def test_a_state_that_still_holds_has_no_length_yet(everywhere: Asker) -> None:
    assert everywhere.ask("How long was the light in service?").reason is Reason.PRECISION_TOO_LOW


def test_without_events_nothing_is_recorded() -> None:
    assert Asker([]).ask("What happened in 1930?").reason is Reason.NO_EVENT_IN_PERIOD
    assert Asker([]).ask("When did the bridge open?").reason is Reason.UNKNOWN_TERM


def test_the_nearer_title_is_meant_where_one_says_much_more_of_the_question(asker: Asker) -> None:
    assert ids(asker.ask("When did Sudland free ten prisoners?")) == ["ten-released"]
    assert ids(asker.ask("When was there a curfew in Arden?")) == ["curfew"]


@pytest.mark.parametrize(
    "question",
    [
        "What did Vondel do at the harvest fair in Arden in August 1934?",
        "収穫市でフォンデルは何をしましたか",
        "フォンデル氏はアーデンの収穫市で何をしましたか",
    ],
)
def test_what_somebody_did_on_an_occasion_may_be_told_of_it_aside(asker: Asker, question: str) -> None:
    assert ids(asker.ask(question)) == ["harvest-fair", "pilots-urged"], asker.ask(question).text


def test_an_occasion_is_not_what_somebody_else_did_on_it(asker: Asker) -> None:
    assert asker.ask("What did Vondel do during Brandt's visit to Sudland?").reason is Reason.UNRESOLVED


def test_what_somebody_did_on_an_occasion_is_not_the_occasion(asker: Asker) -> None:
    assert asker.ask("What did Norland do during the arrest of Roth?").reason is Reason.UNRESOLVED


def test_who_leads_a_country_acts_for_it(asker: Asker) -> None:
    assert asker.ask("When did Sudland's president visit Vondel?").reason is Reason.UNRESOLVED
    assert ids(asker.ask("When did Sudland's president free six prisoners?")) == ["six-released"]
