"""The full assessment of a household that wants to foster is finished, and they have read it (stage two)."""

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question

FINISH_FOSTERING_ASSESSMENT = turning(
    "foster_application",
    asking(
        Question(
            "assessed_on",
            "When the report on the fostering household was finished",
            kind="date",
            hint="They read it and answer it before the panel does",
        ),
        Question(
            "assessment",
            "What they bring, what they need, and for which children",
            kind="long_text",
            hint="With what they say of the report themselves",
            most=20_000,
        ),
    ),
    code="finish_fostering_assessment",
    title="Record the full assessment",
    why="A panel can only weigh what somebody found out.",
    may="keep_adopters",
    needs=("checked_on",),
    bars=("assessed_on",),
)
