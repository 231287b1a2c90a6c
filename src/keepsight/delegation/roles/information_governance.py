"""The role of the information governance officer."""

from keepsight.kernel.role import Role

INFORMATION_GOVERNANCE = Role(
    code="information_governance",
    title="Information governance officer",
    level=35,
    why="Finds out who looked at a record and answers to those it is about.",
    source="UK GDPR articles 5(2), 15 and 33",
    sees_index=True,
    may=frozenset({"see_audit_of_any_child"}),
    also_called=(
        "IG officer",
        "Information governance lead",
        "Data protection officer",
        "DPO",
        "Caldicott guardian",
    ),
)
