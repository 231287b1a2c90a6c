"""D09: a doctor examines a child in an enquiry; a team manager."""

from keepsight.delegation.on_file import STRATEGY_DISCUSSION
from keepsight.kernel.decision import Decision, OnFile

ARRANGE_MEDICAL_EXAMINATION = Decision(
    code="D09",
    title="Arrange a medical examination in an enquiry",
    why="An examination may be proof, and is also one more intrusion on a child.",
    source="Children Act 1989, section 47; Working Together to Safeguard Children",
    level=40,
    on_file=(
        STRATEGY_DISCUSSION,
        OnFile(
            "consent_to_examination",
            "consent of the child, a parent or the court to the examination",
        ),
        OnFile("doctors_advice", "the paediatrician’s advice on when and by whom"),
    ),
)
