"""Have the council's own records checked with the rules of the returns, now and not tonight."""

from __future__ import annotations

from typing import Any

from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> int:
    """The council whose records are to be checked; a job of its own does it afterwards."""
    if doing.by.authority_id is None:
        raise Wrong("There is no council whose records could be checked.")
    return doing.by.authority_id


CHECK_OWN_RECORDS = Action(
    code="check_own_records",
    title="Have our own records checked",
    why="Who has just put something right wants to see today that it is.",
    may="check_returns",
    form=Form(sections=()),
    run=run,
)
