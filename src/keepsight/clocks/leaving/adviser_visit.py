"""T103: the personal adviser visits within seven days of accommodation, then every two months."""

from keepsight.facts.leaving.adviser_contact import ADVISER_VISITED
from keepsight.facts.leaving.arranged_home import HOME_PROVIDED
from keepsight.kernel.clock import Clock, Start

ADVISER_VISIT = Clock(
    code="T103",
    title="Visit of the personal adviser",
    why="A first flat can be a lonely place.",
    source="Care Leavers (England) Regulations 2010, regulation 8",
    starts=(Start(HOME_PROVIDED, "leaving.first_adviser_visit"),),
    stops=(ADVISER_VISITED,),
    stops_by="child",
    again="leaving.adviser_visit",
)
