"""T01B: whoever made the contact hears within one working day that it arrived."""

from keepsight.facts.contact.contact import CONTACT_FROM_SOMEBODY
from keepsight.facts.contact.contact_decision import CONTACT_ACKNOWLEDGED
from keepsight.kernel.clock import Clock, Start

ACKNOWLEDGEMENT = Clock(
    code="T01B",
    title="Acknowledgement of a contact",
    why="A teacher who hears nothing does not know whether to ring again.",
    source="Working Together to Safeguard Children",
    starts=(Start(CONTACT_FROM_SOMEBODY, "contact.acknowledgement"),),
    stops=(CONTACT_ACKNOWLEDGED,),
)
