"""The role of the child protection conference chair."""

from keepsight.kernel.role import Role

CONFERENCE_CHAIR = Role(
    code="conference_chair",
    title="Child protection conference chair",
    level=40,
    why="Chairs apart from the case, so must read all of it and edit none.",
    source="Working Together to Safeguard Children, chapter 3 (initial child protection conference)",
    holds_as=("conference_chair",),
    sees_index=True,
    may=frozenset({"give_reasons", "have_calendar", "see_audit_of_child"}),
    also_called=("Conference chair", "CP chair", "Independent chair", "Child protection chair"),
)
