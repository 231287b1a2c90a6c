"""Duty social worker: decides today what must happen for the children at the front door."""

from keepsight.kernel.role import Role

DUTY_SOCIAL_WORKER = Role(
    code="duty_social_worker",
    title="Duty social worker",
    level=30,
    why="Decides today what must happen for the children at the front door.",
    source="Working Together to Safeguard Children, chapter 3 (a decision within one working day)",
    holds_as=("lead", "co_worker"),
    with_household=True,
    reach="team",
    sees_index=True,
    may=frozenset({"give_reasons", "have_calendar", "see_audit_of_child"}),
    also_called=(
        "Duty worker",
        "Front door social worker",
        "MASH social worker",
        "Emergency duty social worker",
        "EDT social worker",
    ),
)
