"""T05: the child is seen within five working days of the referral’s acceptance."""

from keepsight.facts.need.episode_of_need import REFERRAL_TAKEN_UP
from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.kernel.clock import Clock, Start

CHILD_FIRST_SEEN = Clock(
    code="T05",
    title="Child first seen",
    why="An assessment without the child is about somebody else.",
    source="Local standard",
    starts=(Start(REFERRAL_TAKEN_UP, "need.child_first_seen"),),
    stops=(CHILD_SEEN,),
    stops_by="child",
)
