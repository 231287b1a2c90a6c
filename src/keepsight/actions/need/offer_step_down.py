"""Offer a child to early help, which takes hold by accepting."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.need.step_down import StepDown

OFFER_STEP_DOWN = making(
    StepDown,
    code="offer_step_down",
    title="Offer a step down to early help",
    why="A handover is over when the other has taken hold.",
    needs=("episode_of_need",),
    bars=("step_down", "protection_plan"),
    level=20,
)
