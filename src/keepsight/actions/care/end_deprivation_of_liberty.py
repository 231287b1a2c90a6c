"""A deprivation of liberty ends."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("ended_on", "When the deprivation of liberty ended", kind="date"))


END_DEPRIVATION_OF_LIBERTY = completing(
    "deprivation_of_liberty",
    ASKED,
    why_changed="ended",
    code="end_deprivation_of_liberty",
    title="End a deprivation of liberty",
    why="Only for as long as a court says.",
    level=30,
)
