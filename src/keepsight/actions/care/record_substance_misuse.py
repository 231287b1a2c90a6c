"""Write down that a looked-after child misuses something, and whether help was offered."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.substance_misuse import SubstanceMisuse
from keepsight.writing.perform import Wrong


def help_was_offered(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) help that was taken and never offered."""
    if given["intervention_received"] and not given["intervention_offered"]:
        raise Wrong("Help that was taken was offered.", field="intervention_offered")


RECORD_SUBSTANCE_MISUSE = making(
    SubstanceMisuse,
    check=help_was_offered,
    code="record_substance_misuse",
    title="Record substance misuse",
    why="What matters is whether help was offered, and taken.",
    needs=("period_of_care",),
    level=30,
)
