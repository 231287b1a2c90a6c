"""Life-story work with the child begins."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(Section("", (Question("started_on", "When life-story work began", kind="date"),)),),
    since=date(2016, 1, 1),
)


START_LIFE_STORY = completing(
    "life_story",
    ASKED,
    why_changed="begun",
    code="start_life_story",
    title="Start life-story work",
    why="A story that is begun can be asked for.",
    meets=("T86A",),
)
