"""D03: checks are made and help is planned without asking the family; a team manager."""

from keepsight.kernel.decision import Decision, OnFile

DISPENSE_WITH_CONSENT = Decision(
    code="D03",
    title="Act without the family’s consent",
    why="A family is not asked only where asking could put the child at risk, and somebody answers for that.",
    source="Working Together to Safeguard Children; Information sharing: advice for practitioners",
    level=40,
    on_file=(
        OnFile("why_not_asked", "why asking would put the child at risk"),
        OnFile("lawful_basis", "the lawful basis on which information is shared"),
    ),
)
