"""Give management oversight: a manager looks at a child's record, and says what is to happen and why."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.of_reviews import is_looked_at_again
from keepsight.actions.stepping import Around, making
from keepsight.records.people.oversight import Oversight


def level_then(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The manager's level at that moment, as a decision keeps it."""
    return {"actor_level": around.doing.by.level}


GIVE_OVERSIGHT = making(
    Oversight,
    also=level_then,
    check=is_looked_at_again,
    code="give_oversight",
    title="Give management oversight",
    why="A worker alone with a child’s risk carries what a manager must carry.",
    level=40,
)
