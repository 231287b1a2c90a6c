"""Agree to a placement outside the council’s area: one to come, or one that nobody has agreed to yet."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_agreeing import TRIED, agreeing
from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.stepping import Around, asking
from keepsight.kernel.form import Form
from keepsight.records.care.placement import Placement
from keepsight.records.care.placement_approval import FORM, PlacementApproval


def waits_for_it(around: Around, given: dict[str, Any]) -> Placement | None:
    """The placement that stands, where it is out of area and nobody has agreed to it."""
    far = [one for one in open_rows(around, "placement") if one.location_code == "OUT"]
    agreed = PlacementApproval.objects.filter(placement__in=far).values_list("placement", flat=True)
    waiting = [one for one in far if one.pk not in set(agreed)]
    return waiting[-1] if waiting else None


ASKED = Form(sections=(*FORM.sections, *asking(TRIED).sections), since=FORM.since)


APPROVE_OUT_OF_AREA = agreeing(
    "out_of_area",
    "nominated_officer",
    form=ASKED,
    which=waits_for_it,
    shows={"nearer_first": "tried"},
    code="approve_out_of_area",
    title="Agree to a placement out of area",
    why="Far from home, somebody senior must have said yes.",
    decides="D24",
    meets=("T81A",),
)
