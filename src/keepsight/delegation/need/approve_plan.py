"""D15: a plan is agreed for the council; a team manager, a service manager for a child in care."""

from keepsight.delegation.answers import is_any_of
from keepsight.delegation.on_file import ASSESSMENT, CHILDS_WISHES, PARENTS_VIEWS
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def is_care_plan(case: Case) -> bool:
    """A looked-after child’s care plan."""
    return is_any_of(case, "plan", "care")


def is_protection_plan(case: Case) -> bool:
    """Only a conference makes one."""
    return is_any_of(case, "plan", "protection")


APPROVE_PLAN = Decision(
    code="D15",
    title="Approve a child in need, protection or care plan",
    why="A plan binds the council, and a care plan binds it to a child for years.",
    source=(
        "Working Together to Safeguard Children; Care Planning, "
        "Placement and Case Review (England) Regulations 2010, regulations 4 to 6"
    ),
    level=40,
    rises=(Rise(is_care_plan, "a looked-after child’s care plan", 50),),
    asks=(
        Question(
            "plan",
            "Which plan",
            kind="choice",
            choices=(
                ("child_in_need", "Child in need plan"),
                ("protection", "Child protection plan"),
                ("care", "Care plan of a looked-after child"),
            ),
        ),
    ),
    on_file=(
        CHILDS_WISHES,
        PARENTS_VIEWS,
        ASSESSMENT,
        OnFile(
            "decided_by_conference",
            "that a conference decided on a protection plan",
            "protection_plan",
            on="started_on",
            when=is_protection_plan,
        ),
    ),
)
