"""The role of the child protection conference chair."""

from keepsight.kernel.role import Role

CONFERENCE_CHAIR = Role(
    code="conference_chair",
    title="Child protection conference chair",
    level=30,
    why="Chairs apart from the case, so must read all of it and edit none.",
    source="Working Together to Safeguard Children, chapter 3 (initial child protection conference)",
    holds_as=("conference_chair",),
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
    decides_as="conference",
    also_called=("Conference chair", "CP chair", "Independent chair", "Child protection chair"),
)
