"""One checked return: is it ready, which rules found what, what exactly to put right, and where."""

from __future__ import annotations

from typing import Any

import polars as pl
from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.log import audit
from keepsight.access.record.children import NameLine, names_for
from keepsight.access.search.local_numbers import children_numbered
from keepsight.actions.reporting.remove_return_check import REMOVE_RETURN_CHECK
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import ROWS_A_PAGE, address_of_child, choosing, one_of, page_of
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.reporting.finding_words import why_no_answer
from keepsight.pages.reporting.return_words import (
    KINDS,
    NO_LONGER_KEPT,
    SOURCES,
    STATES,
    about,
    answer,
    check_of,
    no_answer,
    title,
    url,
)
from keepsight.pages.spreadsheet import CONTENT_TYPE
from keepsight.pages.words import day
from keepsight.writing.models import ReturnCheck
from keepsight.writing.return_checks import (
    UNREAD,
    Gone,
    KeptReport,
    report_of,
    rows_of,
    unanswered,
    workbook_of,
)

FILTERS = ("rule", "kind", "state", "child")
UNREAD_WORDS = "A file could not be read as it should be."


def view(visit: Visit) -> HttpResponse:
    one = check_of(visit)
    check = one.check
    is_done = check.state == ReturnCheck.State.DONE
    found = _found(visit, check) if is_done else {}
    busy = check.state in (ReturnCheck.State.WAITING, ReturnCheck.State.CHECKING)
    return visit.show(
        "reporting/return_check.html",
        {
            "back": {"text": "Returns", "url": reverse("returns")},
            "title": title(check),
            "came_at": check.came_at,
            "answer": answer(check) if found or not is_done else NO_LONGER_KEPT,
            "no_answer": no_answer(check) if found else "",
            "about": about(check, one.by),
            "progress": {"done": check.done, "of": check.of or 1, "url": url(check)}
            if busy
            else None,
            "save_url": url(check, "save_return_check") if found else None,
            "remove_url": url(check, "remove_return_check") if found else None,
            **(found or _NOTHING),
        },
    )


_NOTHING: dict[str, Any] = {
    "before": None,
    "changes": [],
    "rules": [],
    "rows": [],
    "shown": 0,
    "filters": [],
    "filters_url": "",
    "paging": None,
    "unanswered": [],
    "remarks": (),
}


def _found(visit: Visit, check: ReturnCheck) -> dict[str, Any]:
    """What the report says; nothing where it is no longer kept."""
    try:
        report, rows, before = rows_of(check)
    except Gone:
        return {}
    asked = {name: visit.request.GET.get(name, "") for name in FILTERS}
    chosen = _chosen(visit, rows)
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    page = chosen.slice(first, ROWS_A_PAGE)
    states = dict(rows["state"].value_counts().iter_rows())
    return {
        "before": day(before.came_at) if before else None,
        "changes": [
            {"text": text.lower(), "count": states.get(state, 0), "url": url(check, state=state)}
            for state, text in STATES.items()
        ]
        if before
        else [],
        "rules": _rules(check, rows, compares=before is not None),
        "rows": _rows(visit, check, page),
        "shown": chosen.height,
        "filters": _filters(rows, asked, compares=before is not None),
        "filters_url": url(check),
        "paging": _paging(visit, check, page.height, chosen.height, asked),
        "unanswered": _unanswered(report),
        "remarks": report.remarks,
    }


def _unanswered(report: KeptReport) -> list[dict[str, Any]]:
    """The rules that gave no answer, those of one reason together."""
    found: dict[tuple[str, str], list[str]] = {}
    for line in unanswered(report):
        state = "Not run" if line.status == "not_run" else "Broke"
        why = why_no_answer(line.status, line.reason)
        found.setdefault((why, state), []).append(line.code)
    return [{"why": why, "state": state, "rules": rules} for (why, state), rules in found.items()]


def _chosen(visit: Visit, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows that the filters leave; without one, what is not fixed."""
    rule = one_of(visit, "rule", set(rows["rule"]))
    kind = one_of(visit, "kind", KINDS)
    state = one_of(visit, "state", STATES)
    child = visit.request.GET.get("child", "").strip()
    if rule:
        rows = rows.filter(pl.col("rule") == rule)
    if kind:
        rows = rows.filter(pl.col("severity") == kind)
    if child:
        rows = rows.filter(pl.col("child") == child)
    rows = (
        rows.filter(pl.col("state") == state) if state else rows.filter(pl.col("state") != "fixed")
    )
    queries = pl.col("severity") == "query"
    return rows.sort(queries, maintain_order=True)


def _rules(check: ReturnCheck, rows: pl.DataFrame, *, compares: bool) -> list[dict[str, Any]]:
    """Each rule that found something now or before: errors before queries, then most rows first."""
    counts: dict[tuple[str, str], int] = {
        (rule, state): number
        for rule, state, number in rows.group_by("rule", "state").len().iter_rows()
    }
    said = {
        rule: (severity, message)
        for rule, severity, message in rows.group_by("rule", maintain_order=True)
        .agg(pl.col("severity").first(), pl.col("message").first())
        .iter_rows()
    }

    def number(rule: str, *states: str) -> int:
        return sum(counts.get((rule, state), 0) for state in states)

    lines = [
        {
            "rule": rule,
            "kind": KINDS[severity],
            "tag": "error" if severity == "error" else "query",
            "message": UNREAD_WORDS if rule == UNREAD else message,
            "count": number(rule, "found", "new", "still"),
            "url": url(check, rule=rule) + "#rows",
            "changes": [
                (number(rule, state), url(check, rule=rule, state=state) + "#rows")
                for state in STATES
            ]
            if compares
            else [],
        }
        for rule, (severity, message) in said.items()
    ]
    return sorted(lines, key=lambda line: (line["tag"] != "error", -line["count"], line["rule"]))


def _rows(visit: Visit, check: ReturnCheck, page: pl.DataFrame) -> list[dict[str, Any]]:
    """The rows of a page. A child of the house that the viewer may see stands by name, and the look
    is on the log; any other by the number in the file."""
    numbers = page["child"].drop_nulls().to_list()
    known = children_numbered(visit.viewer, numbers, source=SOURCES[check.which], now=visit.now)
    named = names_for(visit.viewer, list(known.values()), why="return_findings", now=visit.now)
    if not any(line.is_named for line in named.values()):
        audit.write_and_commit(
            act="read_return",
            now=visit.now,
            **visit.viewer.on_the_log,
            about={"check": check.pk, "rows": page.height},
            children=(),
        )
    return [
        {
            "child": _child(one, named.get(known.get(one["child"] or "", 0))),
            "rule": one["rule"],
            "rule_url": url(check, rule=one["rule"]) + "#rows",
            "where": _where(one),
            "cells": [
                (field or "The row", "blank" if value is None else value)
                for field, value in zip(one["fields"], one["values"], strict=True)
            ],
            "says": one["message"],
            "state": STATES.get(one["state"], ""),
        }
        for one in page.iter_rows(named=True)
    ]


def _child(one: dict[str, Any], line: NameLine | None) -> dict[str, Any]:
    number = one["child"]
    if line is None or not line.is_named:
        nobody = "The whole return" if one["table"] is None else "No number in the file"
        return {"name": number or nobody, "url": None, "number": ""}
    return {
        "name": line.name or line.reference,
        "url": address_of_child(line.reference),
        "number": number or "",
    }


def _where(one: dict[str, Any]) -> str:
    if one["table"] is None:
        return "The whole return"
    if one["line"] is None:
        return str(one["table"])
    return f"{one['table']}, row {one['line']:,} of {one['file']}"


def _filters(rows: pl.DataFrame, asked: dict[str, str], *, compares: bool) -> list[Any]:
    rules = sorted(set(rows["rule"]))
    filters = [
        choosing("rule", "Rule", [("", "All rules"), *((r, r) for r in rules)], asked["rule"]),
        choosing("kind", "Kind", [("", "Errors and queries"), *KINDS.items()], asked["kind"]),
    ]
    if compares:
        filters.append(
            choosing(
                "state", "State", [("", "New and still there"), *STATES.items()], asked["state"]
            )
        )
    if asked["child"]:
        filters.append({"name": "child", "value": asked["child"]})
    return filters


def _paging(
    visit: Visit, check: ReturnCheck, shown: int, total: int, asked: dict[str, str]
) -> dict[str, Any] | None:
    if not shown:
        return None
    page = page_of(visit)
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + shown - 1
    return {
        "first": first,
        "last": last,
        "total": total,
        "previous_url": url(check, **asked, page=page - 1) + "#rows" if page > 1 else None,
        "next_url": url(check, **asked, page=page + 1) + "#rows" if last < total else None,
        "save_url": None,
    }


def save(visit: Visit) -> HttpResponse:
    """The whole report as a workbook; the look stands on the log."""
    check = check_of(visit).check
    try:
        report = report_of(check)
    except Gone:
        raise NoSuchThing("This report is no longer kept.") from None
    audit.write_and_commit(
        act="save_return",
        now=visit.now,
        **visit.viewer.on_the_log,
        about={"check": check.pk, "rows": report.findings.height},
        children=(),
    )
    response = HttpResponse(workbook_of(report), content_type=CONTENT_TYPE)
    name = f"findings-{check.which}-{check.collection}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def remove(visit: Visit) -> HttpResponse:
    """Asks once more, then takes the report away."""
    check = check_of(visit).check
    if check.state != ReturnCheck.State.DONE:
        raise NoSuchThing("This report is no longer kept.")
    return ask(
        visit,
        Asking(
            REMOVE_RETURN_CHECK,
            title=f"Remove the report: {title(check)}",
            button="Remove the report",
            back={"text": title(check), "url": url(check)},
            done=lambda _: visit.go("returns", note="The report was removed."),
            also={"check": check.pk},
            sentences=(
                "The report cannot be had back; the return can be checked again from its files.",
            ),
            confirms=True,
        ),
    )


_HERE = "returns/<str:when>"
_MAY = "check_returns"

PAGES = (
    Page(path=_HERE, name="return_check", view=view, may=_MAY),
    Page(path=f"{_HERE}/save", name="save_return_check", view=save, may=_MAY),
    Page(
        path=f"{_HERE}/remove",
        name="remove_return_check",
        view=remove,
        may=_MAY,
        methods=("GET", "POST"),
    ),
)
