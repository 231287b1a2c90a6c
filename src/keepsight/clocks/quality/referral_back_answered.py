"""T122: what an inspector or an auditor sends back is answered on the same day."""

from keepsight.facts.quality.referral_back import CHILD_SENT_BACK, REFERRAL_BACK_WAS_ANSWERED
from keepsight.kernel.clock import Clock, Start

REFERRAL_BACK_ANSWERED = Clock(
    code="T122",
    title="Child sent back answered",
    why="When somebody from outside has to say it, it is answered the same day.",
    source="Local standard",
    starts=(Start(CHILD_SENT_BACK, "quality.referral_back_answered"),),
    stops=(REFERRAL_BACK_WAS_ANSWERED,),
    outlives=True,
)
