"""D14: a child on a plan or in care is visited less often; a service manager, never below the law."""

from keepsight.delegation.on_file import CHILDS_WISHES
from keepsight.kernel.decision import Decision, OnFile

VISIT_LESS_OFTEN = Decision(
    code="D14",
    title="Visit a child less often than the council’s standard",
    why="Fewer visits are fewer chances to see harm; the law’s own interval may never be given up.",
    source=(
        "Local standard; Care Planning, Placement and Case Review (England) Regulations 2010, "
        "regulation 28 (the interval that must stay)"
    ),
    level=50,
    on_file=(
        CHILDS_WISHES,
        OnFile("statutory_interval", "that the law’s own interval is still kept"),
        OnFile("chair_or_reviewer", "what the conference chair or the reviewing officer says"),
    ),
)
