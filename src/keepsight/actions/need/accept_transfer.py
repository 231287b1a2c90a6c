"""Accept a child from another team: from then on the child is this team's."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.need.offer_transfer import RECEIVING
from keepsight.actions.stepping import Around, completing
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing.perform import Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("accepted_on", "When your team took the child", kind="date"),
                Question(
                    "accepted_words",
                    "Who is to hold the child, and when they meet the family together with the worker until now",
                    kind="long_text",
                    most=4000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def by_the_receiving_team(around: Around, given: dict[str, Any]) -> None:
    """Refuse whoever offered the child, and whoever does not answer for the team that takes it."""
    transfer, by = around.rows["case_transfer"], around.doing.by
    if transfer.to_team_id is None:
        raise Wrong("The child was offered to another council, which answers for itself.")
    if transfer.worker_id == by.worker_id or transfer.to_team_id not in by.team_ids:
        raise Wrong(f"{transfer.to_team.name} accepts the child, and not who offers it.")


def theirs_from_now_on(around: Around, transfer: Any, given: dict[str, Any]) -> None:
    """The child's episode moves; its worker holds on until another is named."""
    around.doing.amend(
        around.rows["episode_of_need"], why="taken by another team", team_id=transfer.to_team_id
    )
    out_of_reach(around, transfer)


def out_of_reach(around: Around, transfer: Any) -> None:
    """What let the other team read is over: it has the child now, or does not take it."""
    asked = Allocation.objects.filter(
        person=around.child, team_id=transfer.to_team_id, role_code=RECEIVING, ended_on=None
    )
    for row in asked:
        around.doing.amend(row, why="the transfer ended", ended_on=around.doing.today)


ACCEPT_TRANSFER = completing(
    "case_transfer",
    ASKED,
    check=by_the_receiving_team,
    then=theirs_from_now_on,
    why_changed="accepted",
    code="accept_transfer",
    title="Accept a child from another team",
    why="A handover is over when the other has taken hold.",
    needs=("episode_of_need",),
    level=40,
)
