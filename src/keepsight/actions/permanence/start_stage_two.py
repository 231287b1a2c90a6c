"""The adopters give notice that they want to be assessed: stage two begins."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.writing.perform import Doing, Wrong

#: Half a year: who gives notice later begins stage one again (Adoption Agencies Regulations 2005, regulation 28).
STANDS_FOR = timedelta(days=183)
ASKED = asking(
    Question("stage_two_on", "When they gave notice that they want to go on", kind="date"),
)


def in_time(doing: Doing, adopter: Any, given: dict[str, Any]) -> None:
    """Within six months of the end of stage one."""
    if given["stage_two_on"] > adopter.stage_one_ended_on + STANDS_FOR:
        raise Wrong(
            "More than six months after stage one, it is begun again: register them anew.",
            field="stage_two_on",
        )


START_STAGE_TWO = turning(
    "adopter",
    ASKED,
    check=in_time,
    code="start_stage_two",
    title="Start stage two",
    why="From their notice there are four months to the decision.",
    may="keep_adopters",
    needs=("stage_one_ended_on",),
    bars=("stage_two_on",),
)
