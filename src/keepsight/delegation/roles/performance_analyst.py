"""Performance analyst: makes the returns and mends the data, with the list behind every number."""

from keepsight.kernel.role import EVERY_PART, Role

PERFORMANCE_ANALYST = Role(
    code="performance_analyst",
    title="Performance analyst",
    level=10,
    why="Makes the returns and mends the data, with the list behind every number.",
    source="Children Act 1989 s83 (returns to the Secretary of State)",
    reach="council",
    sees_parts=EVERY_PART - {"narrative"},
    sees_index=True,
    purpose="to check the quality of data",
    may=frozenset(
        {
            "answer_waiting",
            "check_returns",
            "declare_ties",
            "import_files",
            "see_caseloads",
            "see_coverage",
            "see_figures",
        }
    ),
    is_in_line=False,
    also_called=(
        "Analyst",
        "Data analyst",
        "Performance officer",
        "Management information officer",
        "Data officer",
        "Performance and intelligence officer",
    ),
)
