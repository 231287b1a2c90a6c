"""The court allocates the case to a judge."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("gatekept_on", "When the court allocated the case", kind="date"),
    Question(
        "guardian_named",
        "Who is the child’s guardian, where the court has named one now",
        required=False,
    ),
)


def guardian(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The guardian, where one was named since the issue."""
    return {"guardian": given.get("guardian_named") or around.rows["proceedings"].guardian}


RECORD_GATEKEEPING = completing(
    "proceedings",
    ASKED,
    also=guardian,
    why_changed="the court allocated the case",
    code="record_gatekeeping",
    title="Record gatekeeping and allocation by the court",
    why="The right judge, from the second day.",
    level=30,
    meets=("T45A",),
)
