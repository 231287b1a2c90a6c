"""Answer a complaint at stage one."""

from keepsight.actions.quality.of_complaints import next_stage
from keepsight.kernel.form import Question
from keepsight.records.quality.complaint import UPHELD

ANSWER_COMPLAINT = next_stage(
    Question(
        "stage_one_answered_on",
        "When the complaint was answered",
        kind="date",
        may_follow_death=True,
    ),
    Question("stage_one_code", "Is the complaint upheld", kind="choice", choices=UPHELD),
    Question(
        "stage_one_answer",
        "What they were answered, and what is put right",
        kind="long_text",
        most=8_000,
    ),
    code="answer_complaint",
    title="Answer a complaint",
    why="An answer in ten days, by somebody who can put it right.",
    level=40,
    meets=("T110A",),
)
