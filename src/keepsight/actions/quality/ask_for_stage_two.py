"""Whoever complains is not content, and asks for stage two."""

from keepsight.actions.quality.of_complaints import next_stage
from keepsight.kernel.form import Question

ASK_FOR_STAGE_TWO = next_stage(
    Question(
        "stage_two_asked_on",
        "When stage two was asked for",
        kind="date",
        may_follow_death=True,
    ),
    Question(
        "stage_two_why",
        "Why the first answer does not satisfy them",
        kind="long_text",
        most=8_000,
    ),
    code="ask_for_stage_two",
    title="Take a complaint to stage two",
    why="Somebody from outside looks at it now.",
)
