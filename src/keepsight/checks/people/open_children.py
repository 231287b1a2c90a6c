"""How many children are open, and what it rests on."""

from keepsight.kernel.check import Figure

OPEN_CHILDREN = Figure(
    code="F05",
    title="Open children",
    rests_on=("Q01.born_on", "Q02", "Q03.after_closure", "Q03.end_before_start"),
    without="may be counted twice, or as open when they are not",
)
