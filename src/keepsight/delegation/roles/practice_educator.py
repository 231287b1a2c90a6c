"""Practice educator: reads the children of those they teach, and holds none for it."""

from keepsight.kernel.role import Role

PRACTICE_EDUCATOR = Role(
    code="practice_educator",
    title="Practice educator",
    level=30,
    why="Teaches students and the newly qualified, and reads the records of those they answer for.",
    source="Practice Educator Professional Standards, Social Work England and BASW",
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
            "open_for_a_reason",
            "review_children",
            "see_audit_of_child",
            "supervise",
        }
    ),
    also_called=("PE", "Practice assessor", "NQSW assessor", "ASYE assessor", "Practice mentor"),
    is_in_line=False,
)
