"""Workers, for an administrator: who is in post, where, with which role and account."""

from __future__ import annotations

from typing import Any, get_args

from django.http import HttpResponse, QueryDict
from django.urls import reverse

from keepsight.access.staff.staff import ROWS_A_PAGE, State, WorkerLine, workers_of
from keepsight.pages.page import Page, Visit

STATES = {"in_post": "In post", "left": "Left", "closed": "Account closed", "all": "All"}


def view(visit: Visit) -> HttpResponse:
    """The list, by name, 25 a page; ``q``, ``state`` and ``page`` stand in the address."""
    asked = visit.request.GET
    state: State = next((s for s in get_args(State) if s == asked.get("state")), "in_post")
    words = asked.get("q", "")[:200]
    page = int(asked["page"]) if asked.get("page", "").isdecimal() else 1
    page = min(max(page, 1), 10_000)
    found = workers_of(visit.viewer, today=visit.today, words=words, state=state, page=page)
    return visit.show(
        "workforce/workers.html",
        {
            "back": {"text": "Home", "url": "/"},
            "total": found.total,
            "in_post": found.in_post,
            "left_holding": found.left_holding,
            "filters": [_states(state)],
            "filters_url": reverse("workers"),
            "words": words,
            "rows": [_row(worker) for worker in found.rows],
            "add": {"text": "Add a worker", "url": reverse("add_worker")},
            "guests_url": reverse("guests"),
            "paging": paging(reverse("workers"), asked, page, len(found.rows), found.total),
        },
    )


def paging(url: str, asked: QueryDict, page: int, shown: int, total: int) -> dict[str, Any] | None:
    """What ``tables.pages`` shows: which rows of how many, and the pages before and after."""
    if not shown:
        return None
    first = (page - 1) * ROWS_A_PAGE + 1

    def at(number: int) -> str:
        kept = asked.copy()
        kept["page"] = str(number)
        return f"{url}?{kept.urlencode()}"

    return {
        "first": first,
        "last": first + shown - 1,
        "total": total,
        "previous_url": at(page - 1) if page > 1 else None,
        "next_url": at(page + 1) if first + shown - 1 < total else None,
        "save_url": None,
    }


def _states(chosen: str) -> dict[str, Any]:
    choices = [
        {"value": value, "text": text, "chosen": value == chosen} for value, text in STATES.items()
    ]
    return {"name": "state", "label": "Who", "choices": choices}


def _row(worker: WorkerLine) -> dict[str, Any]:
    return {
        "name": worker.name,
        "url": reverse("worker_on_file", kwargs={"reference": worker.reference}),
        "role": worker.role,
        "team": worker.team,
        "account": f"Signs in as {worker.account}"
        if worker.account
        else f"Account {worker.closed}"
        if worker.closed
        else "No account",
        "from_on": worker.from_on,
        "to_on": worker.to_on,
    }


PAGE = Page(path="workers", name="workers", view=view, may="manage_workforce")
