"""A court orders that a child may be kept securely."""

from __future__ import annotations

from keepsight.actions.care.of_order import in_order
from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("court_ordered_on", "When the court ordered it", kind="date"),
    Question("order_until_on", "Until when the order holds", kind="date", may_lie_ahead=True),
)


RECORD_SECURE_ORDER = completing(
    "secure_stay",
    ASKED,
    again=True,
    check=in_order("court_ordered_on", "order_until_on"),
    why_changed="a court ordered it",
    code="record_secure_order",
    title="Record a secure accommodation order",
    why="No child is locked up without a court for more than three days.",
    level=30,
    meets=("T49A",),
)
