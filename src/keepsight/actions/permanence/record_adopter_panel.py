"""The adoption panel says whether these people should be approved."""

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.permanence.adopter import PANEL

RECORD_ADOPTER_PANEL = turning(
    "adopter",
    asking(
        Question(
            "panel_on",
            "When the panel heard them",
            kind="date",
            hint="The last time, where it heard them twice",
        ),
        Question("panel_code", "What the panel recommends", kind="choice", choices=PANEL),
        Question("panel_why", "Why, and for which children", kind="long_text", most=8_000),
    ),
    code="record_adopter_panel",
    title="Record what the panel recommends",
    why="People who do not know them read everything, and ask.",
    may="keep_adopters",
    needs=("stage_two_on",),
)
