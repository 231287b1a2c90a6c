"""T04: a named worker within 24 hours of the referral's acceptance."""

from keepsight.facts.need.episode_of_need import REFERRAL_ACCEPTED
from keepsight.facts.workforce.allocation import LEAD_WORKER_ALLOCATED
from keepsight.kernel.clock import Clock, Start

NAMED_WORKER = Clock(
    code="T04",
    title="Named worker",
    why="From the first day somebody must know that this child is theirs.",
    source="Local standard",
    starts=(Start(REFERRAL_ACCEPTED, "workforce.named_worker"),),
    stops=(LEAD_WORKER_ALLOCATED,),
    stops_by="child",  # an allocation is of the child, not of an episode
)
