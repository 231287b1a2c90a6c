"""The one Jinja environment behind every page: where templates lie and what they may call.

Templates are strict: a name that the view did not give, or a field that an object lacks, fails the
page rather than leaving a hole.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import json_script
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from keepsight.pages import words
from keepsight.pages.doors.ways_in import ways_in
from keepsight.pages.govuk import ask_question
from keepsight.pages.questions import errors_of, questions_of

PAGES = Path(__file__).parent
#: Rooms lie in ``pages``; the sign-in library asks for ``account/…`` and ``mfa/…``, kept in doors.
TEMPLATE_FOLDERS = (PAGES, PAGES / "doors")


def environment(**options: Any) -> Environment:
    """The environment, as Django's Jinja2 backend asks for it (``OPTIONS["environment"]``).

    ``options`` are the backend's: its loader is kept, or ours is used where it gives none.
    """
    options.setdefault("loader", FileSystemLoader(TEMPLATE_FOLDERS))
    options |= {
        "undefined": StrictUndefined,
        "autoescape": True,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    made = Environment(**options)
    said = {function.__name__: function for function in words.SAID}
    made.filters |= said
    made.globals |= said
    made.globals |= {
        "url": url,
        "static": static,
        "json_script": json_script,
        "ask_question": ask_question,
        "questions_of": questions_of,
        "errors_of": errors_of,
        "ways_in": ways_in,
    }
    return made


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a named page: ``url("account_login")``."""
    return reverse(name, args=args or None, kwargs=kwargs or None)
