"""T08A: the first assessment after a referral, counted from the referral."""

from keepsight.facts.need.assessment import REFERRAL_ASSESSED
from keepsight.facts.need.episode_of_need import REFERRAL_RECEIVED
from keepsight.kernel.clock import Clock, Start

ASSESSMENT_FROM_REFERRAL = Clock(
    code="T08A",
    title="Assessment, from the referral",
    why="A family should know within nine weeks of the referral what the council found.",
    source="Working Together to Safeguard Children, chapter 1",
    starts=(Start(REFERRAL_RECEIVED, "need.assessment_from_referral"),),
    # An assessment closed without authorisation does not answer the referral: this clock runs on.
    stops=(REFERRAL_ASSESSED,),
)
