"""From when everything is recorded here: said once, by whoever answers for the council's settings."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from keepsight.actions.reporting.record_here_from import RECORD_HERE_FROM
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import Page, Visit
from keepsight.pages.words import day, plural


def view(visit: Visit) -> HttpResponse:
    return ask(
        visit,
        Asking(
            RECORD_HERE_FROM,
            title="From when everything is recorded here",
            button="From this day on",
            back={"text": "Limits", "url": reverse("limits")},
            first={"recorded_from_on": visit.today},
            sentences=(
                "Until this is said, a date of which no source tells is “cannot be told” and never "
                "overdue: it may have been met in another system.",
                "From the day that you give, what is not here was not done, and dates count by it.",
            ),
            done=lambda made: visit.go(
                "limits",
                note=f"{plural(len(made), 'kind')} of record are held here from {day(made[0].from_on)}.",
            ),
        ),
    )


PAGE = Page(
    path="recorded-here",
    name="recorded_here",
    view=view,
    may="set_limits",
    methods=("GET", "POST"),
)
