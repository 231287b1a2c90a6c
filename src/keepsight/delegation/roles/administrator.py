"""System administrator: runs the software: people, teams and accounts, and no child's record."""

from keepsight.kernel.role import Role

ADMINISTRATOR = Role(
    code="administrator",
    title="System administrator",
    level=10,
    why="Runs the software: people, teams and accounts, and no child's record.",
    source="UK GDPR article 25 (data protection by design and by default)",
    may=frozenset(
        {"manage_accounts", "manage_workforce", "see_coverage", "set_limits", "sign_everyone_out"}
    ),
    is_in_line=False,
    also_called=(
        "Administrator",
        "System admin",
        "Systems administrator",
        "Application support officer",
    ),
)
