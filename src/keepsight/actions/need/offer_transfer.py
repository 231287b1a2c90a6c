"""Offer a child to another team, with a summary, the next dates, and what is overdue."""

from __future__ import annotations

from typing import Any

from keepsight.actions.need.of_ending import refuse_unsaid
from keepsight.actions.stepping import Around, making
from keepsight.records.need.case_transfer import CaseTransfer
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing.perform import Wrong

#: The part of a team that is asked to take a child: its manager may read the record, and holds nothing.
RECEIVING = "receiving"


def to_another_team(around: Around, given: dict[str, Any]) -> None:
    """Refuse the team that has the child, and a handover that is silent on what is overdue."""
    if int(given["to_team"]) == around.rows["episode_of_need"].team_id:
        raise Wrong("This team has the child already.", field="to_team")
    refuse_unsaid(around, given.get("left_undone"), "left_undone")


def from_this_team(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"from_team_id": around.rows["episode_of_need"].team_id}


def in_their_reach(around: Around, transfer: Any, given: dict[str, Any]) -> None:
    """Who is to take a child reads its record first."""
    around.doing.create(
        Allocation,
        person_id=around.child.pk,
        team=transfer.to_team,
        role_code=RECEIVING,
        started_on=around.doing.today,
    )


OFFER_TRANSFER = making(
    CaseTransfer,
    also=from_this_team,
    check=to_another_team,
    then=in_their_reach,
    code="offer_transfer",
    title="Offer a child to another team",
    why="Between two teams a child is easily nobody’s: the first holds on until the second has hold.",
    needs=("episode_of_need",),
    bars=("case_transfer",),
    level=20,
)
