"""One page that holds everything: a drawing by date, filters, and every event as text; it asks for nothing else.

The list is the data: the script reads what it draws and filters from the attributes of the list's entries. So
the page is whole without the script, and nothing is said twice.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from timeline.render.extras import needing
from timeline.render.page_content import Page, datetime_of, days, is_inexact
from timeline.render.text import visible, web_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

    from jinja2 import Environment, Template

    from timeline.render.events import EventReport
    from timeline.render.formats import Look

_STYLES = ("style.css",)
_SCRIPTS = ("calendar.js", "events.js", "layout.js", "shapes.js", "drawing.js", "filters.js", "facets.js", "main.js")


def write(report: EventReport, out: TextIO, look: Look) -> str | None:
    """Write the page, opened in ``look.language``; return what a person has to know of it, if there is anything.

    Raises MissingExtraError where the extra ``html`` is not installed.
    """
    page = Page(report.listing, look.language)
    out.writelines(_template().generate(page=page, **_assets(page)))
    return page.remark(look.language)


def _template() -> Template:
    return _environment().get_template("page.html")


def _environment() -> Environment:
    with needing("html"):
        from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(_part),
        autoescape=True,
        finalize=_finalizer(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.globals |= {each.__name__: each for each in (days, is_inexact, datetime_of, web_address)}
    return environment


def _finalizer() -> Callable[[Any], Any]:
    """Every text of the data is made visible on its way into the page; what the template made already is."""
    from markupsafe import Markup

    return lambda value: visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _assets(page: Page) -> dict[str, Any]:
    """Style and script, and the digests by which the page's policy knows them."""
    from markupsafe import Markup

    style = "".join([*map(_part, _STYLES), *_one_language_rules(len(page.languages))])
    script = "".join(map(_part, _SCRIPTS))
    return {
        "style": Markup(style),  # noqa: S704 -- our own text, no data
        "script": Markup(script),  # noqa: S704 -- our own text, no data
        "style_digest": _digest(style),
        "script_digest": _digest(script),
    }


def _one_language_rules(languages: int) -> Iterator[str]:
    """Of texts in several languages only the chosen one shows: plain CSS, so that it works without the script."""
    for chosen in range(languages):
        others = ", ".join(f".in{each}" for each in range(languages) if each != chosen)
        if others:
            yield f":root:has(#language_{chosen}:checked) :is({others}) {{ display: none; }}\n"


def _part(name: str) -> str:
    return files("timeline.render").joinpath("page", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """As a Content-Security-Policy names an inline script or style (CSP Level 3, 2.3.1)."""
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
