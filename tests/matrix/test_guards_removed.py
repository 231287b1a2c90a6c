"""Each guard is taken away once, and the matrix notices: a proof that cannot fail proves nothing."""

from __future__ import annotations

from typing import Any

import pytest

from keepsight.access.reach import reach
from keepsight.access.viewer import Viewer
from keepsight.records.quality.named_reader import NamedReader
from keepsight.records.quality.restriction import Restriction
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker
from tests.integration.small_council import TODAY
from tests.matrix.guards import GUARDS, REACH, ROLES, VIEWER, House
from tests.matrix.planted import DAY, Planted, planted

#: Rooms of access whose every condition that reach uses is a guard.
GUARD_ROOMS = tuple(f"keepsight.access.reach.{room}" for room in ("locks", "ties", "openings"))


@pytest.mark.django_db(transaction=True)
def test_each_guard_taken_away_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(planted(ROLES))
    _lifted_lock(house.made)
    _managers_away(house.made)
    before = {guard.name: guard.notices(house) for guard in GUARDS}
    assert {name: found for name, found in before.items() if found} == {}
    unnoticed = []
    for guard in GUARDS:
        with monkeypatch.context() as taken:
            for target, instead in guard.gone.items():
                taken.setattr(target, instead)
            if not guard.notices(house):
                unnoticed.append(guard.name)
    assert unnoticed == []


def _lifted_lock(made: Planted) -> None:
    """A lock of the past: it closes nothing, and opens nothing to those whom it named."""
    said: dict[str, Any] = {"authority": made.council.authority, "person": made.children["other"]}
    stranger = Worker.objects.get(name="A stranger")
    lock = Restriction.objects.create(
        **said,
        kind_code="sealed",
        ground_code="protection",
        restricted_on=TODAY - 20 * DAY,
        lifted_on=TODAY - DAY,
    )
    NamedReader.objects.create(
        **said, restriction=lock, worker=stranger, started_on=TODAY - 20 * DAY
    )


def _managers_away(made: Planted) -> None:
    """Of another service: one who is back again, and one of a higher level than who covers for them."""
    council, south = made.council, Team.objects.get(name="South")
    for code, role, over in (
        ("front_door_manager", "team_manager", {"ended_on": TODAY - DAY}),
        ("team_manager", "service_manager", {}),
    ):
        away = council.worker(f"Away, a {role}")
        council.role(away, role, Team.objects.get(name="Eastgate") if over else south)
        council.away(away, made.accounts[code].worker, started_on=TODAY - 9 * DAY, **over)


def test_every_condition_of_reach_has_a_row() -> None:
    wanted = {
        REACH + name
        for name, said in vars(reach).items()
        if callable(said) and getattr(said, "__module__", "") in GUARD_ROOMS
    }
    wanted |= {
        VIEWER + name
        for name in vars(Viewer)
        if name.startswith(("may", "sees_", "reaches_")) and not name.startswith("__")
    }
    wanted |= {REACH + f"Reach.{name}" for name in ("is_open", "may_be_known", "children")}
    assert wanted - {target for guard in GUARDS for target in guard.gone} == set()
    assert len(wanted) >= 12
