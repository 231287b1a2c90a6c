"""Accessibility: how far these pages can be used by everyone."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.pages.page import Page, Visit


def view(visit: Visit) -> HttpResponse:
    return visit.show("site/accessibility.html", {})


PAGE = Page(path="accessibility", name="accessibility", view=view, is_public=True)
