"""T03B: no referrer has to ask again: three working days at the most."""

from keepsight.facts.contact.contact_decision import DECISION_TAKEN, REFERRER_TOLD
from keepsight.kernel.clock import Clock, Start

REFERRER_ANSWERED = Clock(
    code="T03B",
    title="Referrer told before they must ask again",
    why="A referrer is told to ask again after three days; nobody should have to.",
    source="Local standard",
    starts=(Start(DECISION_TAKEN, "contact.referrer_chases"),),
    stops=(REFERRER_TOLD,),
)
