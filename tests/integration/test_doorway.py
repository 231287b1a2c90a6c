"""The doorway on a real database: what stands, what was known, what is hidden, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from django.db import transaction

from keepsight.facts.doorway import ask, facts
from keepsight.facts.export import write_facts
from keepsight.facts.ssd import ssd_columns
from keepsight.facts.tables import fact_tables, held_behind
from keepsight.records.authority import Authority
from keepsight.records.batch import Batch
from keepsight.records.models import RECORDS

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

D = date
NEW_YEAR = D(2024, 1, 1)
FAR = D(2090, 1, 1)


def at(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


@pytest.fixture
def council() -> Authority:
    return Authority.objects.create(code="998", name="Calderbeck")


@pytest.fixture
def write(council: Authority) -> Callable[..., Any]:
    """Writes a record of the council; ``on``: when it came here."""

    def write(record: str, on: date = NEW_YEAR, **fields: Any) -> Any:
        row = RECORDS[record](authority=council, **fields)
        row._history_date = at(on)
        row.save()
        return row

    return write


def change(row: Any, on: date, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(row, name, value)
    row._history_date = at(on)
    row.save()


def test_every_table_has_its_schema_and_costs_one_query(
    council: Authority, django_assert_num_queries: Any
) -> None:
    held = set(held_behind(fact_tables()))
    with django_assert_num_queries(len(held)):
        frames = facts(council.id)
    assert set(frames) == held
    for code in held:
        assert frames[code].schema == pl.Schema(fact_tables()[code].schema), code


def test_values_come_in_their_types_and_blank_text_is_null(
    council: Authority, write: Callable[..., Any]
) -> None:
    child = write("Person", born_on=D(2015, 2, 28), died_on=None, source="case_list")
    referral = write(
        "Referral",
        person=child,
        received_on=D(2024, 1, 2),
        accepted_at=datetime(2024, 1, 2, 9, 30, 15, 120, tzinfo=UTC),
        source_code="1A",
        no_further_action=False,
    )
    episode = write(
        "EpisodeOfNeed",
        person=child,
        referral=referral,
        started_on=D(2024, 1, 2),
        primary_need_code="N1",
        recorded_at=at(D(2024, 1, 3)),
    )
    write("Worker", staff_number="7", full_time_equivalent="0.8000", is_agency=True)
    frames = facts(council.id)
    row = frames["episode_of_need"].to_dicts()[0]
    assert row["id"] == episode.id and row["child"] == child.id
    assert row["accepted_at"] == datetime(2024, 1, 2, 9, 30, 15, 120, tzinfo=UTC)
    assert (row["source_code"], row["no_further_action"]) == ("1A", False)
    assert row["recorded_at"] == at(D(2024, 1, 3))
    assert (row["end_reason_code"], row["ended_on"], row["superseded_at"]) == (None, None, None)
    [worker] = frames["worker"].to_dicts()
    assert (worker["full_time_equivalent"], worker["is_agency"]) == (0.8, True)
    assert worker["child"] is None
    assert frames["person"].to_dicts()[0]["source"] == "case_list"


def test_only_the_children_asked_for_and_only_this_council(
    council: Authority, write: Callable[..., Any]
) -> None:
    one, two = write("Person"), write("Person")
    for child in (one, two):
        write("Visit", person=child, visited_on=D(2024, 1, 5))
    other = Authority.objects.create(code="999", name="Elsewhere")
    RECORDS["Visit"].objects.create(
        authority=other,
        person=RECORDS["Person"].objects.create(authority=other),
        visited_on=D(2024, 1, 5),
    )
    frames = facts(council.id, tables=["visit", "person", "worker"], children=[two.id])
    assert frames["visit"]["child"].to_list() == [two.id]
    assert frames["person"]["child"].to_list() == [two.id]
    assert facts(council.id, tables=["visit"])["visit"].height == 2
    assert facts(council.id, tables=["visit"], children=[])["visit"].is_empty()
    with pytest.raises(KeyError):
        facts(council.id, tables=["visits"])


def test_an_unfinished_batch_is_never_seen(council: Authority, write: Callable[..., Any]) -> None:
    batch = Batch.objects.create(
        authority=council, source="cin_census", scheme="x", name="x", started_at=at(D(2024, 1, 1))
    )
    child = write("Person")
    hidden = write("Referral", person=child, source_code="1A", batch_number=batch.id)
    write("EpisodeOfNeed", person=child, referral=hidden, primary_need_code="N1")
    for known_on in (None, FAR):
        frames = facts(council.id, known_on=known_on)
        assert frames["referral"].is_empty()
        # Joined through it, its values are not seen either.
        assert frames["episode_of_need"]["source_code"].to_list() == [None]
    Batch.objects.update(state=Batch.State.FINISHED)
    for known_on in (None, FAR):
        frames = facts(council.id, known_on=known_on)
        assert frames["episode_of_need"]["source_code"].to_list() == ["1A"]


def test_as_at_a_day_hides_what_came_later(council: Authority, write: Callable[..., Any]) -> None:
    child = write("Person")
    write(
        "PeriodOfCare",
        person=child,
        started_on=D(2024, 1, 10),
        ended_on=D(2024, 3, 1),
        end_reason_code="E4",
    )

    def read(day: date) -> list[tuple[Any, ...]]:
        frame = facts(council.id, tables=["period_of_care"], as_at=day)["period_of_care"]
        return frame.select("started_on", "ended_on", "end_reason_code").rows()

    assert read(D(2024, 1, 9)) == []
    assert read(D(2024, 2, 29)) == [(D(2024, 1, 10), None, None)]
    assert read(D(2024, 3, 1)) == [(D(2024, 1, 10), D(2024, 3, 1), "E4")]


def test_known_on_a_day_gives_the_version_believed_then(
    council: Authority, write: Callable[..., Any]
) -> None:
    child = write("Person")
    visit = write("Visit", on=D(2024, 3, 25), person=child, visited_on=D(2024, 3, 14), seen=False)
    change(visit, D(2024, 4, 2), seen=True)

    def read(day: date | None) -> list[tuple[Any, ...]]:
        frame = facts(council.id, tables=["visit"], known_on=day)["visit"]
        return frame.select("seen", "superseded_at").rows()

    assert read(D(2024, 3, 24)) == []
    assert read(D(2024, 3, 25)) == [(False, at(D(2024, 4, 2)))]
    assert read(D(2024, 4, 2)) == read(FAR) == read(None) == [(True, None)]
    visit._history_date = at(D(2024, 5, 1))
    visit.delete()
    assert read(D(2024, 4, 30)) == [(True, at(D(2024, 5, 1)))]
    assert read(D(2024, 5, 1)) == []


def test_a_first_version_was_known_when_its_source_wrote_it_and_a_later_one_when_it_came(
    council: Authority, write: Callable[..., Any]
) -> None:
    child = write("Person")
    visit = write(
        "Visit",
        on=D(2024, 4, 8),
        person=child,
        visited_on=D(2024, 3, 14),
        seen=False,
        source="case_list",
        recorded_at=at(D(2024, 3, 15)),
    )
    change(visit, D(2024, 5, 6), seen=True)

    def seen(day: date) -> list[bool]:
        return facts(council.id, tables=["visit"], known_on=day)["visit"]["seen"].to_list()

    assert seen(D(2024, 3, 14)) == []
    assert seen(D(2024, 3, 15)) == [False]  # three weeks before its file came
    assert seen(D(2024, 5, 5)) == [False]  # though its row still says it was written in March
    assert seen(D(2024, 5, 6)) == [True]


def test_the_day_ends_in_england(council: Authority, write: Callable[..., Any]) -> None:
    child = write("Person")
    row = RECORDS["Visit"](authority=council, person=child, visited_on=D(2024, 6, 1))
    row._history_date = datetime(2024, 6, 1, 23, 30, tzinfo=UTC)  # half past midnight on the 2nd
    row.save()
    assert facts(council.id, tables=["visit"], known_on=D(2024, 6, 1))["visit"].is_empty()
    assert facts(council.id, tables=["visit"], known_on=D(2024, 6, 2))["visit"].height == 1


def test_a_joined_record_is_read_as_it_was_known_too(
    council: Authority, write: Callable[..., Any]
) -> None:
    child = write("Person")
    referral = write("Referral", person=child, source_code="1A")
    write("EpisodeOfNeed", person=child, referral=referral, primary_need_code="N1")
    change(referral, D(2024, 6, 3), source_code="5B")

    def source(day: date | None, children: list[int] | None = None) -> list[str | None]:
        read = facts(council.id, tables=["episode_of_need"], known_on=day, children=children)
        return read["episode_of_need"]["source_code"].to_list()

    for children in (None, [child.id]):
        assert source(D(2024, 6, 2), children) == ["1A"]
        assert source(D(2024, 6, 3), children) == source(None, children) == ["5B"]


def test_a_record_that_passed_to_another_child_is_only_with_that_child(
    council: Authority, write: Callable[..., Any]
) -> None:
    one, two = write("Person"), write("Person")
    visit = write("Visit", person=one, visited_on=D(2024, 1, 5))
    change(visit, D(2024, 2, 1), person=two)

    def held(child: Any, day: date) -> int:
        read = facts(council.id, tables=["visit"], children=[child.id], known_on=day)
        return read["visit"].height

    assert (held(one, D(2024, 1, 31)), held(two, D(2024, 1, 31))) == (1, 0)
    assert (held(one, D(2024, 2, 1)), held(two, D(2024, 2, 1))) == (0, 1)


def everything(write: Callable[..., Any]) -> Any:
    """A row or more in the tables whose types differ between drivers; blanks before values."""
    child = write("Person", born_on=D(2015, 1, 1), is_disabled=None)
    write("Person", is_disabled=True, recorded_at=datetime(2024, 1, 1, 8, 0, 0, 5, tzinfo=UTC))
    team = write("Team", code="t", name="Team")
    write("Worker", staff_number="1")
    worker = write("Worker", staff_number="2", full_time_equivalent="1", ended_on=D(2024, 5, 1))
    write("Worker", staff_number="3", full_time_equivalent="0.5")
    write("Allocation", person=child, worker=worker, team=team, started_on=D(2024, 1, 1))
    period = write("PeriodOfCare", person=child, started_on=D(2024, 1, 1))
    placement = write("Placement", person=child, period=period, distance="1.5", type_code="U1")
    write("CareEpisode", person=child, period=period, placement=placement, started_on=D(2024, 1, 1))
    write("CareEpisode", person=child, started_on=D(2024, 2, 1))
    return child


def test_what_is_known_in_the_end_is_what_stands(
    council: Authority, write: Callable[..., Any]
) -> None:
    child = everything(write)
    for children in (None, [child.id]):
        now = facts(council.id, children=children)
        then = facts(council.id, children=children, known_on=FAR)
        for code, frame in now.items():
            assert frame.equals(then[code]), code
    assert now["care_episode"]["placement_type_code"].to_list() == ["U1", None]


@pytest.mark.django_db(transaction=True)
def test_both_ways_to_the_database_give_the_same(
    council: Authority, write: Callable[..., Any]
) -> None:
    everything(write)
    with transaction.atomic():
        through_django = facts(council.id)
    through_adbc = facts(council.id)  # on SQLite, the reading that sees one snapshot
    inside = facts(council.id, known_on=FAR)
    assert inside["person"].equals(through_adbc["person"])
    for code, frame in through_django.items():
        assert frame.equals(through_adbc[code]), code
        assert frame.schema == through_adbc[code].schema, code


def test_export_writes_every_table_of_the_dataset_and_ours(
    council: Authority, write: Callable[..., Any], tmp_path: Path
) -> None:
    child = everything(write)
    assessment = write("Assessment", person=child, started_on=D(2024, 1, 1), child_seen=True)
    for code in ("1A", "2B"):
        write("AssessmentFactor", person=child, assessment=assessment, factor_code=code)
    write("Visit", person=child, visited_on=D(2024, 1, 5), kind_code="cp", seen=True)
    write("Address", person=child, postcode="ZZ1 1ZZ", is_kept_back=True)
    write("Conviction", person=child, offence="=1+1")
    rows = write_facts(facts(council.id), tmp_path)
    files = {row["table"]: row for row in rows}
    for name, columns in ssd_columns().items():
        frame = pl.read_parquet(tmp_path / f"{name}.parquet")
        assert frame.columns == [column.field for column in columns]
        assert files[name]["rows"] == frame.height
        assert files[name]["file"] == f"{name}.parquet" and (tmp_path / f"{name}.csv").exists()
    [visit] = pl.read_parquet(tmp_path / "ssd_cp_visits.parquet").to_dicts()
    assert visit["cppv_cp_visit_seen"] == "Y" and visit["cppv_person_id"] == str(child.id)
    assert pl.read_parquet(tmp_path / "ssd_cin_visits.parquet").is_empty()
    [factors] = pl.read_parquet(tmp_path / "ssd_assessment_factors.parquet").to_dicts()
    assert factors["cinf_assessment_factors_json"] == '["1A","2B"]'
    assert pl.read_parquet(tmp_path / "ssd_address.parquet")["addr_address_postcode"].item() is None
    assert "'=1+1" in (tmp_path / "ssd_cla_convictions.csv").read_text(encoding="utf-8")
    assert {"coverage", "core_group"} <= set(files)


@pytest.mark.django_db
def test_many_rows_of_sqlite_are_the_same_as_few(
    council: Authority, write: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    everything(write)
    few = facts(council.id)
    monkeypatch.setattr(ask, "MANY_ROWS", 1)
    many = facts(council.id)
    for code, frame in few.items():
        assert frame.equals(many[code]), code
        assert frame.schema == many[code].schema, code
