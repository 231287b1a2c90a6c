"""D02: a contact becomes a referral, or is found below the threshold; a team manager."""

from keepsight.delegation.contact.of_contacts import AGAIN, SECOND_MANAGER
from keepsight.kernel.decision import Decision, OnFile

ACCEPT_REFERRAL = Decision(
    code="D02",
    title="Accept a contact as a referral, or say that the threshold is not met",
    why="Where the threshold lies must not depend on who happens to be on duty.",
    source="Working Together to Safeguard Children (local threshold document)",
    level=40,
    asks=(AGAIN,),
    on_file=(
        OnFile("contact", "the contact as it came in", "contact", on="received_on"),
        OnFile("consent", "the family’s consent, or the decision to do without it"),
        SECOND_MANAGER,
    ),
)
