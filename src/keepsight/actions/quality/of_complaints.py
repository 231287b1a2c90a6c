"""What the steps of a complaint ask first: that its stages are taken in turn, each once."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.kernel.step import Step
from keepsight.writing.perform import Wrong

#: The days of a complaint, by the field of each, in the order in which they can come.
STAGES = {
    "received_on": "the complaint",
    "stage_one_answered_on": "the answer at stage one",
    "stage_two_asked_on": "the request for stage two",
    "stage_two_answered_on": "the answer at stage two",
    "panel_asked_on": "the request for a panel",
    "panel_held_on": "the panel",
    "findings_on": "the findings of the panel",
    "responded_on": "the response to the panel",
}


def in_turn(around: Around, given: dict[str, Any], field: str) -> None:
    """Refuse (``Wrong``) a day whose stage was reached before, or whose earlier stage was not.

    ``field``: which of ``STAGES`` is given.
    """
    complaint = around.rows["complaint"]
    names = list(STAGES)
    before = names[names.index(field) - 1]
    if getattr(complaint, field) is not None:
        raise Wrong(f"It is on file already: {STAGES[field]}.", field=field)
    reached = getattr(complaint, before)
    if reached is None:
        raise Wrong(f"First comes {STAGES[before]}.", field=field)
    if given[field] < reached:
        raise Wrong(f"This is before {STAGES[before]}.", field=field)


def next_stage(*questions: Question, **said: Any) -> Step:
    """A step that takes a complaint to its next stage, in its turn.

    ``questions``: the first asks for the day, which is one of ``STAGES``. ``said``: the other fields of
    ``kernel.step.Step``.
    """
    day = questions[0].field

    def comes_next(around: Around, given: dict[str, Any]) -> None:
        in_turn(around, given, day)

    return completing(
        "complaint",
        asking(*questions),
        check=comes_next,
        why_changed=STAGES[day],
        for_closed=True,
        **said,
    )
