"""Close a team from a day on; its people and children stay in sight until they are moved."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import in_order, team_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.team import Team
from keepsight.writing.perform import Doing, Wrong

FORM = Form(sections=(Section("", (Question("ended_on", "Last day", kind="date"),)),))


def run(doing: Doing, given: dict[str, Any]) -> Team:
    """The team with its last day."""
    team = team_of(doing, given["team"])
    if team is None:
        raise Wrong("Choose a team of this council.")
    in_order(team.started_on, given["ended_on"])
    return doing.amend(team, why="closed", ended_on=given["ended_on"])


CLOSE_TEAM = Action(
    code="close_team",
    title="Close a team",
    why="A team that is gone must not be given another child.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
