"""D38: a care leaver stays in an unsuitable home; a service manager, and the director sees the list."""

from keepsight.delegation.on_file import RISK_ASSESSMENT
from keepsight.kernel.decision import Decision, OnFile

ACCEPT_UNSUITABLE_HOME = Decision(
    code="D38",
    title="Accept that a care leaver lives somewhere unsuitable",
    why="Nobody would accept it for their own child; where it happens, somebody senior says so.",
    source="Care Leavers (England) Regulations 2010, regulation 9; local standard for who decides",
    level=50,
    on_file=(
        OnFile("own_view", "what the young person says"),
        RISK_ASSESSMENT,
        OnFile("pathway_plan", "the pathway plan", "pathway_plan", on="made_on"),
        OnFile("way_out", "the plan to move on, and by when"),
    ),
)
