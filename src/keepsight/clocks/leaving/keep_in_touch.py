"""T104: the personal adviser keeps in touch every eight weeks until 21, then once a year until 25."""

from keepsight.facts.leaving.adviser_contact import ADVISER_IN_TOUCH
from keepsight.facts.leaving.eligible_child import TURNED_18_ELIGIBLE, TURNED_21_ELIGIBLE
from keepsight.kernel.clock import Clock, Start, While

KEEP_IN_TOUCH = Clock(
    code="T104",
    title="Keeping in touch",
    why="Nobody grows up on their eighteenth birthday.",
    source="Local standard",
    starts=(Start(TURNED_18_ELIGIBLE, "leaving.keep_in_touch"),),
    stops=(ADVISER_IN_TOUCH,),
    stops_by="child",
    per="child",
    again="leaving.keep_in_touch",
    whiles=(While(TURNED_21_ELIGIBLE, "leaving.keep_in_touch_from_21"),),
)
