"""Section 47 enquiry, conference, protection plan with its reviews and core groups."""

from __future__ import annotations

from keepsight.synthetic import days
from keepsight.synthetic.lives import Enquiry, Episode, ProtectionPlan
from keepsight.synthetic.shares import shares
from keepsight.synthetic.tale import Tale


def enquire(tale: Tale, episode: Episode, on: int, *, conference: bool | None = True) -> int | None:
    """A section 47 enquiry from a day: leads to a conference, to none, or (None) is under way.

    Gives the day of the conference, if it has come.
    """
    enquiry = Enquiry(on)
    episode.enquiries.append(enquiry)
    if conference is None:
        return None
    if conference is False:
        concluded = tale.past(days.add(on, tale.whole(4, 15, 12)))
        enquiry.no_conference = concluded is not None
        return None
    held = tale.within(on, "protection.initial_conference", 0.8, early=0.55)
    enquiry.conference = tale.past(held)
    return enquiry.conference


def protect(tale: Tale, episode: Episode, on: int, *, length: int | None) -> ProtectionPlan:
    """A protection plan from the day of its conference, ended by a review after ``length`` days."""
    told = tale.family.told
    first = (told.category if told else "") or shares("category_of_abuse").pick(tale.rng)
    latest = shares("category_of_abuse").pick(tale.rng) if tale.chance(0.08) else first
    previous = 1 if tale.chance(0.2) else 0
    plan = ProtectionPlan(on, None, first, latest, previous)
    episode.protection.append(plan)
    _review(tale, plan, length)
    _meet(tale, plan)
    return plan


def _review(tale: Tale, plan: ProtectionPlan, length: int | None) -> None:
    """Review conferences until this day, or until the one that ends the plan."""
    last, key = plan.started, "protection.first_review"
    while True:
        held = tale.within(last, key, 0.92, early=0.85)
        if tale.past(held) is None:
            return
        if tale.family.drifts and tale.today - held < 75:
            return  # it was due, and nobody held it
        plan.reviews.append(held)
        if length is not None and held - plan.started >= length:
            plan.ended = held
            return
        last, key = held, "protection.later_review"


def _meet(tale: Tale, plan: ProtectionPlan) -> None:
    """Core groups while the plan lasts."""
    held = tale.within(plan.started, "protection.first_core_group", 0.85, early=0.4)
    until = tale.today if plan.ended is None else plan.ended
    if tale.family.drifts and plan.ended is None:
        until -= 30
    while held < until:
        plan.core_groups.append(held)
        held = tale.within(held, "protection.later_core_group", 0.85, early=0.75)
