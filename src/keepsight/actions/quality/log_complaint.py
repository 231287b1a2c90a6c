"""Write down a complaint about the help that a child gets."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.quality.complaint import Complaint

LOG_COMPLAINT = making(
    Complaint,
    code="log_complaint",
    title="Log a complaint",
    why="A child who complains has already tried everything else.",
    for_closed=True,
)
