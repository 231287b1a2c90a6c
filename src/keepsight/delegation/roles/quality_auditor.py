"""Quality auditor: reads sampled records; until a sample names a child, only the index."""

from keepsight.kernel.role import Role

QUALITY_AUDITOR = Role(
    code="quality_auditor",
    title="Quality auditor",
    level=30,
    why="Reads sampled records; until a sample names a child, only the index.",
    source="Framework for inspecting local authority children's services (ILACS), Ofsted",
    reaches_while=("drawn_for_audit",),
    sees_index=True,
    may=frozenset({"declare_ties", "see_coverage", "see_figures"}),
    is_in_line=False,
    also_called=(
        "Auditor",
        "Case auditor",
        "QA officer",
        "Quality assurance officer",
        "Quality assurance manager",
    ),
)
