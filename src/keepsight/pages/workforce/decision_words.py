"""How pages say decisions: whom one takes, who can decide and when, what is on file, what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from keepsight.access.deciding.deciders import Decider, Deciders
from keepsight.access.deciding.decisions import Confirmed
from keepsight.access.record.child import Child
from keepsight.access.staff.staff_names import Names
from keepsight.boards.people.waiting_decisions import Waits
from keepsight.boards.workforce.who_decides import WhoDecides
from keepsight.delegation.deciding import Needed, Standing, takes
from keepsight.delegation.known_decisions import decision_of, known_decisions
from keepsight.kernel.decision import BY_ROLE, LEVELS, Decision
from keepsight.kernel.form import Question
from keepsight.law.office_hours import opens_next
from keepsight.law.working_days import working_days_between
from keepsight.pages.listing import person
from keepsight.pages.page import Visit
from keepsight.pages.words import (
    capital,
    day,
    due,
    moment,
    sentence_list,
    small,
    thousands,
    time_of,
)

STATES = {
    "waiting": "Waiting for a decision",
    "sent_back": "Sent back with a question",
    "withdrawn": "Withdrawn",
    "decided": "Decided",
}
OUTCOMES = {"agreed": "Yes", "agreed_in_part": "Yes, in part", "refused": "No"}
MODES = {
    "made_here": "Made in Keepsight",
    "recorded_afterwards": "Written down afterwards",
    "imported": "From another system",
}
ANSWERS = {"agreed": "Agreed to", "reversed": "Reversed"}
#: Names in the button of a request: more are no help to who presses it.
MOST_NAMES = 2


@dataclass(frozen=True)
class Shown:
    """A title and where its rule stands, for a code that may no longer be known."""

    title: str
    url: str | None


def titled(code: str) -> Shown:
    """What a decision is called, and the page of its rule."""
    known = decision_of(code)
    if known is None:
        return Shown(f"Decision {code}, no longer known here", None)
    return Shown(known.title, reverse("scheme_decision", kwargs={"code": code}))


def titles() -> dict[str, str]:
    """Every decision by its code, in words."""
    return {code: one.title for code, one in known_decisions().items()}


def named(child: Child) -> dict[str, str]:
    """A child's name, which opens the child's page."""
    return {"name": child.name, "url": reverse("child", kwargs={"reference": child.reference})}


def back_to_child(child: Child) -> dict[str, str]:
    """The way back from a form about a child."""
    return {"text": child.name, "url": named(child)["url"]}


# --- who ----------------------------------------------------------------------------------------


def level_words(level: int | None) -> str:
    """A level as its usual title: "team manager"; a level between two says the lower one."""
    if level is None:
        return "level not known"
    held = max((one for one in LEVELS if one <= level), default=0)
    return LEVELS[held] if held else "no level"


def required_words(level: int, role: str) -> str:
    """What a decision took: "a team manager or above", "a court"."""
    return takes(Needed(level, role)) or "nobody named"


def whom_it_takes(who: WhoDecides) -> str:
    """The first sentence of "Who can decide"."""
    said = f"{capital(takes(who.needed))}. Not the person who asks."
    if who.needed.because:
        said += f" It takes that because of {sentence_list(who.needed.because)}."
    return said


def people(visit: Visit, who: WhoDecides | Waits, most: int = 6) -> list[dict[str, Any]]:
    """Those who can decide, the nearest first, and the emergency duty manager last."""
    able = list(who.able)
    duty = [one for one in who.deciders.others if one.standing.is_out_of_hours_duty]
    later = [one for one in duty if one not in able and _decides_at_night(who, one)]
    return [_decider(visit, one, who.deciders) for one in (*able[: most - len(later)], *later)]


def _decides_at_night(who: WhoDecides | Waits, one: Decider) -> bool:
    lends = who.decision.out_of_hours if who.decision else 0
    return bool(lends) and bool(who.needed.level) and one.standing.level >= lends


def title_of(standing: Standing) -> str:
    """As what somebody decides: "team manager, acting until 14 April 2026, covers for Ann Ogden"."""
    said = [small(standing.title)]
    if standing.is_acting:
        until = f" until {day(standing.acting_until)}" if standing.acting_until else ""
        said.append(f"acting{until}")
    if standing.covers:
        said.append(f"covers for {standing.covers}")
    return ", ".join(said)


def _decider(visit: Visit, one: Decider, deciders: Deciders) -> dict[str, Any]:
    standing = one.standing
    return {
        "name": standing.name,
        "url": reverse("worker", kwargs={"reference": one.reference}),
        "title": title_of(standing),
        "when": _when(visit, one, deciders),
        "telephone": standing.telephone,
    }


def _when(visit: Visit, one: Decider, deciders: Deciders) -> str:
    if one.is_away:
        return f"Away until {day(one.away_until)}" if one.away_until else "Away"
    if one.standing.is_in:
        until = one.standing.in_until
        return f"In today until {time_of(until)}" if until else "On duty now"
    if one.standing.is_out_of_hours_duty and not deciders.office_is_closed:
        return "When the office is closed"
    return f"Back when the office opens: {moment(opens_next(visit.now, deciders.holidays))}"


def names_in_button(who: WhoDecides) -> str:
    """Whom a request goes to: "Ann Ogden or Raj Patel"; whom it takes, where nobody is there."""
    present = [one.standing.name for one in who.able if one.standing.is_in]
    return sentence_list(present[:MOST_NAMES], "or") or takes(who.needed) or "whoever can decide"


# --- what is on file ----------------------------------------------------------------------------


def papers(
    who: WhoDecides, confirmed: Iterable[Confirmed], names: Names, number: int | None
) -> list[dict[str, Any]]:
    """Each thing that must be on file in this case, and its state. ``number``: of the request, by
    which it can be confirmed by hand."""
    by_hand = {one.item: one for one in confirmed}
    missing = {one.code for one in who.missing} | set(who.excused)
    rows = []
    for one in who.decision.on_file:
        if one.code not in missing and one.code not in who.on_file:
            continue  # asked for only in another case
        said = by_hand.get(one.code)
        by = names.worker(said.worker) if said else None
        rows.append(
            {
                "words": capital(one.words),
                "on": who.on_file.get(one.code),
                "by": f"seen by {by.name}" if by and said and said.dated_on else "",
                "why": who.excused.get(one.code, ""),
                "act": {
                    "text": "Record it, or say why not",
                    "url": reverse("confirm_on_file", kwargs={"number": number, "item": one.code}),
                }
                if number and one.code in missing
                else None,
            }
        )
    return rows


# --- what was asked and answered ----------------------------------------------------------------


def case_rows(decision: Decision | None, case: Mapping[str, Any]) -> list[dict[str, str]]:
    """The answers to the decision's own questions, in words."""
    asks = decision.asks if decision else ()
    return [
        {"question": one.words, "answer": _answer(one, case[one.field])}
        for one in asks
        if case.get(one.field) not in (None, "")
    ]


def _answer(question: Question, value: Any) -> str:
    if question.kind == "yes_no":
        return "Yes" if value is True or str(value).lower() in ("true", "yes") else "No"
    if question.kind == "choice" and not isinstance(question.choices, str):
        return dict(question.choices).get(str(value), str(value))
    if question.kind == "date":
        return day(date.fromisoformat(str(value)))
    if question.kind == "number" and str(value).isdigit():
        return thousands(int(str(value)))
    return str(value)


def without(decision: Decision | None, case: Mapping[str, Any]) -> str:
    """What was missing when it was decided, and taken as good without; "" for nothing."""
    words = {one.code: one.words for one in decision.on_file} if decision else {}
    return sentence_list(words.get(code, code) for code in case.get("decided_without", ()))


def wanted(visit: Visit, on: date | None) -> str:
    """By when: "3 October 2016 (in 4 working days)"."""
    if on is None:
        return "No day was given"
    left = int(working_days_between(visit.today.isoformat(), on.isoformat()))
    return due(on, left, visit.today)


def paragraphs(text: str) -> list[str]:
    return [one.strip() for one in text.split("\n\n") if one.strip()]


def decided_by(visit: Visit, names: Names, worker: int | None, by_role: str) -> dict[str, Any]:
    """Who decided: a worker, a body, or a worker in a role."""
    found = person(visit, names.worker(worker))
    role = BY_ROLE.get(by_role, "")
    if found is None:
        return {"name": capital(role) if role else "Name not on file", "url": None, "role": ""}
    return {**found, "role": f"as {role}" if role else ""}


def at(when: datetime | None) -> str:
    return moment(when) if when else "Not on file"
