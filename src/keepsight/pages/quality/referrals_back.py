"""The register of what inspectors, auditors and others sent back, each with its same-day clock."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.referrals_back import (
    OUTCOME_WORDS,
    SATISFIED_WORDS,
    SERIOUSNESS_WORDS,
    SHOWN,
    SOURCE_WORDS,
    Register,
    SentBack,
    register,
)
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.pages.listing import (
    HOME,
    address,
    child,
    choosing,
    one_of,
    page_of,
    paging,
    sees_children,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.words import day, plural
from keepsight.writing.perform import Refused

CHOICES = (
    ("", "All"),
    ("unanswered", "Not answered"),
    ("open", "Not over"),
    ("over", "Over"),
)
NO_WORDS = "Your role does not see the words of a record"


def view(visit: Visit) -> HttpResponse:
    if not sees_children(visit):
        raise Refused("Your role sees no child, so nothing is sent back of a child of yours.")
    shown = one_of(visit, "state", SHOWN)
    found = register(
        visit.viewer, now=visit.now, today=visit.today, shown=shown, page=page_of(visit)
    )
    names = names_of_staff(
        visit.viewer,
        workers=[n for one in found.rows for n in (one.owner, one.responded_by, one.escalated_to)],
        teams=(),
        day=visit.today,
    )
    children = [one.child for one in found.rows]
    named = (
        names_for(visit.viewer, children, why="referrals_back", now=visit.now) if children else {}
    )
    return visit.show(
        "quality/referrals_back.html",
        {
            "back": HOME,
            "answer": _answer(found),
            "everything": found.everything,
            "rows": [row_of(visit, one, named.get(one.child), names) for one in found.rows],
            "shown": found.total,
            "filters": [choosing("state", "Which", CHOICES, shown)],
            "filters_url": address(visit, "referrals_back"),
            "paging": paging(
                visit, "referrals_back", "", len(found.rows), found.total, state=shown
            ),
        },
    )


def _answer(found: Register) -> str:
    if not found.everything:
        return "No child in your reach was sent back by anybody."
    said = f"{plural(found.everything, 'child', 'children')} sent back. "
    if found.answered:
        said += f"{found.same_day} of {found.answered} answered on the same day. "
    if not found.waiting:
        return f"{said}None waits for an answer."
    verb = "waits" if found.waiting == 1 else "wait"
    late = f", {found.late} since a day before today" if found.late else ""
    return f"{said}{found.waiting} {verb} for an answer{late}."


def row_of(visit: Visit, one: SentBack, line: NameLine | None, names: Names) -> dict[str, Any]:
    """One referral back, with its clock and what may be done about it."""
    in_time = one.same_day(visit.today)
    return {
        "number": one.number,
        "child": child(line),
        "said_on": one.said_on,
        "source": SOURCE_WORDS.get(one.source, "Not on file"),
        "said_by": one.said_by,
        "said": one.said or NO_WORDS,
        "seriousness": SERIOUSNESS_WORDS.get(one.seriousness, "Not on file"),
        "is_unsafe": one.seriousness == "unsafe",
        "owner": _name(names, one.owner, "Nobody"),
        "clock": _clock(one, in_time),
        "is_late": in_time is False,
        "answered": _said(
            one.responded_on, _name(names, one.responded_by, ""), OUTCOME_WORDS.get(one.outcome, ""),
            one.response,
        ),
        "further": _said(
            one.escalated_on, "", f"To {_name(names, one.escalated_to, 'nobody')}", one.why_escalated
        ),
        "satisfied": _said(
            one.satisfied_on, "", SATISFIED_WORDS.get(one.satisfied, ""), one.satisfied_words
        ),
        "acts": _acts(visit, one, line.reference if line and line.is_named else ""),
    }  # fmt: skip


def _name(names: Names, worker: int | None, nobody: str) -> str:
    found = names.worker(worker)
    return found.name if found else nobody


def _clock(one: SentBack, in_time: bool | None) -> str:
    if one.responded_on is not None:
        return "Answered the same day" if in_time else f"Answered late, on {day(one.responded_on)}"
    return "Due today" if in_time is None else f"Was due on {day(one.said_on)}"


def _said(on: Any, by: str, first: str, words: str) -> str:
    if on is None:
        return ""
    head = f"{day(on)}, {by}" if by else day(on)
    return ". ".join(part for part in (f"{head}: {first}" if first else head, words) if part)


def _acts(visit: Visit, one: SentBack, reference: str) -> list[dict[str, str]]:
    """The steps that go on with it, for whose they are."""
    if not reference or one.satisfied_on is not None:
        return []
    found = []
    if one.responded_on is None:
        found.append(("Answer it", "answer_referral_back"))
    else:
        found.append(("Say whether they are satisfied", "close_referral_back"))
    if one.escalated_on is None:
        found.append(("Take it further", "escalate_referral_back"))
    may = visit.viewer
    return [
        {"text": text, "url": reverse("do_step", kwargs={"reference": reference, "code": code})}
        for text, code in found
        if may.may_write(code) and (may.level >= 40 or may.owns(code))
    ]


PAGE = Page(path="referrals-back", name="referrals_back", view=view)
