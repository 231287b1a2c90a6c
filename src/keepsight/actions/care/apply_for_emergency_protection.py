"""Apply for an emergency protection order."""

from keepsight.actions.stepping import making
from keepsight.records.care.emergency_application import EmergencyApplication

APPLY_FOR_EMERGENCY_PROTECTION = making(
    EmergencyApplication,
    code="apply_for_emergency_protection",
    title="Apply for an emergency protection order",
    why="The most drastic step there is must be asked for tonight where it is needed.",
    bars=("emergency_application",),
    level=30,
    decides="D19",
    shows={"immediate_danger": "danger", "less_drastic": "tried"},
)
