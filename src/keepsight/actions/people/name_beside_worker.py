"""Name somebody beside the child's worker: a co-worker, a chair, a reviewing officer, a personal adviser."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing.perform import Wrong

BESIDE = (
    ("co_worker", "Works with the child beside the worker"),
    ("conference_chair", "Chairs the child’s conferences"),
    ("reviewing_officer", "Is the child’s independent reviewing officer"),
    ("personal_adviser", "Is the young person’s personal adviser"),
)
ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("role_code", "As what", kind="choice", choices=BESIDE),
                Question(
                    "worker", "Who stands beside the worker", kind="choice", choices="workers"
                ),
                Question(
                    "started_on",
                    "From which day do they stand beside them",
                    kind="date",
                    may_precede_birth=True,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def is_not_there_already(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) whoever is named so already."""
    there = Allocation.objects.filter(
        person=around.child,
        worker_id=given["worker"],
        role_code=given["role_code"],
        ended_on__isnull=True,
    )
    if there.exists():
        raise Wrong("This person is named so already.", field="worker")


def of_no_team(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"team_id": None}


NAME_BESIDE_WORKER = making(
    Allocation,
    ASKED,
    also=of_no_team,
    check=is_not_there_already,
    code="name_beside_worker",
    title="Name somebody beside the worker",
    why="Whoever watches over a plan from outside it must be known by name.",
    level=40,
)
