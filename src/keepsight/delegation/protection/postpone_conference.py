"""D13: a conference does not happen in time; a head of service, with the chair’s agreement."""

from keepsight.kernel.decision import Decision, OnFile

POSTPONE_CONFERENCE = Decision(
    code="D13",
    title="Cancel a conference, or postpone it past its limit",
    why="A late conference leaves a child without a plan, so it takes the top of the service and the chair.",
    source="Working Together to Safeguard Children (limits); local standard for who decides",
    level=60,
    on_file=(
        OnFile("chairs_agreement", "the conference chair’s agreement"),
        OnFile("interim_safety_plan", "how the child is kept safe until the new day"),
        OnFile("new_day", "the new day, or why there is none"),
    ),
)
