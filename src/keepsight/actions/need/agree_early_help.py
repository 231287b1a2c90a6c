"""Note that a family agrees to early help."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.need.early_help_consent import EarlyHelpConsent

AGREE_EARLY_HELP = making(
    EarlyHelpConsent,
    code="agree_early_help",
    title="Note consent to early help",
    why="Help that is agreed to is help that is used.",
    bars=("early_help_consent",),
    for_closed=True,
)
