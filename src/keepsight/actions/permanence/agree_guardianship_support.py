"""Agree with special guardians what support they get."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.permanence.guardianship_support import GuardianshipSupport

AGREE_GUARDIANSHIP_SUPPORT = making(
    GuardianshipSupport,
    code="agree_guardianship_support",
    title="Agree support with special guardians",
    why="A grandmother who takes a child for good is not left alone.",
    level=30,
    bars=("guardianship_support",),
    for_closed=True,
)
