"""Designated officer: sees to allegations against those who work with children, and holds no child."""

from keepsight.kernel.role import Role

DESIGNATED_OFFICER = Role(
    code="designated_officer",
    title="Designated officer for allegations",
    level=30,
    why="Sees that an allegation against anyone who works with children is looked into.",
    source="Working Together to Safeguard Children, chapter 2 (people in positions of trust)",
    sees_index=True,
    may=frozenset({"ask_for_decisions", "declare_ties", "keep_allegations", "see_allegations"}),
    decides_as="designated_officer",
    also_called=(
        "LADO",
        "Local authority designated officer",
        "Designated officer",
        "Allegations manager",
    ),
    is_in_line=False,
)
