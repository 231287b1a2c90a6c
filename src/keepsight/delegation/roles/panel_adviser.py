"""Panel adviser: sees that what comes before a panel is whole, and writes down what it says."""

from keepsight.kernel.role import Role

PANEL_ADVISER = Role(
    code="panel_adviser",
    title="Panel adviser",
    level=10,
    why="Sees that what comes before a panel is whole, and writes down what it recommends.",
    source="Adoption Agencies Regulations 2005 reg 8; Fostering Services (England) Regulations 2011 reg 23",
    reaches_while=("adoption",),
    sees_parts=frozenset(
        {"adoption", "care", "education", "family", "health", "legal", "narrative"}
    ),
    sees_index=True,
    decides_as="panel",
    may=frozenset({"ask_for_decisions", "declare_ties", "keep_adopters", "see_adopters"}),
    writes=frozenset(
        {"submit_decision_papers", "withdraw_decision_papers", "propose_match", "withdraw_match"}
    ),
    also_called=(
        "Agency adviser",
        "Agency adviser to the panel",
        "Adoption panel adviser",
        "Panel chair",
        "Panel administrator",
    ),
    is_in_line=False,
)
