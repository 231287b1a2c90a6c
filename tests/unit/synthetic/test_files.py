"""The files: read back without a fault that was not planted, and one story in all of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from keepsight.law.working_days import is_working_day
from keepsight.synthetic.council import write_council
from tests.unit.synthetic.written_council import Written

DAY = date(2026, 3, 31)


def test_read_back_without_a_fault_that_was_not_planted(written: Written) -> None:
    files = (*written.census.values(), *written.care.values(), written.case_list, written.annex_a)
    faults = pl.concat([one.faults for one in files])
    planted = {
        (one["table"], one["column"], one["value"])
        for one in written.planted["faults"]
        if one["table"] not in ("allocations", "people")  # only a matching of records sees these
    }
    assert set(faults.select("table", "column", "value").iter_rows()) == planted
    assert len(planted) == 4


def test_every_file_says_whose_and_of_which_year_it_is(written: Written) -> None:
    years = ["2023-24", "2024-25", "2025-26"]
    assert list(written.census) == years
    assert list(written.care) == years
    assert {one.authority for one in written.census.values()} == {"998"}
    assert all(not one.remarks for one in (*written.census.values(), *written.care.values()))


def test_the_same_seed_and_day_give_the_same_files(written: Written, tmp_path: Path) -> None:
    again = write_council(tmp_path, day=DAY)
    for name in again["files"]:
        if not name.endswith(".xlsx"):  # a workbook bears the moment at which it was made
            assert (tmp_path / name).read_bytes() == (written.folder / name).read_bytes(), name
    assert again == written.planted


def test_another_seed_gives_another_council(written: Written, tmp_path: Path) -> None:
    write_council(tmp_path, day=DAY, seed=2)
    name = "eastfield/case_list/people.csv"
    assert (tmp_path / name).read_bytes() != (written.folder / name).read_bytes()


def test_allocated_children_are_people_but_one(written: Written) -> None:
    people = written.case_list.tables["people"]["local_id"]
    stray = {
        table: set(frame["local_id"]) - set(people)
        for table, frame in written.case_list.tables.items()
        if "local_id" in frame.columns
    }
    assert stray.pop("allocations") == {"19999"}
    assert not any(stray.values())


def test_children_of_the_census_are_people_with_the_same_birth(written: Written) -> None:
    people = written.case_list.tables["people"].select("local_id", "born_on")
    for census in written.census.values():
        children = census.tables["ChildIdentifiers"]
        found = children.join(people, left_on="LAchildID", right_on="local_id", how="left")
        born = pl.col("PersonBirthDate")
        differs = found.filter(born.is_not_null() & (born != pl.col("born_on")))
        assert differs.is_empty()
        assert (
            found.filter(born.is_null())
            .select(pl.col("ExpectedPersonBirthDate").is_not_null().all())
            .item()
        )


def test_children_in_care_are_in_the_census_too_but_those_planted(written: Written) -> None:
    """Joined by UPN and date of birth, as the two systems share no number."""
    told = written.census["2025-26"].tables["ChildIdentifiers"]
    headers = written.care["2025-26"].tables["Header"]
    episodes = written.care["2025-26"].tables["Episodes"]
    still = episodes.filter(pl.col("DEC").is_null())["CHILD"].unique()
    now = headers.filter(pl.col("CHILD").is_in(still.implode()))
    apart = now.join(told, left_on=["UPN", "DOB"], right_on=["UPN", "PersonBirthDate"], how="anti")
    planted = written.planted["birth_date_differs"] + written.planted["upn_missing"]
    assert sorted(apart["CHILD"]) == sorted(planted)
    births = now.join(told, on="UPN").filter(pl.col("DOB") != pl.col("PersonBirthDate"))
    assert sorted(births["CHILD"]) == written.planted["birth_date_differs"]
    digits = [
        sum(a != b for a, b in zip(str(row["DOB"]), str(row["PersonBirthDate"]), strict=True))
        for row in births.iter_rows(named=True)
    ]
    assert set(digits) == {1}


def test_protection_plans_start_at_their_conference(written: Written) -> None:
    for census in written.census.values():
        held = census.tables["Section47"].select("_child", held="DateOfInitialCPC")
        first = pl.col("CPPstartDate") >= census.tables["Section47"]["S47ActualStartDate"].min()
        plans = census.tables["ChildProtectionPlans"].filter(first)
        year = int((census.collection or "")[:4])
        plans = plans.filter(pl.col("CPPstartDate") >= date(year, 4, 1))
        alone = plans.join(
            held, left_on=["_child", "CPPstartDate"], right_on=["_child", "held"], how="anti"
        )
        assert alone.is_empty()
        assert is_working_day(plans["CPPstartDate"].to_numpy()).all()


def test_nothing_in_a_file_lies_after_its_day(written: Written) -> None:
    for name, read in (*written.census.items(), *written.care.items()):
        last = min(DAY, date(int(name[:4]) + 1, 3, 31))
        for table, frame in read.tables.items():
            ahead = {"ExpectedPersonBirthDate", "InitialCPCtarget", "ReferenceDate", "DUC"}
            for column in set(frame.select(pl.col(pl.Date)).columns) - ahead:
                latest = frame[column].max()
                assert latest is None or latest <= last, (name, table, column)
    recorded = written.case_list.tables["visits"]["recorded_at"].max()
    assert recorded is not None and recorded.date() < DAY  # type: ignore[union-attr]


def test_identifiers_are_right(written: Written) -> None:
    people = written.case_list.tables["people"]
    upns = people["upn"].drop_nulls()
    assert upns.is_unique().all()
    letters = "ABCDEFGHJKLMNPQRTUVWXYZ"
    for upn in upns:
        weighted = sum(int(digit) * weight for weight, digit in enumerate(upn[1:], start=2))
        assert letters[weighted % 23] == upn[0]
    for number in people["nhs_number"].drop_nulls():
        weighted = sum(int(d) * w for d, w in zip(number, range(10, 0, -1), strict=True))
        assert weighted % 11 == 0


@pytest.mark.parametrize("day", [date(2016, 3, 31), date(2026, 7, 12)])
def test_files_of_another_day_use_the_codes_of_their_years(
    day: date, tmp_path: Path, written: Written
) -> None:
    from tests.unit.synthetic.written_council import read_back

    council = read_back(tmp_path, write_council(tmp_path, day=day))
    files = (*council.census.values(), *council.care.values(), council.case_list, council.annex_a)
    assert sum(one.faults.height for one in files) == 4
    latest = list(council.census.values())[-1].tables["ChildIdentifiers"]
    asked = latest["Sex"] if day.year > 2024 else latest["GenderCurrent"]
    assert asked.null_count() == 0
    care = list(council.care.values())[-1]
    homes = set(care.tables["Episodes"]["PLACE"])
    assert "K3" not in homes or day.year > 2023
    assert ("SWEpisodes" in care.tables) == (day.year > 2023)
