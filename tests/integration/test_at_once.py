"""One child's facts in one question: the same as the doorway gives, and the same boards as are kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from keepsight.boards.models import ChildCard
from keepsight.boards.people.child_facts import TABLES, _reckoned, child_facts
from keepsight.boards.reckoning import tables_needed
from keepsight.boards.refreshing import rebuild
from keepsight.facts.doorway import facts
from keepsight.facts.doorway.at_once import facts_at_once
from keepsight.facts.tables import fact_tables, held_behind
from keepsight.importers.importing import files_below, take_in
from keepsight.records.authority import Authority
from keepsight.records.people.visit import Visit
from tests.integration.small_council import NOW, TODAY, SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

DAY = timedelta(days=1)
ALL = tuple(dict.fromkeys((*TABLES, *tables_needed())))


@pytest.fixture
def council() -> SmallCouncil:
    """Two children with something in many tables, one of them changed since, and a stranger."""
    made = SmallCouncil()
    team = made.team("Millbrook")
    worker, other = made.worker("Nadia Rahman", is_agency=True), made.worker("Tom Bexley")
    for one in (worker, other):
        made.role(one, "social_worker", team, started_on=TODAY - 300 * DAY)
    for given in ("Tia", "Kai", "Ola"):
        child = made.child(given, "Brackley", born_on=date(2018, 3, 2))
        made.open(child, team, started_on=TODAY - 60 * DAY)
        made.holds(worker if given != "Ola" else other, child, started_on=TODAY - 50 * DAY,
                   started_at=datetime(2026, 2, 9, 14, 5, tzinfo=UTC))  # fmt: skip
        for days in (30, 3):
            Visit.objects.create(
                authority=made.authority, person=child, kind_code="cin", worker=worker,
                visited_on=TODAY - days * DAY, seen=True, seen_alone=None, recorded_at=NOW,
            )  # fmt: skip
    changed = Visit.objects.order_by("pk").first()
    assert changed is not None
    changed.seen = False
    changed.save()
    return made


@pytest.mark.parametrize(
    "asked",
    [{}, {"as_at": TODAY - 10 * DAY}, {"known_on": TODAY}, {"known_on": date(2100, 1, 1)}],
    ids=["now", "as at", "known on", "known later"],
)
@pytest.mark.parametrize(
    "tables", [held_behind(fact_tables()), ("visit", "worker")], ids=["all", "two"]
)
def test_the_same_as_the_doorway_gives(
    council: SmallCouncil, asked: dict[str, Any], tables: tuple[str, ...]
) -> None:
    two = list(
        Visit.objects.values_list("person_id", flat=True).distinct().order_by("person_id")[:2]
    )
    authority = council.authority.pk
    apart = facts(authority, tables=tables, children=two, **asked)
    together = facts_at_once(authority, two, tables=tables, known_on=asked.get("known_on")).frames(
        asked.get("as_at")
    )
    for code in tables:
        assert together[code].equals(apart[code]), code
        assert together[code].schema == apart[code].schema, code


def test_rows_are_the_frames_rows(council: SmallCouncil) -> None:
    one = [Visit.objects.values_list("person_id", flat=True)[0]]
    for known_on in (None, date(2100, 1, 1)):
        found = facts_at_once(council.authority.pk, one, tables=ALL, known_on=known_on)
        frames = found.frames()
        for code in ALL:
            assert found.rows(code) == frames[code].to_dicts(), code
            assert found.rows(code) == frames[code].to_dicts(), f"{code}, asked twice"


def test_another_councils_child_gives_nothing(council: SmallCouncil) -> None:
    stranger = SmallCouncil("999").authority.pk
    one = [Visit.objects.values_list("person_id", flat=True)[0]]
    assert all(not facts_at_once(stranger, one, tables=ALL).rows(code) for code in ALL)


def agrees(authority: int, child: int, today: date) -> bool:
    """Whether the page of a child is the same from what is kept as reckoned from the facts alone."""
    kept = child_facts(authority, child, today=today)
    found = facts_at_once(authority, [child], tables=ALL)
    live = _reckoned(found, today, None, None)
    order = ["clock", "limit", "due_on", "started_on", "line"]
    shown = dict(live.card or {}).keys() & dict(kept.card or {}).keys()
    return (
        kept.rows == live.rows
        and {k: (kept.card or {})[k] for k in shown} == {k: (live.card or {})[k] for k in shown}
        and (kept.card is None) == (live.card is None)
        and kept.rounds.sort(order).equals(live.rounds.sort(order))
        and (kept.without or {}).get("because") == (live.without or {}).get("because")
    )


def test_what_is_kept_is_what_is_reckoned(council: SmallCouncil) -> None:
    authority = council.authority.pk
    rebuild(authority, today=TODAY, now=NOW)
    held = list(ChildCard.objects.values_list("child", flat=True))
    assert len(held) == 3 and all(agrees(authority, child, TODAY) for child in held)
    ChildCard.objects.filter(child=held[0]).update(seen_times=99)
    assert not agrees(authority, held[0], TODAY), "the comparison sees a board that went wrong"


def test_on_a_day_not_reckoned_yet_the_page_is_reckoned_for_the_child(
    council: SmallCouncil,
) -> None:
    authority = council.authority.pk
    rebuild(authority, today=TODAY - DAY, now=NOW)
    child = Visit.objects.values_list("person_id", flat=True)[0]
    ChildCard.objects.update(worker=None)  # of yesterday: must not be read
    found = child_facts(authority, child, today=TODAY)
    assert found.card is not None and found.card["worker"] is not None


def test_the_sample_council(shared: Path) -> None:
    """Six hundred made-up children of a census and a looked-after return."""
    made = Authority.objects.create(code="201", name="Council 201")
    for name in ("cin_census_2025_26.xml", "ssda903_2025_26"):
        files = files_below([shared / "data" / "generated" / name])
        take_in(files, made, now=NOW, by=None, scheme="one")
    rebuild(made.pk, today=TODAY, now=NOW)
    held = list(ChildCard.objects.order_by("child").values_list("child", flat=True))
    assert len(held) > 100
    assert all(agrees(made.pk, child, TODAY) for child in held[::10])
