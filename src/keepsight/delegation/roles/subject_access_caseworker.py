"""Caseworker for subject access: opens the records that are asked for, until they are answered."""

from keepsight.kernel.role import Role

SUBJECT_ACCESS_CASEWORKER = Role(
    code="subject_access_caseworker",
    title="Caseworker for subject access",
    level=10,
    why="Prepares what is held of a person who asks for it, and opens no other record.",
    source="UK GDPR article 15; Data Protection Act 2018 Schedule 3",
    reaches_while=("asked_for", "drawn_for_disclosure"),
    sees_index=True,
    may=frozenset({"declare_ties", "draw_for_disclosure", "keep_requests", "open_for_a_reason"}),
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
        "SAR caseworker",
        "SAR officer",
        "Subject access officer",
        "Access to records officer",
        "Disclosure officer",
    ),
    is_in_line=False,
)
