"""What tests of care steps share: a child placed with foster carers, and the words of each form."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.boards.people.child import child_board
from keepsight.boards.refreshing import rebuild
from keepsight.facts.tables import fact_tables
from keepsight.records.care.care_episode import CareEpisode
from keepsight.records.models import RECORDS
from keepsight.records.people.person import Person
from keepsight.records.reporting.coverage import Coverage
from tests.integration.small_council import SmallCouncil
from tests.integration.steps.journey import DAY, NOW, REASONS, TODAY, DecidingCouncil, does, papers

#: The code of a council that a test makes for itself, beside the one that stands.
BESIDE = "995"
#: The records of the room.
CARE = {name for name, record in RECORDS.items() if ".care." in record.__module__}
BEGAN = TODAY - 10 * DAY
#: The options that a decision with a choice asks for.
DECIDED = {**REASONS, "options": "Grandmother was asked; she cannot."}
HOME = {
    "type_code": "U6",
    "accommodation_code": "foster_home",
    "provider_code": "PR1",
    "carer_name": "The Hartleys",
    "area_code": "ours",
    "siblings_code": "none",
}
INTO_CARE = {
    "started_on": BEGAN,
    "need_code": "N1",
    "why_in_care": "Nobody is at home to look after her.",
    "childs_words": "I want my bear.",
    **HOME,
}
MOVE = {
    **HOME,
    "started_on": TODAY,
    "carer_name": "The Bells",
    "change_reason_code": "CARPL",
    "was_planned": True,
    "same_carer": False,
    "childs_words": "I am glad to be near school.",
}


def house_of(born: date | None = date(2014, 5, 1), code: str = "998") -> DecidingCouncil:
    """The deciding council, with a child born on a day; it holds all that is written of care."""
    made = DecidingCouncil(SmallCouncil(code))
    Coverage.objects.bulk_create(
        Coverage(authority=made.council.authority, table_code=code, whom_code="all")
        for code, table in fact_tables().items()
        if table.record in CARE or code == "visit"
    )
    made.tia.born_on = born
    made.tia.save()
    rebuild(made.council.authority.pk, today=TODAY)
    return made


def accommodated(house: DecidingCouncil, **more: Any) -> Any:
    """Tia accommodated by agreement, by the head of service."""
    given = {**INTO_CARE, **DECIDED, **papers("D21"), **more}
    return does(house, "colin", "accommodate_child", house.tia, **given)


def under_order(house: DecidingCouncil, code: str = "C1", **more: Any) -> Any:
    """Tia looked after under an order."""
    given = {**INTO_CARE, "status_code": code, **more}
    return does(house, "nadia", "look_after_under_order", house.tia, **given)


def moves(house: DecidingCouncil, **more: Any) -> Any:
    """Tia moved to another foster home, by the team manager."""
    given = {**MOVE, **DECIDED, **papers("D23"), **more}
    return does(house, "ann", "move_placement", house.tia, **given)


def limits(house: DecidingCouncil, child: Person | None = None) -> set[str]:
    """The limits whose dates run on the child's page."""
    return {one.limit for one in dates(house, child)}


def dates(house: DecidingCouncil, child: Person | None = None) -> Any:
    """What is due on the child's page."""
    who = child or house.tia
    board = child_board(house.council.authority.pk, who.pk, now=NOW, today=TODAY, called="Tia")
    return board.dates


def chain(child: Person) -> list[tuple[Any, ...]]:
    """The care episodes: first day, why, last day, why, and the legal status, in their order."""
    return [
        (
            one.started_on,
            one.start_reason_code,
            one.ended_on,
            one.end_reason_code,
            one.legal_status_code,
        )
        for one in CareEpisode.objects.filter(person=child).order_by("started_on")
    ]


__all__ = ["DAY", "DECIDED", "NOW", "TODAY", "DecidingCouncil", "does", "papers"]
