"""Say of a thing that must be on file that it has been seen, and of which day it is, or why it is missing."""

from __future__ import annotations

from typing import Any

from keepsight.actions.workforce.of_decisions import open_request, rule
from keepsight.kernel.action import Action
from keepsight.records.workforce.on_file_confirmation import FORM, OnFileConfirmation
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> OnFileConfirmation:
    """What was said; what was said before it stays in its history.

    ``given``: request, item_code, dated_on or why_missing. Refuses (``Wrong``) a thing that the
    decision does not ask for, neither a date nor a reason, both, and a date to come.
    """
    request = open_request(doing, given["request"])
    codes = {one.code for one in rule(request.decision_code).on_file}
    if given["item_code"] not in codes:
        raise Wrong("This decision does not ask for it.")
    dated_on, why = given.get("dated_on"), (given.get("why_missing") or "").strip()
    if dated_on is None and not why:
        raise Wrong("Give its date, or say why it is missing.", field="dated_on")
    if dated_on is not None and why:
        raise Wrong("Give its date, or say why it is missing; not both.", field="why_missing")
    if dated_on is not None and dated_on > doing.today:
        raise Wrong("This date is still to come.", field="dated_on")
    said = {
        "dated_on": dated_on,
        "why_missing": why,
        "worker_id": doing.by.worker_id,
        "confirmed_at": doing.now,
    }
    held = OnFileConfirmation.objects.filter(request=request, item_code=given["item_code"]).first()
    if held is not None:
        return doing.amend(held, why="confirmed anew", **said)
    return doing.create(
        OnFileConfirmation,
        person_id=request.person_id,
        request=request,
        item_code=given["item_code"],
        **said,
    )


CONFIRM_ON_FILE = Action(
    code="confirm_on_file",
    title="Confirm what is on file",
    why="A decision rests on papers; somebody says that they have seen them, and which.",
    may="ask_for_decisions",
    form=FORM,
    run=run,
)
