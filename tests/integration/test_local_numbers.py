"""Which children the numbers of a source system stand for: one each, in reach, and never a guess."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keepsight.access.models import AuditLine
from keepsight.access.search.local_numbers import children_numbered
from keepsight.records.batch import Batch
from keepsight.records.people.person import Person
from tests.integration.small_council import NOW, TODAY, SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

SOURCE = "cin_census"


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


def read(council: SmallCouncil, scheme: str, source: str = SOURCE, **more: str) -> Batch:
    """A file of a source that was read, its children's numbers under ``scheme``."""
    said = {"state": Batch.State.FINISHED, "started_at": NOW, **more}
    return council._new(Batch, scheme=scheme, source=source, **said)


def numbered(council: SmallCouncil, scheme: str, *values: str) -> Person:
    child = council.child("Tia", "Brackley")
    for value in values:
        council.number(child, scheme, value)
    return child


def test_a_number_stands_for_the_child_that_bears_it(council: SmallCouncil) -> None:
    director = council.viewer("director")
    one = numbered(council, f"local:{SOURCE}", "E1", "E7")
    other = numbered(council, f"local:{SOURCE}", "E2")
    asked = ["E2", "E1", "E1", "E7", "E9"]
    found = children_numbered(director, asked, source=SOURCE, now=NOW)
    assert found == {"E1": one.pk, "E7": one.pk, "E2": other.pk}


def test_a_number_that_two_systems_gave_to_two_children_tells_neither(
    council: SmallCouncil,
) -> None:
    director = council.viewer("director")
    for scheme in ("eastfield", "westfield"):
        read(council, scheme)
    numbered(council, "local:eastfield", "E1")
    numbered(council, "local:westfield", "E1")
    alone = numbered(council, "local:westfield", "E2")
    found = children_numbered(director, ["E1", "E2"], source=SOURCE, now=NOW)
    assert found == {"E2": alone.pk}


def test_nor_where_only_one_of_the_two_is_in_reach(council: SmallCouncil) -> None:
    """Whom the number stands for is not decided by who may see whom."""
    for scheme in ("eastfield", "westfield"):
        read(council, scheme)
    mine = numbered(council, "local:eastfield", "E1")
    numbered(council, "local:westfield", "E1")
    nadia = council.worker("Nadia Rahman")
    council.role(nadia, "social_worker", council.team("Millbrook"))
    council.holds(nadia, mine)
    assert children_numbered(council.looks(nadia), ["E1"], source=SOURCE, now=NOW) == {}


def test_one_child_with_one_number_in_two_systems_is_told(council: SmallCouncil) -> None:
    for scheme in ("eastfield", "westfield"):
        read(council, scheme)
    child = numbered(council, "local:eastfield", "E1")
    council.number(child, "local:westfield", "E1")
    director = council.viewer("director")
    assert children_numbered(director, ["E1"], source=SOURCE, now=NOW) == {"E1": child.pk}


def test_a_number_of_a_system_that_does_not_send_this_source_is_no_answer(
    council: SmallCouncil,
) -> None:
    director = council.viewer("director")
    read(council, "eastfield")
    read(council, "westfield", source="ssda903")
    read(council, "northfield", state=Batch.State.APPLYING)
    numbered(council, f"local:{SOURCE}", "E1")
    numbered(council, "local:westfield", "E2")
    numbered(council, "local:northfield", "E3")
    numbered(council, "upn", "E4")
    own = numbered(council, "local:eastfield", "E5")
    asked = [f"E{n}" for n in range(1, 6)]
    assert children_numbered(director, asked, source=SOURCE, now=NOW) == {"E5": own.pk}


def test_out_of_reach_is_not_told(council: SmallCouncil) -> None:
    team, elsewhere = council.team("Millbrook"), council.team("Eastgate")
    child = numbered(council, f"local:{SOURCE}", "E1")
    council.open(child, team, started_on=TODAY)
    asked = {"numbers": ["E1"], "source": SOURCE, "now": NOW}
    assert children_numbered(council.viewer("team_manager", team), **asked) == {"E1": child.pk}
    assert children_numbered(council.viewer("team_manager", elsewhere), **asked) == {}
    for role in ("administrator", "information_governance"):
        assert children_numbered(council.viewer(role), **asked) == {}


def test_another_councils_numbers_are_another_councils(council: SmallCouncil) -> None:
    other = SmallCouncil("997")
    theirs = numbered(other, f"local:{SOURCE}", "E1")
    read(other, "eastfield")
    asked = {"numbers": ["E1"], "source": SOURCE, "now": NOW}
    assert children_numbered(council.viewer("director"), **asked) == {}
    ours = numbered(council, f"local:{SOURCE}", "E1")
    assert children_numbered(council.viewer("director"), **asked) == {"E1": ours.pk}
    assert ours.pk != theirs.pk


def test_nothing_asked_asks_nothing_and_a_look_without_names_is_not_logged(
    council: SmallCouncil,
) -> None:
    director = council.viewer("director")
    numbered(council, f"local:{SOURCE}", "E1")
    before = AuditLine.objects.count()
    for numbers, most in (([], 0), (["E1"], 3), ([f"E{n}" for n in range(500)], 3)):
        with CaptureQueriesContext(connection) as asked:
            children_numbered(director, numbers, source=SOURCE, now=NOW)
        assert len(asked) <= most
    assert AuditLine.objects.count() == before
