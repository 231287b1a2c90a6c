"""T102: a personal adviser from the sixteenth birthday, or from becoming eligible."""

from keepsight.facts.leaving.adviser import ADVISER_APPOINTED
from keepsight.facts.leaving.eligible_child import BECAME_ELIGIBLE
from keepsight.kernel.clock import Clock, Start

ADVISER_APPOINTMENT = Clock(
    code="T102",
    title="Personal adviser",
    why="One adult who stays.",
    source="Children Act 1989, section 23D and schedule 2, paragraph 19C",
    starts=(Start(BECAME_ELIGIBLE, "leaving.personal_adviser", ahead=True),),
    stops=(ADVISER_APPOINTED,),
    stops_by="child",
    per="child",
)
