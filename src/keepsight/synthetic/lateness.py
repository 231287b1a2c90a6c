"""What is overdue for a child on a day, told from the life itself and not from any file."""

from __future__ import annotations

from collections.abc import Callable

from keepsight.law.rules import limit
from keepsight.synthetic import days
from keepsight.synthetic.lives import Child, ProtectionPlan


def is_over(key: str, since: int, today: int) -> bool:
    """Whether the time that the law grants from a day is over."""
    allowed = limit(key).versions[-1]
    if allowed.unit == "working_days":
        return days.between(since, today) > allowed.number
    if allowed.unit == "months":
        return today > days.months_on(since, allowed.number)
    return today > since + allowed.number * 7


def last_seen(child: Child) -> int:
    """The day on which the child was last seen; 0 where it never was."""
    return max((visit.on for visit in child.visits if visit.seen), default=0)


def _assessment(child: Child, today: int) -> bool:
    told = child.episode.assessments if child.episode else []
    key = "need.assessment_from_start"
    return any(a.authorised is None and is_over(key, a.started, today) for a in told)


def _conference(child: Child, today: int) -> bool:
    told = child.episode.enquiries if child.episode else []
    key = "protection.initial_conference"
    waits = [e for e in told if e.conference is None and not e.no_conference]
    return any(is_over(key, e.started, today) for e in waits)


def _plan(child: Child) -> ProtectionPlan | None:
    told = child.episode.protection if child.episode else []
    return told[-1] if told and told[-1].ended is None else None


def _core_group(child: Child, today: int) -> bool:
    plan = _plan(child)
    if plan is None:
        return False
    if not plan.core_groups:
        return is_over("protection.first_core_group", plan.started, today)
    return is_over("protection.later_core_group", plan.core_groups[-1], today)


def _review_conference(child: Child, today: int) -> bool:
    plan = _plan(child)
    if plan is None:
        return False
    if not plan.reviews:
        return is_over("protection.first_review", plan.started, today)
    return is_over("protection.later_review", plan.reviews[-1], today)


def _protection_visit(child: Child, today: int) -> bool:
    plan = _plan(child)
    if plan is None:
        return False
    return is_over("protection.visit", max(plan.started, last_seen(child)), today)


def _care_review(child: Child, today: int) -> bool:
    care = child.care
    if care is None or care.ended is not None:
        return False
    if not care.reviews:
        return is_over("care.first_review", care.started, today)
    later = "care.second_review" if len(care.reviews) == 1 else "care.later_review"
    return is_over(later, care.reviews[-1][0], today)


def _care_visit(child: Child, today: int) -> bool:
    """No visit within a week of the placement, or since the last one for six weeks (three months in
    long-term fostering after its first year)."""
    care = child.care
    if care is None or care.ended is not None or care.episodes[-1].placement.kind == "A6":
        return False
    here = care.episodes[-1].placement
    start = next(one.started for one in care.episodes if one.placement is here)
    seen = last_seen(child)
    if seen < start:
        return is_over("care.first_visit", start, today)
    settled = here.kind in ("U1", "U4") and seen >= days.months_on(start, 12)
    return is_over("care.visit_until_18" if settled else "care.visit", seen, today)


#: Whether a child is one of whom something is late on a day, by what.
LATE: dict[str, Callable[[Child, int], bool]] = {
    "assessment": _assessment,
    "initial_conference": _conference,
    "core_group": _core_group,
    "review_conference": _review_conference,
    "protection_visit": _protection_visit,
    "care_review": _care_review,
    "care_visit": _care_visit,
}
