"""What a house in which nothing is yet answers to its first import, and to questions after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from keepsight.records.people.identifier import Identifier
from tests.integration.commands.conftest import DAY, UNALLOCATED, Keepsight, only
from tests.integration.imports.files import census, child

pytestmark = pytest.mark.django_db

IMPORTED = "file source table rows new merged waiting rejected reasons"
REASON = "reason rows row column sentence"


def test_import_gives_a_row_a_file_and_table(keepsight: Keepsight, tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026/people.csv").write_text(
        "local_id,given_name,born_on\nA1,Orla,2015-03-02\n,Ned,2016-04-05\n"
    )
    (tmp_path / "letter.txt").write_text("Dear all")
    paths = (tmp_path / "2026", tmp_path / "letter.txt")
    said = keepsight("import", *paths, "--authority", "975", "--json")
    assert said.code == 0
    assert "2 rows read = 1 new + 0 joined + 0 waiting for a person + 1 not taken." in said.err
    people, letter = said.json
    assert only(IMPORTED, people) and only(IMPORTED, letter)
    assert (people["source"], people["table"], people["rows"]) == ("case_list", "people", 2)
    (reason,) = people["reasons"]
    assert only(REASON, reason)
    assert (reason["rows"], reason["row"], reason["column"]) == (1, 3, "local_id")
    assert letter | {"reasons": []} == {
        **dict.fromkeys(IMPORTED.split(), 0),
        "file": "letter.txt",
        "source": None,
        "table": None,
        "reasons": [],
    }
    assert "letter.txt" in letter["reasons"][0]["sentence"]


def test_import_with_hold_puts_nothing_on_a_record(keepsight: Keepsight, lists: Path) -> None:
    said = keepsight("import", lists, "--authority", "201", "--hold", "--json")
    assert said.code == 0
    assert sum(row["new"] for row in said.json) > 0
    assert not Identifier.objects.exists()


def test_a_clock_whose_start_no_source_holds_is_one_row_without_a_child(
    keepsight: Keepsight, lists: Path
) -> None:
    keepsight("import", lists, "--authority", "201")
    rows = {row["clock"]: row for row in keepsight("due", *DAY, "--json").json if not row["child"]}
    assert rows["T12"]["state"] == "cannot_be_told"
    assert rows["T12"]["missing"] == "section_47_enquiry"
    assert rows["T12"]["sentence"].startswith("Cannot be told: no source holds ")


def test_unallocated_counts_those_of_whom_it_cannot_be_told(
    keepsight: Keepsight, tmp_path: Path
) -> None:
    (tmp_path / "census.xml").write_bytes(census(child("M1")))
    keepsight("import", tmp_path / "census.xml", "--authority", "201")
    said = keepsight("unallocated", *DAY, "--json")
    assert said.json == []
    assert "Of 1 more open children it cannot be told" in said.err
    (row,) = keepsight("unallocated", *DAY, "--json", "--all").json
    assert only(UNALLOCATED, row)
    assert (row["state"], row["missing"]) == ("cannot_be_told", "allocation")
