"""Begin early help, with somebody who leads it."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.need.early_help_episode import EarlyHelpEpisode

START_EARLY_HELP = making(
    EarlyHelpEpisode,
    code="start_early_help",
    title="Begin early help",
    why="Help before harm.",
    needs=("early_help_consent",),
    bars=("early_help_episode",),
    for_closed=True,
)
