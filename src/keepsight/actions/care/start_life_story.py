"""Life-story work with the child begins."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("started_on", "When life-story work began", kind="date"))


START_LIFE_STORY = completing(
    "life_story",
    ASKED,
    why_changed="begun",
    code="start_life_story",
    title="Start life-story work",
    why="A story that is begun can be asked for.",
    meets=("T86A",),
)
