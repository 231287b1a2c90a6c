"""Setting a limit of the council's own, going back to the law, and bank holidays: each shows first
what would change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.record.children import names_for
from keepsight.actions.reporting.add_bank_holiday import ADD_BANK_HOLIDAY
from keepsight.actions.reporting.add_bank_holiday import checked as checked_day
from keepsight.actions.reporting.call_off_bank_holiday import CALL_OFF_BANK_HOLIDAY
from keepsight.actions.reporting.end_council_limit import END_COUNCIL_LIMIT
from keepsight.actions.reporting.set_council_limit import SET_COUNCIL_LIMIT, checked, units_for
from keepsight.boards.council_rules import (
    Moved,
    OneOff,
    council_of,
    known_holidays,
    may_be_set,
    one_offs,
    would_move,
)
from keepsight.boards.readings import title_of
from keepsight.law.council import Council
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import child
from keepsight.pages.page import NoSuchThing, Page, View, Visit
from keepsight.pages.reporting.limits import authority_of, back, length, rule_at, unit_choices
from keepsight.pages.words import day, plural
from keepsight.writing.versions import newest_version

#: So many children are named beside the counts; the counts are of all.
NAMED = 50


def set_limit(visit: Visit) -> HttpResponse:
    rule = rule_at(visit)
    if rule.by_law is None or not rule.by_law.number or not may_be_set(rule.key):
        raise NoSuchThing
    by_law = rule.by_law
    here = {"text": rule.title, "url": reverse("limit", kwargs={"key": rule.key})}

    def preview(given: dict[str, Any]) -> HttpResponse:
        own = checked(given)
        council = council_of(authority_of(visit)).with_limit(own)
        said = f"{rule.title}: {length(own)} from {day(own.valid_from)}."
        return show_what_would_move(visit, said, council, {rule.key}, here, "Set this limit")

    stands = (
        "This number is itself a local standard: yours stands in its place."
        if rule.may_be_longer
        else "The earlier of the two dates counts, so yours can only be stricter."
    )
    return ask(
        visit,
        Asking(
            SET_COUNCIL_LIMIT,
            title=f"Set our own: {rule.title}",
            button="Show what would change",
            opened=newest_version("CouncilLimit"),
            first={"unit_code": (rule.own or by_law).unit, "started_on": visit.today},
            also={"key": rule.key},
            choices={"units": unit_choices(units_for(by_law.unit))},
            sentences=(f"The law: {length(by_law)}. {by_law.source}.", stands),
            preview=preview,
            back=here,
            done=lambda made: visit.go(
                "limit", key=made.key, note=f"Set from {day(made.started_on)}."
            ),
        ),
    )


def end_limit(visit: Visit) -> HttpResponse:
    rule = rule_at(visit)
    here = {"text": rule.title, "url": reverse("limit", kwargs={"key": rule.key})}
    authority = authority_of(visit)

    def preview(given: dict[str, Any]) -> HttpResponse:
        council = council_of(authority)
        ended = [
            replace(one, valid_to=max(given["ended_on"], one.valid_from))
            for one in dict(council.limits).get(rule.key, ())
            if one.valid_to is None
        ]
        for one in ended:
            council = council.with_limit(one)
        said = f"{rule.title}: the law alone after {day(given['ended_on'])}."
        return show_what_would_move(visit, said, council, {rule.key}, here, "Go back to the law")

    return ask(
        visit,
        Asking(
            END_COUNCIL_LIMIT,
            title=f"Go back to the law: {rule.title}",
            button="Show what would change",
            opened=newest_version("CouncilLimit"),
            first={"ended_on": visit.today - timedelta(days=1)},
            also={"key": rule.key},
            sentences=("What was set off until that day keeps its date.",),
            preview=preview,
            back=here,
            done=lambda made: visit.go(
                "limit", key=made.key, note=f"The law alone after {day(made.ended_on)}."
            ),
        ),
    )


# --- bank holidays ------------------------------------------------------------------------------


def bank_holidays(visit: Visit) -> HttpResponse:
    may = visit.viewer.may("set_limits")
    years = [visit.today.year + n for n in range(2)]
    return visit.show(
        "reporting/bank_holidays.html",
        {
            "back": back(),
            "rows": [
                {
                    "day": one.day,
                    "why": one.why,
                    "act": {"text": "Take away", "url": _holiday(one)} if may else None,
                }
                for one in one_offs(authority_of(visit))
            ],
            "years": [{"year": year, "days": known_holidays(year)} for year in years],
            "add": {"text": "Add a day", "url": reverse("add_bank_holiday")} if may else None,
        },
    )


def add_holiday(visit: Visit) -> HttpResponse:
    def preview(given: dict[str, Any]) -> HttpResponse:
        added = checked_day(given)
        council = council_of(authority_of(visit))
        after = replace(council, holidays=council.holidays | {added})
        return show_what_would_move(
            visit, f"No working day on {day(added)}.", after, (), _holidays(), "Add this day"
        )

    return ask(
        visit,
        Asking(
            ADD_BANK_HOLIDAY,
            title="Add a one-off bank holiday",
            button="Show what would change",
            opened=newest_version("CouncilHoliday"),
            sentences=("Days on which only the council closes are working days: do not add them.",),
            preview=preview,
            back=_holidays(),
            done=lambda made: visit.go("bank_holidays", note=f"{day(made.day_on)} was added."),
        ),
    )


def call_off_holiday(visit: Visit) -> HttpResponse:
    found = {one.number: one for one in one_offs(authority_of(visit))}
    number = visit.params["number"]
    if number not in found:
        raise NoSuchThing
    asked = found[number]

    def preview(_: dict[str, Any]) -> HttpResponse:
        council = council_of(authority_of(visit))
        after = replace(council, holidays=council.holidays - {asked.day})
        said = f"{day(asked.day)} is a working day again."
        return show_what_would_move(visit, said, after, (), _holidays(), "Take this day away")

    return ask(
        visit,
        Asking(
            CALL_OFF_BANK_HOLIDAY,
            title=f"Take {day(asked.day)} away again",
            button="Show what would change",
            opened=newest_version("CouncilHoliday"),
            also={"number": number},
            sentences=(asked.why,) if asked.why else (),
            preview=preview,
            back=_holidays(),
            done=lambda made: visit.go("bank_holidays", note=f"{day(made.day_on)} was taken away."),
        ),
    )


def _holidays() -> dict[str, str]:
    return {"text": "Bank holidays", "url": reverse("bank_holidays")}


def _holiday(one: OneOff) -> str:
    return reverse("call_off_bank_holiday", kwargs={"number": one.number})


# --- what would change --------------------------------------------------------------------------


def show_what_would_move(
    visit: Visit,
    said: str,
    after: Council,
    keys: Collection[str],
    back_to: dict[str, str],
    button: str,
) -> HttpResponse:
    """Which open dates would move, counted by limit, with the children in reach; and the answers
    that were given, to be sent again."""
    moved = would_move(authority_of(visit), after, keys, visit.today)
    some = list(dict.fromkeys(one.child for one in moved if one.child is not None))[:NAMED]
    reaches = any(held.role.reaches_children for held in visit.viewer.roles)
    named = names_for(visit.viewer, some, why="limits", now=visit.now) if reaches else {}
    rows = [
        {
            "child": child(named[one.child]),
            "title": title_of(one.limit),
            "before": one.before,
            "after": one.after,
        }
        for one in moved
        if one.child in named and named[one.child].is_named
    ]
    return visit.show(
        "reporting/would_move.html",
        {
            "back": back_to,
            "said": said,
            "total": plural(len(moved), "open date"),
            "children": len({one.child for one in moved}),
            "by_limit": _by_limit(moved),
            "rows": rows[:NAMED],
            "is_cut": len(rows) > NAMED or len(some) == NAMED,
            "sent": [
                (name, value)
                for name, values in visit.request.POST.lists()
                for value in values
                if name != "csrfmiddlewaretoken"
            ],
            "button": button,
        },
    )


def _by_limit(moved: Sequence[Moved]) -> list[dict[str, Any]]:
    earlier = Counter(one.limit for one in moved if one.after < one.before)
    later = Counter(one.limit for one in moved if one.after > one.before)
    codes = sorted(earlier.keys() | later.keys(), key=lambda c: -(earlier[c] + later[c]))
    return [{"title": title_of(c), "earlier": earlier[c], "later": later[c]} for c in codes]


def _page(path: str, name: str, view: View) -> Page:
    return Page(path=path, name=name, view=view, may="set_limits", methods=("GET", "POST"))


PAGES = (
    _page("limits/<str:key>/set", "set_limit", set_limit),
    _page("limits/<str:key>/end", "end_limit", end_limit),
    Page(path="bank-holidays", name="bank_holidays", view=bank_holidays),
    _page("bank-holidays/add", "add_bank_holiday", add_holiday),
    _page("bank-holidays/<int:number>/take-away", "call_off_bank_holiday", call_off_holiday),
)
