"""Accept a child whom social care hands to early help: from then on early help has hold."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.early_help_episode import REASONS, EarlyHelpEpisode
from keepsight.writing.perform import Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("accepted_on", "When early help accepted the child", kind="date"),
                Question(
                    "lead_practitioner",
                    "Who leads from now on",
                    hint="Name, and how they can be reached",
                ),
                Question(
                    "reason", "What early help is to do above all", kind="choice", choices=REASONS
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def by_the_receiver(around: Around, given: dict[str, Any]) -> None:
    """Who offers a child cannot be the one who accepts it."""
    if around.rows["step_down"].worker_id == around.doing.by.worker_id:
        raise Wrong("You offered this child. Whoever takes over accepts it.")


def early_help_begins(around: Around, step_down: Any, given: dict[str, Any]) -> None:
    """Early help is open from the acceptance on, so that the child is never with nobody."""
    if around.all_open("early_help_episode"):
        return
    around.doing.create(
        EarlyHelpEpisode,
        person_id=around.child.pk,
        started_on=given["accepted_on"],
        reason=given["reason"],
        organisation=step_down.organisation,
        lead_practitioner=given["lead_practitioner"],
        worker_id=around.doing.by.worker_id,
    )


ACCEPT_STEP_DOWN = completing(
    "step_down",
    ASKED,
    check=by_the_receiver,
    then=early_help_begins,
    why_changed="accepted by early help",
    code="accept_step_down",
    title="Accept a step down",
    why="A handover is over when the other has taken hold.",
    meets=("T37",),
)
