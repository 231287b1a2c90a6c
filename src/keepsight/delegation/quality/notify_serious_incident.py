"""D43: the national panel is told of a death or serious harm; the director."""

from keepsight.kernel.decision import Decision, OnFile

NOTIFY_SERIOUS_INCIDENT = Decision(
    code="D43",
    title="Notify a serious incident",
    why="The worst that can happen to a child is told by the director, whoever it embarrasses.",
    source="Children Act 2004, section 16C; Working Together to Safeguard Children",
    level=80,
    on_file=(
        OnFile("facts_so_far", "what is known so far, and how"),
        OnFile("other_children", "that other children in the household are safe"),
        OnFile("partners_told", "that the safeguarding partners have been told"),
    ),
)
