"""Director of children's services: is answerable in law for every child the council serves."""

from keepsight.kernel.role import Role

DIRECTOR = Role(
    code="director",
    title="Director of children's services",
    level=80,
    why="Is answerable in law for every child the council serves.",
    source="Children Act 2004 s18",
    reach="council",
    sees_index=True,
    may=frozenset(
        {
            "check_returns",
            "give_reasons",
            "see_audit_of_child",
            "see_caseloads",
            "see_coverage",
            "see_figures",
            "set_limits",
        }
    ),
    also_called=(
        "DCS",
        "Director",
        "Strategic director of children's services",
        "Executive director of children's services",
    ),
)
