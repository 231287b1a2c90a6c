"""T01: a contact is decided within one working day."""

from keepsight.facts.contact.contact import CONTACT_RECEIVED
from keepsight.facts.contact.contact_decision import CONTACT_DECIDED
from keepsight.kernel.clock import Clock, Start

CONTACT_DECISION = Clock(
    code="T01",
    title="Decision about a contact",
    why="Whoever rings about a child must not wait to be heard.",
    source="Working Together to Safeguard Children",
    starts=(Start(CONTACT_RECEIVED, "contact.decision"),),
    stops=(CONTACT_DECIDED,),
)
