"""D10: an enquiry ends and no conference follows; a team manager, with two agencies heard."""

from keepsight.delegation.on_file import CHILD_SEEN, CHILDS_WISHES, ENQUIRY_OUTCOME
from keepsight.kernel.decision import Decision, OnFile

END_ENQUIRY_WITHOUT_CONFERENCE = Decision(
    code="D10",
    title="End a section 47 enquiry without a conference",
    why="Stopping here is a judgement about harm, so at least two other agencies are heard first.",
    source="Children Act 1989, section 47; Working Together to Safeguard Children",
    level=40,
    on_file=(
        ENQUIRY_OUTCOME,
        CHILD_SEEN,
        CHILDS_WISHES,
        OnFile("two_agencies", "the views of two other agencies that know the child"),
    ),
)
