"""Emergency duty manager: decides what is asked out of hours, and reaches any other child for a reason."""

from keepsight.kernel.role import Role

EMERGENCY_DUTY_MANAGER = Role(
    code="emergency_duty_manager",
    title="Emergency duty manager",
    level=40,
    why="Decides out of hours for any child, and hands over by the start of the next working day.",
    source="Children Act 1989 s17 and s47 (duties at every hour); Working Together to Safeguard Children, chapter 3",
    holds_as=("lead", "co_worker"),
    with_household=True,
    reach="team",
    reaches_while=("asked_at_night",),
    sees_index=True,
    may=frozenset(
        {
            "agree_moves",
            "ask_for_decisions",
            "ask_for_lock",
            "declare_ties",
            "give_reasons",
            "know_restricted",
            "open_for_a_reason",
            "see_audit_of_child",
            "see_caseloads",
            "see_supervision",
            "settle_ties",
            "supervise",
            "write_notes",
        }
    ),
    also_called=(
        "EDT manager",
        "Emergency duty team manager",
        "Out of hours manager",
        "EDS manager",
        "Emergency duty service manager",
        "Out of hours duty manager",
    ),
)
