"""The council responds to what a panel found."""

from keepsight.actions.quality.of_complaints import next_stage
from keepsight.kernel.form import Question

RESPOND_TO_PANEL = next_stage(
    Question(
        "responded_on",
        "When the council responded to the panel",
        kind="date",
        may_follow_death=True,
    ),
    Question("response", "What the council will do", kind="long_text", most=8_000),
    code="respond_to_panel",
    title="Respond to a panel",
    why="And what will the council do about it? It says so in writing.",
    level=60,
    meets=("T110E",),
)
