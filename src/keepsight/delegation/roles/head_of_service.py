"""Head of service: takes the gravest decisions and answers for all services under them."""

from keepsight.kernel.role import Role

HEAD_OF_SERVICE = Role(
    code="head_of_service",
    title="Head of service",
    level=60,
    why="Takes the gravest decisions and answers for all services under them.",
    source="Children Act 2004 s18; Care Planning, Placement and Case Review Regulations 2010 (nominated officer)",
    reach="service",
    reaches_while=("given_to_review",),
    sees_index=True,
    may=frozenset(
        {
            "agree_moves",
            "answer_for_openings",
            "answer_waiting",
            "approve_locks",
            "ask_for_decisions",
            "ask_for_lock",
            "declare_ties",
            "draw_records",
            "give_reasons",
            "lead_reviews",
            "open_for_a_reason",
            "review_children",
            "see_audit_of_child",
            "see_caseloads",
            "see_coverage",
            "see_figures",
            "see_reviews",
            "see_supervision",
            "set_delegation",
            "set_limits",
            "settle_ties",
            "supervise",
            "write_notes",
        }
    ),
    also_called=("HoS", "Head of children's social care"),
)
