"""Whoever complains asks for a panel."""

from keepsight.actions.quality.of_complaints import next_stage
from keepsight.kernel.form import Question

ASK_FOR_PANEL = next_stage(
    Question(
        "panel_asked_on",
        "When a panel was asked for",
        kind="date",
        may_follow_death=True,
    ),
    code="ask_for_panel",
    title="Take a complaint to a panel",
    why="The last word before the ombudsman.",
)
