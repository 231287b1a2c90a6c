"""Arrange that a doctor examines a child in an enquiry: a manager decides, with consent and advice."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.protection.medical_examination import MedicalExamination


def today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"arranged_on": around.doing.today}


ARRANGE_MEDICAL_EXAMINATION = making(
    MedicalExamination,
    also=today,
    code="arrange_medical_examination",
    title="Arrange a medical examination",
    why="An examination may be proof, and is also one more intrusion on a child.",
    needs=("section_47_enquiry",),
    bars=("medical_examination",),
    level=30,
    decides="D09",
    shows={"consent_to_examination": "consented_on", "doctors_advice": "doctors_advice"},
)
