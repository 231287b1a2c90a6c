"""Let an assessment take longer than 45 working days, with the reasons."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.actions.workforce.of_decisions import CASE
from keepsight.kernel.form import Form, Question, Section
from keepsight.law.working_days import add_working_days
from keepsight.writing.perform import Wrong

#: How long an assessment may take without anybody's leave.
LIMIT = 45
DAYS = f"{CASE}working_days"
ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "safe_meanwhile",
                    "How the child is kept safe until then",
                    kind="long_text",
                    most=4_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def is_longer(around: Around, given: dict[str, Any]) -> None:
    """Refuse what needs no decision."""
    if _days(given) <= LIMIT:
        raise Wrong("Up to 45 working days nobody needs to decide.", field=DAYS)


def until(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The last day, counted as the decision counts: in working days from the referral."""
    episode = around.rows["episode_of_need"]
    begun = episode.started_on or around.rows["assessment"].started_on
    last = add_working_days([begun], [_days(given)])[0]
    return {"extended_to_on": last.astype("datetime64[D]").item()}


def _days(given: dict[str, Any]) -> int:
    return int(float(given[DAYS]))


EXTEND_ASSESSMENT = completing(
    "assessment",
    ASKED,
    also=until,
    check=is_longer,
    why_changed="given more time",
    code="extend_assessment",
    title="Give an assessment more time",
    why="More time must be for the child’s sake, with the reasons written down.",
    needs=("episode_of_need",),
    decides="D06",
    shows={"safe_meanwhile": "safe_meanwhile"},
)
