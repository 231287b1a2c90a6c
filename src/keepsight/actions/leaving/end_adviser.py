"""End a personal adviser for whom nobody follows."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question
from keepsight.records.leaving.adviser import END_REASONS

#: That another takes over is said by naming the other.
REASONS = tuple(one for one in END_REASONS if one[0] != "another")
ASKED = asking(
    Question("ended_on", "Last day as personal adviser", kind="date"),
    Question("end_reason_code", "Why nobody follows", kind="choice", choices=REASONS),
)


END_ADVISER = completing(
    "adviser",
    ASKED,
    why_changed="ended",
    from_age=15,
    code="end_adviser",
    title="End a personal adviser",
    why="An adviser is owed until 21, and until 25 to whoever wants one: an end needs its reason.",
    for_closed=True,
)
