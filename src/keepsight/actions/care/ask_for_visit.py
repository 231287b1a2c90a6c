"""Write down that a child or carer asks for a visit, or that a regulator is concerned."""

from keepsight.actions.care.of_order import in_order
from keepsight.actions.stepping import making
from keepsight.records.care.visit_asked_for import VisitAskedFor

ASK_FOR_VISIT = making(
    VisitAskedFor,
    check=in_order("asked_on", "due_on"),
    code="ask_for_visit",
    title="Record that a visit is asked for",
    why="When a child asks for us, we come.",
    needs=("period_of_care",),
)
