"""Release a record to whoever it is about, or say what is kept back and why."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question(
        "withheld",
        "What is kept back, and why",
        kind="long_text",
        required=False,
        most=8_000,
    ),
)


def of_today(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"answered_on": around.doing.today}


ANSWER_ACCESS_REQUEST = completing(
    "access_request",
    ASKED,
    also=of_today,
    why_changed="answered",
    code="answer_access_request",
    title="Release the record to whoever asked",
    why="It is their own story; only serious harm, or somebody else’s privacy, keeps a page back.",
    decides="D41",
    bars=("identity_check",),
    meets=("T113",),
    for_closed=True,
)
