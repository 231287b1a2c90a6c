"""Lead member for children: holds the director to account, from figures and themes."""

from keepsight.kernel.role import Role

LEAD_MEMBER = Role(
    code="lead_member",
    title="Lead member for children",
    level=10,
    why="Holds the director to account for the council, from figures and themes.",
    source="Children Act 2004 s19",
    may=frozenset({"see_figures"}),
    also_called=(
        "Cabinet member for children",
        "Lead member for children's services",
        "Portfolio holder for children",
        "Cabinet member",
    ),
    is_in_line=False,
)
