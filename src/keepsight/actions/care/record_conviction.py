"""Write down that a looked-after child was convicted."""

from keepsight.actions.stepping import making
from keepsight.records.care.conviction import Conviction

RECORD_CONVICTION = making(
    Conviction,
    code="record_conviction",
    title="Record a conviction",
    why="Asked every year, and read with care.",
    level=30,
    needs=("period_of_care",),
)
