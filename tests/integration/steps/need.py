"""What tests of the room of need share: a child of ten who is open to us since two weeks, and a form sent."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from keepsight.boards.people.child import child_board
from keepsight.kernel.fact import FactTable
from keepsight.kernel.unit import units_of
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.person import Person
from tests.integration.pages.test_decision_pages import on
from tests.integration.small_council import NOW, TODAY
from tests.integration.steps.journey import DecidingCouncil
from tests.integration.steps.journey import papers as every_paper
from tests.integration.steps.running import holds_in_full

BEGUN = TODAY - timedelta(days=14)
BORN = date(2016, 3, 1)
#: Every table of these rooms, and the visits: nothing of them is kept anywhere else.
TABLES = [
    table.code
    for place, table in units_of("facts", FactTable).items()
    if place.split(".")[0] in ("contact", "need") or table.code == "visit"
    if table.record
]
SEEN = "At home she sleeps in the hall."


def need_house(born: date = BORN) -> DecidingCouncil:
    """Tia is open to Millbrook since ``BEGUN``; Kai is open to nobody."""
    made = DecidingCouncil()
    Person.objects.filter(pk__in=(made.tia.pk, made.kai.pk)).update(born_on=born)
    for child in (made.tia, made.kai):
        child.refresh_from_db()
    EpisodeOfNeed.objects.filter(person=made.kai).delete()
    EpisodeOfNeed.objects.filter(person=made.tia).update(
        started_on=BEGUN, primary_need_code="N1", source="keepsight"
    )
    holds_in_full(made, *TABLES)
    return made


def dues(house: DecidingCouncil, child: Person, limit: str) -> list[date | None]:
    """The days on which the running rounds of one clock are due, the earliest first."""
    board = child_board(
        house.council.authority.pk, child.pk, now=NOW, today=TODAY, called="the child"
    )
    return [one.due_on for one in board.dates if one.limit == limit]


def papers(code: str, *shown: str) -> dict[str, Any]:
    """The papers of a decision but those that the answers to its step put on file by themselves."""
    return {
        name: said
        for name, said in every_paper(code).items()
        if name not in {f"dated_{one}" for one in shown}
    }


def posted(given: dict[str, Any]) -> dict[str, Any]:
    """Answers as a page sends them: a date in three boxes, yes and no in words."""
    sent: dict[str, Any] = {}
    for name, value in given.items():
        if isinstance(value, date):
            sent |= on(name, value)
        else:
            sent[name] = (
                {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
            )
    return sent
