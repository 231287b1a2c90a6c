"""Finance officer: watches what things cost, by figures and without a child's story."""

from keepsight.kernel.role import Role

FINANCE_OFFICER = Role(
    code="finance_officer",
    title="Finance officer",
    level=10,
    why="Watches what placements and packages cost, by figures and without a child's story.",
    source="Local Government Act 1972 s151",
    may=frozenset({"see_figures"}),
    also_called=(
        "Finance",
        "Finance business partner",
        "Accountant",
        "Finance manager",
        "Management accountant",
    ),
    is_in_line=False,
)
