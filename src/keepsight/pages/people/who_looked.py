"""Who looked at one child's record: every line of the log that concerns it, newest first."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.child import NoSuchChild
from keepsight.access.reference import id_of
from keepsight.access.who_looked import ROWS_A_PAGE, Look, Looks, who_looked
from keepsight.pages.listing import HOME, one_of, page_of
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, tabs

DAYS = 30
#: What is kept in view, in the address as ``since``.
SINCE = {"": "The last 30 days", "began": "Since the record began"}
#: Why a page was opened, where the ground of reach says nothing more.
PAGES = {
    "child_page": "The child’s page",
    "child_dates": "The child’s dates",
    "child_visits": "The child’s visits",
    "why_late": "To say why a date was missed",
    "delays": "The reasons for delay",
    "next_days": "The next 10 working days",
    "calendar": "Their own calendar",
    "limits": "What a rule would change",
    "same_child": "To answer whether two records are one child",
    "waiting": "To answer what waits for a person",
}


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    try:
        number = id_of(reference, "child")
    except ValueError:
        raise NoSuchChild("No child has this number here.") from None
    since = one_of(visit, "since", SINCE)
    looks = who_looked(
        visit.viewer,
        number,
        now=visit.now,
        since=None if since else visit.now - timedelta(days=DAYS),
        page=page_of(visit),
    )
    name = looks.name or f"child {reference}"
    return visit.show(
        "people/who_looked.html",
        {
            "back": back_to_child(visit, reference, name) if looks.in_reach else HOME,
            "child": {"name": name, "first_name": looks.first_name or "this child"},
            "tabs": tabs(visit, reference) if looks.in_reach else [],
            "people": looks.people,
            "total": looks.total,
            "days": None if since else DAYS,
            "rows": [_row(look) for look in looks.rows],
            "others": [
                {"text": text, "url": _at(reference, since=code)}
                for code, text in SINCE.items()
                if code != since
            ],
            "paging": _paging(visit, reference, since, looks),
        },
    )


def _row(look: Look) -> dict[str, Any]:
    return {
        "at": look.at,
        "name": look.name,
        "url": reverse("worker", kwargs={"reference": look.worker}) if look.worker else None,
        "role": look.role,
        "did": look.did,
        "why": look.why or PAGES.get(look.page, ""),
        "granted": False,
    }


def _at(reference: str, **asked: Any) -> str:
    given = {key: value for key, value in asked.items() if value}
    found = reverse("who_looked", kwargs={"reference": reference})
    return f"{found}?{urlencode(given)}" if given else found


def _paging(visit: Visit, reference: str, since: str, looks: Looks) -> dict[str, Any] | None:
    page = page_of(visit)
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + len(looks.rows) - 1
    if looks.total <= ROWS_A_PAGE:
        return None
    return {
        "first": first,
        "last": last,
        "total": looks.total,
        "previous_url": _at(reference, since=since, page=page - 1) if page > 1 else None,
        "next_url": _at(reference, since=since, page=page + 1) if last < looks.total else None,
        "save_url": None,
    }


PAGE = Page(path="child/<str:reference>/who-looked", name="who_looked", view=view, reach="child")
