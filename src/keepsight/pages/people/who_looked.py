"""Who looked at one child's record, and what was changed on it: every line of the log, newest first."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.looks.who_looked import ROWS_A_PAGE, Look, Looks, who_looked
from keepsight.access.record.child import NoSuchChild
from keepsight.access.reference import id_of
from keepsight.pages.acts_in_words import changed, did, page_words
from keepsight.pages.listing import HOME, one_of, page_of
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, tabs

DAYS = 30
#: What is kept in view, in the address as ``since``.
SINCE = {"": "The last 30 days", "began": "Since the record began"}
#: What is shown, in the address as ``show``.
SHOW = {"": "All that was done", "changed": "Only what changed"}


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    try:
        number = id_of(reference, "child")
    except ValueError:
        raise NoSuchChild("No child has this number here.") from None
    since = one_of(visit, "since", SINCE)
    show = one_of(visit, "show", SHOW)
    looks = who_looked(
        visit.viewer,
        number,
        now=visit.now,
        since=None if since else visit.now - timedelta(days=DAYS),
        only_changes=bool(show),
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
            "only_changes": bool(show),
            "others": [
                {"text": text, "url": _at(reference, since=code, show=show)}
                for code, text in SINCE.items()
                if code != since
            ]
            + [
                {"text": text, "url": _at(reference, since=since, show=code)}
                for code, text in SHOW.items()
                if code != show
            ],
            "paging": _paging(visit, reference, {"since": since, "show": show}, looks),
        },
    )


def _row(look: Look) -> dict[str, Any]:
    return {
        "at": look.at,
        "name": look.name,
        "url": reverse("worker", kwargs={"reference": look.worker}) if look.worker else None,
        "role": look.role,
        "did": did(look.act),
        "why": look.why or (page_words(look.page) if look.page else ""),
        "granted": look.ground == "opened",
        "changed": changed(look.changes),
    }


def _at(reference: str, **asked: Any) -> str:
    given = {key: value for key, value in asked.items() if value}
    found = reverse("who_looked", kwargs={"reference": reference})
    return f"{found}?{urlencode(given)}" if given else found


def _paging(
    visit: Visit, reference: str, asked: dict[str, str], looks: Looks
) -> dict[str, Any] | None:
    page = page_of(visit)
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + len(looks.rows) - 1
    if looks.total <= ROWS_A_PAGE:
        return None
    return {
        "first": first,
        "last": last,
        "total": looks.total,
        "previous_url": _at(reference, **asked, page=page - 1) if page > 1 else None,
        "next_url": _at(reference, **asked, page=page + 1) if last < looks.total else None,
        "save_url": None,
    }


PAGE = Page(path="child/<str:reference>/who-looked", name="who_looked", view=view, reach="child")
