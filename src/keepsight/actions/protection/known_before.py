"""What a form of child protection holds when it is opened, because somebody wrote it down before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.records.protection.conference_papers import ConferencePapers
from keepsight.records.protection.core_group import CoreGroup
from keepsight.records.protection.planned_conference import PlannedConference

#: What is open for a conference of each kind, the first that is open first.
KIND_BY_WHAT_IS_OPEN = (
    ("protection_plan", "review"),
    ("transfer_notice", "transfer_in"),
    ("section_47_enquiry", "initial"),
)


def kind_to_plan(authority_id: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    """Which conference is to be planned, by what is open."""
    kinds = (kind for code, kind in KIND_BY_WHAT_IS_OPEN if found.get(code))
    kind = next(kinds, "")
    return {"kind_code": kind} if kind else {}


def invited_to(kind: str, found: Mapping[str, Any]) -> dict[str, Any]:
    """Who was invited to the conference of a kind that is planned: most of them come."""
    rows = [row.number for row in found.get("planned_conference", ()) if row.kind == kind]
    planned = PlannedConference.objects.filter(pk__in=rows).order_by("-planned_on").first()
    return {"attendees": planned.invited} if planned and planned.invited else {}


def invited_to_initial(authority_id: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    return invited_to("initial", found)


def invited_to_transfer(authority_id: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    return invited_to("transfer_in", found)


def invited_to_review(authority_id: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    return invited_to("review", found)


def last_core_group(authority_id: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    """Who came to the last core group of the plan: a core group is the same people."""
    plans = [row.number for row in found.get("protection_plan", ())]
    groups = CoreGroup.objects.filter(plan_id__in=plans).exclude(attendees="")
    last = groups.order_by("-held_on", "-pk").first()
    return {"attendees": last.attendees} if last else {}


def who_was_there(authority_id: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    """Who was at the conference whose papers are sent, where there is one such conference."""
    rows = found.get("conference_papers", ())
    if len(rows) != 1:
        return {}
    papers = ConferencePapers.objects.select_related("conference").get(pk=rows[0].number)
    there = papers.conference.attendees if papers.conference else ""
    return {"sent_to": there} if there else {}
