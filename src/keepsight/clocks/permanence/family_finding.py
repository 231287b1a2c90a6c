"""T93B: family finding is reviewed every three months until a match is decided."""

from keepsight.facts.permanence.adoption_decision import ADOPTION_DECISION_TAKEN
from keepsight.facts.permanence.family_finding_review import FAMILY_FINDING_REVIEWED
from keepsight.facts.permanence.match import CHILD_MATCHED
from keepsight.kernel.clock import Clock, Start

FAMILY_FINDING = Clock(
    code="T93B",
    title="Review of family finding",
    why="Has anybody looked further than last time?",
    source="Local standard",
    starts=(Start(ADOPTION_DECISION_TAKEN, "permanence.family_finding"),),
    stops=(FAMILY_FINDING_REVIEWED,),
    stops_by="child",
    again="permanence.family_finding",
    ends=(CHILD_MATCHED,),
)
