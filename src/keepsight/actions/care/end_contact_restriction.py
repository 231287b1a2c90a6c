"""The child sees them again."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("ended_on", "When the child could see them again", kind="date"))


END_CONTACT_RESTRICTION = completing(
    "contact_restriction",
    ASKED,
    why_changed="ended",
    code="end_contact_restriction",
    title="End a restriction of contact",
    why="A week is long for a child.",
    level=30,
)
