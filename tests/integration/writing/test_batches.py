"""A batch: staged, applied in chunks, unseen until the whole of it stands; later files update."""

from datetime import date

import pytest
from django.db import connection

from keepsight.access.log import audit
from keepsight.records.batch import Batch
from keepsight.records.models import RECORDS
from keepsight.records.need.assessment import Assessment
from keepsight.records.people.person import Person
from keepsight.records.record import HERE
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing import bring_in
from keepsight.writing.batches import applying, staging
from keepsight.writing.models import LedgerRow, LedgerTotal, Question, StagedPart
from tests.integration.writing.small import LATER, NOW, child, outcomes, proposal, take

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BORN = date(2015, 3, 2)
BEGAN, DONE = date(2026, 1, 5), date(2026, 2, 10)


def assessed(authorised: date | None = None, **more: object) -> object:
    row = {"of": 0, "started_on": BEGAN, "authorised_on": authorised}
    return proposal(child("1", BORN), assessments=[row], **more)  # type: ignore[arg-type]


def many(count: int) -> object:
    return proposal(*(child(str(n), BORN) for n in range(count)))


def test_the_ledger_adds_up_and_totals_agree() -> None:
    batch = take(assessed(DONE))
    assert outcomes(batch) == {"new": 2}
    assert sum(t.rows for t in LedgerTotal.objects.filter(batch=batch)) == batch.rows_read == 2


def test_the_same_file_twice_changes_nothing() -> None:
    take(assessed(DONE))
    before = {n: m.history.count() for n, m in RECORDS.items()}
    batch = take(assessed(DONE), now=LATER)
    assert outcomes(batch) == {"merged": 2}
    assert {n: m.history.count() for n, m in RECORDS.items()} == before
    assert not LedgerRow.objects.filter(batch=batch, changed=True).exists()


def test_a_later_file_updates_and_history_keeps_what_was_believed() -> None:
    take(assessed(None))
    batch = take(assessed(DONE), now=LATER)
    assert Assessment.objects.get().authorised_on == DONE
    assert LedgerRow.objects.filter(batch=batch, changed=True).count() == 1
    versions = Assessment.history.order_by("history_id").values_list(
        "authorised_on", "history_type", "history_date"
    )
    assert list(versions) == [(None, "+", NOW), (DONE, "~", LATER)]


def test_what_the_same_system_takes_back_is_taken_back() -> None:
    take(assessed(DONE))
    take(assessed(None), now=LATER)
    assert Assessment.objects.get().authorised_on is None


def test_another_system_fills_blanks_and_never_overwrites() -> None:
    take(assessed(None, scheme="e"))
    take(assessed(DONE, source="annex_a", scheme="e"), now=LATER)
    assert Assessment.objects.get().authorised_on == DONE
    third = take(assessed(date(2026, 2, 11), source="ssd", scheme="e"), now=LATER)
    assert Assessment.objects.get().authorised_on == DONE
    from keepsight.writing.models import Remark

    assert Remark.objects.get(batch=third).reason == "systems_differ"


def test_set_wise_history_is_what_simple_history_would_have_written() -> None:
    take(assessed(DONE))
    ours = Assessment.history.get()
    twin = Assessment.objects.get()
    twin.pk = None
    twin.save()
    theirs = Assessment.history.latest("history_id")
    own = {"id", "history_id", "history_date", "history_change_reason"}
    for field in ours._meta.concrete_fields:
        if field.name not in own:
            assert getattr(ours, field.attname) == getattr(theirs, field.attname), field.name
    assert {f.attname for f in ours._meta.concrete_fields} == {
        f.attname for f in theirs._meta.concrete_fields
    }


class TestHalfway:
    """Stopped at any point, a batch is invisible; it resumes to the same end, or goes without trace."""

    def staged(self) -> Batch:
        batch = take(many(30), hold=True)
        assert batch.state == Batch.State.STAGED
        return batch

    @pytest.fixture(autouse=True)
    def small_chunks(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(staging, "ROWS_IN_A_CHUNK", 10)

    def cut_after(self, monkeypatch: pytest.MonkeyPatch, chunks: int) -> Batch:
        batch = self.staged()
        assert batch.chunks > 2
        whole, done = applying._apply_chunk, []

        def stop(*given: object, **more: object) -> None:
            if len(done) == chunks:
                raise KeyboardInterrupt
            done.append(1)
            whole(*given, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(applying, "_apply_chunk", stop)
        with pytest.raises(KeyboardInterrupt):
            applying.apply(batch, now=NOW, by=None)
        monkeypatch.setattr(applying, "_apply_chunk", whole)
        return Batch.objects.get(pk=batch.pk)

    def test_nothing_is_seen_while_it_is_staged(self) -> None:
        self.staged()
        assert Person.objects.count() == 0

    @pytest.mark.parametrize("chunks", [0, 1, 2])
    def test_nothing_is_seen_halfway(self, monkeypatch: pytest.MonkeyPatch, chunks: int) -> None:
        batch = self.cut_after(monkeypatch, chunks)
        assert batch.state == Batch.State.APPLYING
        assert Person.objects.count() == 0
        assert (Person.everything.count() > 0) == (chunks > 0)

    def test_it_resumes_to_the_same_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cut_after(monkeypatch, 2)
        bring_in.finish_what_was_cut_short(now=LATER, by=None)
        assert Person.objects.count() == 30
        assert Person.history.count() == 30
        assert audit.verify().first_broken is None

    def test_it_is_thrown_away_without_trace(self, monkeypatch: pytest.MonkeyPatch) -> None:
        batch = self.cut_after(monkeypatch, 2)
        applying.throw_away(batch, now=LATER, by=None)
        for model in RECORDS.values():
            assert model.everything.count() == 0
            assert model.history.count() == 0
        for model in (LedgerRow, LedgerTotal, StagedPart, Question):
            assert model.objects.count() == 0

    def test_a_finished_batch_is_not_thrown_away(self) -> None:
        batch = take(many(3))
        with pytest.raises(applying.NotNow):
            applying.throw_away(batch, now=LATER, by=None)

    def test_a_batch_that_was_being_read_is_thrown_away_at_the_next_start(self) -> None:
        batch = self.staged()
        Batch.objects.filter(pk=batch.pk).update(state=Batch.State.READING)
        bring_in.finish_what_was_cut_short(now=LATER, by=None)
        assert Batch.objects.get(pk=batch.pk).state == Batch.State.THROWN_AWAY

    def test_the_guard_is_what_hides_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """With the filter taken out, the half import shows: the test above can fail."""
        self.cut_after(monkeypatch, 1)
        assert Person.everything.count() > Person.objects.count()


def test_chunks_go_through_the_file_from_its_beginning_to_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Numbers of one chunk lie beside one another, or every chunk touches every page of a table."""
    monkeypatch.setattr(staging, "ROWS_IN_A_CHUNK", 200)
    take(many(2_000), hold=True)
    parts = StagedPart.objects.filter(record="Person").order_by("chunk")
    ids = [staging.staged_rows(part)["id"].to_list() for part in parts]
    assert len(ids) > 5
    assert [n for part in ids for n in part] == sorted(n for part in ids for n in part)


def test_what_was_changed_here_meanwhile_stands() -> None:
    take(assessed(None))
    batch = take(assessed(DONE), now=NOW, hold=True)
    mine = Assessment.objects.get()
    mine.authorised_on, mine.source = date(2026, 2, 1), HERE
    mine._history_date = LATER
    mine.save()
    applying.apply(batch, now=LATER, by=None)
    assert Assessment.objects.get().authorised_on == date(2026, 2, 1)


class TestOneLeadWorker:
    """At most one lead allocation at an instant, whatever the files say."""

    def held(self, worker: str, began: date | None, ended: date | None = None, **more: str):
        row = {"of": 0, "worker": worker, "started_on": began, "ended_on": ended}
        return proposal(child("1", BORN), allocations=[row], scheme="e", **more)  # type: ignore[arg-type]

    def test_another_system_that_names_another_worker_waits(self) -> None:
        take(self.held("S1", BEGAN))
        batch = take(self.held("S2", DONE, source="case_list"), now=LATER)
        assert Allocation.objects.count() == 1
        assert outcomes(batch)["waiting"] == 1
        assert Question.objects.get().kind == "two_workers"

    def test_the_same_worker_without_a_date_is_the_same_allocation(self) -> None:
        take(self.held("S1", BEGAN))
        batch = take(self.held("S1", None, source="annex_a"), now=LATER)
        assert Allocation.objects.count() == 1
        assert outcomes(batch) == {"merged": 2}

    def test_a_later_word_of_the_same_system_succeeds(self) -> None:
        take(self.held("S1", BEGAN))
        take(self.held("S2", DONE), now=LATER)
        spells = Allocation.objects.order_by("started_on").values_list("started_on", "ended_on")
        assert list(spells) == [(BEGAN, DONE), (DONE, None)]

    def test_one_file_that_ends_one_and_begins_the_next_applies(self) -> None:
        take(self.held("S1", BEGAN))
        rows = [
            {"of": 0, "worker": "S1", "started_on": BEGAN, "ended_on": DONE},
            {"of": 0, "worker": "S2", "started_on": DONE, "ended_on": None},
        ]
        take(proposal(child("1", BORN), allocations=rows, scheme="e"), now=LATER)
        assert Allocation.objects.filter(ended_on=None).count() == 1
        assert not Question.objects.exists()

    def test_two_open_leads_of_one_file_the_earlier_waits(self) -> None:
        rows = [
            {"of": 0, "worker": "S1", "started_on": BEGAN, "ended_on": None},
            {"of": 0, "worker": "S2", "started_on": DONE, "ended_on": None},
        ]
        batch = take(proposal(child("1", BORN), allocations=rows, scheme="e"))
        assert Allocation.objects.get().started_on == DONE
        assert outcomes(batch)["waiting"] == 1

    def test_the_database_itself_refuses_a_second(self) -> None:
        from django.db import IntegrityError, transaction

        take(self.held("S1", BEGAN))
        second = Allocation.objects.get()
        second.pk, second.started_on = None, DONE
        with pytest.raises(IntegrityError), transaction.atomic():
            second.save()


def test_every_write_of_an_import_stands_on_the_log() -> None:
    batch = take(many(3))
    from keepsight.access.models import AuditChild, AuditLine

    acts = list(AuditLine.objects.order_by("id").values_list("act", flat=True))
    assert acts == ["import_chunk", "import"]
    assert set(AuditChild.objects.values_list("child_id", flat=True)) == set(
        Person.objects.values_list("id", flat=True)
    )
    assert batch.state == Batch.State.FINISHED
    assert connection.vendor in ("sqlite", "postgresql")
