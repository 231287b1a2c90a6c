"""What a form of care holds when it is opened, because somebody wrote it down before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models

from keepsight.access.record.open_now import last_answers
from keepsight.records.care.education_plan import EducationPlan
from keepsight.records.care.family_time import MANNERS, FamilyTime
from keepsight.records.care.placement_plan import PlacementPlan
from keepsight.records.need.episode_of_need import EpisodeOfNeed

#: Codes of need that the return for looked-after children knows too.
NEEDS = tuple(f"N{number}" for number in range(1, 9))
#: Of the plan that stands the next one keeps these words.
STAYS_IN_THE_PLAN = ("permanence_code", "needs", "family_plan", "if_it_fails")

Found = Mapping[str, Any]


def need_of(council: int, child: int, found: Found) -> dict[str, Any]:
    """The need for which the child is open, where the return for looked-after children has it."""
    numbers = [row.number for row in found.get("episode_of_need", ())]
    episodes = EpisodeOfNeed.objects.filter(pk__in=numbers, primary_need_code__in=NEEDS)
    latest = episodes.order_by("-started_on", "-pk").first()
    return {"need_code": latest.primary_need_code} if latest else {}


def last_care_plan(council: int, child: int, found: Found) -> dict[str, Any]:
    """The plan that stands is the draft of the next one; of the first, whom the child sees is known."""
    rows = found.get("care_plan", ())
    if rows:
        return last_answers("care_plan", rows[-1].number, STAYS_IN_THE_PLAN)
    return _filled(family_plan=family_time(found))


def last_placement_plan(council: int, child: int, found: Found) -> dict[str, Any]:
    """What the last carers were told of the child, and whom the child sees now."""
    plan = _last(PlacementPlan, council, child)
    return _filled(
        routines=plan and plan.routines,
        carers_may_decide=plan and plan.carers_may_decide,
        family_time=family_time(found) or (plan and plan.family_time),
    )


def last_education_plan(council: int, child: int, found: Found) -> dict[str, Any]:
    """The school of the last plan, and what the premium paid for."""
    plan = _last(EducationPlan, council, child)
    return _filled(school=plan and plan.school, premium=plan and plan.premium)


def family_time(found: Found) -> str:
    """Whom the child sees, by the arrangements that stand, one a line."""
    numbers = [row.number for row in found.get("family_time", ())]
    arranged = FamilyTime.objects.filter(pk__in=numbers).order_by("started_on", "pk")
    manners = dict(MANNERS)
    return "\n".join(
        f"{one.whom}: {one.how_often}"
        + (f" ({manners[one.manner_code].lower()})" if one.manner_code in manners else "")
        for one in arranged
    )


def _last(plan: type[models.Model], council: int, child: int) -> Any:
    of_child = plan._default_manager.filter(authority_id=council, person_id=child)
    return of_child.order_by("-agreed_on", "-pk").first()


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
