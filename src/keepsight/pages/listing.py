"""What every list of children does alike: who may see it, filters in the address, pages, names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode

from keepsight.access.record.children import NameLine
from keepsight.access.reference import id_of
from keepsight.access.staff.staff_names import Name, Names
from keepsight.boards.cards import Card
from keepsight.boards.look import Look, look_of
from keepsight.pages.page import NoSuchThing, Visit
from keepsight.pages.words import day, plural
from keepsight.writing.perform import Refused

ROWS_A_PAGE = 25
#: In the order of risk; the keys are the kinds of ``facts.need.open_as``.
OPEN_AS = {
    "protection_plan": "Protection plan",
    "section_47": "Section 47 enquiry",
    "looked_after": "Looked after",
    "court": "In court",
    "child_in_need_plan": "Child in need plan",
    "assessment": "Assessment",
    "episode_of_need": "Child in need",
    "care_leaver": "Care leaver",
}
#: Categories of a protection plan, as the census codes them.
CATEGORIES = {
    "NEG": "neglect",
    "PHY": "physical abuse",
    "SAB": "sexual abuse",
    "EMO": "emotional abuse",
    "MUL": "several kinds of abuse",
}
LEGAL_STATUSES = {"V2": "section 20", "C1": "interim care order", "C2": "care order"}
NONE = "none"
HOME = {"text": "Home", "url": "/"}


def look_at(visit: Visit) -> Look:
    """The look of a list. Refuses (403) whoever's roles reach no child."""
    if not sees_children(visit):
        raise Refused("Your role sees no child, so it has no list of children.")
    return look_of(visit.viewer, now=visit.now, as_at=visit.as_at, known_on=visit.known_on)


def sees_children(visit: Visit) -> bool:
    """Whether any role of the viewer can come to open a child's record at all."""
    return any(held.role.reaches_children for held in visit.viewer.roles)


# --- addresses ----------------------------------------------------------------------------------


def address(visit: Visit, name: str, *, anchor: Any = "", path: Any = None,
            **asked: Any) -> str:  # fmt: skip
    """A page's address with filters, blanks left out; another date is carried along."""
    given = {key: value for key, value in asked.items() if value not in ("", None, False, 0)}
    if visit.is_another_date:
        given["as_at"] = visit.as_at.isoformat()
        given |= {"known_on": visit.known_on.isoformat()} if visit.known_on else {}
    found = _reversed(name, tuple((path or {}).items()))
    return found + (f"?{urlencode(given)}" if given else "") + (f"#{anchor}" if anchor else "")


@lru_cache(maxsize=4096)
def _reversed(name: str, path: tuple[tuple[str, str], ...]) -> str:
    """The address of a page; a list has hundreds, and Django takes its time over each."""
    return reverse(name, kwargs=dict(path) if path else None)


def kept(visit: Visit, *names: str) -> list[dict[str, str]]:
    """What the form of filters sends along unseen: another date, and filters without a box."""
    given = visit.request.GET
    dates = ("as_at", "known_on") if visit.is_another_date else ()
    return [{"name": name, "value": given[name]} for name in (*dates, *names) if given.get(name)]


def one_of(visit: Visit, name: str, known: Iterable[str]) -> Any:
    """A filter's value, "" where it is not given. Anything else than ``known`` is not found (404)."""
    said = visit.request.GET.get(name, "")
    if said and said not in known:
        raise NoSuchThing(f"{name} is not one of the choices.")
    return said


def number_of(visit: Visit, name: str, kind: Literal["child", "worker", "team"]) -> int | None:
    """The number behind a reference in the address: None where not given, 0 for "none"."""
    said = visit.request.GET.get(name, "")
    if not said:
        return None
    if said == NONE and kind != "child":
        return 0
    try:
        return id_of(said, kind)
    except ValueError:
        raise NoSuchThing(f"{name} is no reference.") from None


def page_of(visit: Visit) -> int:
    """The page of a list, from 1."""
    said = visit.request.GET.get("page", "1")
    if not said.isdecimal() or not 1 <= int(said[:6]) <= 99_999:
        raise NoSuchThing("There is no such page of this list.")
    return int(said[:6])


def paging(visit: Visit, name: str, save: str, shown: int, total: int, **asked: Any) -> Any:
    """What ``tables.pages`` shows of a list with ``total`` rows, ``shown`` on this page."""
    page = page_of(visit)
    if not shown:
        return None
    first = (page - 1) * ROWS_A_PAGE + 1
    last = first + shown - 1

    def at(number: int) -> str:
        return address(visit, name, **asked, page=number if number > 1 else "")

    return {
        "first": first,
        "last": last,
        "total": total,
        "previous_url": at(page - 1) if page > 1 else None,
        "next_url": at(page + 1) if last < total else None,
        "save_url": address(visit, save, **asked) if save else None,
    }


# --- filters ------------------------------------------------------------------------------------


def choosing(name: str, label: str, choices: Iterable[tuple[str, str]], chosen: str) -> Any:
    """One filter of ``components/filters.html``."""
    shown = [{"value": v, "text": text, "chosen": v == chosen} for v, text in choices]
    return {"name": name, "label": label, "choices": shown}


def choosing_team(visit: Visit, teams: Iterable[int], names: Names) -> dict[str, Any]:
    """The filter by team, of those that occur; 0 stands for children of no team."""
    known = sorted(
        (names.teams[team].name, names.teams[team].reference)
        for team in teams
        if team in names.teams
    )
    choices = [("", f"All {plural(len(known), 'team')}" if len(known) > 1 else "All")]
    choices += [(reference, name) for name, reference in known]
    if 0 in teams:
        choices.append((NONE, "No team"))
    return choosing("team", "Team", choices, visit.request.GET.get("team", ""))


# --- rows ---------------------------------------------------------------------------------------


def child(line: NameLine | None) -> dict[str, Any]:
    """A child at the head of a row (``components/children.html``)."""
    if line is None or not line.is_named:
        return {"name": "", "age": "", "url": None, "restricted": True, "ask": None}
    said = line.age
    if line.born_on is None and line.expected_on is not None:
        said = f"due {day(line.expected_on)}"
    url = address_of_child(line.reference)
    return {"name": line.name, "age": said, "url": url, "restricted": False, "ask": None}


def address_of_child(reference: str) -> str | None:
    """The child's own page, or None where none stands yet."""
    try:
        return reverse("child", kwargs={"reference": reference})
    except NoReverseMatch:
        return None


def person(visit: Visit, name: Name | None) -> dict[str, Any] | None:
    """A worker's name that opens their page; None where nobody is meant."""
    if name is None:
        return None
    return {"name": name.name, "url": address(visit, "worker", path={"reference": name.reference})}


def team_name(names: Names, team: int | None) -> str:
    """The name of a team, or that there is none."""
    found = names.team(team)
    return found.name if found else "No team"


def open_as(card: Card) -> str:
    """As what a child is open, the riskiest first said: "Protection plan, neglect"."""
    first, *more = card.open_as
    said = OPEN_AS.get(first, first)
    if first == "protection_plan" and card.category_code in CATEGORIES:
        said += f", {CATEGORIES[card.category_code]}"
    if first == "looked_after" and card.legal_status_code in LEGAL_STATUSES:
        said += f", {LEGAL_STATUSES[card.legal_status_code]}"
    if first == "protection_plan" and "looked_after" in more:
        said += "; looked after"
    return said


def seen(look: Look, card: Card, line: NameLine | None, *, alone: bool = False) -> dict[str, Any]:
    """When a child was last seen (``components/seen.html``)."""
    if line is not None and line.is_named and is_unborn(line, look.day):
        return {"state": "not_born"}
    on = card.seen_alone_on if alone else card.seen_on
    if on is None:
        return {"state": "never" if card.seen_is_told else "cannot_be_told"}
    return {
        "state": "seen",
        "on": on,
        "working_days_ago": look.working_days_since(on),
        "over_four_weeks": (look.day - on).days > 28,
    }


def is_unborn(line: NameLine, on: date) -> bool:
    """Whether a child is not born on a day."""
    if line.born_on is None:
        return line.expected_on is not None
    return line.born_on > on


def whose(visit: Visit, names: Names | None = None, team: int | None = None) -> str:
    """Whose list it is in words: of the team chosen, of the only team in reach, or ""."""
    found = names.team(team) if names else None
    if found:
        return found.name
    if names and not visit.viewer.reaches_council and len(visit.viewer.team_ids) == 1:
        own = names.team(next(iter(visit.viewer.team_ids)))
        return own.name if own else ""
    return ""


def shown_teams(visit: Visit, teams: Iterable[int]) -> Sequence[int]:
    """Teams whose names a page needs: those that occur, and one's own."""
    own = visit.viewer.team_ids if len(visit.viewer.team_ids) == 1 else ()
    return sorted({*teams, *own})
