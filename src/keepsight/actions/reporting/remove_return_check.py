"""Take the report of a checked return away before its time is over."""

from __future__ import annotations

from typing import Any

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.writing import return_checks
from keepsight.writing.models import ReturnCheck
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> ReturnCheck:
    """The check without its report. Refuses (``Wrong``) one that has none."""
    check = ReturnCheck.objects.select_for_update().get(pk=given["check"])
    if check.authority_id != doing.by.authority_id or check.state != ReturnCheck.State.DONE:
        raise Wrong("This check has no report.")
    return_checks.remove(check)
    return check


REMOVE_RETURN_CHECK = Action(
    code="remove_return_check",
    title="Remove the report of a return",
    why="A report holds children’s data and is kept no longer than it is needed.",
    may="check_returns",
    form=Form(sections=()),
    run=run,
)
