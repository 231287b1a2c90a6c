"""Begin an early help assessment, which a family agreed to."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.need.early_help_assessment import EarlyHelpAssessment

START_EARLY_HELP_ASSESSMENT = making(
    EarlyHelpAssessment,
    code="start_early_help_assessment",
    title="Begin an early help assessment",
    why="Early help that comes late is no longer early.",
    needs=("early_help_consent",),
    bars=("early_help_assessment",),
    for_closed=True,
)
