"""Write down that everybody who must know of a placement was told."""

from keepsight.actions.stepping import making
from keepsight.records.care.placement_notice import PlacementNotice

TELL_OF_PLACEMENT = making(
    PlacementNotice,
    code="tell_of_placement",
    title="Record who was told of a placement",
    why="A doctor and a school that do not know of a child cannot help it.",
    needs=("placement",),
    meets=("T62",),
)
