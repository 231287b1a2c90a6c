"""T34: an early help assessment is done within thirty working days of consent."""

from keepsight.facts.need.early_help_assessment import EARLY_HELP_ASSESSED
from keepsight.facts.need.early_help_consent import EARLY_HELP_CONSENTED
from keepsight.kernel.clock import Clock, Start

EARLY_HELP_ASSESSMENT_DONE = Clock(
    code="T34",
    title="Early help assessment",
    why="Early help that comes late is no longer early.",
    source="Local standard",
    starts=(Start(EARLY_HELP_CONSENTED, "need.early_help_assessment"),),
    stops=(EARLY_HELP_ASSESSED,),
    stops_by="child",  # lists do not say which consent an assessment answers
)
