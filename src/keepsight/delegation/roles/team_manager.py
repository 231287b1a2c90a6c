"""Team manager: answers for every child of the team, those without a worker first."""

from keepsight.kernel.role import Role

TEAM_MANAGER = Role(
    code="team_manager",
    title="Team manager",
    level=40,
    why="Answers for every child of the team, those without a worker first.",
    source="Knowledge and skills statement for practice supervisors, Department for Education",
    holds_as=("lead", "co_worker"),
    with_household=True,
    reach="team",
    reaches_while=("given_to_review",),
    sees_index=True,
    may=frozenset(
        {
            "agree_moves",
            "answer_for_openings",
            "ask_for_decisions",
            "ask_for_lock",
            "declare_ties",
            "give_reasons",
            "have_calendar",
            "open_for_a_reason",
            "review_children",
            "see_audit_of_child",
            "see_audit_of_worker",
            "see_caseloads",
            "see_reviews",
            "see_supervision",
            "settle_ties",
            "supervise",
            "write_notes",
        }
    ),
    also_called=(
        "TM",
        "Practice supervisor",
        "Practice manager",
    ),
)
