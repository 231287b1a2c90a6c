"""Get help: whom to ask."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.pages.page import Page, Visit


def view(visit: Visit) -> HttpResponse:
    return visit.show("site/help.html", {"contacts": []})


PAGE = Page(path="help", name="help", view=view, is_public=True)
