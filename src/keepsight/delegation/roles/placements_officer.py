"""Placements officer: finds homes by what a looked-after child needs, without the whole history."""

from keepsight.kernel.role import Role

PLACEMENTS_OFFICER = Role(
    code="placements_officer",
    title="Placements officer",
    level=10,
    why="Finds a home for a looked-after child, by what the child needs and where they live.",
    source="Children Act 1989 s22C and s22G",
    reaches_while=("looked_after",),
    sees_parts=frozenset({"address", "care", "education", "health"}),
    sees_index=True,
    may=frozenset({"ask_for_decisions", "declare_ties"}),
    also_called=(
        "Placement officer",
        "Placements",
        "Commissioning officer",
        "Placements and commissioning officer",
        "Access to resources officer",
        "Family finder",
    ),
    is_in_line=False,
)
