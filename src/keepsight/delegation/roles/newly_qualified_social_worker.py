"""The role of the newly qualified social worker."""

from keepsight.kernel.role import Role

NEWLY_QUALIFIED_SOCIAL_WORKER = Role(
    code="newly_qualified_social_worker",
    title="Newly qualified social worker",
    level=20,
    why="Holds children in a protected first year, with someone experienced beside them.",
    source="Assessed and Supported Year in Employment; Social Workers Regulations 2018",
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
        "NQSW",
        "ASYE",
        "ASYE social worker",
        "Social worker ASYE",
        "Social worker in assessed year",
    ),
)
