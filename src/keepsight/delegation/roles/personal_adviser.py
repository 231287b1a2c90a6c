"""Personal adviser: keeps in touch with care leavers and keeps their pathway plan moving."""

from keepsight.kernel.role import Role

PERSONAL_ADVISER = Role(
    code="personal_adviser",
    title="Personal adviser",
    level=10,
    why="Keeps in touch with care leavers and keeps their pathway plan moving.",
    source="Children Act 1989 s23D; Care Leavers (England) Regulations 2010 reg 8",
    holds_as=("lead", "co_worker", "personal_adviser"),
    sees_parts=frozenset({"address", "care", "education", "health", "leaving", "visits"}),
    sees_index=True,
    also_called=("PA", "Leaving care personal adviser", "Leaving care adviser", "Personal advisor"),
    may=frozenset(
        {
            "ask_for_decisions",
            "ask_for_lock",
            "declare_ties",
            "give_reasons",
            "have_calendar",
            "write_notes",
        }
    ),
)
