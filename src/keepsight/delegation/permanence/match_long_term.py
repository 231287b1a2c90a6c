"""D29: where a child grows up; a head of service or the agency decision maker, after the panel."""

from keepsight.delegation.on_file import CARE_REVIEW, CHILDS_WISHES, PARENTS_VIEWS
from keepsight.kernel.decision import Decision, OnFile

MATCH_LONG_TERM = Decision(
    code="D29",
    title="Match a child with long-term foster carers",
    why="A panel recommends; a named person says that this is where the child will grow up.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 22B",
    level=60,
    by_role="agency_decision_maker",
    on_file=(
        CHILDS_WISHES,
        PARENTS_VIEWS,
        CARE_REVIEW,
        OnFile("permanence_plan", "the permanence plan", "permanence_plan", on="agreed_on"),
        OnFile("panel_recommendation", "what the panel recommends"),
        OnFile("matching_report", "the matching report, and the support it promises"),
    ),
    weighs_options=True,
)
