"""What the rules of the returns find in the records of the children in reach, and who puts it right."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.children import NameLine, names_for
from keepsight.actions.reporting.check_own_records import CHECK_OWN_RECORDS
from keepsight.boards.own_findings import (
    Own,
    in_reach,
    known_rules,
    last_checks,
    page_of_findings,
    rules_in_reach,
)
from keepsight.importers import check_jobs
from keepsight.pages.listing import (
    ROWS_A_PAGE,
    address,
    child,
    choosing,
    look_at,
    one_of,
    page_of,
    paging,
)
from keepsight.pages.page import Page, Visit
from keepsight.pages.reporting.finding_words import (
    KINDS,
    RETURNS,
    finding,
    when_checked,
    why_no_answer,
)
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.writing.perform import perform

FILTERS = ("return", "rule")
#: More rows than a sheet is asked for at once.
MOST_SAVED = 50_000


def view(visit: Visit) -> HttpResponse:
    look = look_at(visit)
    rules = rules_in_reach(look.reach)
    given = _given(visit)
    choices = sorted({one.rule for one in rules} | {given["rule"]} - {""})
    found = in_reach(look.reach, which=given["return"], rule=given["rule"])
    total = found.count()
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    page = page_of_findings(found, first, ROWS_A_PAGE)
    children = [one.child for one in page if one.child is not None]
    named = names_for(visit.viewer, children, why="return_findings", now=visit.now)
    checks = last_checks(visit.viewer.authority_id or 0)
    return visit.show(
        "reporting/findings.html",
        {
            "back": {"text": "Returns", "url": reverse("returns")}
            if visit.viewer.may("check_returns")
            else {"text": "Home", "url": "/"},
            "total": sum(one.records for one in rules),
            "errors": sum(one.records for one in rules if one.severity != "query"),
            "checked": when_checked(checks),
            "was_checked": bool(checks),
            "rules": [
                {
                    "rule": one.rule,
                    "kind": KINDS[one.severity],
                    "tag": "error" if one.severity == "error" else "query",
                    "message": one.message,
                    "return": RETURNS[one.which],
                    "count": one.records,
                    "children": one.children,
                    "url": address(
                        visit, "findings", anchor="rows", rule=one.rule, **{"return": one.which}
                    ),
                }
                for one in rules
            ],
            "rows": [_row(one, named.get(one.child or 0)) for one in page],
            "shown": total,
            "filters": [
                choosing("return", "Return", [("", "Both"), *RETURNS.items()], given["return"]),
                choosing(
                    "rule",
                    "Rule",
                    [("", "All rules"), *((one, one) for one in choices)],
                    given["rule"],
                ),
            ],
            "filters_url": address(visit, "findings"),
            "paging": paging(visit, "findings", "save_findings", len(page), total, **given),
            "unanswered": _unanswered(checks),
            "again_url": reverse("check_own_records")
            if visit.viewer.may("check_returns")
            else None,
        },
    )


def _given(visit: Visit) -> dict[str, str]:
    """The filters in the address; a rule that finds nothing any more is still one."""
    known = known_rules() if visit.request.GET.get("rule") else frozenset()
    return {"return": one_of(visit, "return", RETURNS), "rule": one_of(visit, "rule", known)}


def _row(one: Own, line: NameLine | None) -> dict[str, Any]:
    about_nobody = {
        "name": "The whole return",
        "age": "",
        "url": None,
        "restricted": False,
        "ask": None,
    }
    return {"child": about_nobody if one.child is None else child(line), **_told(one, line)}


def _told(one: Own, line: NameLine | None) -> dict[str, Any]:
    """The finding in words; of a child who may not be named nothing that is in the record."""
    said = finding(one)
    return said if one.child is None or (line and line.is_named) else said | {"cells": []}


def _unanswered(checks: list[Any]) -> list[dict[str, Any]]:
    """The rules that gave no answer, those of one reason together."""
    found: dict[tuple[str, str], list[str]] = {}
    for check in checks:
        for rule, state, why in check.unanswered:
            said = why_no_answer(state, why)
            found.setdefault((said, RETURNS[check.which]), []).append(rule)
    return [{"why": why, "return": which, "rules": rules} for (why, which), rules in found.items()]


def save(visit: Visit) -> HttpResponse:
    """The list that the filters leave as a spreadsheet; every child in it stands on the log."""
    look = look_at(visit)
    given = _given(visit)
    found = in_reach(look.reach, which=given["return"], rule=given["rule"])
    rows = page_of_findings(found, 0, MOST_SAVED)
    ids = sorted({one.child for one in rows if one.child is not None})
    named = names_for(visit.viewer, ids, why="return_findings", now=visit.now, act="save_list")
    heads = ("Reference", "Child", "Return", "Rule", "Kind", "Where", "What is there", "Message")
    lines = []
    for one in rows:
        line = named.get(one.child or 0)
        said = _told(one, line)
        lines.append(
            (
                line.reference if line else "",
                (line.name or "Restricted record") if line else "The whole return",
                said["return"],
                one.rule,
                said["kind"],
                one.where,
                "; ".join(f"{field} {value}" for field, value in said["cells"]),
                one.message,
            )
        )
    return spreadsheet(f"findings-{look.day.isoformat()}", heads, lines)


def again(visit: Visit) -> HttpResponse:
    """Have the records checked now; the worker for long jobs does it."""
    authority = perform(CHECK_OWN_RECORDS, {}, by=visit.viewer, now=visit.now)
    check_jobs.set_own_going(authority, now=visit.now)
    return visit.go("findings", note="The records are being checked. Look again in a minute.")


PAGES = (
    Page(path="findings", name="findings", view=view),
    Page(path="findings/save", name="save_findings", view=save),
    Page(
        path="findings/again",
        name="check_own_records",
        view=again,
        may="check_returns",
        methods=("POST",),
    ),
)
