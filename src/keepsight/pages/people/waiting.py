"""What waits for a person: what an import could not decide, the riskiest kind first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.record.children import NameLine, names_for
from keepsight.pages.frame import address_of
from keepsight.pages.listing import ROWS_A_PAGE, one_of, page_of
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_words import system_words
from keepsight.pages.words import day
from keepsight.writing.waiting_room import IN_ORDER, Waits, counts, first_of_each, of_kind

#: So many of each kind on the page of all kinds.
SHOWN = 10
TITLES = {
    "one_number": "Two children under one number",
    "born_differs": "One number, two dates of birth",
    "two_records": "One child’s numbers on two records",
    "one_upn": "One school number, two numbers of ours",
    "two_workers": "Two systems name different workers",
    "looks_alike": "Looks like the same child",
}
REASONS = {
    "one_number": "One number stands for two dates of birth in the file.",
    "born_differs": "The date of birth differs from the one we hold.",
    "two_records": "Its numbers lead to two records.",
    "one_upn": "One school number under two numbers of the council.",
    "two_workers": "Another worker holds this child already.",
}


def view(visit: Visit) -> HttpResponse:
    viewer, now = visit.viewer, visit.now
    kind = one_of(visit, "kind", [code.value for code in IN_ORDER])
    page = page_of(visit)
    waiting = counts(viewer, now=now)
    if kind:
        found = of_kind(viewer, kind, (page - 1) * ROWS_A_PAGE, ROWS_A_PAGE, now=now)
    else:
        found = first_of_each(viewer, SHOWN, now=now)
    ids = [child for one in found for child in one.candidates]
    named = names_for(viewer, ids, why="waiting", now=now) if ids else {}
    shown = {kind: waiting.get(kind, 0)} if kind else waiting
    return visit.show(
        "people/waiting.html",
        {
            "back": {"text": "Waiting for a person", "url": reverse("waiting")}
            if kind
            else _back(visit),
            "total": sum(shown.values()),
            "groups": [
                _group(visit, code, total, found, named, kind) for code, total in shown.items()
            ],
            "paging": _paging(kind, page, len(found), shown[kind]) if kind else None,
            "last": "",
        },
    )


def _back(visit: Visit) -> dict[str, str]:
    """Imports, for whom they are the work; else the locked records, of which they answer questions."""
    imports = address_of("imports") if visit.viewer.may("import_files") else None
    if imports:
        return {"text": "Imports", "url": imports}
    return {"text": "Locked records", "url": reverse("locks")}


def _group(
    visit: Visit,
    code: str,
    total: int,
    found: Sequence[Waits],
    named: Mapping[int, NameLine],
    kind: str,
) -> dict[str, Any]:
    more = None
    if not kind and total > SHOWN:
        more = {
            "text": f"See all {total:,}",
            "url": f"{reverse('waiting')}?{urlencode({'kind': code})}",
        }
    return {
        "title": TITLES[code],
        "total": total,
        "rows": [_row(visit, one, named) for one in found if one.kind == code],
        "more": more,
    }


def _row(visit: Visit, one: Waits, named: Mapping[int, NameLine]) -> dict[str, Any]:
    return {
        "text": said_of(one, named),
        "url": reverse("same_child", kwargs={"number": one.number}),
        "reason": one.facts.get("why") or REASONS.get(one.kind, "A person must judge."),
        "since_on": one.since,
        "batch": {
            "text": f"{system_words(one.source)}, {day(one.since)}",
            "url": _import(visit, one),
        }
        if one.kind != "looks_alike"
        else None,
    }


def _import(visit: Visit, one: Waits) -> str | None:
    """The page of imports, for whom they are the work."""
    return address_of("imports") if visit.viewer.may("import_files") else None


def said_of(one: Waits, named: Mapping[int, NameLine]) -> str:
    """The question in a line: who came in, and whose record it may be."""
    held = [_name(named.get(child)) for child in one.candidates]
    if one.kind == "looks_alike":
        return " and ".join(held)
    if one.kind == "two_workers":
        return held[0] if held else "A child"
    came = incoming_name(one)
    return f"{came} and {', '.join(held)}" if held else came


def incoming_name(one: Waits) -> str:
    """Who came in, by name or by the first number that the file has."""
    came = one.facts.get("incoming", {})
    name = f"{came.get('given_name', '')} {came.get('family_name', '')}".strip()
    numbers = came.get("numbers") or []
    return name or (f"Child {numbers[0][1]}" if numbers else "A child without a number")


def _name(line: NameLine | None) -> str:
    return line.name if line is not None and line.is_named else "a restricted record"


def _paging(kind: str, page: int, shown: int, total: int) -> dict[str, Any] | None:
    if total <= ROWS_A_PAGE:
        return None
    first = (page - 1) * ROWS_A_PAGE + 1

    def at(number: int) -> str:
        return f"{reverse('waiting')}?{urlencode({'kind': kind, 'page': str(number)})}"

    return {
        "first": first,
        "last": first + shown - 1,
        "total": total,
        "previous_url": at(page - 1) if page > 1 else None,
        "next_url": at(page + 1) if first + shown - 1 < total else None,
        "save_url": None,
    }


PAGE = Page(path="waiting", name="waiting", view=view, may="answer_waiting")
