"""The adopters, or the agency, go no further before anything is decided."""

from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.kernel.form import Question

WITHDRAW_ADOPTERS = turning(
    "adopter",
    asking(
        Question("withdrawn_on", "When they went no further", kind="date"),
        Question(
            "withdrawn_because",
            "Why, in their words",
            kind="long_text",
            hint="What we could have done otherwise helps the next family",
            most=8_000,
        ),
    ),
    code="withdraw_adopters",
    title="Record that they go no further",
    why="Why families go elsewhere is the first thing to know for who looks for more of them.",
    may="keep_adopters",
)
