"""What was found when a child was looked at again, what was urgent, and what others sent back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.child_reviews import FOUND_WORDS, looks_of
from keepsight.access.apart.referrals_back import referrals_back_of
from keepsight.access.apart.urgent_findings import ANSWER_WORDS, Finding, urgent_findings_of
from keepsight.access.record.child import child_for
from keepsight.access.record.children import NameLine
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, tabs
from keepsight.pages.quality.referrals_back import row_of
from keepsight.pages.quality.urgent_findings import MANAGER, STEP
from keepsight.pages.words import plural

LOG = "log_referral_back"


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="child_reviews", now=visit.now)
    looks = looks_of(visit.viewer, child.id)
    urgent = urgent_findings_of(visit.viewer, child.id)
    back = referrals_back_of(visit.viewer, child.id)
    names = names_of_staff(
        visit.viewer,
        workers=[
            *(one.by for one in looks),
            *(n for one in urgent for n in (one.worker, one.answered_by)),
            *(n for one in back for n in (one.owner, one.responded_by, one.escalated_to)),
        ],
        teams=(),
        day=visit.today,
    )
    here = {"reference": reference}
    may_log = visit.viewer.may_write(LOG) and (
        visit.viewer.level >= MANAGER or visit.viewer.owns(LOG)
    )
    return visit.show(
        "quality/child_reviews.html",
        {
            "back": back_to_child(visit, reference, child.name),
            "child": {"name": child.name, "reference": child.reference},
            "tabs": tabs(visit, reference),
            "answer": _answer(child.first_name, len(looks), urgent),
            "log_url": reverse("do_step", kwargs={**here, "code": LOG}) if may_log else None,
            "urgent": [_finding(visit, one, reference, names) for one in urgent],
            "sent_back": [_sent_back(visit, one, reference, names) for one in back],
            "looks": [
                {
                    "on": one.on,
                    "title": one.title,
                    "by": by.name if (by := names.worker(one.by)) else "Not on file",
                    "found": FOUND_WORDS[one.found],
                    "is_second": one.is_second,
                    "is_standing": one.is_standing,
                    "url": reverse("child_look", kwargs={**here, "number": one.number}),
                }
                for one in looks
            ],
        },
    )


def _answer(name: str, looks: int, urgent: tuple[Finding, ...]) -> str:
    waiting = sum(one.answered_at is None for one in urgent)
    if waiting:
        verb = "waits" if waiting == 1 else "wait"
        return f"{plural(waiting, 'urgent finding')} {verb} for an answer today."
    if not looks:
        return f"Nothing that was found when {name} was looked at again stands here."
    return f"{name} was looked at again {plural(looks, 'time')}."


def _finding(visit: Visit, one: Finding, reference: str, names: Names) -> dict[str, Any]:
    by, who = names.worker(one.worker), names.worker(one.answered_by)
    may = visit.viewer.may_write(STEP) and visit.viewer.level >= MANAGER
    may = may and one.answered_at is None and one.worker != visit.viewer.worker_id
    return {
        "by": by.name if by else "Not on file",
        "raised_at": one.raised_at,
        "found": one.found or "Your role does not see the words of a record",
        "answered_at": one.answered_at,
        "answered_by": who.name if who else "",
        "answer": ". ".join(
            said for said in (ANSWER_WORDS.get(one.answer_code, ""), one.answer) if said
        ),
        "url": reverse("do_step", kwargs={"reference": reference, "code": STEP}) if may else None,
    }


def _sent_back(visit: Visit, one: Any, reference: str, names: Names) -> dict[str, Any]:
    return row_of(visit, one, NameLine(one.child, reference, True), names)


PAGE = Page(
    path="child/<str:reference>/looked-again",
    name="child_reviews",
    view=view,
    reach="child",
)
