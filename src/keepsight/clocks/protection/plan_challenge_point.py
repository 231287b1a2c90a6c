"""T24: a protection plan that lasts is challenged after 9, 12, 15, 18 and 24 months."""

from keepsight.facts.protection.plan_challenge import PLAN_CHALLENGED
from keepsight.facts.protection.protection_plan import PROTECTION_PLAN_STARTED
from keepsight.kernel.clock import Checkpoint, Clock, Start

PLAN_CHALLENGE_POINT = Clock(
    code="T24",
    title="Challenge of a long protection plan",
    why="A plan that has not worked in nine months will not work in ten.",
    source="Local standard",
    starts=(Start(PROTECTION_PLAN_STARTED, "protection.challenge_9"),),
    stops=(PLAN_CHALLENGED,),
    checkpoints=(
        Checkpoint("protection.challenge_9"),
        Checkpoint("protection.challenge_12"),
        Checkpoint("protection.challenge_15"),
        Checkpoint("protection.challenge_18"),
        Checkpoint("protection.challenge_24"),
    ),
)
