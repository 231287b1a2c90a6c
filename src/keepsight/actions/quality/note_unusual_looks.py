"""Go through a day of the log and note what is out of the ordinary, for somebody to ask about."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from keepsight.access.looks.unusual.known_patterns import found_on
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.quality.unusual_look import UnusualLook
from keepsight.writing.perform import Doing

#: For so long the same worker's looks at the same child are not asked about again, unless the answer
#: was that something had been wrong.
NOT_AGAIN_FOR = timedelta(days=90)
STILL_ASKED_OR_RIGHT = ("", "right")


def run(doing: Doing, given: dict[str, Any]) -> int:
    """How many looks of the day are to be asked about that nobody asked about before.

    ``given``: ``day``. Done every night by the machine, for the day before; once more does no harm.
    """
    day: date = given["day"]
    asked = _asked_already(doing, day)
    noted = 0
    for pattern, found in found_on(doing.by.authority_id or 0, day):
        if (found.worker, found.child, pattern.code) in asked:
            continue
        doing.create(
            UnusualLook,
            person_id=found.child,
            worker_id=found.worker,
            pattern_code=pattern.code,
            looked_on=day,
            first_line=found.first_line,
            looks=found.looks,
        )
        noted += 1
    return noted


def _asked_already(doing: Doing, day: date) -> set[tuple[int, int | None, str]]:
    """What needs no asking again on this day: by worker, child and pattern."""
    held = UnusualLook.objects.filter(
        authority_id=doing.by.authority_id,
        looked_on__gt=day - NOT_AGAIN_FOR,
        looked_on__lte=day,
    )
    rows = held.values_list("worker_id", "person_id", "pattern_code", "looked_on", "answer_code")
    return {
        (worker, child, code)
        for worker, child, code, on, answer in rows
        if on == day or answer in STILL_ASKED_OR_RIGHT
    }


NOTE_UNUSUAL_LOOKS = Action(
    code="note_unusual_looks",
    title="Note looks that are out of the ordinary",
    why="Who reads of their own neighbours reads unseen, until somebody goes through the log.",
    may="see_audit_of_any_child",
    form=Form(sections=()),
    run=run,
)
