"""The panel on a complaint is held."""

from keepsight.actions.quality.of_complaints import next_stage
from keepsight.kernel.form import Question

HOLD_PANEL = next_stage(
    Question("panel_held_on", "When the panel was held", kind="date", may_follow_death=True),
    code="hold_panel",
    title="Record the panel on a complaint",
    why="Three people who do not work for us listen to both sides.",
    level=40,
    meets=("T110C",),
)
