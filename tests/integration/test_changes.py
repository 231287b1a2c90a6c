"""What a change changed: field by field from the history, and a history that was meddled with."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from keepsight.access.log import audit
from keepsight.access.log.changes import FieldChange
from keepsight.access.log.history_rows import broken_history, hash_of_history, written_by
from keepsight.access.looks.who_looked import Look, who_looked
from keepsight.access.models import AuditLine
from keepsight.access.staff.worker_changes import changes_of_worker
from keepsight.access.viewer import Viewer
from keepsight.actions.workforce.change_worker import CHANGE_WORKER
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form
from keepsight.records.people.address import Address
from keepsight.records.people.case_note import CaseNote
from keepsight.records.people.person import Person
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, perform
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


@pytest.fixture
def child(council: SmallCouncil) -> Person:
    return council.child("Tia", "Brackley")


@pytest.fixture
def manager(council: SmallCouncil, child: Person) -> Viewer:
    team = council.team("Millbrook")
    council.open(child, team)
    return council.viewer("team_manager", team, name="Ann Ogden")


def moved_house(doing: Doing, given: dict[str, Any]) -> Address:
    """An address as it was first written, and put right."""
    first = doing.create(
        Address, person_id=given["child"], lines="1 Mill Lane", postcode="BK1 1AA", started_on=TODAY
    )
    return doing.amend(first, why="The wrong number", lines="11 Mill Lane", ended_on=TODAY)


MOVED_HOUSE = Action(
    code="moved_house",
    title="Note that a child moved",
    why="A test.",
    may="give_reasons",
    form=Form(sections=()),
    run=moved_house,
)


def change_of(viewer: Viewer, child: Person) -> Look:
    looks = who_looked(viewer, child.pk, now=NOW + DAY, only_changes=True)
    assert [row.act for row in looks.rows] == ["moved_house"]
    return looks.rows[0]


def test_each_field_is_told_as_it_was_and_as_it_is(manager: Viewer, child: Person) -> None:
    perform(MOVED_HOUSE, {"child": child.pk}, by=manager, now=NOW)
    first, second = change_of(manager, child).changes
    assert (first.record, first.is_new, first.is_sound, first.why) == ("Address", True, True, "")
    assert [field.new for field in first.fields] == ["1 Mill Lane", "BK1 1AA", TODAY]
    assert (second.is_new, second.why) == (False, "The wrong number")
    assert [(field.old, field.new) for field in second.fields] == [
        ("1 Mill Lane", "11 Mill Lane"),
        (None, TODAY),
    ]


def test_who_may_not_open_the_record_is_told_no_value(
    council: SmallCouncil, manager: Viewer, child: Person
) -> None:
    perform(MOVED_HOUSE, {"child": child.pk}, by=manager, now=NOW)
    officer = council.viewer("information_governance")
    for change in change_of(officer, child).changes:
        assert change.record == "Address" and change.why == ""
        assert change.fields
        assert all(field.is_kept_back and field.new is None for field in change.fields)


def test_who_reaches_a_child_in_part_is_not_told_what_is_restricted(
    council: SmallCouncil, manager: Viewer, child: Person
) -> None:
    perform(MOVED_HOUSE, {"child": child.pk}, by=manager, now=NOW)
    sister = council.child("Kai", "Brackley")
    council.siblings(child, sister)
    worker = council.worker("Nadia Rahman")
    council.role(worker, "social_worker")
    council.holds(worker, sister)
    for change in change_of(council.looks(worker), child).changes:
        told = {field.question: field.new for field in change.fields if not field.is_kept_back}
        assert "11 Mill Lane" not in told.values() and "BK1 1AA" not in told.values()
        assert any(field.is_kept_back for field in change.fields)


def test_another_childs_record_in_the_same_line_is_not_told(
    council: SmallCouncil, manager: Viewer, child: Person
) -> None:
    other = council.child("Ben", "Hodge")

    def both(doing: Doing, given: dict[str, Any]) -> None:
        doing.create(Address, person=child, lines="1 Mill Lane")
        doing.create(Address, person=other, lines="2 Secret Close")

    action = Action("moved_house", "Two at once", "A test.", "give_reasons", Form(()), both)
    perform(action, {}, by=manager, now=NOW)
    own, others = change_of(manager, child).changes
    assert not own.is_of_another and own.fields[0].new == "1 Mill Lane"
    assert others.is_of_another
    assert all(field.is_kept_back for field in others.fields)


def test_the_words_of_a_note_stand_on_the_record_alone(manager: Viewer, child: Person) -> None:
    def write(doing: Doing, given: dict[str, Any]) -> None:
        doing.create(CaseNote, person=child, words="What grandmother said", happened_on=TODAY)

    perform(
        Action("moved_house", "A note", "A test.", "give_reasons", Form(()), write),
        {},
        by=manager,
        now=NOW,
    )
    (change,) = change_of(manager, child).changes
    assert any(field.is_long for field in change.fields)
    assert all(field.new != "What grandmother said" for field in change.fields)


@pytest.mark.parametrize("how", ["changed", "taken"])
def test_a_history_row_that_was_meddled_with_is_noticed(
    how: str, manager: Viewer, child: Person
) -> None:
    perform(MOVED_HOUSE, {"child": child.pk}, by=manager, now=NOW)
    assert list(broken_history(AuditLine.objects.all())) == []
    statement = {
        "changed": "UPDATE records_historicaladdress SET lines = '1 Other Lane' WHERE lines = %s",
        "taken": "DELETE FROM records_historicaladdress WHERE lines = %s",
    }[how]
    with connection.cursor() as cursor:
        cursor.execute(statement, ["1 Mill Lane"])
    first, second = change_of(manager, child).changes
    assert not first.is_sound and first.fields == ()
    assert second.is_sound
    broken = list(broken_history(AuditLine.objects.all()))
    assert [(one.record, one.number) for _, one in broken] == [("Address", second_number())]
    assert audit.verify().first_broken is None


def second_number() -> int:
    return Address.objects.get().pk


def test_a_column_added_later_changes_no_hash(manager: Viewer, child: Person) -> None:
    perform(MOVED_HOUSE, {"child": child.pk}, by=manager, now=NOW)
    row = Address.history.earliest()
    before = hash_of_history(row)
    unfilled = [
        field
        for field in row._meta.concrete_fields
        if getattr(row, field.attname) in (None, "") and not field.primary_key
    ]
    assert unfilled
    row._meta.local_fields.remove(unfilled[0])
    row._meta._expire_cache()
    try:
        assert hash_of_history(row) == before
    finally:
        row._meta.local_fields.append(unfilled[0])
        row._meta._expire_cache()


def test_a_line_says_which_history_rows_it_wrote(manager: Viewer, child: Person) -> None:
    perform(MOVED_HOUSE, {"child": child.pk}, by=manager, now=NOW)
    line = AuditLine.objects.get(act="moved_house")
    rows = list(Address.history.order_by("history_id").values_list("history_id", flat=True))
    assert [one.row for one in written_by(line)] == rows


# --- a worker's own record ----------------------------------------------------------------------


def test_what_changed_on_a_workers_own_record(council: SmallCouncil) -> None:
    administrator = council.viewer("administrator", name="Owen Petrie")
    worker: Worker = council.worker("Nadia Raman")
    held: RoleHeld = council.role(worker, "social_worker")
    given = {name: getattr(worker, name) for name in _asked_of_a_worker()}
    perform(
        CHANGE_WORKER,
        {**given, "worker": worker.pk, "name": "Nadia Rahman"},
        by=administrator,
        now=NOW,
    )
    found = changes_of_worker(administrator, f"W-{worker.pk}", now=NOW + DAY)
    assert found.total == 3
    (changed,) = [row for row in found.rows if row.by]
    assert changed.by == "Owen Petrie" and changed.is_on_the_log and changed.change.is_sound
    assert FieldChange(changed.change.fields[0].question, "Nadia Raman", "Nadia Rahman") in (
        changed.change.fields
    )
    assert {row.change.record for row in found.rows} == {"Worker", "Role held"}
    assert not any(row.is_on_the_log for row in found.rows if not row.by)
    assert AuditLine.objects.latest("id").act == "read_worker_changes"
    assert held.pk


def _asked_of_a_worker() -> list[str]:
    return [question.field for question in CHANGE_WORKER.form.questions]
