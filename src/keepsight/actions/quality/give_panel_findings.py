"""The panel says what it found."""

from keepsight.actions.quality.of_complaints import next_stage
from keepsight.kernel.form import Question

GIVE_PANEL_FINDINGS = next_stage(
    Question(
        "findings_on",
        "When the panel gave its findings",
        kind="date",
        may_follow_death=True,
    ),
    Question(
        "findings",
        "What the panel found, and what it recommends",
        kind="long_text",
        most=8_000,
    ),
    code="give_panel_findings",
    title="Record what a panel found",
    why="What did they think of it? They say so within a week.",
    level=40,
    meets=("T110D",),
)
