"""D12: only a conference makes, continues or ends a protection plan."""

from keepsight.delegation.on_file import CHILDS_WISHES, PARENTS_VIEWS
from keepsight.kernel.decision import Decision, OnFile

DECIDE_PROTECTION_PLAN = Decision(
    code="D12",
    title="Make, continue or end a child protection plan, and say the category",
    why="A plan is the conference’s, with everyone who knows the child in the room, and no manager’s.",
    source="Working Together to Safeguard Children",
    by_role="conference",
    on_file=(
        CHILDS_WISHES,
        PARENTS_VIEWS,
        OnFile(
            "report_to_conference",
            "the social worker’s report to the conference",
            "planned_conference",
            on="report_shared_on",
            until=("held_on", "cancelled_on"),
        ),
        OnFile("quorum", "that social care and two other agencies are present"),
    ),
)
