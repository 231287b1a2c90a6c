"""Who raises and ends a reviewing officer’s dispute: nobody in the line of management."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around
from keepsight.writing.perform import Refused

REVIEWER = "reviewing_officer"


def is_reviewer(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Refused``) whoever is not a reviewing officer."""
    if not any(held.role.decides_as == REVIEWER for held in around.doing.by.roles):
        raise Refused(
            "Only a reviewing officer does this, from outside the line of management.",
            children=[around.child.pk],
        )
