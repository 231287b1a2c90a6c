"""Duty social worker: decides today what must happen for the children at the front door."""

from keepsight.kernel.role import EVERY_PART, Role

DUTY_SOCIAL_WORKER = Role(
    code="duty_social_worker",
    title="Duty social worker",
    level=30,
    why="Decides today what must happen for the children at the front door.",
    source="Working Together to Safeguard Children, chapter 3 (a decision within one working day)",
    holds_as=("lead", "co_worker"),
    with_household=True,
    reach="team",
    sees_parts=EVERY_PART - {"adoption", "quality"},
    sees_index=True,
    may=frozenset(
        {
            "ask_for_decisions",
            "ask_for_lock",
            "declare_ties",
            "give_reasons",
            "have_calendar",
            "open_for_a_reason",
            "see_audit_of_child",
            "write_notes",
        }
    ),
    also_called=(
        "Duty worker",
        "Front door social worker",
        "MASH social worker",
        "Emergency duty social worker",
        "EDT social worker",
    ),
)
