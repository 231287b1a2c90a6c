"""A court allows that a child is deprived of liberty."""

from keepsight.actions.care.of_order import in_order
from keepsight.actions.stepping import making
from keepsight.records.care.deprivation_of_liberty import DeprivationOfLiberty

RECORD_DEPRIVATION_OF_LIBERTY = making(
    DeprivationOfLiberty,
    check=in_order("started_on", "until_on"),
    code="record_deprivation_of_liberty",
    title="Record an order that deprives a child of liberty",
    why="Only a court may, and only for as long as it says.",
    needs=("period_of_care",),
    bars=("deprivation_of_liberty",),
    level=30,
)
