"""Principal social worker: speaks for practice, from figures and themes, and no child's record."""

from keepsight.kernel.role import Role

PRINCIPAL_SOCIAL_WORKER = Role(
    code="principal_social_worker",
    title="Principal social worker",
    level=30,
    why="Speaks for practice and for those who practise, from figures and themes, and no child's record.",
    source="Knowledge and skills statement for practice leaders, Department for Education",
    may=frozenset({"see_figures"}),
    also_called=(
        "PSW",
        "Principal child and family social worker",
        "Principal children's social worker",
    ),
    is_in_line=False,
)
