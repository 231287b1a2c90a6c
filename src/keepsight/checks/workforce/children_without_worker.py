"""The number of children who have no worker, and what it rests on."""

from keepsight.kernel.check import Figure

CHILDREN_WITHOUT_WORKER = Figure(
    code="F01",
    title="Children with no worker",
    rests_on=("Q02", "Q03.after_closure", "Q03.end_before_start"),
    without="may be counted twice, or as open when they are not",
)
