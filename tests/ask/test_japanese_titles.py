import pytest

from timeline.ask.japanese_titles import by_handle, by_title
from timeline.ask.names import Gazetteer
from timeline.questions import Sense


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The names of a port."""
    made = Gazetteer()
    for name in ("アーデン", "港湾局", "ノーランド"):
        made.add(name, Sense("actor", "harbour", name))
    made.add("通行料", Sense("concept", "harbour", "toll"))
    return made


@pytest.mark.parametrize(
    ("title", "question"),
    [
        # the comma of a headline stands for が
        ("港湾局、橋を閉鎖", "港湾局が橋を閉鎖したのはいつですか"),
        ("ノーランド、アーデンに橋を架ける", "ノーランドがアーデンに橋を架けたのはいつですか"),
        # unless it is no actor, or someone else is said to do it
        ("通行料、値を上げる", "通行料、値を上げたのはいつですか"),
        ("港湾局、議会が橋を閉鎖", "港湾局、議会が橋を閉鎖したのはいつですか"),
        ("港湾局、橋は不要と述べる", "港湾局、橋は不要と述べたのはいつですか"),
        ("アーデンで火災、橋を破壊", "アーデンで火災、橋を破壊したのはいつですか"),
        # what is done, in the past where its spelling tells
        ("港湾局が橋を開放する", "港湾局が橋を開放したのはいつですか"),
        ("港湾局が橋を開く", "港湾局が橋を開いたのはいつですか"),
        ("アーデンが急ぐ", "アーデンが急いだのはいつですか"),
        ("アーデンが示す", "アーデンが示したのはいつですか"),
        ("アーデンが願う", "アーデンが願ったのはいつですか"),
        ("アーデンが頼む", "アーデンが頼んだのはいつですか"),
        ("議会が始まる", "議会が始まったのはいつですか"),
        ("議会が命じる", "議会が命じたのはいつですか"),
        ("議会へ行く", "議会へ行くのはいつですか"),
        ("議会が破る", "議会が破るのはいつですか"),
        # any other as it stands: a happening by its name, a clause with a pause
        ("アーデンの大火", "アーデンの大火はいつ？"),
        ("橋が開通", "橋が開通、いつ？"),
        ("港湾局、埠頭へ", "港湾局、埠頭へ、いつ？"),
    ],
)
def test_a_title_is_asked_about_as_people_ask(title: str, question: str, gazetteer: Gazetteer) -> None:
    assert by_title(title, gazetteer) == question


def test_a_handle_is_asked_about_by_its_name() -> None:
    assert by_handle("大火") == "大火はいつでしたか"
