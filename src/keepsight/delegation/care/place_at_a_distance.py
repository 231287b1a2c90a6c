"""D25: a child lives beyond the neighbouring councils; the director."""

from keepsight.delegation.on_file import CARE_PLAN, CHILDS_WISHES, PARENTS_VIEWS, REVIEWERS_VIEW
from keepsight.kernel.decision import Decision, OnFile

PLACE_AT_A_DISTANCE = Decision(
    code="D25",
    title="Place a child at a distance",
    why="Only the director may send a child beyond the neighbouring councils, and that is the law.",
    source=(
        "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 11, "
        "as amended from 27 January 2014"
    ),
    level=80,
    on_file=(
        CHILDS_WISHES,
        PARENTS_VIEWS,
        CARE_PLAN,
        REVIEWERS_VIEW,
        OnFile(
            "area_consulted",
            "that the other council was consulted and has the care plan",
            "distant_placement",
            on="area_consulted_on",
        ),
        OnFile("nearer_first", "what was looked for nearer to home"),
    ),
    weighs_options=True,
)
