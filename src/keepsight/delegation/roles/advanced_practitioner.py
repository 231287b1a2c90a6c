"""Advanced practitioner: holds the hardest work and stands beside those who are new to it."""

from keepsight.kernel.role import Role

ADVANCED_PRACTITIONER = Role(
    code="advanced_practitioner",
    title="Advanced practitioner",
    level=35,
    why="Holds the hardest work and stands beside those who are new to it.",
    source="Knowledge and skills statement for child and family practitioners, Department for Education",
    holds_as=("lead", "co_worker"),
    with_household=True,
    reaches_while=(
        "supervised",
        "given_to_review",
    ),
    sees_index=True,
    may=frozenset(
        {
            "ask_for_decisions",
            "ask_for_lock",
            "declare_ties",
            "give_reasons",
            "have_calendar",
            "open_for_a_reason",
            "review_children",
            "see_audit_of_child",
            "supervise",
            "write_notes",
        }
    ),
    also_called=(
        "AP",
        "Senior social worker",
        "Senior practitioner",
        "Consultant social worker",
        "Deputy team manager",
        "Assistant team manager",
    ),
)
