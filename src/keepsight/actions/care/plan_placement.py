"""Write down what whoever cares for the child must know: the placement plan."""

from keepsight.actions.care.known_before import last_placement_plan
from keepsight.actions.stepping import making
from keepsight.records.care.placement_plan import PlacementPlan

PLAN_PLACEMENT = making(
    PlacementPlan,
    code="plan_placement",
    title="Agree a placement plan",
    why="Whoever cares for a child tonight must know what this child needs.",
    first=last_placement_plan,
    first_from="As it was written down last",
    needs=("placement",),
    meets=("T61",),
)
