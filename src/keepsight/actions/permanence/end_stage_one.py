"""Stage one of approving adopters ends: checks, references and health are in."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.permanence.adopter import STAGE_ONE
from keepsight.writing.perform import Doing

ASKED = asking(
    Question("stage_one_ended_on", "When stage one ended, and they were told", kind="date"),
    Question("stage_one_code", "How it ended", kind="choice", choices=STAGE_ONE),
    Question(
        "stage_one_found",
        "What the checks, references and health reports found",
        kind="long_text",
        most=8_000,
    ),
)


def ends_with_a_no(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    """Who is not suitable goes no further (Adoption Agencies Regulations 2005, regulation 27)."""
    is_no = given["stage_one_code"] == "not_suitable"
    return {"withdrawn_on": given["stage_one_ended_on"]} if is_no else {}


END_STAGE_ONE = turning(
    "adopter",
    ASKED,
    also=ends_with_a_no,
    code="end_stage_one",
    title="End stage one",
    why="Two months of checks, and then they know whether they may go on.",
    may="keep_adopters",
    bars=("stage_one_ended_on",),
    meets=("T92A",),
)
