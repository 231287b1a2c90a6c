"""D31: the fostering service’s decision maker, after the panel."""

from keepsight.delegation.on_file import CHECKS
from keepsight.kernel.decision import Decision, OnFile

APPROVE_FOSTER_CARER = Decision(
    code="D31",
    title="Approve a foster carer, or end the approval",
    why="A panel hears and recommends; the decision maker answers for every child placed there.",
    source="Fostering Services (England) Regulations 2011, regulations 27 and 28",
    by_role="agency_decision_maker",
    on_file=(
        OnFile("panel_recommendation", "what the fostering panel recommends"),
        OnFile("carers_assessment", "the full assessment of the carer"),
        CHECKS,
    ),
    is_of_a_child=False,
)
