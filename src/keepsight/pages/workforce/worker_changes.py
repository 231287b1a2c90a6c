"""What changed on a worker's own record, for an administrator: who changed what, when and why."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.staff.staff import NoSuchStaff
from keepsight.access.staff.worker_changes import ROWS_A_PAGE, OwnChange, changes_of_worker
from keepsight.pages.acts_in_words import changed
from keepsight.pages.listing import page_of
from keepsight.pages.page import NoSuchThing, Page, Visit


def view(visit: Visit) -> HttpResponse:
    reference, page = visit.params["reference"], page_of(visit)
    try:
        found = changes_of_worker(visit.viewer, reference, now=visit.now, page=page)
    except NoSuchStaff as error:
        raise NoSuchThing(str(error)) from None
    back = reverse("worker_on_file", kwargs={"reference": reference})
    return visit.show(
        "workforce/worker_changes.html",
        {
            "back": {"text": found.name, "url": back},
            "name": found.name,
            "total": found.total,
            "rows": [_row(row) for row in found.rows],
            "paging": _paging(reference, page, len(found.rows), found.total),
        },
    )


def _row(row: OwnChange) -> dict[str, Any]:
    return {
        "at": row.at,
        "by": row.by,
        "is_on_the_log": row.is_on_the_log,
        "changed": changed([row.change]),
    }


def _paging(reference: str, page: int, shown: int, total: int) -> dict[str, Any] | None:
    if not shown:
        return None
    here = reverse("worker_changes", kwargs={"reference": reference})
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + shown - 1
    return {
        "first": first,
        "last": last,
        "total": total,
        "previous_url": f"{here}?page={page - 1}" if page > 1 else None,
        "next_url": f"{here}?page={page + 1}" if last < total else None,
        "save_url": None,
    }


PAGE = Page(
    path="workers/<str:reference>/changes",
    name="worker_changes",
    view=view,
    may="manage_workforce",
)
