"""Partner agency: tells us of children and comes to meetings; the record stays shut."""

from keepsight.kernel.role import Role

PARTNER = Role(
    code="partner",
    title="Partner agency",
    level=10,
    why="Tells us of children and comes to meetings about them; the record stays shut.",
    source="Working Together to Safeguard Children, chapter 3 (multi-agency working)",
    also_called=(
        "Referrer",
        "School",
        "Health visitor",
        "Police officer",
        "Partner",
        "External partner",
    ),
    is_in_line=False,
)
