"""D08: a child in an enquiry is not seen today; a team manager."""

from keepsight.delegation.on_file import STRATEGY_DISCUSSION
from keepsight.kernel.decision import Decision, OnFile

SEE_CHILD_LATER = Decision(
    code="D08",
    title="Not see a child on the same day in a section 47 enquiry",
    why="A child at risk is seen today, unless a manager says why tomorrow is safe.",
    source="Children Act 1989, section 47(4); local standard",
    level=40,
    on_file=(
        STRATEGY_DISCUSSION,
        OnFile("safe_tonight", "how it is known that the child is safe tonight"),
        OnFile("seen_by_when", "by when and by whom the child will be seen"),
    ),
)
