"""The fostering panel says whether a household should be approved."""

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question
from keepsight.records.care.foster_application import PANEL

RECORD_FOSTERING_PANEL = turning(
    "foster_application",
    asking(
        Question(
            "panel_on",
            "When the fostering panel heard the household",
            kind="date",
            hint="The last time, where it heard them twice",
        ),
        Question("panel_code", "What the fostering panel recommends", kind="choice", choices=PANEL),
        Question("panel_why", "Why, and on which terms", kind="long_text", most=8_000),
    ),
    code="record_fostering_panel",
    title="Record what the panel recommends",
    why="People who do not know them read everything, and ask.",
    may="keep_adopters",
    needs=("assessed_on",),
)
