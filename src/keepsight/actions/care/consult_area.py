"""Ask the council in whose area a child is to live, and give it the care plan."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question(
        "area_consulted_on",
        "When the other council was consulted and given the care plan",
        kind="date",
    ),
    Question("area_said", "What the other council said", kind="long_text", most=4000),
)


CONSULT_AREA = completing(
    "distant_placement",
    ASKED,
    why_changed="the other council was consulted",
    code="consult_area",
    title="Consult the other council on a distant placement",
    why="The council where a child will live must know that they are coming.",
    level=30,
    meets=("T81C",),
)
