"""The role of the information governance officer."""

from keepsight.kernel.role import Role

INFORMATION_GOVERNANCE = Role(
    code="information_governance",
    title="Information governance officer",
    level=10,
    why="Finds out who looked at a record and answers to those it is about.",
    source="UK GDPR articles 5(2), 15 and 33",
    reaches_while=("asked_for", "drawn_for_disclosure"),
    sees_index=True,
    may=frozenset(
        {
            "agree_moves",
            "declare_ties",
            "draw_for_disclosure",
            "keep_requests",
            "open_for_a_reason",
            "see_audit_of_any_child",
            "see_audit_of_worker",
            "sign_everyone_out",
        }
    ),
    is_in_line=False,
    writes=frozenset(
        {
            "log_access_request",
            "ask_for_identity",
            "record_identity",
            "extend_access_request",
            "answer_access_request",
            "withdraw_access_request",
        }
    ),
    also_called=(
        "IG officer",
        "Information governance lead",
        "Data protection officer",
        "DPO",
        "Caldicott guardian",
    ),
)
