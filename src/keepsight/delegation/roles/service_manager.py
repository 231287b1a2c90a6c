"""Service manager: assures a service: every child and every worker of its teams."""

from keepsight.kernel.role import Role

SERVICE_MANAGER = Role(
    code="service_manager",
    title="Service manager",
    level=50,
    why="Assures a service: every child and every worker of its teams.",
    source="Knowledge and skills statement for practice leaders, Department for Education",
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
            "give_reasons",
            "open_for_a_reason",
            "review_children",
            "see_audit_of_child",
            "see_audit_of_worker",
            "see_caseloads",
            "see_figures",
            "see_reviews",
            "see_supervision",
            "settle_ties",
            "supervise",
            "write_notes",
        }
    ),
    also_called=("Group manager", "Service delivery manager", "SDM"),
)
