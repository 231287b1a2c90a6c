"""What is overdue and due soon, and what it rests on."""

from keepsight.kernel.check import Figure

WHAT_IS_DUE = Figure(
    code="F03",
    title="What is overdue",
    rests_on=("Q01.born_on", "Q03", "Q04", "Q08"),
    without="have days that cannot be right, so their dates may be wrong",
)
