"""School holidays of the council: what counts no school day, and what one more would move."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.actions.reporting.add_school_holiday import ADD_SCHOOL_HOLIDAY, checked
from keepsight.actions.reporting.call_off_school_holiday import CALL_OFF_SCHOOL_HOLIDAY
from keepsight.boards.council_rules import (
    SchoolBreak,
    council_of,
    keys_counted_in,
    rules_on,
    school_breaks,
)
from keepsight.law.school_days import SCHOOL_DAYS
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.reporting.limit_forms import show_what_would_move
from keepsight.pages.reporting.limits import authority_of, back
from keepsight.pages.words import day
from keepsight.writing.versions import newest_version


def view(visit: Visit) -> HttpResponse:
    may = visit.viewer.may("set_limits")
    authority = authority_of(visit)
    council = council_of(authority)
    keys = keys_counted_in(SCHOOL_DAYS, council)
    rules = [rule for rule in rules_on(council, visit.today) if rule.key in keys]
    return visit.show(
        "reporting/school_holidays.html",
        {
            "back": back(),
            "rows": [
                {
                    "title": one.title or "School holiday",
                    "begins_on": one.begins_on,
                    "ends_on": one.ends_on,
                    "act": {"text": "Take away", "url": _to(one)} if may else None,
                }
                for one in school_breaks(authority)
            ],
            "counted": [
                {"text": rule.title, "url": reverse("limit", kwargs={"key": rule.key})}
                for rule in rules
            ],
            "add": {"text": "Add a holiday", "url": reverse("add_school_holiday")} if may else None,
        },
    )


def add(visit: Visit) -> HttpResponse:
    def preview(given: dict[str, Any]) -> HttpResponse:
        council = council_of(authority_of(visit))
        span = checked(given, council.school_holidays)
        after = replace(council, school_holidays=tuple(sorted((*council.school_holidays, span))))
        said = f"No school day from {day(span[0])} to {day(span[1])}."
        keys = keys_counted_in(SCHOOL_DAYS, council)
        return show_what_would_move(visit, said, after, keys, _holidays(), "Add this holiday")

    return ask(
        visit,
        Asking(
            ADD_SCHOOL_HOLIDAY,
            title="Add a school holiday",
            button="Show what would change",
            opened=newest_version("SchoolHoliday"),
            sentences=(
                "Give the days on which the council’s schools are closed; both are part of it.",
                "Weekends and bank holidays are no school days anyway.",
            ),
            preview=preview,
            back=_holidays(),
            done=lambda made: visit.go(
                "school_holidays", note=f"{day(made.begins_on)} to {day(made.ends_on)} was added."
            ),
        ),
    )


def call_off(visit: Visit) -> HttpResponse:
    found = {one.number: one for one in school_breaks(authority_of(visit))}
    number = visit.params["number"]
    if number not in found:
        raise NoSuchThing
    asked = found[number]
    days = f"{day(asked.begins_on)} to {day(asked.ends_on)}"

    def preview(_: dict[str, Any]) -> HttpResponse:
        council = council_of(authority_of(visit))
        span = (asked.begins_on, asked.ends_on)
        rest = tuple(one for one in council.school_holidays if one != span)
        said = f"Working days from {days} are school days again."
        return show_what_would_move(
            visit,
            said,
            replace(council, school_holidays=rest),
            keys_counted_in(SCHOOL_DAYS, council),
            _holidays(),
            "Take this holiday away",
        )

    return ask(
        visit,
        Asking(
            CALL_OFF_SCHOOL_HOLIDAY,
            title=f"Take {days} away again",
            button="Show what would change",
            opened=newest_version("SchoolHoliday"),
            also={"number": number},
            sentences=(asked.title,) if asked.title else (),
            preview=preview,
            back=_holidays(),
            done=lambda _: visit.go("school_holidays", note=f"{days} was taken away."),
        ),
    )


def _holidays() -> dict[str, str]:
    return {"text": "School holidays", "url": reverse("school_holidays")}


def _to(one: SchoolBreak) -> str:
    return reverse("call_off_school_holiday", kwargs={"number": one.number})


PAGES = (
    Page(path="school-holidays", name="school_holidays", view=view),
    Page(
        path="school-holidays/add",
        name="add_school_holiday",
        view=add,
        may="set_limits",
        methods=("GET", "POST"),
    ),
    Page(
        path="school-holidays/<int:number>/take-away",
        name="call_off_school_holiday",
        view=call_off,
        may="set_limits",
        methods=("GET", "POST"),
    ),
)
