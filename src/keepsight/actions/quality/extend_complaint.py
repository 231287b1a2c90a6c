"""Take more time for a complaint that is complex, and say so."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.quality.complaint_extension import ONE, TWO, ComplaintExtension
from keepsight.writing.perform import Wrong

ASKED_ON = {ONE: "received_on", TWO: "stage_two_asked_on"}
ANSWERED_ON = {ONE: "stage_one_answered_on", TWO: "stage_two_answered_on"}


def can_be_longer(around: Around, given: dict[str, Any]) -> None:
    """The stage has begun, is not answered, and has not had more time before."""
    complaint, stage = around.rows["complaint"], given["stage_code"]
    if getattr(complaint, ASKED_ON[stage]) is None:
        raise Wrong("This stage has not begun.", field="stage_code")
    if given["decided_on"] < getattr(complaint, ASKED_ON[stage]):
        raise Wrong("This is before the stage began.", field="decided_on")
    if getattr(complaint, ANSWERED_ON[stage]) is not None:
        raise Wrong("This stage is answered.", field="stage_code")
    if ComplaintExtension.objects.filter(complaint=complaint, stage_code=stage).exists():
        raise Wrong("This stage had more time already.", field="stage_code")


EXTEND_COMPLAINT = making(
    ComplaintExtension,
    check=can_be_longer,
    code="extend_complaint",
    title="Take more time for a complaint",
    why="More time is asked for and explained, not taken.",
    level=40,
    needs=("complaint",),
    for_closed=True,
)
