"""Enter pre-proceedings: the family is told what must change before we go to court."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.legal_gateway import LegalGateway
from keepsight.records.care.pre_proceedings import PreProceedings
from keepsight.records.care.proceedings import Proceedings
from keepsight.records.protection.protection_plan import ProtectionPlan


def entering(given: Mapping[str, Any]) -> dict[str, Any]:
    """Of the two that this decision is about it is entering."""
    return {"matter": "enter"}


def counted(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """What the dataset asks and nobody is: the gateway’s outcome, and how often all this was before."""
    child = around.child.pk
    gateway = LegalGateway.objects.filter(person_id=child).exclude(held_on=None)
    latest = gateway.order_by("-held_on").first()
    episodes = [one.begun_on for one in around.all_open("episode_of_need") if one.begun_on]
    entered = PreProceedings.objects.filter(person_id=child).exclude(decided_on=None)
    plans = ProtectionPlan.objects.filter(person_id=child)
    return {
        "decided_on": around.doing.today,
        "gateway_outcome_code": latest.outcome_code if latest else "",
        "previous_for_child": entered.count(),
        "previous_proceedings_for_child": Proceedings.objects.filter(person_id=child).count(),
        "plans_in_referral": plans.filter(started_on__gte=min(episodes)).count()
        if episodes
        else None,
        "meetings": 0,
    }


ENTER_PRE_PROCEEDINGS = making(
    PreProceedings,
    also=counted,
    case=entering,
    code="enter_pre_proceedings",
    title="Enter pre-proceedings",
    why="Parents get one fair chance before court, and a child gets no more time than that.",
    bars=("pre_proceedings", "proceedings"),
    level=30,
    decides="D17",
    shows={"childs_wishes": "childs_words"},
)
