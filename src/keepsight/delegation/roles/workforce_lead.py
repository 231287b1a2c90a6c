"""Workforce lead: looks after staff, posts and agency contracts, and needs no child for it."""

from keepsight.kernel.role import Role

WORKFORCE_LEAD = Role(
    code="workforce_lead",
    title="Workforce lead",
    level=10,
    why="Looks after staff, posts and agency contracts, and needs no child for it.",
    source="Standards for employers of social workers in England, Local Government Association",
    may=frozenset(
        {
            "manage_workforce",
            "read_personal_supervision",
            "see_figures",
            "see_supervision",
        }
    ),
    is_in_line=False,
    also_called=(
        "HR",
        "HR lead",
        "Human resources",
        "HR business partner",
        "Workforce development manager",
        "Principal workforce officer",
    ),
)
