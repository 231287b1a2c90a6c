"""Arrange whom a child in care sees, and how."""

from keepsight.actions.stepping import making
from keepsight.records.care.family_time import FamilyTime

ARRANGE_FAMILY_TIME = making(
    FamilyTime,
    code="arrange_family_time",
    title="Arrange family time",
    why="A child loses more than a home when nobody comes.",
    needs=("period_of_care",),
)
