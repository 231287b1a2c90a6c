"""Release a record to whoever it is about, or say what is kept back and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question(
        "withheld",
        "What is kept back, and why",
        hint="Leave it empty where everything is released",
        kind="long_text",
        required=False,
        most=8_000,
    ),
)


def as_it_is(given: Mapping[str, Any]) -> dict[str, Any]:
    """Whether something is withheld is told by what is kept back, and not asked again."""
    return {"matter": "withhold" if (given.get("withheld") or "").strip() else "release"}


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
    case=as_it_is,
    bars=("identity_check",),
    meets=("T113",),
    for_closed=True,
)
