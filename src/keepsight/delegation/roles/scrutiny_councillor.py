"""Scrutiny councillor: asks in public whether children are well served, from figures."""

from keepsight.kernel.role import Role

SCRUTINY_COUNCILLOR = Role(
    code="scrutiny_councillor",
    title="Scrutiny councillor",
    level=10,
    why="Asks in public whether children are well served, from figures that name nobody.",
    source="Local Government Act 2000 s9F",
    may=frozenset({"see_figures"}),
    also_called=(
        "Scrutiny member",
        "Councillor",
        "Elected member",
        "Scrutiny panel member",
        "Corporate parenting board member",
    ),
    is_in_line=False,
)
