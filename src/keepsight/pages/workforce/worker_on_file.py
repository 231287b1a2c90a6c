"""One worker as an administrator sees them: roles, time away, account; no child."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.staff.staff import NoSuchStaff, StaffWorker, worker_of
from keepsight.pages.page import NoSuchThing, Page, Visit

WORKERS = "workers"


def view(visit: Visit) -> HttpResponse:
    worker = worker_at(visit)
    held = [role for role in worker.roles if role.to_on is None or role.to_on >= visit.today]
    return visit.show(
        "workforce/worker.html",
        {
            "back": {"text": "Workers", "url": reverse(WORKERS)},
            "worker": {
                "name": worker.name,
                "role": held[0].role if held else worker.job_title or "No role today",
                "team": held[0].team if held else "",
                "telephone": "",
                "email": worker.email,
                "started_on": worker.started_on,
                "ended_on": worker.ended_on,
                "registration": worker.registration,
                "working_time": worker.share,
            },
            "roles": [
                {
                    "role": role.role,
                    "team": role.team,
                    "from_on": role.from_on,
                    "to_on": role.to_on,
                    "level": "",
                }
                for role in worker.roles
            ],
            "absences": [
                {
                    "kind": away.kind,
                    "from_on": away.from_on,
                    "to_on": away.to_on,
                    "cover": f"Covered by {away.cover}" if away.cover else "",
                }
                for away in worker.absences
            ],
            "acts": _acts(visit, worker),
            "account": _account(worker),
            "sees_children": False,
            "children": [],
            "total": 0,
            "limit": 0,
            "paging": None,
            "cannot_be_told": [],
        },
    )


def worker_at(visit: Visit) -> StaffWorker:
    """The worker whom the address names; 404 where there is none in this council."""
    try:
        return worker_of(visit.viewer, visit.params["reference"], today=visit.today)
    except NoSuchStaff as error:
        raise NoSuchThing(str(error)) from None


def _account(worker: StaffWorker) -> str:
    if not worker.account:
        return "No account"
    if worker.account_is_open:
        return f"Signs in as {worker.account}"
    return f"Account {worker.account_closed or 'closed'}"


def _acts(visit: Visit, worker: StaffWorker) -> list[dict[str, str]]:
    """What an administrator can do now; nothing that cannot be done is offered."""
    today = visit.today
    is_here = worker.ended_on is None or worker.ended_on >= today
    has_role = any(role.to_on is None or role.to_on > today for role in worker.roles)
    is_away = any(away.to_on is None or away.to_on > today for away in worker.absences)
    offered = [
        ("change_worker", "Change", True),
        ("give_role", "Give a role", is_here),
        ("end_role", "End a role", has_role),
        ("add_absence", "Note time away", is_here),
        ("end_absence", "End time away", is_away),
        ("end_worker", "End their time here", worker.ended_on is None),
        ("worker_changes", "What changed", True),
    ]
    if visit.viewer.may("manage_accounts"):
        offered += [
            ("open_account", "Open an account", is_here and not worker.account_is_open),
            ("send_password", "Send a password mail", worker.account_is_open),
            ("unlock_account", "Unlock", worker.account_is_open),
            ("close_account", "Close the account", worker.account_is_open),
        ]
    here = {"reference": worker.reference}
    return [
        {"text": text, "url": reverse(name, kwargs=here)} for name, text, fits in offered if fits
    ]


PAGE = Page(
    path="workers/<str:reference>", name="worker_on_file", view=view, may="manage_workforce"
)
