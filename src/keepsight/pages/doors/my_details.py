"""My details: who I am here, which roles I hold, how I sign in."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.access.staff.my_own import my_own
from keepsight.pages.frame import address_of
from keepsight.pages.page import Page, Visit


def view(visit: Visit) -> HttpResponse:
    found = my_own(visit.viewer)
    return visit.show(
        "site/my_details.html",
        {
            "back": {"text": "Home", "url": "/"},
            "mine": found,
            "looks_url": address_of("what_i_looked_at"),
            "ties_url": address_of("own_ties") if visit.viewer.may("declare_ties") else None,
            "locks_url": address_of("locks") if visit.viewer.may("ask_for_lock") else None,
            "second_step_url": address_of("mfa_index"),
            "password_url": address_of("account_change_password") if found.has_password else None,
        },
    )


PAGE = Page(path="my-details", name="my_details", view=view)
