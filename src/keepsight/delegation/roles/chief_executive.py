"""Chief executive: answers for the whole council, and needs no child's record for it."""

from keepsight.kernel.role import Role

CHIEF_EXECUTIVE = Role(
    code="chief_executive",
    title="Chief executive",
    level=10,
    why="Answers for the whole council, and needs no child's record for it.",
    source="Local Government and Housing Act 1989 s4",
    may=frozenset({"see_figures"}),
    also_called=("CEO", "Head of paid service"),
    is_in_line=False,
)
