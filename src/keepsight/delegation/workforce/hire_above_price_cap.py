"""D44: an agency worker costs more than the region agreed; the director, with the chief executive."""

from keepsight.kernel.decision import Decision, OnFile

HIRE_ABOVE_PRICE_CAP = Decision(
    code="D44",
    title="Hire an agency worker above the price cap",
    why="Paying above the cap takes workers from the next council’s children.",
    source="Agency child and family social workers: statutory guidance (September 2024)",
    level=80,
    on_file=(
        OnFile("chief_executive", "the chief executive’s agreement"),
        OnFile("why_above_cap", "why nobody could be found below the cap"),
    ),
    is_of_a_child=False,
)
