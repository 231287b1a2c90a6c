"""Everything that waits for one person, whole: the list behind the number on their home."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.boards.workforce.waiting_for_me import waiting_for_me
from keepsight.pages.listing import HOME, ROWS_A_PAGE, look_at, page_of, paging
from keepsight.pages.page import Page, Visit
from keepsight.pages.site.home_parts import named
from keepsight.pages.site.waiting_words import lines


def view(visit: Visit) -> HttpResponse:
    look = look_at(visit)
    waits = waiting_for_me(look).waits
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    page = waits[first : first + ROWS_A_PAGE]
    known = named(visit, [one.child for one in page])
    return visit.show(
        "site/for_me.html",
        {
            "back": HOME,
            "total": len(waits),
            "rows": lines(visit, look, page, known),
            "paging": paging(visit, "for_me", "", len(page), len(waits)),
        },
    )


PAGE = Page(path="for-me", name="for_me", view=view, another_date=True)
