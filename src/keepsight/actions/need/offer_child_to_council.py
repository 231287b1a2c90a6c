"""Offer a child who moved to the council where it lives now."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from keepsight.actions.need.of_ending import refuse_unsaid
from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Question, Section
from keepsight.records.need.case_transfer import FORM, CaseTransfer

_TO_COUNCIL = Question("council", "Which council", hint="Its name, and whom you spoke to there")
_OTHERS = tuple(one for one in FORM.questions if one.field != "to_team")
ASKED = replace(FORM, sections=(Section("", (_TO_COUNCIL, *_OTHERS)),), not_asked={})


def nothing_unsaid(around: Around, given: dict[str, Any]) -> None:
    """Refuse a handover that is silent on what is overdue."""
    refuse_unsaid(around, given.get("left_undone"), "left_undone")


def from_this_team(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return {"from_team_id": around.rows["episode_of_need"].team_id}


OFFER_CHILD_TO_COUNCIL = making(
    CaseTransfer,
    ASKED,
    also=from_this_team,
    check=nothing_unsaid,
    code="offer_child_to_council",
    title="Offer a child to another council",
    why="A child who moves is ours until the other council says that it is theirs.",
    needs=("episode_of_need",),
    bars=("case_transfer",),
    level=40,
)
