"""D01: a contact ends here; a team manager, so that one threshold holds for all."""

from keepsight.delegation.contact.of_contacts import AGAIN, SECOND_MANAGER
from keepsight.kernel.decision import Decision, OnFile

CLOSE_CONTACT = Decision(
    code="D01",
    title="Take no further action on a contact, or give advice only",
    why="A contact that goes no further is the last chance to see a child, so a manager looks.",
    source="Working Together to Safeguard Children (response within one working day)",
    level=40,
    asks=(AGAIN,),
    on_file=(
        OnFile("contact", "the contact as it came in", "contact", on="received_on"),
        OnFile(
            "earlier_contacts",
            "earlier contacts about this child in twelve months, and what was decided",
        ),
        SECOND_MANAGER,
    ),
)
