"""Assistant director: assures everything, from the figure down to the child behind it."""

from keepsight.kernel.role import Role

ASSISTANT_DIRECTOR = Role(
    code="assistant_director",
    title="Assistant director",
    level=70,
    why="Assures everything, from the figure down to the child behind it.",
    source="Children Act 2004 s18",
    reach="council",
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
            "check_returns",
            "declare_ties",
            "draw_records",
            "give_reasons",
            "lead_reviews",
            "review_children",
            "see_adopters",
            "see_allegations",
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
    also_called=("AD", "Service director", "Deputy director", "Operational director"),
)
