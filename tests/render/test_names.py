from tests.render.listing import listed
from tests.sample import lighthouse
from timeline.events import Facet
from timeline.render.names import names_of


def test_terms_are_called_by_their_first_name_and_else_by_their_id() -> None:
    dataset = lighthouse()
    listing, event = listed(dataset), dataset.events[0]
    assert names_of(Facet.ACTOR, ["lumiere", "nobody"], event, listing, "en") == ["Lumière & Sons", "nobody"]
    assert names_of(Facet.ACTOR, ["lumiere", "nobody"], event, listing, "ja") == ["ルミエール", "nobody"]
