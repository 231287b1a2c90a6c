"""Say whether a record was rightly opened for a reason: looked at by the next working day."""

from __future__ import annotations

from typing import Any

from keepsight.access.looks.opening_lines import opening_to_answer
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.quality.emergency_opening import ANSWERS, EmergencyOpening
from keepsight.writing.perform import Doing, Refused, Wrong

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("answer_code", "Was it right?", kind="choice", choices=ANSWERS),
                Question("answer_words", "How you know", kind="long_text", most=1_000),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> EmergencyOpening:
    """The opening with its answer. ``given``: opening (its number), answer_code, answer_words.

    Refused for one's own, and for a child for whom one does not answer; one that is answered stands
    (``Wrong``).
    """
    ours = EmergencyOpening.objects.select_for_update()
    row = ours.filter(pk=given["opening"], authority_id=doing.by.authority_id).first()
    if row is None:
        raise Wrong("There is no such opening.")
    if row.worker_id == doing.by.worker_id:
        raise Refused("Nobody answers for a record they opened themselves. Ask your manager to.")
    if row.answered_at is not None:
        raise Wrong("Somebody has answered this already.")
    if opening_to_answer(doing.by, row.pk, now=doing.now) is None:
        raise Refused(
            "This is looked at by whoever answers for the child’s team.", children=[row.person_id]
        )
    return doing.amend(
        row,
        why="looked at",
        answer_code=given["answer_code"],
        answer_words=given["answer_words"].strip(),
        answered_by_id=doing.by.worker_id,
        answered_at=doing.now,
    )


ANSWER_OPENING = Action(
    code="answer_opening",
    title="Answer for a record opened for a reason",
    why="A question that nobody asks next day makes the reason a formality.",
    may="answer_for_openings",
    form=FORM,
    run=run,
)
