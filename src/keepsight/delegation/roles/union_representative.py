"""Union representative: speaks for staff, and sees no record of a child or a colleague."""

from keepsight.kernel.role import Role

UNION_REPRESENTATIVE = Role(
    code="union_representative",
    title="Union representative",
    level=10,
    why="Speaks for staff, from figures that are agreed for release and name nobody.",
    source="Trade Union and Labour Relations (Consolidation) Act 1992 s168",
    also_called=(
        "Union rep",
        "Trade union representative",
        "Shop steward",
        "UNISON representative",
    ),
    is_in_line=False,
)
