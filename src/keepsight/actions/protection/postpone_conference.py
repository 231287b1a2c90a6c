"""Postpone a conference past its limit: a head of service, with the chair’s agreement."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.protection.cancel_conference import CHAIR_AGREED, KEPT_SAFE
from keepsight.actions.protection.move_conference import NEW_DAY, WHY, off, planned_anew
from keepsight.actions.protection.plan_conference import can_be_on
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Section

ASKED = Form(
    sections=(Section("", (NEW_DAY, WHY, KEPT_SAFE, CHAIR_AGREED)),), since=date(2016, 1, 1)
)


def can_be(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a day gone by, and a weekend for an initial conference."""
    kind = around.rows["planned_conference"].kind_code
    can_be_on(given["planned_on"], kind, around.doing.today)


POSTPONE_CONFERENCE = completing(
    "planned_conference",
    ASKED,
    also=off,
    check=can_be,
    then=planned_anew,
    again=True,
    why_changed="postponed",
    code="postpone_conference",
    title="Postpone a conference past its limit",
    why="A late conference leaves a child without a plan.",
    level=30,
    decides="D13",
    shows={
        "interim_safety_plan": "kept_safe",
        "chairs_agreement": "chair_agreed_on",
        "new_day": "why_cancelled",
    },
)
