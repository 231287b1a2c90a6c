"""How the figures are counted: each clock with its law, each kind of "no worker", what is held."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.boards.counted import limits_on, most_children_on
from keepsight.pages.page import Page, Visit
from keepsight.pages.workforce.why_no_worker import KINDS, MEANINGS


def view(visit: Visit) -> HttpResponse:
    return visit.show(
        "site/counted.html",
        {
            "clocks": [
                {
                    "code": one.code,
                    "title": one.title,
                    "why": one.why,
                    "limit": one.allowed,
                    "law": one.law,
                    "anchor": one.code.lower(),
                }
                for one in limits_on(visit.as_at)
            ],
            "kinds": [{"text": KINDS[kind], "meaning": MEANINGS[kind]} for kind in KINDS],
            "limit": most_children_on(visit.as_at),
            "coverage": [],
        },
    )


PAGE = Page(path="counted", name="counted", view=view, another_date=True)
