"""Make a child in need plan, agreed with the family at its meeting."""

from __future__ import annotations

from typing import Any

from keepsight.actions.need.of_child import age_on
from keepsight.actions.stepping import Around, making
from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.writing.perform import Wrong

#: From this age on a young person can agree without a parent.
OWN_CONSENT = 16
NO_CONSENT = (
    "A child in need plan stands on consent. Where nobody agrees and the child may be harmed, "
    "a strategy discussion is held instead."
)


def is_agreed_to(around: Around, given: dict[str, Any]) -> None:
    """Refuse a plan that nobody agrees to, and a child's own consent before 16."""
    if given["consent_code"] == "nobody":
        raise Wrong(NO_CONSENT, field="consent_code")
    age = age_on(around.child, given["started_on"])
    if given["consent_code"] == "young_person" and age is not None and age < OWN_CONSENT:
        raise Wrong("The child is not 16 yet: a parent agrees too.", field="consent_code")


def team_of_the_child(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The plan is of the team that has the child, whoever agreed to it."""
    team = around.rows["episode_of_need"].team_id
    return {"team_id": team} if team else {}


MAKE_CHILD_IN_NEED_PLAN = making(
    ChildInNeedPlan,
    also=team_of_the_child,
    check=is_agreed_to,
    code="make_child_in_need_plan",
    title="Make a child in need plan",
    why="Help that is agreed, reviewed and ended on purpose.",
    needs=("episode_of_need",),
    bars=("child_in_need_plan", "protection_plan"),
    level=20,
    decides="D15",
    case={"plan": "child_in_need"},
    shows={"childs_wishes": "childs_view", "parents_views": "parents_view"},
    meets=("T30",),
)
