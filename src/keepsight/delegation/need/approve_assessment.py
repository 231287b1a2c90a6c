"""D05: a child and family assessment is authorised; a team manager, never its author."""

from keepsight.delegation.on_file import CHILD_SEEN, CHILDS_WISHES
from keepsight.kernel.decision import Decision, OnFile

APPROVE_ASSESSMENT = Decision(
    code="D05",
    title="Approve an assessment and its outcome",
    why="Whoever wrote an assessment cannot be the one who says that it is good enough.",
    source="Working Together to Safeguard Children (assessment authorised by a manager)",
    level=40,
    on_file=(
        CHILD_SEEN,
        # the child's view is a part of every assessment that is finished here
        OnFile(CHILDS_WISHES.code, CHILDS_WISHES.words, "assessment", on="finished_on"),
        OnFile(
            "assessment_finished",
            "the assessment, finished by its author",
            "assessment",
            on="finished_on",
        ),
    ),
)
