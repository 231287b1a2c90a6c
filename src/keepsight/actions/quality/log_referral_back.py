"""Write down that an inspector, an auditor or another from outside sends a child back to be looked at."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.quality.referral_back import ReferralBack

LOG_REFERRAL_BACK = making(
    ReferralBack,
    code="log_referral_back",
    title="Write down that a child is sent back",
    why="When somebody from outside has to say it, it is answered the same day.",
    level=40,
    for_closed=True,
)
