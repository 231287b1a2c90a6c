"""The adoption of a child was celebrated."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("celebrated_on", "When the adoption was celebrated", kind="date"))


CELEBRATE_ADOPTION = completing(
    "life_story",
    ASKED,
    why_changed="celebrated",
    code="celebrate_adoption",
    title="Record the celebration of an adoption",
    why="A day to remember, and to write about.",
)
