"""Reviews of the caseload: how far each has come, and the children of one, the gravest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.places_in_reviews import Place
from keepsight.access.apart.review_programmes import (
    SHARE_WORDS,
    Programme,
    programme,
    programmes,
    signatures,
)
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.reference import reference_of
from keepsight.access.staff.staff_names import Names, names_of_staff
from keepsight.actions.quality.of_reviews import group_of, with_those_below
from keepsight.boards.quality.population import Group, reckoned
from keepsight.boards.quality.review_lists import STATES, Asked, rows
from keepsight.boards.quality.review_progress import (
    Progress,
    StillOpen,
    Tally,
    outside,
    progress_of_all,
    standing,
)
from keepsight.pages.listing import (
    HOME,
    NONE,
    ROWS_A_PAGE,
    address,
    choosing,
    choosing_team,
    number_of,
    one_of,
    page_of,
    paging,
    person,
    team_name,
)
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.quality.review_words import (
    FOUND,
    back_to_review,
    child_or_number,
    group_words,
    open_as_words,
    reviewer_words,
    stands,
    workers_of,
)
from keepsight.pages.words import day

FILTERS = ("team", "reviewer", "state")


def view(visit: Visit) -> HttpResponse:
    found = programmes(visit.viewer)
    told = progress_of_all(visit.viewer, [one.number for one in found], now=visit.now)
    names = names_of_staff(
        visit.viewer,
        workers=[one for row in found for one in (row.leader, row.holder)],
        teams=[row.team for row in found],
        day=visit.today,
    )
    leads = visit.viewer.may("lead_reviews")
    return visit.show(
        "quality/reviews.html",
        {
            "back": HOME,
            "add_url": reverse("make_review_programme") if leads else None,
            "rows": [_line(visit, one, told.get(one.number), names) for one in found],
        },
    )


def _line(visit: Visit, one: Programme, told: Progress | None, names: Names) -> dict[str, Any]:
    whole = told.whole if told else Tally()
    return {
        "title": one.title,
        "url": reverse("review_programme", kwargs={"number": one.number}),
        "group": group_words(one, names),
        "leader": person(visit, names.worker(one.leader)),
        "due_on": one.due_on,
        "is_late": one.due_on < visit.today and not (told and told.is_signed),
        "children": whole.children,
        "percent": whole.percent,
        "left": whole.left,
        "urgent": whole.found["urgent"],
        "is_signed": bool(told and told.is_signed),
    }


def programme_at(visit: Visit) -> Programme:
    """The review that the address names; not found (404) where there is none in the viewer's council."""
    found = programme(visit.viewer, visit.params["number"])
    if found is None:
        raise NoSuchThing("No review of this council has this number.")
    return found


def group_at(visit: Visit, one: Programme) -> Group:
    """The group of a review, a team with those below it."""
    return group_of(one, with_those_below(visit.viewer.authority_id or 0, one.team))


def one_review(visit: Visit) -> HttpResponse:
    one, viewer, now = programme_at(visit), visit.viewer, visit.now
    boards = reckoned(viewer.authority_id or 0, as_at=visit.today, today=visit.today)
    group = group_at(visit, one)
    told, rest = standing(viewer, one.number, group, boards, now=now, today=visit.today)
    asked = Asked(
        team=number_of(visit, "team", "team"),
        reviewer=number_of(visit, "reviewer", "worker"),
        state=one_of(visit, "state", dict(STATES)),
    )
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    page = rows(viewer, one.number, asked, now=now, boards=boards, first=first, count=ROWS_A_PAGE)
    total = page[0].of_all if page else 0
    signed = signatures(viewer, one.number, told.certificates) if told.certificates else ()
    names = names_of_staff(
        viewer,
        workers=[
            *workers_of(page),
            *told.reviewers,
            one.leader,
            one.holder,
            *(s.worker for s in signed),
        ],
        teams=[*told.teams, one.team],
        day=visit.today,
    )
    children = [row.child for row in page]
    named = names_for(viewer, children, why="review_programme", now=now) if children else {}
    given = {name: visit.request.GET.get(name, "") for name in FILTERS}
    where = {"number": one.number}
    return visit.show(
        "quality/review_programme.html",
        {
            "back": {"text": "Reviews of the caseload", "url": reverse("reviews")},
            "title": one.title,
            "why": one.why,
            "group": group_words(one, names),
            "leader": person(visit, names.worker(one.leader)),
            "due_on": one.due_on,
            "is_late": one.due_on < visit.today and not told.is_signed,
            "why_moved": one.why_moved,
            "share": SHARE_WORDS.get(str(one.share), f"{one.share} of a hundred"),
            **_numbers(visit, one, told.whole, rest),
            "signed": [
                {
                    "by": (n.name if (n := names.worker(s.worker)) else "Not on file"),
                    "at": s.signed_at,
                }
                for s in signed
            ],
            "is_signed": told.is_signed,
            "coverage_url": reverse("coverage", kwargs=where),
            "outside_url": reverse("outside_review", kwargs=where) if rest.outside else None,
            "acts": _acts(visit, one, told),
            "teams": [
                _part(visit, one, team_name(names, team), "team", _team(names, team), tally)
                for team, tally in _in_order(told.teams, lambda n: team_name(names, n))
            ],
            "reviewers": [
                _part(visit, one, *_reviewer(names, reviewer), tally)
                for reviewer, tally in _in_order(told.reviewers, lambda n: _reviewer(names, n)[0])
            ],
            "rows": [row_of(visit, row, named, names) for row in page],
            "shown": total,
            "filters": _filters(visit, told, names),
            "filters_url": address(visit, "review_programme", path=where),
            "paging": _paging(visit, one, len(page), total, given),
        },
    )


def _paging(visit: Visit, one: Programme, shown: int, total: int, given: Mapping[str, str]) -> Any:
    found = paging(visit, "reviews", "", shown, total, **given)
    if found is None:
        return None
    page = page_of(visit)
    where = {"number": one.number}

    def at(number: int) -> str:
        return address(visit, "review_programme", path=where, **given, page=number)

    return found | {
        "previous_url": at(page - 1) if found["previous_url"] else None,
        "next_url": at(page + 1) if found["next_url"] else None,
    }


def _numbers(visit: Visit, one: Programme, whole: Tally, rest: StillOpen) -> dict[str, Any]:
    def listed(**asked: str) -> str:
        return address(visit, "review_programme", path={"number": one.number}, **asked)

    return {
        "whole": whole,
        "rest": rest,
        "found": [
            {"text": text, "number": whole.found[code], "url": listed(state=code)}
            for code, text in FOUND.items()
        ],
        "left_url": listed(state="left"),
        "excused_url": listed(state="excused"),
        "second_url": listed(state="second"),
        "reopened_url": listed(state="reopened"),
        "not_given_url": listed(state="not_given"),
        "not_given": whole.children - whole.given,
        "urgent_url": reverse("urgent_findings"),
    }


def _acts(visit: Visit, one: Programme, told: Progress) -> list[dict[str, str]]:
    """What this person may do with the review; the first is the page's green button."""
    if not visit.viewer.may("lead_reviews") or told.is_signed:
        return []
    found = [
        ("Share out the children", "share_out_reviews"),
        ("Move its due date", "move_review_due"),
    ]
    if one.signed_by(visit.viewer):
        sign = ("Sign for it", "sign_coverage")
        done = not told.whole.left and not told.whole.second_left
        found.insert(0 if done else 2, sign)
    where = {"number": one.number}
    return [{"text": text, "url": reverse(name, kwargs=where)} for text, name in found]


def _in_order(parts: Mapping[int | None, Tally], called: Any) -> list[tuple[int | None, Tally]]:
    return sorted(parts.items(), key=lambda part: (part[0] is None, called(part[0])))


def _team(names: Names, team: int | None) -> str:
    found = names.team(team)
    return found.reference if found else NONE


def _reviewer(names: Names, reviewer: int | None) -> tuple[str, str, str]:
    found = names.worker(reviewer)
    if found is None:
        return "Nobody yet", "reviewer", NONE
    return found.name, "reviewer", found.reference


def _part(
    visit: Visit, one: Programme, name: str, by: str, reference: str, tally: Tally
) -> dict[str, Any]:
    where = {"number": one.number}
    return {
        "name": name,
        "url": address(visit, "review_programme", path=where, **{by: reference}),
        "children": tally.children,
        "percent": tally.percent,
        "reviewed": tally.reviewed,
        "excused": tally.excused,
        "left": tally.left,
        "left_url": address(visit, "review_programme", path=where, **{by: reference}, state="left"),
        "urgent": tally.found["urgent"],
        "action": tally.found["action"],
    }


def row_of(visit: Visit, row: Place, named: Mapping[int, NameLine], names: Names) -> dict[str, Any]:
    """A child of a review in a row, with what a leader may do about it."""
    line = named.get(row.child)
    if line is None or not line.is_named:  # who may not open the record reads no words of it
        row = replace(row, why_not_words="", why_reopened="")
    where = {"number": row.number}
    leads = visit.viewer.may("lead_reviews") and row.certificate is None
    acts = []
    if leads:
        is_done = (row.second if row.is_sampled else row.first) is not None
        if not is_done:
            acts += [("Give", "give_review"), ("Say why not", "say_why_not_reviewed")]
        if row.first is not None or row.second is not None:
            acts.append(("Open again", "reopen_review"))
    looks = []
    if line is not None and line.is_named:
        looks = [
            {"text": text, "url": reverse("child_look", kwargs={
                "reference": line.reference, "number": number})}
            for text, number in (("Read the look", row.first), ("Read the second look", row.second))
            if number is not None and not (row.is_kept and number == row.first)
        ]  # fmt: skip
    return {
        "child": child_or_number(line),
        "reference": line.reference if line else reference_of("child", row.child),
        "open_as": open_as_words(row),
        "team": team_name(names, row.team),
        "reviewer": reviewer_words(row, names),
        "stands": stands(row, names),
        "closed": f"Closed since {day(row.closed_on)}" if row.closed_on else
        ("Closed since" if row.is_closed else ""),
        "looks": looks,
        "acts": [{"text": text, "url": reverse(name, kwargs=where)} for text, name in acts],
    }  # fmt: skip


def _filters(visit: Visit, told: Progress, names: Names) -> list[dict[str, Any]]:
    given = visit.request.GET
    reviewers = [
        (found.reference, found.name)
        for number in told.reviewers
        if (found := names.worker(number)) is not None
    ]
    reviewers = [("", "Anybody"), *sorted(reviewers, key=lambda one: one[1]), (NONE, "Nobody yet")]
    return [
        choosing("state", "How it stands", [("", "All"), *STATES], given.get("state", "")),
        choosing_team(visit, [team or 0 for team in told.teams], names),
        choosing("reviewer", "Reviewer", reviewers, given.get("reviewer", "")),
    ]


def came_later(visit: Visit) -> HttpResponse:
    """The children who are of the group today and not in the review."""
    one = programme_at(visit)
    boards = reckoned(visit.viewer.authority_id or 0, as_at=visit.today, today=visit.today)
    found = outside(
        visit.viewer,
        one.number,
        group_at(visit, one),
        boards,
        now=visit.now,
        today=visit.today,
    )
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    page = found[first : first + ROWS_A_PAGE]
    named = names_for(visit.viewer, page, why="outside_review", now=visit.now) if page else {}
    turns = paging(visit, "reviews", "", len(page), len(found))
    here = reverse("outside_review", kwargs={"number": one.number})
    if turns:
        at = page_of(visit)
        turns["previous_url"] = f"{here}?page={at - 1}" if turns["previous_url"] else None
        turns["next_url"] = f"{here}?page={at + 1}" if turns["next_url"] else None
    return visit.show(
        "quality/outside_review.html",
        {
            "back": back_to_review(visit, one),
            "title": one.title,
            "taken_as_at": one.taken_as_at,
            "total": len(found),
            "rows": [
                {"child": child_or_number(named.get(number)), "reference": named[number].reference}
                for number in page
            ],
            "paging": turns,
        },
    )


PAGES = (
    Page(path="reviews", name="reviews", view=view, may="see_reviews"),
    Page(path="reviews/<int:number>", name="review_programme", view=one_review, may="see_reviews"),
    Page(
        path="reviews/<int:number>/later", name="outside_review", view=came_later, may="see_reviews"
    ),
)
