"""The house of facts: every record is read, every column leads somewhere, the SSD is accounted for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace

import polars as pl
import pytest

from keepsight.facts.ssd import TABLES_NOT_HELD, filled, not_held, ssd_columns
from keepsight.facts.tables import empty, fact_tables
from keepsight.kernel.fact import Column, FactTable

#: Records that no fact table reads, each with its reason.
NOT_FACTS = {
    "PersonName": "names of people do not become facts; a screen reads them through access",
    "CaseNote": "narrative does not become a fact; a screen reads it through access",
    "SignificantEvent": "says what of the story matters; a screen reads it through access",
    "MovedEntry": "says where a note went; a screen reads it through access",
    "OnFileConfirmation": "read beside the request it belongs to",
    "LocalTitle": "a setting that says at which level somebody decides; read by access",
    "CouncilDelegation": "a setting that says which level a decision takes; read by access",
    "NamedReader": "who may see, which no figure turns on",
    "EmergencyOpening": "who has seen, which no figure turns on",
    "StaffTie": "who may not see, which no figure turns on",
    "UnusualLook": "who has seen, which no figure turns on",
    "PersonalSupervision": "what a worker says of themselves is read by four, through one door of access",
    "ReviewProgramme": "which children are looked at again is counted where it is kept",
    "ReviewedChild": "how far a review has come is counted where it is kept, for each reader",
    "ChildReview": "what a second look may not know does not become a fact",
    "ReviewFollowUp": "says which review agreed on an action, which is a fact of its own",
    "CoverageCertificate": "who signed, which no clock turns on",
    "SampledRecord": "who may read for a time, which no figure turns on",
}


def unread(tables: Mapping[str, FactTable]) -> set[str]:
    """The records that no fact table reads and nobody has given a reason for."""
    from keepsight.records.models import RECORDS

    records = {model.__name__ for model in RECORDS.values()}
    return records - {table.record for table in tables.values()} - set(NOT_FACTS)


def wrong_columns(table: FactTable) -> list[str]:
    """What is wrong with a table's columns: paths without a field, types that differ, bad names."""
    from keepsight.facts.doorway.question import plan_for, type_of
    from keepsight.records.models import RECORDS

    if table.worked_out is not None:
        return wrong_when_worked_out(table)
    try:
        plan = plan_for(table)
    except LookupError as sentence:
        return [str(sentence)]
    wrong = []
    for name, path, dtype in plan.columns:
        if not path:
            continue
        through, _, beyond = path.partition(".")
        field = RECORDS[table.record]._meta.get_field(through)
        if beyond:
            field = field.related_model._meta.get_field(beyond)
        if type_of(field) != pl.Series(dtype=dtype).dtype:
            wrong.append(f"{table.code}.{name} is {type_of(field)} on the record")
    names = set(table.schema)
    for column in table.columns:
        if column.after and column.after not in names:
            wrong.append(f"{table.code}.{column.name} waits for {column.after}, which is no column")
        if column.refers and column.refers not in fact_tables():
            wrong.append(f"{table.code}.{column.name} refers to {column.refers}, which is no table")
    if table.happened and table.happened not in names:
        wrong.append(f"{table.code} happened on {table.happened}, which is no column")
    return wrong


def wrong_when_worked_out(table: FactTable) -> list[str]:
    """What is wrong with a table worked out of others: they are no tables, or its rows not its own."""
    others = [code for code in table.out_of if code not in fact_tables()]
    if others or not table.out_of or table.worked_out is None or table.record:
        return [f"{table.code} is worked out of {others or 'nothing'}"]
    others_empty = {code: empty(code).lazy() for code in table.out_of}
    made = table.worked_out(others_empty).collect().schema
    if made != pl.Schema(table.schema):
        return [f"{table.code} makes {made}"]
    return []


def unaccounted(fills: Mapping[str, set[str]], reasons: set[str]) -> list[str]:
    """Columns of the SSD that nothing fills without a reason, or that are filled and excused."""
    wrong = []
    for name, columns in ssd_columns().items():
        for column in columns:
            is_filled, is_excused = column.field in fills.get(name, ()), column.field in reasons
            if is_filled == is_excused:
                both = "is filled and said not to be" if is_filled else "is neither filled nor said"
                wrong.append(f"{name}.{column.field} {both}")
    return wrong


def fills() -> dict[str, set[str]]:
    return {name: set(source.columns) for name, source in filled().items()}


def test_every_record_becomes_a_fact_or_has_a_reason_not_to() -> None:
    assert unread(fact_tables()) == set()


def test_a_record_that_no_table_reads_is_caught() -> None:
    some = {code: table for code, table in fact_tables().items() if code != "visit"}
    assert unread(some) == {"Visit"}


@pytest.mark.parametrize("code", sorted(fact_tables()))
def test_every_column_leads_to_a_field_of_its_type(code: str) -> None:
    assert wrong_columns(fact_tables()[code]) == []


@pytest.mark.parametrize(
    "column",
    [
        Column("seen_by_moonlight", pl.Boolean),
        Column("worker_name", pl.String, "worker.no_such_field"),
        Column("through_a_date", pl.String, "visited_on.year"),
        Column("visited_on", pl.String),
        Column("seen", pl.Boolean, after="no_such_day"),
        Column("worker", pl.Int64, "worker_id", refers="no_such_table"),
    ],
)
def test_a_column_that_leads_nowhere_is_caught(column: Column) -> None:
    visit = fact_tables()["visit"]
    others = tuple(one for one in visit.columns if one.name != column.name)
    assert wrong_columns(replace(visit, columns=(*others, column)))


def test_a_worked_out_table_whose_rows_are_not_its_own_is_caught() -> None:
    pattern = fact_tables()["missing_pattern"]
    assert wrong_columns(pattern) == []
    assert wrong_columns(replace(pattern, columns=pattern.columns[1:]))
    assert wrong_columns(replace(pattern, out_of=("no_such_table",)))
    assert wrong_columns(replace(pattern, out_of=()))


def test_every_column_of_the_ssd_is_filled_or_has_a_reason() -> None:
    assert unaccounted(fills(), set(not_held())) == []


def test_an_unfilled_and_a_doubly_told_column_are_caught() -> None:
    without = fills()
    without["ssd_person"] = without["ssd_person"] - {"pers_dob"}
    assert any("pers_dob" in line for line in unaccounted(without, set(not_held())))
    assert unaccounted(fills(), {*not_held(), "pers_dob"})


def test_tables_and_columns_that_are_filled_or_excused_exist_in_the_ssd() -> None:
    fields = {column.field for columns in ssd_columns().values() for column in columns}
    assert set(filled()) | set(TABLES_NOT_HELD) == set(ssd_columns())
    assert {field for columns in fills().values() for field in columns} <= fields
    assert set(not_held()) <= fields
    for source in filled().values():
        assert set(source.columns.values()) <= set(fact_tables()[source.code].schema)


def test_one_table_of_ours_fills_a_table_of_the_ssd() -> None:
    named = [table.ssd for table in fact_tables().values() if table.ssd]
    assert len(named) == len(set(named))


def test_an_empty_frame_has_the_declared_schema() -> None:
    for code, table in fact_tables().items():
        assert empty(code).schema == pl.Schema(table.schema)


def test_facts_are_found_without_django() -> None:
    """The clocks and limits are printed with no database: the doorway must not bring Django in."""
    found = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from keepsight.facts.tables import fact_tables; fact_tables();"
            "from keepsight.facts.workforce.unallocated import unallocated;"
            "print([n for n in sys.modules if n.split('.')[0] == 'django'])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "[]"
