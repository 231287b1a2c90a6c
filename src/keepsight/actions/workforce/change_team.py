"""Change what is on file about a team, or move it to another service."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.add_team import check_code, filled
from keepsight.actions.workforce.of_council import in_order, team_of
from keepsight.kernel.action import Action
from keepsight.records.workforce.team import FORM, Team
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> Team:
    """The team as changed. Refuses (``Wrong``) to put it under itself or a team below it."""
    team = team_of(doing, given.pop("team_changed"))
    if team is None:
        raise Wrong("Choose a team of this council.")
    check_code(doing, given["code"], but=team.pk)
    parent = team_of(doing, given.pop("parent", None), "parent")
    above: Team | None = parent
    seen: set[int] = set()
    while above is not None and above.pk not in seen:
        if above.pk == team.pk:
            raise Wrong("A team cannot be part of itself.", field="parent")
        seen.add(above.pk)
        above = above.parent
    in_order(given.get("started_on"), team.ended_on, field="started_on")
    return doing.amend(team, why="changed by an administrator", parent=parent, **filled(given))


CHANGE_TEAM = Action(
    code="change_team",
    title="Change a team",
    why="Services are drawn anew, and whose children a manager sees hangs on it.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
