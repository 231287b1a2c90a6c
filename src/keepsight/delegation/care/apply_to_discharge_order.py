"""D33: the council asks the court to end a care order; a service manager."""

from keepsight.delegation.on_file import (
    CARE_REVIEW,
    CHILDS_WISHES,
    LEGAL_ADVICE,
    PARENTS_VIEWS,
    REVIEWERS_VIEW,
)
from keepsight.kernel.decision import Decision

APPLY_TO_DISCHARGE_ORDER = Decision(
    code="D33",
    title="Apply to discharge a care order",
    why="An order that nobody needs should end, and one that somebody needs must not end by drift.",
    source="Children Act 1989, section 39",
    level=50,
    on_file=(
        CARE_REVIEW,
        CHILDS_WISHES,
        PARENTS_VIEWS,
        LEGAL_ADVICE,
        REVIEWERS_VIEW,
    ),
    weighs_options=True,
)
