"""D34: a child does not see somebody who matters; a service manager for seven days, then only a court."""

from keepsight.delegation.answers import is_over
from keepsight.delegation.on_file import CHILDS_WISHES, LEGAL_ADVICE, REVIEWERS_VIEW
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def is_over_7_days(case: Case) -> bool:
    """Longer than seven days."""
    return is_over(case, "days", 7)


RESTRICT_CONTACT = Decision(
    code="D34",
    title="Restrict or stop a looked-after child’s contact",
    why="A child’s family may be kept away for a week by us, and longer only by a court.",
    source=(
        "Children Act 1989, section 34(6); Care Planning, "
        "Placement and Case Review (England) Regulations 2010, regulation 8"
    ),
    level=50,
    rises=(Rise(is_over_7_days, "longer than seven days", by_role="court"),),
    asks=(Question("days", "For how many days", kind="number"),),
    on_file=(
        CHILDS_WISHES,
        LEGAL_ADVICE,
        REVIEWERS_VIEW,
        OnFile("why_urgent", "why it cannot wait for a court"),
        OnFile("notice", "the written notice to the child, the parents and the reviewing officer"),
    ),
)
