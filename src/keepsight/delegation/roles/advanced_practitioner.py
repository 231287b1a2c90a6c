"""Advanced practitioner: holds the hardest work and stands beside those who are new to it."""

from keepsight.kernel.role import Role

ADVANCED_PRACTITIONER = Role(
    code="advanced_practitioner",
    title="Advanced practitioner",
    level=35,
    why="Holds the hardest work and stands beside those who are new to it.",
    source="Knowledge and skills statement for child and family practitioners, Department for Education",
    holds_as=("lead", "co_worker"),
    with_household=True,
    sees_index=True,
    may=frozenset({"give_reasons", "have_calendar", "see_audit_of_child"}),
    also_called=(
        "AP",
        "Senior social worker",
        "Senior practitioner",
        "Consultant social worker",
        "Practice educator",
        "Deputy team manager",
        "Assistant team manager",
    ),
)
