"""Give a family its assessment."""

from __future__ import annotations

from keepsight.actions.stepping import completing
from keepsight.records.need.assessment_shared import FORM

SHARE_ASSESSMENT = completing(
    "assessment_shared",
    FORM,
    why_changed="given to the family",
    code="share_assessment",
    title="Give the family its assessment",
    why="People have a right to read what is written about them.",
    meets=("T09",),
    for_closed=True,
)
