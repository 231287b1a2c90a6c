"""How many children nobody has seen, and what it rests on."""

from keepsight.kernel.check import Figure

CHILDREN_NOT_SEEN = Figure(
    code="F04",
    title="Children not seen",
    rests_on=("Q03.before_birth", "Q05", "Q08", "Q09"),
    without="may have been seen on a day that is not on file as a visit yet",
)
