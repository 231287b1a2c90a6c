"""A care leaver leaves a home that was not suitable."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("left_on", "When the young person got out of it", kind="date"),
    Question("left_to", "Where the young person went", kind="long_text", most=2_000),
)


LEAVE_UNSUITABLE_HOME = completing(
    "unsuitable_home",
    ASKED,
    why_changed="left",
    from_age=15,
    code="leave_unsuitable_home",
    title="End an unsuitable home",
    why="Every night in it is counted, until somebody says that it is over.",
    for_closed=True,
)
