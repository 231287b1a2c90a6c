"""How the figures are counted: each clock with its law, each kind of "no worker", what is held."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.boards.counted import limits_on, most_children_on, numbers_on
from keepsight.pages.page import Page, Visit
from keepsight.pages.words import UNITS
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
            "load": [
                {"title": title, "number": _said(number, unit), "law": source}
                for title, number, unit, source in numbers_on(visit.as_at)
            ],
            "coverage": [],
        },
    )


def _said(number: int, unit: str) -> str:
    """A number by which loads are reckoned, as people say it."""
    if unit == "tenths":
        return f"{number / 10:g} {'point' if number == 10 else 'points'}"
    return f"{number} {UNITS[unit][0 if number == 1 else 1]}"


PAGE = Page(path="counted", name="counted", view=view, another_date=True)
