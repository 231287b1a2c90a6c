"""What is given of a child, what stays back, and what every look leaves on the log."""

from __future__ import annotations

from datetime import date
from unittest.mock import patch

import pytest
from django.db import OperationalError

from keepsight.access.log import audit
from keepsight.access.looks.who_looked import people_who_looked, who_looked
from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.record.child import NoSuchChild, NotYours, child_for
from keepsight.access.record.children import names_for
from keepsight.access.viewer import viewer_of
from keepsight.records.people.address import Address
from keepsight.records.people.disability import Disability
from keepsight.records.people.person import Person
from keepsight.records.people.relationship import Relationship
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil, opens, questions, reached

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


@pytest.fixture
def family(council: SmallCouncil) -> dict[str, Person]:
    """A child with everything the page shows, and someone who holds her."""
    worker = council.worker("Grace Oyelaran")
    team = council.team("Millbrook")
    council.role(worker, "social_worker", team)
    tia = council.child(
        "Tia", "Brackley", born_on=date(2008, 3, 2), sex_code="F", ethnicity_code="WBRI"
    )
    council.name(tia, "Tia", "Lisle", "former")
    council.number(tia, "local:eastfield", "20417")
    council.number(tia, "upn", "A123456789012")
    council.holds(worker, tia, team=team, started_on=TODAY - DAY * 90)
    council.open(tia, team)
    ben = council.child("Ben", "Brackley", born_on=date(2015, 1, 1))
    ann = council.child("Ann", "Brackley", born_on=date(1985, 1, 1), is_child=False)
    for person in (tia, ben, ann):
        council.lives(person, "H1")
    council._new(
        Relationship,
        person=tia,
        other=ann,
        relation_code="mother",
        has_parental_responsibility=True,
    )
    council.siblings(ben, tia)
    for person, kept_back, line in ((tia, False, "1 Old Road"), (ben, True, "2 Hidden Lane")):
        council._new(Address, person=person, lines=line, postcode="ZZ1 1AA", is_kept_back=kept_back)
    council._new(Disability, person=tia, disability_code="MOB")
    return {"tia": tia, "ben": ben, "ann": ann, "worker": worker}


def test_a_child_is_given_whole(council: SmallCouncil, family: dict[str, Person]) -> None:
    viewer = council.looks(family["worker"])
    child = child_for(viewer, f"C-{family['tia'].pk}", why="child_page", now=NOW)
    assert (child.name, child.first_name, child.age) == ("Tia Brackley", "Tia", "18 years")
    assert [name.family_name for name in child.names] == ["Brackley", "Lisle"]
    assert {(n.scheme, n.value) for n in child.numbers} == {
        ("local:eastfield", "20417"),
        ("upn", "A123456789012"),
    }
    assert [(a.lines, a.is_kept_back, a.is_live) for a in child.addresses] == [
        ("1 Old Road", False, True)
    ]
    assert child.disabilities == ("MOB",)
    assert [(h.name, h.reference != "") for h in child.household] == [
        ("Ann Brackley", False),
        ("Ben Brackley", True),
    ]
    assert {(r.relation_code, r.seen_from_other, r.other.name) for r in child.relationships} == {
        ("mother", False, "Ann Brackley"),
        ("sibling", True, "Ben Brackley"),
    }
    assert (child.entry.worker_name, child.entry.team_name) == ("Grace Oyelaran", "Millbrook")
    assert child.entry.is_open is True
    assert child.why_visible == "Opened from your own list of children."


def test_an_address_kept_back_is_told_to_full_reach_alone(
    council: SmallCouncil, family: dict[str, Person]
) -> None:
    reference = f"C-{family['ben'].pk}"
    for viewer in (council.looks(family["worker"]), council.viewer("performance_analyst")):
        address = child_for(viewer, reference, why="child_page", now=NOW).addresses[0]
        assert (address.lines, address.postcode, address.is_kept_back) == ("", "", True)
        assert not address.is_told
    address = child_for(council.viewer("director"), reference, why="child_page", now=NOW).addresses[
        0
    ]
    assert (address.lines, address.is_kept_back, address.is_told) == ("2 Hidden Lane", True, True)


def test_a_child_takes_six_questions_however_much_is_known(
    council: SmallCouncil, family: dict[str, Person]
) -> None:
    tia = family["tia"]
    for n in range(9):
        council.name(tia, f"Name{n}", "Old", "former")
        council.number(tia, f"scheme{n}", f"{n}")
        sister = council.child(f"Sister{n}", "Brackley")
        council.siblings(tia, sister)
        council.lives(sister, "H1")
    viewer = council.looks(family["worker"])
    with questions(6):
        child = child_for(viewer, f"C-{tia.pk}", why="child_page", now=NOW)
    assert len(child.names) == 11 and len(child.household) == 11


def test_names_take_one_question_and_the_log(council: SmallCouncil) -> None:
    children = [council.child(f"Child{n}", "A") for n in range(30)]
    viewer = council.viewer("director")
    with questions(4):
        names = names_for(viewer, [c.pk for c in children], why="unallocated", now=NOW)
    assert all(line.is_named for line in names.values())
    line = AuditLine.objects.get()
    assert (line.act, line.children) == ("list_children", 30)


def test_a_name_is_not_given_for_a_child_out_of_reach(
    council: SmallCouncil, family: dict[str, Person]
) -> None:
    other = SmallCouncil("997").child("Secret", "Elsewhere")
    stranger = council.child("Secret", "Stranger")
    viewer = council.looks(family["worker"])
    names = names_for(viewer, [stranger.pk, other.pk, family["tia"].pk, 10**9], why="due", now=NOW)
    assert [line.name for line in names.values() if line.is_named] == ["Tia Brackley"]
    assert "Secret" not in repr(names)
    assert list(AuditChild.objects.values_list("child_id", flat=True)) == [family["tia"].pk]


@pytest.mark.parametrize(
    ("values", "called"),
    [
        ({"expected_on": date(2026, 7, 1), "family": "Hodge"}, "Unborn Hodge"),
        ({"expected_on": date(2026, 7, 1)}, "Unborn child"),
        ({}, "No name on file, C-"),
    ],
)
def test_a_child_without_a_name_is_called_something(
    values: dict[str, object], called: str, council: SmallCouncil
) -> None:
    child = council.child(**values)
    given = child_for(council.viewer("director"), f"C-{child.pk}", why="child_page", now=NOW)
    assert given.name.startswith(called)


def test_every_look_stands_on_the_log_without_a_name(
    council: SmallCouncil, family: dict[str, Person]
) -> None:
    viewer = council.looks(family["worker"])
    child_for(viewer, f"C-{family['tia'].pk}", why="child_page", now=NOW)
    with pytest.raises(NotYours):
        child_for(
            council.viewer("social_worker"), f"C-{family['tia'].pk}", why="child_page", now=NOW
        )
    read, refused = AuditLine.objects.order_by("id")
    assert (read.act, read.account_id, read.worker_id) == (
        "read_child",
        viewer.account_id,
        viewer.worker_id,
    )
    assert (refused.act, refused.children) == ("refused_child", 1)
    assert "Tia" not in read.about + refused.about
    assert audit.verify().first_broken is None


def test_a_reason_in_free_words_is_refused(council: SmallCouncil) -> None:
    child = council.child("Tia", "Brackley")
    with pytest.raises(ValueError, match="code"):
        child_for(council.viewer("director"), f"C-{child.pk}", why="Tia Brackley rang", now=NOW)


def test_what_cannot_be_written_down_is_not_shown(
    council: SmallCouncil, family: dict[str, Person]
) -> None:
    viewer, tia = council.looks(family["worker"]), family["tia"]
    full = patch.object(audit, "_append", side_effect=OperationalError("disk is full"))
    with full, pytest.raises(audit.NotWritten):
        child_for(viewer, f"C-{tia.pk}", why="child_page", now=NOW)
    with full, pytest.raises(audit.NotWritten):
        names_for(viewer, [tia.pk], why="due", now=NOW)
    with full, pytest.raises(audit.NotWritten):
        child_for(council.viewer("social_worker"), f"C-{tia.pk}", why="child_page", now=NOW)
    assert AuditLine.objects.count() == 0


# --- who looked ---------------------------------------------------------------------------------


def test_who_looked_is_told_newest_first_and_is_itself_a_look(
    council: SmallCouncil, family: dict[str, Person]
) -> None:
    worker, tia = council.looks(family["worker"]), family["tia"]
    director = council.viewer("director", name="Ruth Ellery")
    for earlier in (40, 1):
        child_for(worker, f"C-{tia.pk}", why="child_page", now=NOW - DAY * earlier)
    names_for(director, [tia.pk], why="unallocated", now=NOW)
    with questions(7):
        looks = who_looked(worker, tia.pk, now=NOW, since=NOW - DAY * 30)
    assert (looks.total, looks.people) == (2, 2)
    assert [(row.name, row.act, row.role) for row in looks.rows] == [
        ("Ruth Ellery", "list_children", "Director of children's services"),
        ("Grace Oyelaran", "read_child", "Social worker"),
    ]
    assert looks.rows[1].why == "Holds the child"
    assert who_looked(worker, tia.pk, now=NOW).total == 4
    assert people_who_looked(worker, tia.pk, since=NOW - DAY * 30) == 2


@pytest.mark.parametrize(
    ("code", "may"),
    [
        ("information_governance", True),
        ("director", True),
        ("performance_analyst", False),
        ("social_worker", False),
        ("administrator", False),
    ],
)
def test_who_may_see_who_looked(code: str, may: bool, council: SmallCouncil) -> None:
    child = council.child("Tia", "Brackley")
    viewer = council.viewer(code)
    if may:
        assert who_looked(viewer, child.pk, now=NOW).total == 0
    else:
        with pytest.raises(NotYours):
            who_looked(viewer, child.pk, now=NOW)
    other = SmallCouncil("997").child("Ben", "Hodge")
    with pytest.raises(NoSuchChild):
        who_looked(viewer, other.pk, now=NOW)


def test_the_machine_reads_within_one_council(council: SmallCouncil) -> None:
    machine = council.account(None, is_machine=True)
    ours, theirs = council.child("Tia", "A"), SmallCouncil("997").child("Ben", "B")
    viewer = viewer_of(machine, now=NOW, authority_id=council.authority.pk)
    assert reached(viewer) == {ours.pk}
    assert opens(viewer, ours) and not opens(viewer, theirs)
