"""Assistant director: assures everything, from the figure down to the child behind it."""

from keepsight.kernel.role import Role

ASSISTANT_DIRECTOR = Role(
    code="assistant_director",
    title="Assistant director",
    level=70,
    why="Assures everything, from the figure down to the child behind it.",
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
    also_called=("AD", "Service director", "Deputy director", "Operational director"),
)
