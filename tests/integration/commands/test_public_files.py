"""The public sample files, taken in by the command line: every row is accounted for, and it answers."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.integration.commands.conftest import Keepsight

pytestmark = pytest.mark.django_db

REFERENCE = re.compile(r"C-[1-9]\d*")
AS_AT = ("--as-at", "2026-03-31", "--json")


def taken(keepsight: Keepsight, path: Path, authority: str, *more: str) -> list[dict[str, Any]]:
    """The ledger of one import; in every row the four add up to the rows read."""
    said = keepsight("import", path, "--authority", authority, "--json", *more)
    assert said.code == 0, said.err
    for row in said.json:
        four = (row["new"], row["merged"], row["waiting"], row["rejected"])
        assert sum(four) == row["rows"], row
        assert all(four[2:]) is False or row["reasons"], row
        unplaced = sum(reason["rows"] for reason in row["reasons"])
        assert unplaced == row["waiting"] + row["rejected"], row
    return said.json


def rows_of(ledger: list[dict[str, Any]], source: str) -> dict[str, int]:
    """The rows read of each table of a source."""
    read: Counter[str] = Counter()
    for row in ledger:
        if row["source"] == source:
            read[row["table"]] += row["rows"]
    return dict(read)


def lines_below_headings(folder: Path) -> int:
    """How many lines stand under the headings of the CSV files of a folder and those below it."""
    texts = (path.read_text(encoding="utf-8-sig") for path in folder.rglob("*.csv"))
    return sum(len([line for line in text.splitlines() if line.strip()]) - 1 for text in texts)


def answers(keepsight: Keepsight) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What is due and who is unallocated on the day, everything that cannot be told included."""
    due = keepsight("due", *AS_AT)
    without = keepsight("unallocated", *AS_AT, "--all")
    assert (due.code, without.code) == (0, 0)
    for row in (*due.json, *without.json):
        assert row["child"] is None or REFERENCE.fullmatch(row["child"])
        assert (row["missing"] is not None) == (row["state"] == "cannot_be_told"), row
    only = keepsight("unallocated", *AS_AT).json
    assert only == [row for row in without.json if row["state"] == "unallocated"]
    return due.json, without.json


def test_a_census_and_a_return_of_one_council(keepsight: Keepsight, shared: Path) -> None:
    census = taken(keepsight, shared / "data/generated/cin_census_2025_26.xml", "201")
    read = rows_of(census, "cin_census")
    assert sum(read.values()) == 5524
    assert (read["ChildIdentifiers"], read["Header"]) == (600, 1)
    assert not any(row["rejected"] or row["waiting"] for row in census)

    folder = shared / "data/generated/ssda903_2025_26"
    care = taken(keepsight, folder, "201")
    assert sum(rows_of(care, "ssda903").values()) == lines_below_headings(folder)
    assert {"prev/Header.csv", "this/Header.csv"} <= {row["file"] for row in care}

    due, without = answers(keepsight)
    assert {row["clock"] for row in due if row["state"] == "overdue"} >= {"T19", "T70"}
    for row in due:
        if row["state"] == "overdue":
            assert row["due_on"] < "2026-03-31"
            assert row["sentence"]
            assert row["law"]["source"]
    # Neither source tells who works with a child who is not looked after.
    assert {row["missing"] for row in without} == {"allocation"}
    again = taken(keepsight, shared / "data/generated/cin_census_2025_26.xml", "201")
    assert sum(row["new"] for row in again) == 0
    assert sum(row["rows"] for row in again) == 5524
    assert answers(keepsight) == (due, without)


def test_a_census_of_a_council_that_no_list_knows(keepsight: Keepsight, shared: Path) -> None:
    ledger = taken(keepsight, shared / "data/cin/d2i_fake_data/fake_CIN_data.xml", "975")
    assert rows_of(ledger, "cin_census")["ChildIdentifiers"] == 332
    assert not any(row["rejected"] or row["waiting"] for row in ledger)
    answers(keepsight)


def test_a_return_with_a_child_whom_no_header_names(keepsight: Keepsight, shared: Path) -> None:
    folder = shared / "data/ssda903/d2i_fake_data"
    ledger = taken(keepsight, folder, "975")
    of_csv = [row for row in ledger if row["source"] and not row["file"].endswith(".xml")]
    assert rows_of(of_csv, "ssda903")["Header"] == 2675
    assert sum(row["rows"] for row in of_csv) == lines_below_headings(folder)
    rejected = [row for row in ledger if row["rejected"]]
    assert [Path(row["file"]).name for row in rejected] == ["DoLo.csv", "sw_episodes.csv"]
    for row in rejected:
        (reason,) = row["reasons"]
        assert row["rejected"] == row["rows"] == reason["rows"] == 1
        assert (reason["reason"], reason["row"], reason["column"]) == ("no_child", 2, "CHILD")
        assert reason["sentence"].startswith(f"CHILD10 stands in {Path(row['file']).name} but not")
    # What lies beside and is no return is named and keeps nothing else from being taken.
    unknown = [row for row in ledger if row["source"] is None]
    assert {Path(row["file"]).suffix for row in unknown} == {".xlsx"}
    assert all(row["reasons"][0]["reason"] == "not_read" for row in unknown)
    answers(keepsight)


def test_an_annex_a_workbook(keepsight: Keepsight, shared: Path) -> None:
    ledger = taken(keepsight, shared / "data/annex_a/Annex_A.xlsx", "201")
    read = rows_of(ledger, "annex_a")
    assert set(read) == {f"List {number}" for number in range(1, 12)}
    assert {row["file"] for row in ledger} == {"Annex_A.xlsx"}
    rejected = {row["table"] for row in ledger if row["rejected"]}
    assert rejected == {"List 10", "List 11"}, "lists 1 to 9 are taken whole"
    due, without = answers(keepsight)
    assert due
    assert without
