"""Social worker: holds children, and must see a family whole to keep each child in it safe."""

from keepsight.kernel.role import Role

SOCIAL_WORKER = Role(
    code="social_worker",
    title="Social worker",
    level=30,
    why="Holds children, and must see a family whole to keep each child in it safe.",
    source="Children Act 1989 s17 and s47; Social Workers Regulations 2018",
    holds_as=("lead", "co_worker"),
    with_household=True,
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
        "SW",
        "Experienced social worker",
        "Level 2 social worker",
        "Level 3 social worker",
        "Agency social worker",
        "Child's social worker",
    ),
)
