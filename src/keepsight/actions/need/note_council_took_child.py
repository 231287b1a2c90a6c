"""Note that another council has taken a child who moved there."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.writing.perform import Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("accepted_on", "When the other council took the child", kind="date"),
                Question(
                    "accepted_by",
                    "Who there said so",
                    hint="Name, role, and the date of their letter",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def is_theirs_to_take(around: Around, given: dict[str, Any]) -> None:
    """Refuse it for a transfer between teams of ours."""
    if around.rows["case_transfer"].to_team_id is not None:
        raise Wrong("The child was offered to a team of ours, which accepts it itself.")


NOTE_COUNCIL_TOOK_CHILD = completing(
    "case_transfer",
    ASKED,
    check=is_theirs_to_take,
    why_changed="taken by another council",
    code="note_council_took_child",
    title="Note that another council took a child",
    why="A child who moves is ours until the other council says that it is theirs.",
    level=40,
)
