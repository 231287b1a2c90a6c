"""Front door manager: decides what becomes of every contact, and sees no adoption."""

from keepsight.kernel.role import EVERY_PART, Role

FRONT_DOOR_MANAGER = Role(
    code="front_door_manager",
    title="Front door manager",
    level=40,
    why="Decides at the front door what becomes of every contact, by what is known of the family.",
    source="Working Together to Safeguard Children, chapter 3 (a decision within one working day)",
    holds_as=("lead", "co_worker"),
    with_household=True,
    reach="team",
    reaches_while=("given_to_review",),
    sees_parts=EVERY_PART - {"adoption", "quality"},
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
        "MASH manager",
        "MASH team manager",
        "Front door team manager",
        "Contact and referral manager",
        "Referral and assessment manager",
    ),
)
