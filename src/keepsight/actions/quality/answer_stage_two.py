"""Answer a complaint at stage two, after somebody from outside looked into it."""

from keepsight.actions.quality.of_complaints import next_stage
from keepsight.kernel.form import Question
from keepsight.records.quality.complaint import UPHELD

ANSWER_STAGE_TWO = next_stage(
    Question(
        "stage_two_answered_on",
        "When stage two was answered",
        kind="date",
        may_follow_death=True,
    ),
    Question(
        "stage_two_code",
        "Is the complaint upheld at stage two",
        kind="choice",
        choices=UPHELD,
    ),
    Question(
        "stage_two_answer",
        "What was found, and what is done about it",
        kind="long_text",
        most=8_000,
    ),
    code="answer_stage_two",
    title="Answer a complaint at stage two",
    why="What was found is told to whoever complained, and what is done about it.",
    level=50,
    meets=("T110B",),
)
