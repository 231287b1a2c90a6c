"""Say why a date was missed."""

from __future__ import annotations

from typing import Any

from keepsight.kernel.action import Action
from keepsight.records.reporting.delay_reason import FORM, REASONS, DelayReason
from keepsight.writing.perform import Doing

#: Each reason in words, by its code.
REASON_WORDS = dict(REASONS)


def run(doing: Doing, given: dict[str, Any]) -> DelayReason:
    """The reason; one that was given before is kept in its history.

    ``given``: child, limit, line, due_on (which date), reason_code, words.
    """
    missed = {
        "person_id": given["child"],
        "limit_code": given["limit"],
        "line": given["line"],
        "due_on": given["due_on"],
    }
    said = {"reason_code": given["reason_code"], "words": given["words"].strip()}
    held = DelayReason.objects.filter(authority_id=doing.by.authority_id, **missed).first()
    if held is not None:
        return doing.amend(held, why="another reason", given_on=doing.today, **said)
    return doing.create(DelayReason, given_on=doing.today, **missed, **said)


GIVE_DELAY_REASON = Action(
    code="give_delay_reason",
    title="Say why a date was missed",
    why="A late date that says why can be mended; one that does not is only late.",
    may="give_reasons",
    form=FORM,
    run=run,
)
