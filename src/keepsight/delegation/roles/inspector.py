"""Inspector: reads the records drawn for an inspection while it lasts, and no others."""

from keepsight.kernel.role import Role

INSPECTOR = Role(
    code="inspector",
    title="Inspector",
    level=10,
    why="Reads the records drawn for an inspection, for as long as it lasts, and changes nothing.",
    source="Children Act 2004 s20; Education and Inspections Act 2006 s136",
    reaches_while=("drawn_for_inspection",),
    may=frozenset({"see_figures"}),
    also_called=(
        "Ofsted inspector",
        "HMI",
        "Her Majesty's Inspector",
        "His Majesty's Inspector",
        "Regulatory inspector",
    ),
    is_in_line=False,
)
