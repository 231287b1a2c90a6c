"""Fostering social worker: stands beside foster carers, without the whole history of a child."""

from keepsight.kernel.role import Role

FOSTERING_SOCIAL_WORKER = Role(
    code="fostering_social_worker",
    title="Fostering social worker",
    level=30,
    why="Stands beside foster carers, and knows what they must know of the children they look after.",
    source="Fostering Services (England) Regulations 2011 reg 17",
    reaches_while=("looked_after",),
    sees_parts=frozenset({"address", "care", "education", "health"}),
    sees_index=True,
    may=frozenset(
        {
            "ask_for_decisions",
            "ask_for_lock",
            "declare_ties",
            "keep_adopters",
            "open_for_a_reason",
            "see_adopters",
        }
    ),
    also_called=(
        "Supervising social worker",
        "SSW",
        "Fostering SSW",
        "Family placement social worker",
        "Adoption social worker",
    ),
    is_in_line=False,
)
