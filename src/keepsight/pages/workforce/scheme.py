"""The scheme of delegation: who may decide what, by default and in the council; and its own titles."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.deciding.scheme import OwnLevel, OwnTitle, level_on, own_levels, own_titles
from keepsight.delegation.deciding import needed, takes
from keepsight.delegation.known_decisions import decision_of, known_decisions, room_of
from keepsight.delegation.known_roles import role_of
from keepsight.kernel.decision import BY_ROLE, Decision, Rise
from keepsight.pages.listing import choosing, one_of
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import ROOMS, capital
from keepsight.pages.workforce.decision_words import level_words

SHOWING = {"own": "Set by the council"}


def view(visit: Visit) -> HttpResponse:
    levels = own_levels(visit.viewer.authority_id)
    room, showing = one_of(visit, "room", ROOMS), one_of(visit, "show", SHOWING)
    rows = [_row(one, level_on(levels, one.code, visit.today)) for one in _all()]
    own = sum(bool(row["own"]) for row in rows)
    rooms = sorted({(row["room"], ROOMS[row["room"]]) for row in rows}, key=lambda pair: pair[1])
    shown = [r for r in rows if room in ("", r["room"]) and (not showing or r["own"])]
    return visit.show(
        "workforce/scheme.html",
        {
            "back": {"text": "Decisions", "url": reverse("decisions")},
            "total": len(rows),
            "own": own,
            "rows": shown,
            "filters": [
                choosing("room", "Part", [("", "Everything"), *rooms], room),
                choosing("show", "Show", [("", "Every decision"), *SHOWING.items()], showing),
            ],
            "filters_url": reverse("scheme"),
            "titles_url": reverse("local_titles"),
        },
    )


def one(visit: Visit) -> HttpResponse:
    """One decision: its rule, what must be on file, and what the council has set itself."""
    decision = decision_at(visit)
    levels = own_levels(visit.viewer.authority_id, decision.code)
    own = level_on(levels, decision.code, visit.today)
    acts = []
    if visit.viewer.may("set_delegation") and decision.level:
        acts.append({"text": "Ask for more", "url": _to(decision.code, "set_council_delegation")})
        if any(level.ended_on is None for level in levels):
            url = _to(decision.code, "end_council_delegation")
            acts.append({"text": "Go back to the default", "url": url})
    return visit.show(
        "workforce/scheme_decision.html",
        {
            "back": {"text": "Scheme of delegation", "url": reverse("scheme")},
            "code": decision.code,
            "title": decision.title,
            "why": decision.why,
            "source": decision.source,
            "takes": takes(needed(decision, {}, council_level=own)),
            "default": takes(needed(decision, {})),
            "rises": [{"words": capital(r.words), "takes": _rise_takes(r)} for r in decision.rises],
            "on_file": [
                {"words": capital(o.words), "shown_by": "Records" if o.table else "By hand"}
                for o in decision.on_file
            ],
            "at_night": level_words(decision.out_of_hours) if decision.out_of_hours else "",
            "weighs_options": decision.weighs_options,
            "is_personal": decision.is_personal,
            "own": [_own(level) for level in levels],
            "acts": acts,
        },
    )


def titles(visit: Visit) -> HttpResponse:
    """The council's own titles for roles, and the level of each."""
    may = visit.viewer.may("set_delegation")
    return visit.show(
        "workforce/local_titles.html",
        {
            "back": {"text": "Scheme of delegation", "url": reverse("scheme")},
            "rows": [_title(one, may) for one in own_titles(visit.viewer.authority_id)],
            "add": {"text": "Add a title", "url": reverse("add_local_title")} if may else None,
        },
    )


def decision_at(visit: Visit) -> Decision:
    """The decision that the address names; one that the house does not know is not found (404)."""
    found = decision_of(visit.params["code"])
    if found is None:
        raise NoSuchThing
    return found


def _all() -> list[Decision]:
    return list(known_decisions().values())


def _row(decision: Decision, own: int | None) -> dict[str, Any]:
    counts = own is not None and own > decision.level > 0
    return {
        "code": decision.code,
        "title": decision.title,
        "url": _to(decision.code, "scheme_decision"),
        "room": room_of(decision.code),
        "takes": capital(takes(needed(decision, {}))),
        "own": capital(takes(needed(decision, {}, council_level=own))) if counts else "",
        "rises": [rise.words for rise in decision.rises],
    }


def _rise_takes(rise: Rise) -> str:
    said = [level_words(rise.level)] if rise.level else []
    said += [BY_ROLE[rise.by_role]] if rise.by_role else []
    return capital(", or ".join(said))


def _own(level: OwnLevel) -> dict[str, Any]:
    return {
        "level": capital(level_words(level.level)),
        "from_on": level.started_on,
        "to_on": level.ended_on,
        "scheme": level.scheme,
    }


def _title(title: OwnTitle, may: bool) -> dict[str, Any]:
    role = role_of(title.role_code)
    url = reverse("end_local_title", kwargs={"number": title.number})
    return {
        "title": title.title,
        "role": role.title if role else "Role not known here",
        "level": capital(level_words(title.level)),
        "from_on": title.started_on,
        "to_on": title.ended_on,
        "act": {"text": "End it", "url": url} if may and title.ended_on is None else None,
    }


def _to(code: str, page: str) -> str:
    return reverse(page, kwargs={"code": code})


PAGES = (
    Page(path="scheme-of-delegation", name="scheme", view=view),
    Page(path="scheme-of-delegation/titles", name="local_titles", view=titles),
    Page(path="scheme-of-delegation/<str:code>", name="scheme_decision", view=one),
)
