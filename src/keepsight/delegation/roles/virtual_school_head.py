"""Virtual school head: answers for the schooling of looked-after children, and sees no more."""

from keepsight.kernel.role import Role

VIRTUAL_SCHOOL_HEAD = Role(
    code="virtual_school_head",
    title="Virtual school head",
    level=10,
    why="Answers for the schooling of every looked-after child, wherever it goes to school.",
    source="Children Act 1989 s22(3B)",
    reaches_while=("looked_after",),
    sees_parts=frozenset({"education"}),
    sees_index=True,
    may=frozenset({"declare_ties"}),
    also_called=(
        "VSH",
        "Virtual school headteacher",
        "Virtual head",
        "Virtual school officer",
        "Virtual school",
    ),
    is_in_line=False,
)
