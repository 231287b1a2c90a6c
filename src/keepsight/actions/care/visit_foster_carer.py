"""A supervising social worker visits the carers with whom a child is placed."""

from keepsight.actions.care.of_carers import caring
from keepsight.records.care.carer_visit import CarerVisit

VISIT_FOSTER_CARER = caring(
    CarerVisit,
    code="visit_foster_carer",
    title="Record a visit to a child’s foster carers",
    why="Somebody must care for the carers.",
    level=30,
    meets=("T115B", "T115C"),
)
