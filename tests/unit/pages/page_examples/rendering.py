"""Renders an example as the site would, without a request or a database."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from jinja2 import Environment
from markupsafe import Markup

from keepsight.pages import jinja
from keepsight.pages.doors.ways_in import WayIn

from .frames import HERE

CSRF = Markup('<input type="hidden" name="csrfmiddlewaretoken" value="example">')


def calderbeck_signs_in(request: HttpRequest) -> list[WayIn]:
    """In place of ``ways_in``, which asks the database."""
    return [WayIn("Calderbeck", HERE)]


def example_environment() -> Environment:
    made = jinja.environment()
    made.globals["ways_in"] = calderbeck_signs_in
    return made


def render(template: str, context: dict[str, Any], made: Environment | None = None) -> str:
    """The page's HTML; ``context`` as in the examples, with what Django adds to every page."""
    request = HttpRequest()
    request.path = "/"
    found = (made or example_environment()).get_template(template)
    return found.render(request=request, csrf_input=CSRF, **context)
