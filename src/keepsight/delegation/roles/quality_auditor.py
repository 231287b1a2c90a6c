"""Quality auditor: reads sampled records; until a sample names a child, only the index."""

from keepsight.kernel.role import Role

QUALITY_AUDITOR = Role(
    code="quality_auditor",
    title="Quality auditor",
    level=35,
    why="Reads sampled records; until a sample names a child, only the index.",
    source="Framework for inspecting local authority children's services (ILACS), Ofsted",
    sees_index=True,
    may=frozenset({"see_coverage", "see_figures"}),
    also_called=(
        "Auditor",
        "Case auditor",
        "QA officer",
        "Quality assurance officer",
        "Quality assurance manager",
    ),
)
