"""Quality auditor: reads sampled records; until a sample names a child, only the index."""

from keepsight.kernel.role import Role

QUALITY_AUDITOR = Role(
    code="quality_auditor",
    title="Quality auditor",
    level=30,
    why="Reads sampled records; until a sample names a child, only the index.",
    source="Framework for inspecting local authority children's services (ILACS), Ofsted",
    reaches_while=(
        "drawn_for_audit",
        "given_to_review",
    ),
    sees_index=True,
    may=frozenset(
        {
            "declare_ties",
            "review_children",
            "see_coverage",
            "see_figures",
        }
    ),
    writes=frozenset({"log_referral_back"}),
    is_in_line=False,
    also_called=(
        "Auditor",
        "Case auditor",
        "QA officer",
        "Quality assurance officer",
        "Quality assurance manager",
    ),
)
