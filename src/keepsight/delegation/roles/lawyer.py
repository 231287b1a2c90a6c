"""Lawyer: reads the children who may come before a court, and no longer than that."""

from keepsight.kernel.role import Role

LAWYER = Role(
    code="lawyer",
    title="Lawyer for children's services",
    level=10,
    why="Advises and acts for the council where a child may come before a court.",
    source="Children Act 1989 s31; Public Law Outline, Practice Direction 12A",
    reaches_while=("court_work",),
    sees_index=True,
    may=frozenset({"declare_ties"}),
    also_called=(
        "Solicitor",
        "Legal",
        "Legal adviser",
        "Childcare lawyer",
        "Child care solicitor",
        "Legal officer",
        "Legal services",
    ),
    is_in_line=False,
)
