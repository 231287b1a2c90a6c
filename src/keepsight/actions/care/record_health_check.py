"""Write down a health assessment, a visit to the dentist or another check."""

from keepsight.actions.stepping import making
from keepsight.records.care.health_check import HealthCheck

RECORD_HEALTH_CHECK = making(
    HealthCheck,
    code="record_health_check",
    title="Record a health or dental check",
    why="The council is the parent who takes a child to the dentist.",
    meets=("T64", "T65", "T66"),
    needs=("period_of_care",),
)
