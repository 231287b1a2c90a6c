"""The role of the independent reviewing officer."""

from keepsight.kernel.role import Role

INDEPENDENT_REVIEWING_OFFICER = Role(
    code="independent_reviewing_officer",
    title="Independent reviewing officer",
    level=30,
    why="Watches over the plan of each looked-after child from outside the line of management.",
    source="Children Act 1989 s25A and s25B; IRO Handbook 2010",
    holds_as=("reviewing_officer",),
    reaches_while=("given_to_review",),
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
            "write_notes",
        }
    ),
    is_in_line=False,
    decides_as="reviewing_officer",
    also_called=("IRO", "Reviewing officer"),
)
