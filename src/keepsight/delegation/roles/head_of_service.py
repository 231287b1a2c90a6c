"""Head of service: takes the gravest decisions and answers for all services under them."""

from keepsight.kernel.role import Role

HEAD_OF_SERVICE = Role(
    code="head_of_service",
    title="Head of service",
    level=60,
    why="Takes the gravest decisions and answers for all services under them.",
    source="Children Act 2004 s18; Care Planning, Placement and Case Review Regulations 2010 (nominated officer)",
    reach="council",
    sees_index=True,
    may=frozenset(
        {
            "give_reasons",
            "see_audit_of_child",
            "see_caseloads",
            "see_coverage",
            "see_figures",
            "set_limits",
        }
    ),
    also_called=("HoS", "Head of children's social care"),
)
