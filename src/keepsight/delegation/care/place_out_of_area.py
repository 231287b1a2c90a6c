"""D24: a child lives outside the area; the nominated officer, here a head of service."""

from keepsight.delegation.on_file import CARE_PLAN, CHILDS_WISHES, PARENTS_VIEWS, REVIEWERS_VIEW
from keepsight.kernel.decision import Decision, OnFile

PLACE_OUT_OF_AREA = Decision(
    code="D24",
    title="Place a child outside the council’s area",
    why="Away from home a child is harder to see, and the other council must know.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 11",
    level=60,
    on_file=(
        CHILDS_WISHES,
        PARENTS_VIEWS,
        CARE_PLAN,
        REVIEWERS_VIEW,
        OnFile("area_told", "that the other council has been told"),
        OnFile("nearer_first", "what was looked for nearer to home"),
    ),
    weighs_options=True,
)
