"""The role of the referral co-ordinator."""

from keepsight.kernel.role import Role

REFERRAL_COORDINATOR = Role(
    code="referral_coordinator",
    title="Referral co-ordinator",
    level=10,
    why="Logs contacts at the front door and must know at once whether a child is already known.",
    source="Working Together to Safeguard Children, chapter 3 (referral)",
    sees_index=True,
    may=frozenset({"declare_ties"}),
    also_called=(
        "Contact officer",
        "Front door co-ordinator",
        "Screening officer",
        "Referral coordinator",
    ),
)
