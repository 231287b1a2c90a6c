"""The forms of the council's own scheme: ask for more than the default, go back to it, and titles."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.deciding.scheme import own_titles
from keepsight.actions.workforce.add_local_title import ADD_LOCAL_TITLE
from keepsight.actions.workforce.end_council_delegation import END_COUNCIL_DELEGATION
from keepsight.actions.workforce.end_local_title import END_LOCAL_TITLE
from keepsight.actions.workforce.set_council_delegation import SET_COUNCIL_DELEGATION
from keepsight.delegation.deciding import needed, takes
from keepsight.delegation.known_decisions import known_decisions
from keepsight.delegation.known_roles import known_roles
from keepsight.kernel.decision import LEVELS
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, View, Visit
from keepsight.pages.words import capital, day
from keepsight.pages.workforce.scheme import decision_at
from keepsight.writing.versions import newest_version


def set_level(visit: Visit) -> HttpResponse:
    decision = decision_at(visit)
    above = [(str(n), capital(words)) for n, words in LEVELS.items() if n > decision.level]
    return ask(
        visit,
        Asking(
            SET_COUNCIL_DELEGATION,
            title=f"Ask for more: {decision.title}",
            button="Set this level",
            back=_to(decision.code, decision.title),
            first={"decision_code": decision.code, "started_on": visit.today},
            choices={
                "decisions": [(one.code, one.title) for one in known_decisions().values()],
                "levels": above,
            },
            opened=newest_version("CouncilDelegation"),
            sentences=(
                f"By default this takes {takes(needed(decision, {}))}. "
                "A decision is judged by the scheme in force on the day it is taken.",
            ),
            done=lambda made: visit.go(
                "scheme_decision",
                code=made.decision_code,
                note=f"From {day(made.started_on)} it takes the new level.",
            ),
        ),
    )


def end_level(visit: Visit) -> HttpResponse:
    decision = decision_at(visit)
    return ask(
        visit,
        Asking(
            END_COUNCIL_DELEGATION,
            title=f"Go back to the default: {decision.title}",
            button="Set the last day",
            back=_to(decision.code, decision.title),
            first={"ended_on": visit.today},
            also={"decision_code": decision.code},
            opened=newest_version("CouncilDelegation"),
            sentences=(f"After that day it takes {takes(needed(decision, {}))}.",),
            done=lambda made: visit.go(
                "scheme_decision",
                code=decision.code,
                note=f"The default again after {day(made.ended_on)}.",
            ),
        ),
    )


def add_title(visit: Visit) -> HttpResponse:
    roles = sorted((r.title, r.code) for r in known_roles().values() if r.is_in_line)
    return ask(
        visit,
        Asking(
            ADD_LOCAL_TITLE,
            title="Add a title of the council’s own",
            button="Add this title",
            back=_titles(),
            first={"started_on": visit.today},
            choices={
                "roles": [(code, title) for title, code in roles],
                "levels": [(str(number), capital(words)) for number, words in LEVELS.items()],
            },
            opened=newest_version("LocalTitle"),
            sentences=("It counts for workers with this job title who hold this role.",),
            done=lambda made: visit.go("local_titles", note=f"{made.title} was added."),
        ),
    )


def end_title(visit: Visit) -> HttpResponse:
    number = visit.params["number"]
    held = next((o for o in own_titles(visit.viewer.authority_id) if o.number == number), None)
    if held is None:
        raise NoSuchThing
    return ask(
        visit,
        Asking(
            END_LOCAL_TITLE,
            title=f"End the title {held.title}",
            button="Set the last day",
            back=_titles(),
            first={"ended_on": visit.today},
            also={"number": number},
            opened=newest_version("LocalTitle"),
            sentences=("After that day its holders decide at the level of their role.",),
            done=lambda made: visit.go(
                "local_titles", note=f"{made.title} ends on {day(made.ended_on)}."
            ),
        ),
    )


def _to(code: str, title: str) -> dict[str, str]:
    return {"text": title, "url": reverse("scheme_decision", kwargs={"code": code})}


def _titles() -> dict[str, str]:
    return {"text": "Titles of the council’s own", "url": reverse("local_titles")}


def _page(path: str, name: str, view: View) -> Page:
    whole = f"scheme-of-delegation/{path}"
    return Page(path=whole, name=name, view=view, may="set_delegation", methods=("GET", "POST"))


PAGES = (
    _page("titles/add", "add_local_title", add_title),
    _page("titles/<int:number>/end", "end_local_title", end_title),
    _page("<str:code>/set", "set_council_delegation", set_level),
    _page("<str:code>/end", "end_council_delegation", end_level),
)
