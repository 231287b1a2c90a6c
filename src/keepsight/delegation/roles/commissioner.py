"""Commissioner or improvement adviser: tests whether the service gets better, from its figures."""

from keepsight.kernel.role import Role

COMMISSIONER = Role(
    code="commissioner",
    title="Commissioner or improvement adviser",
    level=10,
    why="Tests for the Secretary of State whether the service gets better, from its figures.",
    source="Education Act 1996 s497A",
    may=frozenset({"see_figures"}),
    also_called=(
        "Commissioner",
        "Improvement adviser",
        "DfE adviser",
        "DfE improvement adviser",
        "Improvement partner",
        "Independent chair of the improvement board",
    ),
    is_in_line=False,
)
