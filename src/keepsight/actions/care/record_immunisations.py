"""Write down whether a child’s immunisations are up to date."""

from keepsight.actions.stepping import making
from keepsight.records.care.immunisation import Immunisation

RECORD_IMMUNISATIONS = making(
    Immunisation,
    code="record_immunisations",
    title="Record immunisations",
    why="What nobody asked, nobody caught up with.",
    needs=("period_of_care",),
)
