"""D28: a child moves to family or friends not yet assessed as carers; a head of service."""

from keepsight.delegation.on_file import CARE_PLAN, CHECKS, CHILDS_WISHES
from keepsight.kernel.decision import Decision, OnFile

APPROVE_CONNECTED_PERSON = Decision(
    code="D28",
    title="Approve a relative or friend as a carer for a time",
    why="Family is often best, and still needs checks before the child sleeps there.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 24",
    level=60,
    on_file=(
        CHILDS_WISHES,
        CARE_PLAN,
        CHECKS,
        OnFile("suitability", "the assessment of whether the carer is suitable"),
        OnFile("carers_agreement", "the carer’s written agreement"),
    ),
    weighs_options=True,
)
