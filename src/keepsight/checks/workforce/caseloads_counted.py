"""How many children each worker holds, and what it rests on."""

from keepsight.kernel.check import Figure

CASELOADS_COUNTED = Figure(
    code="F02",
    title="Children held by each worker",
    rests_on=("Q02", "Q03.after_closure", "Q03.end_before_start"),
    without="may be counted twice, or as held when they are closed",
)
