"""How pages say what a review is of, how a child’s look stands, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from keepsight.access.apart.places_in_reviews import WHY_NOT_WORDS, Place
from keepsight.access.apart.review_programmes import GROUP_WORDS, OPEN_AS_WORDS, Programme
from keepsight.access.record.children import NameLine
from keepsight.access.staff.staff_names import Names
from keepsight.pages.listing import OPEN_AS
from keepsight.pages.listing import child as child_of_row
from keepsight.pages.page import Visit
from keepsight.pages.words import day

#: What was found, in a word.
FOUND = {"urgent": "Urgent", "action": "Action needed", "safe": "Safe"}
NOBODY = "Nobody yet"


def group_words(one: Programme, names: Names) -> str:
    """Which children a review is of: “Every open child of Millbrook and the teams below it, as at 31 March 2026”."""
    said = GROUP_WORDS[one.code]
    if one.code == "open_as":
        said = f"Every child open as: {OPEN_AS_WORDS.get(one.open_as, one.open_as).lower()}"
    elif one.code == "team":
        team = names.team(one.team)
        said = f"Every open child of {team.name if team else 'a team'} and the teams below it"
    elif one.code == "worker":
        worker = names.worker(one.holder)
        said = f"Every open child whom {worker.name if worker else 'one worker'} held"
    elif one.code == "not_seen_since" and one.not_seen_since:
        said = f"Every open child not seen since {day(one.not_seen_since)}"
    elif one.code == "ages":
        said = f"Every open child {_ages(one.youngest, one.oldest)}"
    return f"{said}, as at {day(one.taken_as_at)}"


def _ages(youngest: int | None, oldest: int | None) -> str:
    if youngest is None:
        return f"up to the age of {oldest}"
    if oldest is None:
        return f"from the age of {youngest}"
    return f"aged {youngest}" if youngest == oldest else f"aged {youngest} to {oldest}"


def open_as_words(one: Place) -> str:
    """As what the child was open on the day of the group, the riskiest first."""
    if not one.open_as:
        return "Not on file"
    first = one.open_as[0]
    return OPEN_AS.get(first, first)


def stands(one: Place, names: Names) -> dict[str, Any]:
    """How a child's look stands: ``said``, ``under`` (more, in a smaller line), and whether it is ``grave``."""
    by = _name(names, one.first_by)
    if one.is_kept:
        return _said("Looked at once", "What was found is kept from you until your own look", False)
    if one.first is not None:
        under = f"{by}, {day(one.first_on)}" if one.first_on else by
        if one.second is not None:
            agreed = "agrees" if one.second_found == one.first_found else "differs"
            second = FOUND.get(one.second_found, "").lower()
            under += f"; second look {agreed}: {second}, {_name(names, one.second_by)}"
        elif one.is_sampled and not one.why_not:
            under += "; to be looked at a second time"
        elif one.is_sampled:
            under += f"; no second look: {WHY_NOT_WORDS[one.why_not].lower()}"
        return _said(FOUND.get(one.found, "Looked at"), under, one.found == "urgent")
    if one.why_not:
        words = ". ".join(s for s in (WHY_NOT_WORDS[one.why_not], one.why_not_words) if s)
        return _said("Not looked at", words, False)
    if one.is_reopened:
        return _said("Opened again", one.why_reopened, True)
    return _said(
        "Not looked at yet", "" if one.reviewer else "Given to nobody", one.reviewer is None
    )


def _said(said: str, under: str, grave: bool) -> dict[str, Any]:
    return {"said": said, "under": under, "grave": grave}


def _name(names: Names, worker: int | None) -> str:
    found = names.worker(worker)
    return found.name if found else "Not on file"


def reviewer_words(one: Place, names: Names) -> str:
    """Who looks at the child, first and a second time."""
    first = names.worker(one.reviewer)
    said = first.name if first else NOBODY
    second = names.worker(one.second_reviewer)
    return f"{said}, then {second.name}" if second else said


def child_or_number(line: NameLine | None) -> dict[str, Any]:
    """A child in a row of a review: by name where the reader may open the record, else by number alone."""
    shown = child_of_row(line)
    if shown["restricted"] and line is not None:
        return shown | {"restricted": False, "name": line.reference}
    return shown


def workers_of(rows: Iterable[Place]) -> list[int | None]:
    """The workers whom rows name."""
    return [
        one
        for row in rows
        for one in (row.reviewer, row.second_reviewer, row.first_by, row.second_by, row.holder)
    ]


def back_to_review(visit: Visit, one: Programme) -> dict[str, str]:
    """The link back to the page of a review."""
    url = reverse("review_programme", kwargs={"number": one.number})
    return {"text": one.title, "url": url}
