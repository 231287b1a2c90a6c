"""A council in which every open child is looked at again: who holds, who answers, who leads, who reviews."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from keepsight.access.viewer import Viewer
from keepsight.actions.quality.make_review_programme import MAKE_REVIEW_PROGRAMME
from keepsight.actions.quality.review_child import REVIEW_CHILD
from keepsight.actions.quality.share_out_reviews import SHARE_OUT_REVIEWS
from keepsight.boards.refreshing import rebuild
from keepsight.kernel.action import Action
from keepsight.records.quality.review_programme import ReviewProgramme
from keepsight.records.quality.reviewed_child import ReviewedChild
from keepsight.records.reporting.coverage import Coverage
from keepsight.records.workforce.line_manager import LineManager
from keepsight.writing.perform import perform
from tests.integration.small_council import NOW, TODAY, SmallCouncil

DAY = timedelta(days=1)
BEGAN = {"started_on": date(2020, 1, 6)}
#: Open children of Eastgate whom nobody in particular is told of.
MORE = 12
SAFE = {
    "seen_code": "in_time",
    "seen_on": TODAY - 3 * DAY,
    "seen_words": "She showed me her drawings.",
    "safe_code": "safe",
    "safe_words": "The record shows it.",
    "plan_code": "moves",
    "plan_on": TODAY - 9 * DAY,
    "plan_words": "She goes to school.",
    "manager_code": "reasons",
    "manager_on": TODAY - 9 * DAY,
    "manager_words": "It goes on.",
    "outcome_code": "safe",
    "outcome_words": "Nothing more.",
    "tasks": "",
}
URGENT = SAFE | {
    "safe_code": "not_safe",
    "outcome_code": "urgent",
    "outcome_words": "Nobody has been inside the house.",
    "tasks": "Visit the child at home; Nadia Rahman; 31 March 2026",
}


def founded(code: str = "216") -> SimpleNamespace:
    """Two teams of one service, a sealed child, a tied reviewer, and children in each team."""
    council = SmallCouncil(code)
    service = council.team("The service")
    mill, east = council.team("Millbrook", service), council.team("Eastgate", service)
    made = SimpleNamespace(council=council, service=service, mill=mill, east=east)

    def someone(name: str, role: str, where: Any) -> Any:
        worker = council.worker(name, **BEGAN)
        council.role(worker, role, where, **BEGAN)
        council.account(worker)
        return worker

    made.director = someone("Ruth Adeyemi", "director", None)
    made.leader = someone("Quin Abbot", "quality_moderator", None)
    made.head = someone("Hugh Lister", "service_manager", service)
    made.manager = someone("Ann Ogden", "team_manager", mill)
    made.worker = someone("Nadia Rahman", "social_worker", mill)
    made.far = someone("Ivy Marsh", "team_manager", east)
    made.holder = someone("Tom Bexley", "social_worker", east)
    made.auditor = someone("Ola Finch", "quality_auditor", None)
    made.second = someone("Pia Garner", "quality_auditor", None)
    made.officer = someone("Iris Webb", "independent_reviewing_officer", None)
    made.clerk = someone("Kit Dunne", "administrator", None)
    for worker, boss in ((made.worker, made.manager), (made.manager, made.head)):
        council._new(LineManager, worker=worker, manager=boss, **BEGAN)
    made.tia = council.child("Tia", "Brackley", born_on=date(2016, 4, 2))
    made.kai = council.child("Kai", "Brackley", born_on=date(2018, 4, 2))
    made.ivy = council.child("Ivo", "Hodge", born_on=date(2010, 4, 2))
    made.ben = council.child("Ben", "Hodge", born_on=date(2024, 4, 2))
    made.wren = council.child("Wren", "Quill", born_on=date(2015, 4, 2))
    made.closed = council.child("Dan", "Over", born_on=date(2015, 4, 2))
    made.more = [council.child(f"Child{n}", "Many", born_on=date(2012, 4, 2)) for n in range(MORE)]
    since = {"started_on": date(2025, 11, 3)}
    for child, team, worker in (
        (made.tia, mill, made.worker),
        (made.kai, mill, made.worker),
        (made.wren, mill, made.worker),
        (made.ivy, east, made.holder),
        (made.ben, east, None),
        *((child, east, made.holder) for child in made.more),
    ):
        council.open(child, team, **since)
        if worker is not None:
            council.holds(worker, child, **since)
    council.open(made.closed, mill, **since, ended_on=date(2026, 2, 2))
    council.lock(made.wren, made.officer, made.head, kind="sealed")
    council.tie(made.second, made.kai)
    for table in ("allocation", "episode_of_need", "visit", "urgent_finding", "referral_back"):
        council._new(
            Coverage, table_code=table, whom_code="all", from_on=date(2025, 1, 1), is_whole=True
        )
    rebuild(council.authority.pk, today=TODAY, now=NOW)
    return made


def viewer(house: Any, name: str, now: Any = NOW) -> Viewer:
    return house.council.looks(getattr(house, name), now)


def does(house: Any, name: str, action: Action, /, now: Any = NOW, **given: Any) -> Any:
    return perform(action, given, by=viewer(house, name, now), now=now)


def begun(house: Any, name: str = "leader", **more: Any) -> ReviewProgramme:
    """A review of every open child, as somebody sets it up."""
    said = {
        "title": "Every open child",
        "why": "Nobody has looked at all of them.",
        "population_code": "all_open",
        "taken_as_at": TODAY,
        "due_on": TODAY + 14 * DAY,
        "second_share": "0",
        "leader": house.leader.pk,
    }
    made: ReviewProgramme = does(house, name, MAKE_REVIEW_PROGRAMME, **(said | more))
    return made


def place_of(programme: ReviewProgramme, child: Any) -> ReviewedChild:
    return ReviewedChild.objects.get(programme=programme, person=child)


def shared(house: Any, programme: ReviewProgramme, *names: str, **more: Any) -> Any:
    numbers = [getattr(house, name).pk for name in names]
    return does(
        house, "leader", SHARE_OUT_REVIEWS, programme=programme.pk, reviewers=numbers, **more
    )


def looks_at(house: Any, name: str, programme: ReviewProgramme, child: Any, **more: Any) -> Any:
    given = SAFE | more
    return does(house, name, REVIEW_CHILD, place=place_of(programme, child).pk, **given)
