"""A household that wanted to foster goes no further before anything is decided."""

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question

WITHDRAW_FOSTER_APPLICATION = turning(
    "foster_application",
    asking(
        Question("withdrawn_on", "When the household went no further", kind="date"),
        Question(
            "withdrawn_because",
            "Why the household went no further, in their words",
            kind="long_text",
            hint="What we could have done otherwise helps the next household",
            most=8_000,
        ),
    ),
    code="withdraw_foster_application",
    title="Record that they go no further",
    why="Why households turn away is the first thing to know for who looks for more of them.",
    may="keep_adopters",
)
