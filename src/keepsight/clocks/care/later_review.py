"""T70 and T71: the second review three months after the first, then every six months."""

from keepsight.facts.care.care_review import (
    EARLIEST_REVIEW_HELD,
    FIRST_REVIEW_HELD,
    LATER_REVIEW_HELD,
)
from keepsight.facts.care.period_of_care import CEASED_TO_BE_LOOKED_AFTER
from keepsight.kernel.clock import Clock, Start

LATER_REVIEW = Clock(
    code="T70",
    title="Second review of a looked-after child",
    why="A child in care changes faster than a plan that nobody looks at.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2)",
    starts=(
        Start(FIRST_REVIEW_HELD, "care.second_review"),
        # Where earlier reviews may be missing from what sources hold, six months are certain.
        Start(EARLIEST_REVIEW_HELD, "care.later_review", limit="T71"),
    ),
    stops=(LATER_REVIEW_HELD,),
    again="care.later_review",
    again_limit="T71",
    ends=(CEASED_TO_BE_LOOKED_AFTER,),
    titles=(("T71", "Later review of a looked-after child"),),
)
