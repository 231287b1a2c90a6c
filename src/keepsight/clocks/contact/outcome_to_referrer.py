"""T03: whoever referred hears the outcome and the reason within a working day of the decision."""

from keepsight.facts.contact.contact_decision import DECISION_TAKEN, REFERRER_TOLD
from keepsight.kernel.clock import Clock, Start

OUTCOME_TO_REFERRER = Clock(
    code="T03",
    title="Referrer told the outcome",
    why="Who is not told stops telling us.",
    source="Local standard",
    starts=(Start(DECISION_TAKEN, "contact.referrer_told"),),
    stops=(REFERRER_TOLD,),
)
