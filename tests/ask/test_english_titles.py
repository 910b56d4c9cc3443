import pytest

from timeline.ask.english_titles import by_handle, by_title
from timeline.ask.names import Gazetteer, general
from timeline.questions import Sense


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The words of the lexicon, with a few names."""
    made = general()
    names = ("Arden", "Norland", "Town Council", "Low Lands", "harbour administration", "Vondel", "Brandt")
    for name in names:
        made.add(name, Sense("actor", "harbour", name.casefold().replace(" ", "-")))
    made.add("prisoner", Sense("concept", "harbour", "prisoner"))
    made.add("the Act of Arden", Sense("state", "harbour", "act"))
    made.add("the closed talks on a toll", Sense("event", "harbour", "talks"))
    return made


@pytest.mark.parametrize(
    ("title", "question"),
    [
        # who is named does what a verb says
        ("Arden bans the ferry", "When did Arden ban the ferry?"),
        ("Norland announces that the toll is lifted", "When did Norland announce that the toll is lifted?"),
        ("Brandt also visits Arden", "When did Brandt also visit Arden?"),
        ("Norland frees six prisoners", "When did Norland free six prisoners?"),
        ("Norland releases prisoners", "When did Norland release prisoners?"),
        ("Norland releases 12 prisoners", "When did Norland release 12 prisoners?"),
        ("Arden accuses Norland", "When did Arden accuse Norland?"),
        ("Vondel warns against leaving Arden", "When did Vondel warn against leaving Arden?"),
        ("Town Council reaches an agreement", "When did Town Council reach an agreement?"),
        ("Brandt stops paying the toll", "When did Brandt stop paying the toll?"),
        ("Arden falls", "When did Arden fall?"),
        # the base form by its spelling
        ("Vondel ties the boats", "When did Vondel tie the boats?"),
        ("Vondel denies the report", "When did Vondel deny the report?"),
        ("Norland pushes the frontier", "When did Norland push the frontier?"),
        # one thing does something
        ("The bridge opens", "When did the bridge open?"),
        ("Dredging begins", "When did dredging begin?"),
        ("The Zephyr opens", "When did the Zephyr open?"),
        ("The Act of Arden lapses", "When did the Act of Arden lapse?"),
        ("Zephyr opens", "When did Zephyr open?"),
        # more verbs behind "and", but no nouns
        ("Brandt visits Arden and meets Vondel", "When did Brandt visit Arden and meet Vondel?"),
        ("Brandt visits Arden and its markets", "When did Brandt visit Arden and its markets?"),
        ("Brandt bans ferries and bridges", "When did Brandt ban ferries and bridges?"),
        (
            "Brandt says that Arden opens a bridge and builds a mill",
            "When did Brandt say that Arden opens a bridge and builds a mill?",
        ),
        # passive
        ("A toll is decreed", "When was a toll decreed?"),
        ("Two ships are found", "When were two ships found?"),
        ("Prisoners held in Arden are sent home", "When were prisoners held in Arden sent home?"),
        # articles that titles leave out
        ("Low Lands ban the ferry, Arden says", "Low Lands ban the ferry, Arden says, when?"),
        ("Low Lands bans the ferry", "When did the Low Lands ban the ferry?"),
        ("Harbour administration bans the ferry", "When did the Harbour administration ban the ferry?"),
        ("Arden's bridge opens", "Arden's bridge opens, when?"),
        ("First strike in Arden kills 3 sailors", "When did the first strike in Arden kill 3 sailors?"),
        ("Closed talks on a toll are held", "When were closed talks on a toll held?"),
        ("Ferryman Vondel warns Arden", "When did Ferryman Vondel warn Arden?"),
        # two do it together
        ("Arden and Norland begin", "When did Arden and Norland begin?"),
        ("Arden and Norland agree on a toll", "When did Arden and Norland agree on a toll?"),
        ("Arden and the Town Council recall their envoys", "When did Arden and the Town Council recall their envoys?"),
        # who says so is not asked about
        ("Norland bans the ferry, Arden reports", "When did Norland ban the ferry?"),
    ],
)
def test_a_title_whose_verb_is_plain_to_see_becomes_a_question(title: str, question: str, gazetteer: Gazetteer) -> None:
    assert by_title(title, gazetteer) == question


@pytest.mark.parametrize(
    "title",
    [
        "Explosion at the mill",
        # nouns in the plural
        "Norland strikes kill 3 sailors",
        "Norland attacks on ships begin",
        "Norland sanctions bite",
        "Norland prisoners escape the island",
        "Talks of Norland and Arden",
        "Ferries and bridges close",
        "Arden, Norland and Low Lands talks fail",
        # another verb
        "Closed talks that Norland holds are found",
        "The closed talks of Arden end",
        "The talks that Norland holds are found",
        "Brandt hopes Arden must fall",
        "Arden opens a bridge and Norland must pay",
        "Arden bans ferries must fear",
        # verbs that nobody knows
        "Arden zaps ferries",
        "Arden zaps",
        "A zap of ferries closes",
        "Later falls",
        "The falls",
        "Is",
        "is opened",
        "Toll is",
        "& , -- says",
        "Arden, the port, and Norland opens",
    ],
)
def test_any_other_is_asked_about_as_it_stands(title: str, gazetteer: Gazetteer) -> None:
    assert by_title(title, gazetteer) == f"{title}, when?"


@pytest.mark.parametrize(
    ("handle", "question"),
    [
        ("the great fire", "When was the great fire?"),
        ("the talks in the harbour", "When were the talks in the harbour?"),
        ("the end of the talks", "When was the end of the talks?"),
        ("the loss of Arden's ships", "When was the loss of Arden's ships?"),
        ("Act 41", "When was Act 41?"),
    ],
)
def test_a_handle_is_asked_about_in_its_number(handle: str, question: str) -> None:
    assert by_handle(handle) == question
