"""Quality moderator: draws records for audits, and reads a second time what an auditor judged."""

from keepsight.kernel.role import Role

QUALITY_MODERATOR = Role(
    code="quality_moderator",
    title="Quality moderator",
    level=30,
    why="Has records drawn for audits, and reads a second time what an auditor judged.",
    source="Framework for inspecting local authority children's services (ILACS), Ofsted",
    reaches_while=(
        "drawn_for_audit",
        "drawn_for_second_look",
        "given_to_review",
    ),
    sees_index=True,
    may=frozenset(
        {
            "declare_ties",
            "draw_records",
            "lead_reviews",
            "review_children",
            "see_coverage",
            "see_figures",
            "see_reviews",
        }
    ),
    writes=frozenset({"log_referral_back", "escalate_referral_back", "close_referral_back"}),
    also_called=(
        "Moderator",
        "Audit moderator",
        "Audit lead",
        "Head of quality assurance",
        "Quality assurance lead",
    ),
    is_in_line=False,
)
