"""Whoever asked to see the record takes it back."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.quality.identity_check import IdentityCheck

ASKED = asking(
    Question(
        "withdrawn_on",
        "When the request to see the record was taken back",
        kind="date",
        may_follow_death=True,
    ),
)


def nothing_waits(around: Around, request: Any, given: dict[str, Any]) -> None:
    """Nobody has to prove any more who they are."""
    numbers = [row.number for row in around.all_open("identity_check")]
    for check in IdentityCheck.objects.filter(pk__in=numbers, request=request):
        around.doing.amend(
            check, why="the request was taken back", withdrawn_on=given["withdrawn_on"]
        )


WITHDRAW_ACCESS_REQUEST = completing(
    "access_request",
    ASKED,
    then=nothing_waits,
    why_changed="taken back",
    code="withdraw_access_request",
    title="Record that a request to see the record was taken back",
    why="It can be hard to read: who changes their mind can ask again at any time.",
    for_closed=True,
)
