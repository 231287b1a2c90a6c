"""Family support worker: does the tasks of a plan with the families named to them."""

from keepsight.kernel.role import EVERY_PART, Role

FAMILY_SUPPORT_WORKER = Role(
    code="family_support_worker",
    title="Family support worker",
    level=10,
    why="Does the tasks of a plan with the families named to them.",
    source="Working Together to Safeguard Children, chapter 3 (lead practitioners)",
    holds_as=("lead", "co_worker"),
    sees_parts=EVERY_PART - {"adoption", "legal", "quality"},
    sees_index=True,
    also_called=(
        "FSW",
        "Family practitioner",
        "Family support practitioner",
        "Children's practitioner",
        "Early help practitioner",
        "Early help worker",
    ),
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
