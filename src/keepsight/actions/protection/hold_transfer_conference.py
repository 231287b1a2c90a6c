"""Write down the conference on a child who moved here: the other council’s plan becomes ours, or ends."""

from __future__ import annotations

from typing import Any

from keepsight.actions.protection.hold_initial_conference import ASKED
from keepsight.actions.protection.known_before import invited_to_transfer
from keepsight.actions.protection.of_conferences import (
    EXCUSES,
    SHOWS,
    after,
    held_as,
    quorum_is_said,
)
from keepsight.actions.protection.of_plans import plan_begun, plan_is_said
from keepsight.actions.stepping import Around, making
from keepsight.records.protection.conference import Conference


def stands(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a quorum not told, and a plan that does not say what it must."""
    quorum_is_said(given)
    plan_is_said(around, given)


def transferred(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    decided = "made" if given["made_plan"] else "no_plan"
    return {**held_as(around, given, "transfer_in"), "decision_code": decided}


def followed(around: Around, conference: Any, given: dict[str, Any]) -> None:
    """The notice is answered, and the plan goes on here where the conference says so."""
    notice = around.rows["transfer_notice"]
    around.doing.amend(notice, why="the conference was held", held_on=conference.held_on)
    if given["made_plan"]:
        plan_begun(around, conference, given, notice.other_authority_code)
    after(around, conference)


HOLD_TRANSFER_CONFERENCE = making(
    Conference,
    ASKED,
    also=transferred,
    check=stands,
    then=followed,
    first=invited_to_transfer,
    first_from="Invited when the conference was planned",
    code="hold_transfer_conference",
    title="Write down the conference on a child who moved here",
    why="A child who moves must not fall between two councils.",
    needs=("transfer_notice", "episode_of_need"),
    bars=("protection_plan",),
    level=30,
    decides="D12",
    shows=SHOWS,
    excuses=EXCUSES,
    meets=("T22",),
)
