"""Cancel a supervision session: by whom, and why."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.workforce.of_council import worker_of
from keepsight.actions.workforce.of_supervision import as_supervisor
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.supervision_session import (
    CANCELLED_BY,
    WHY_CANCELLED,
    SupervisionSession,
)
from keepsight.writing.perform import Doing, Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "cancelled_by_code", "Who called it off", kind="choice", choices=CANCELLED_BY
                ),
                Question("why_cancelled_code", "Why", kind="choice", choices=WHY_CANCELLED),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> SupervisionSession:
    """The session, called off today. ``given``: worker, session, cancelled_by_code, why_cancelled_code.

    Refuses (``Refused``) whoever does not supervise the worker; (``Wrong``) a session that is not booked.
    """
    worker = worker_of(doing, given["worker"])
    as_supervisor(doing, worker)
    session = SupervisionSession.objects.filter(
        pk=given["session"], worker=worker, held_on__isnull=True, cancelled_on__isnull=True
    ).first()
    if session is None:
        raise Wrong("This session is not booked any more.")
    return doing.amend(
        session,
        why="cancelled",
        cancelled_on=doing.today,
        cancelled_by_code=given["cancelled_by_code"],
        why_cancelled_code=given["why_cancelled_code"],
    )


CANCEL_SUPERVISION = Action(
    code="cancel_supervision",
    title="Cancel a supervision session",
    why="Supervision that is always cancelled looks the same as none, unless somebody counts.",
    may="supervise",
    form=ASKED,
    run=run,
)
