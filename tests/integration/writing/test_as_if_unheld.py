"""An import tells whoever may not know of a child exactly what it would if nobody held the child.

Two councils are sent the same file. One holds children whose records are locked; the other never had
them. Everything that the pages of imports are made of has to be the same for an analyst of either.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import Value

from keepsight.access.viewer import Viewer
from keepsight.records.batch import Batch
from keepsight.records.people.person import Person
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.worker import Worker
from keepsight.writing.batches.ledger_rows import Chosen, Rows
from keepsight.writing.batches.overview import imports, one_import
from keepsight.writing.batches.proposal import Proposal
from keepsight.writing.models import LedgerRow, Question
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import SmallCouncil
from tests.integration.writing.small import LATER, child, proposal, take

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BORN, OTHER = date(2015, 3, 2), date(2015, 2, 3)
DAY = timedelta(days=1)
OUTCOMES = ((), ("new",), ("merged",), ("waiting",), ("rejected",), ("new", "merged"))


class House:
    """A council with an analyst and somebody named on its locks."""

    def __init__(self, code: str) -> None:
        self.council = SmallCouncil(code)
        self.minutes = 0
        self.analyst = self._worker("Ida Lund", "performance_analyst")
        self.named = self._worker("Raj Patel", "performance_analyst")

    def _worker(self, name: str, role: str) -> Worker:
        made = self.council.worker(name)
        self.council.role(made, role)
        return made

    def viewer(self, worker: Worker | None = None) -> Viewer:
        return self.council.looks(worker or self.analyst, LATER)

    def takes(self, given: Proposal, *, hold: bool = False) -> Batch:
        """Each file at a minute of its own, so that each is an import of its own."""
        self.minutes += 1
        at = LATER - DAY + timedelta(minutes=self.minutes)
        return take(given, authority=self.council.authority, hold=hold, now=at)

    def lock_all(self, **said: Any) -> None:
        for person in Person.objects.filter(authority=self.council.authority):
            lock = self.council.lock(person, restricted_on=LATER.date() - DAY, **said)
            self.council.names_reader(lock, self.named)


def seen(batch: Batch, viewer: Viewer) -> dict[str, Any]:
    """All that the pages of imports say of one to a viewer, without the numbers of its records."""
    one = one_import(viewer, batch.started_at, now=LATER)
    assert one is not None
    listed, _ = imports(viewer, first=0, most=50, now=LATER)
    line = next(each for each in listed if each.moment == batch.started_at)
    found: dict[str, Any] = {
        "counts": one.counts(),
        "line": line.counts(),
        "totals": sorted(
            (t.file, t.table, t.outcome, t.reason, t.rows, t.changed, t.first_row, t.first_sentence)
            for t in one.totals
        ),
        "asks": sorted(one.asks),
        "remarked": sorted((r.reason, r.column, r.rows, r.first_row) for r in one.remarked),
    }
    for outcomes in OUTCOMES:
        rows = Rows(Chosen([batch.pk], outcomes), viewer, now=LATER)
        pages = [rows.page(first, 3) for first in range(0, rows.how_many() + 3, 3)]
        told = [_told(row) for page in pages for row in page]
        assert len(told) == rows.how_many() and told == [_told(row) for row in rows.page()]
        found[f"rows {outcomes}"] = told
    changed = Rows(Chosen([batch.pk], changed=True), viewer, now=LATER)
    found["changed"] = [_told(row) for row in changed.page()]
    assert len(found["changed"]) == changed.how_many()
    remarks = Rows(Chosen([batch.pk], remarked=True), viewer, now=LATER)
    found["remarks"] = sorted((r["row"], r["reason"], r["sentence"]) for r in remarks.page())
    assert len(found["remarks"]) == remarks.how_many()
    return found


def _told(row: dict[str, Any]) -> tuple[Any, ...]:
    links = row.get("link_id", row["person_id"]) is not None
    said = ("file", "table", "row", "outcome", "changed", "reason", "column", "sentence")
    return (*(row[name] for name in said), links and row["outcome"] in ("new", "merged"))


def assessed(of: int, on: date = date(2026, 1, 5), **more: Any) -> dict[str, Any]:
    return {"of": of, "started_on": on, "kind_code": "assessment", **more}


HELD = proposal(child("1", BORN, upn="A1"), assessments=[assessed(0)])
FILES = {
    "the child again": proposal(child("1", BORN, upn="A1")),
    "with a row held, a row that is new, and one said twice": proposal(
        child("1", BORN),
        assessments=[assessed(0), assessed(0, date(2026, 2, 9)), assessed(0, date(2026, 2, 9))],
    ),
    "by a number alone": proposal(child("1", None, _must_exist=True), assessments=[assessed(0)]),
    "another date of birth": proposal(child("1", OTHER), assessments=[assessed(0)]),
    "one number, two dates of birth": proposal(child("1", BORN), child("1", OTHER)),
    "by the pupil number": proposal(child("9", BORN, upn="A1"), scheme="other", source="annex_a"),
    "one pupil number, two numbers": proposal(
        child("8", BORN, upn="A1"), child("9", BORN, upn="A1"), scheme="other"
    ),
    "another system that differs": proposal(
        child("1", BORN), assessments=[assessed(0, authorised_on=date(2026, 2, 1))], source="ssd"
    ),
    "with two workers": proposal(
        child("1", BORN),
        allocations=[
            {"of": 0, "worker": "W1", "started_on": date(2026, 1, 5)},
            {"of": 0, "worker": "W2", "started_on": date(2026, 2, 5)},
        ],
    ),
}


@pytest.mark.parametrize("kind", ["restricted", "sealed"])
@pytest.mark.parametrize("hold", [True, False], ids=["staged", "accepted"])
@pytest.mark.parametrize("file", FILES, ids=str)
def test_an_import_reads_as_if_nobody_held_the_child(file: str, hold: bool, kind: str) -> None:
    here, without = House("201"), House("202")
    here.takes(HELD)
    here.lock_all(kind=kind)
    mine, theirs = (house.takes(FILES[file], hold=hold) for house in (here, without))
    said = seen(mine, here.viewer())
    expected = seen(theirs, without.viewer())
    if not hold:
        # Put on the records, the two councils hold different children, who may look alike.
        said.pop("asks"), expected.pop("asks")
    assert said == expected
    assert sum(said["counts"].values()) == mine.rows_read


@pytest.mark.parametrize("file", FILES, ids=str)
def test_who_is_named_sees_what_became_of_every_row(file: str) -> None:
    """The true ledger is beneath: the same as where nothing is locked."""
    here, open_house = House("201"), House("202")
    here.takes(HELD), open_house.takes(HELD)
    here.lock_all()
    mine, theirs = (house.takes(FILES[file], hold=True) for house in (here, open_house))
    assert seen(mine, here.viewer(here.named)) == seen(theirs, open_house.viewer())
    beneath = Counter(LedgerRow.objects.filter(batch=mine).values_list("outcome", flat=True))
    assert beneath == Counter(
        LedgerRow.objects.filter(batch=theirs).values_list("outcome", flat=True)
    )


def test_what_was_read_before_the_lock_reads_as_new() -> None:
    house = House("201")
    house.takes(HELD)
    again = house.takes(proposal(child("1", BORN), child("2", OTHER), assessments=[assessed(0)]))
    assert seen(again, house.viewer())["counts"] == {"merged": 2, "new": 1}
    house.council.lock(Person.objects.get(born_on=BORN), restricted_on=LATER.date() - DAY)
    assert seen(again, house.viewer())["counts"] == {"new": 3}
    first = Batch.objects.filter(authority=house.council.authority).order_by("pk")[0]
    assert seen(first, house.viewer())["counts"] == {"new": 2}


def test_a_row_that_waits_reads_as_new_when_one_of_the_two_is_locked_later() -> None:
    house = House("201")
    house.takes(proposal(child("1", BORN)))
    house.takes(proposal(child("7", BORN, upn="A1"), scheme="other"))
    waits = house.takes(proposal(child("1", BORN, upn="A1")))
    assert Question.objects.get().kind == "two_records"
    assert seen(waits, house.viewer())["counts"] == {"waiting": 1}
    second = Question.objects.get().candidates[1]
    house.council.lock(Person.objects.get(pk=second), restricted_on=LATER.date() - DAY)
    told = seen(waits, house.viewer())
    assert told["counts"] == {"new": 1} and told["asks"] == []


def test_a_number_that_leads_to_an_open_and_a_locked_record_joins_the_open_one() -> None:
    """For who may not know of the second, the row is shown as joined; who is named is asked."""
    house = House("201")
    house.takes(proposal(child("7", BORN, upn="A1"), scheme="other"))
    house.lock_all()
    house.takes(proposal(child("1", BORN)))
    came = house.takes(proposal(child("1", BORN, upn="A1")), hold=True)
    told = seen(came, house.viewer())
    assert told["counts"] == {"merged": 1} and told["asks"] == []
    truly = seen(came, house.viewer(house.named))
    assert truly["counts"] == {"waiting": 1} and truly["asks"] == [("two_records", 1)]


def test_the_pages_and_the_spreadsheet_say_it() -> None:
    """The link of such a row leads to a number that nobody has; the log names the child."""
    house = House("201")
    house.takes(HELD)
    house.lock_all(kind="sealed")
    sealed = Person.objects.get()
    came = house.takes(proposal(child("1", BORN), assessments=[assessed(0)]))
    house.viewer()
    client = signed_in(Account.objects.get(worker=house.analyst))
    when = came.started_at.strftime("%Y%m%dT%H%M%S%fZ")
    rows = client.get(f"/imports/{when}/rows?batch={came.pk}")
    assert "New record" in text_of(rows) and "Joined to a record" not in text_of(rows)
    assert f"C-{sealed.pk}" not in rows.content.decode()
    saved = client.get(f"/imports/{when}/rows/save?batch={came.pk}")
    assert saved.status_code == 200
    row = LedgerRow.objects.filter(batch=came).order_by("pk")[0]
    assert row.person_id == sealed.pk and row.unheld_person_id != sealed.pk
    assert client.get(f"/child/C-{row.unheld_person_id}").status_code == 404


OF = "keepsight.writing.batches."
GUARDS = {
    "totals": (f"{OF}overview.hidden_rows", lambda *_, **__: [], "with a row held"),
    "rows": (f"{OF}ledger_rows.hidden_rows", lambda *_, **__: [], "with a row held"),
    "remarks": (f"{OF}as_seen.about_secret", lambda *_, **__: Value(False), "another system"),
    "questions": (f"{OF}overview.about_secret", lambda *_, **__: Value(False), "one number"),
}


@pytest.mark.parametrize("guard", GUARDS)
def test_each_guard_taken_away_is_noticed(guard: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place, instead, begins = GUARDS[guard]
    file = next(given for name, given in FILES.items() if name.startswith(begins))
    here, without = House("201"), House("202")
    here.takes(HELD)
    here.lock_all()
    mine, theirs = here.takes(file, hold=True), without.takes(file, hold=True)
    monkeypatch.setattr(place, instead)
    assert seen(mine, here.viewer()) != seen(theirs, without.viewer())


# --- made-up files ----------------------------------------------------------------------------------

NUMBERS, UPNS = ("1", "2", "3", "4"), (None, "A1", "A2")


def made_up(dice: random.Random, *, children: int, source: str, scheme: str) -> Proposal:
    """A file of so many children with numbers of a few, so that they clash in every way."""
    given = [
        child(
            dice.choice(NUMBERS),
            dice.choice((BORN, BORN, OTHER)),
            upn=dice.choice(UPNS),
            _must_exist=dice.random() < 0.15,
        )
        for _ in range(children)
    ]
    for one in given:
        if one["_must_exist"]:
            one.update(born_on=None, upn=None)
    assessments = [
        assessed(dice.randrange(children), date(2026, 1, dice.randint(1, 3)))
        for _ in range(dice.randint(1, 6))
    ]
    return proposal(*given, assessments=assessments, source=source, scheme=scheme)


@pytest.mark.parametrize("seed", range(12))
def test_no_made_up_file_tells_a_locked_child_from_none(seed: int) -> None:
    dice = random.Random(seed)
    here, without = House("201"), House("202")
    # Children whom only the first council has, all of them locked.
    locked = made_up(dice, children=3, source="cin_census", scheme=dice.choice("ab"))
    here.takes(locked)
    here.lock_all(kind=dice.choice(("sealed", "restricted")))
    for _ in range(4):
        system = {"source": dice.choice(("cin_census", "ssd")), "scheme": dice.choice("ab")}
        file = made_up(dice, children=dice.randint(1, 4), **system)
        mine, theirs = here.takes(file, hold=True), without.takes(file, hold=True)
        assert seen(mine, here.viewer()) == seen(theirs, without.viewer())
