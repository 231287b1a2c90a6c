"""Family support worker: does the tasks of a plan with the families named to them."""

from keepsight.kernel.role import Role

FAMILY_SUPPORT_WORKER = Role(
    code="family_support_worker",
    title="Family support worker",
    level=10,
    why="Does the tasks of a plan with the families named to them.",
    source="Working Together to Safeguard Children, chapter 3 (lead practitioners)",
    holds_as=("lead", "co_worker"),
    sees_index=True,
    also_called=(
        "FSW",
        "Family practitioner",
        "Family support practitioner",
        "Children's practitioner",
        "Early help practitioner",
        "Early help worker",
    ),
    may=frozenset({"give_reasons", "have_calendar"}),
)
