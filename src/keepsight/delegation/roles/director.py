"""Director of children's services: is answerable in law for every child the council serves."""

from keepsight.kernel.role import Role

DIRECTOR = Role(
    code="director",
    title="Director of children's services",
    level=80,
    why="Is answerable in law for every child the council serves.",
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
            "know_restricted",
            "lead_reviews",
            "open_for_a_reason",
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
    also_called=(
        "DCS",
        "Director",
        "Strategic director of children's services",
        "Executive director of children's services",
    ),
)
