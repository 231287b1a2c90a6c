"""T23B: a conference before birth is held by the thirty-second week of pregnancy."""

from keepsight.facts.protection.pre_birth_plan import BIRTH_EXPECTED, PRE_BIRTH_CONFERENCE_HELD
from keepsight.kernel.clock import Clock, Start

PRE_BIRTH_CONFERENCE = Clock(
    code="T23B",
    title="Conference before birth",
    why="A plan must stand before the child comes, who may come early.",
    source="Local standard",
    starts=(Start(BIRTH_EXPECTED, "protection.pre_birth_conference", ahead=True),),
    stops=(PRE_BIRTH_CONFERENCE_HELD,),
    early=True,
)
