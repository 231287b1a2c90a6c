"""Nurse for looked-after children: sees to their health, and sees no more."""

from keepsight.kernel.role import Role

LOOKED_AFTER_NURSE = Role(
    code="looked_after_nurse",
    title="Nurse for looked-after children",
    level=10,
    why="Sees to the health of every looked-after child: assessments, teeth, immunisations.",
    source="Care Planning, Placement and Case Review Regulations 2010 reg 7 (health assessments)",
    reaches_while=("looked_after",),
    sees_parts=frozenset({"health"}),
    sees_index=True,
    may=frozenset({"declare_ties"}),
    also_called=(
        "LAC nurse",
        "Looked after children nurse",
        "CLA nurse",
        "Designated nurse for looked after children",
        "Specialist nurse for looked after children",
    ),
    is_in_line=False,
)
