"""Add a team, service, duty desk or pool."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_council import team_of
from keepsight.kernel.action import Action
from keepsight.records.workforce.team import FORM, Team
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> Team:
    """The new team. Refuses (``Wrong``) a code that another team has."""
    check_code(doing, given["code"])
    parent = team_of(doing, given.pop("parent", None), "parent")
    return doing.create(Team, parent=parent, **filled(given))


def filled(given: dict[str, Any]) -> dict[str, Any]:
    """The answers as the record keeps them: what was left open is ""."""
    return {**given, **{name: given.get(name) or "" for name in ("telephone", "work_code")}}


def check_code(doing: Doing, code: str, but: int | None = None) -> None:
    """Refuse a short code that a team other than ``but`` has; unfinished imports count too."""
    same = Team.everything.filter(authority_id=doing.by.authority_id, code__iexact=code)
    if same.exclude(pk=but).exists():
        raise Wrong("Another team has this short code.", field="code")


ADD_TEAM = Action(
    code="add_team",
    title="Add a team",
    why="Somebody must answer for every child, and teams are how a council says who.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
