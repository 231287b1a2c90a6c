"""Extend a temporary approval, once, before it runs out."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.care.of_placements import without
from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form
from keepsight.law.running_out import runs_out
from keepsight.records.care.temporary_approval_extension import FORM, TemporaryApprovalExtension
from keepsight.writing.perform import Wrong

ASKED = Form(sections=without(FORM, "decided_on"), since=FORM.since)


def can_be_longer(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a second extension, and one of what has run out: the law knows neither."""
    approval = around.rows["temporary_approval"]
    if TemporaryApprovalExtension.objects.filter(approval=approval).exists():
        raise Wrong("It was extended once already, and the law knows no second time.")
    over: date | None = approval.approved_on and runs_out(
        "care.temporary_approval", approval.approved_on
    )
    if over and around.doing.today > over:
        raise Wrong(
            f"It ran out on {said_day(over)} and cannot be extended any more: end it, and say where "
            "the child lives."
        )


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """On the day of the decision."""
    return {"decided_on": around.doing.today}


EXTEND_TEMPORARY_APPROVAL = making(
    TemporaryApprovalExtension,
    ASKED,
    also=today,
    check=can_be_longer,
    code="extend_temporary_approval",
    title="Extend a temporary approval",
    why="Eight weeks more, once.",
    needs=("temporary_approval",),
    level=30,
    decides="D28",
)
