"""Sign everybody out at once, and hold back every file until somebody releases them."""

from __future__ import annotations

from typing import Any

from keepsight.access.staff import standstill
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.writing.perform import Doing


def run(doing: Doing, given: dict[str, Any]) -> int:
    """How many sessions ended. Done again while files are held back, it ends the newer sessions."""
    council = doing.by.authority_id or 0
    standstill.begin(council, by=doing.by.account_id, now=doing.now)
    return standstill.end_sessions(council)


SIGN_EVERYONE_OUT = Action(
    code="sign_everyone_out",
    title="Sign everybody out and hold back files",
    why="Between the alarm and the end of a theft lie hours, unless one press is enough.",
    may="sign_everyone_out",
    form=Form(sections=()),
    run=run,
)
