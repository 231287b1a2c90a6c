"""What each command answers on a small council: its rows, never a name, and its line on the log."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from copy import deepcopy
from datetime import date
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import polars as pl
import pytest

from keepsight.access.log import seal
from keepsight.access.looks.who_looked import who_looked
from keepsight.access.models import AuditLine
from keepsight.access.reference import id_of
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.site.clock import machine_now
from keepsight.site.command_line import main
from tests.integration.commands.conftest import DAY, UNALLOCATED, Keepsight, only, write_lists
from tests.integration.imports.files import census, child
from tests.integration.small_council import SmallCouncil
from tests.standing import standing

pytestmark = pytest.mark.django_db

DUE = (
    "child clock title line started_on started_at due_on due_at met_on met_at state was_overdue "
    "recorded_late unit taken left working_days_left worker team sentence law missing"
)
LAW = "key valid_from kind source"
SIGNAL = "child signal title seen_on sentence source owner answer"
CASELOAD = (
    "worker team role level fte children co_worked advised reviewed load capacity limit room percent "
    "band"
)

#: Commands that name children, and what the log calls each.
NAMING = {
    ("due", *DAY): "list_due",
    ("unallocated", *DAY, "--all"): "list_unallocated",
    ("facts", *DAY, "--to", "out"): "export_facts",
}


@standing
def as_founded() -> SmallCouncil:
    """Two open children of a census and the lists of the case system, which share their numbers."""
    council = SmallCouncil("201", numbers=count(100))  # the lists have workers S1 to S3
    content = census(child("P1001", "2014-05-09"), child("P1002", "2019-11-30"))
    said = io.StringIO()
    with TemporaryDirectory() as folder, chdir(folder), redirect_stdout(said):
        write_lists(Path(folder))
        Path("census.xml").write_bytes(content)
        code = main("import lists census.xml --authority 201 --scheme eastfield".split())
    assert code == 0
    assert "0 waiting for a person + 0 not taken" in said.getvalue()
    return council


@pytest.fixture
def council(
    as_founded: SmallCouncil, lists: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> SmallCouncil:
    """The council, and the lists in the folder in which each command is run."""
    monkeypatch.chdir(tmp_path)
    return deepcopy(as_founded)


def names(lists: Path) -> Iterator[str]:
    """Every name and address of the samples: none of them may ever be printed."""
    tells = ("given_name", "family_name", "former_names", "name", "email", "line_1", "postcode")
    for file in lists.glob("*.csv"):
        if file.stem == "teams":
            continue
        for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines()):
            yield from (value for key in tells if (value := row.get(key)))


def child_of(number: str) -> int:
    return Identifier.objects.get(scheme="local:eastfield", value=number).person_id


def test_due(keepsight: Keepsight, council: SmallCouncil) -> None:
    every = keepsight("due", *DAY, "--json", "--all").json
    assert all(only(DUE, row) for row in every)
    dated = [row for row in every if row["law"]]
    assert dated and all(only(LAW, row["law"]) for row in dated)
    one = child_of("P1001")
    for text in (f"C-{one}", f"c-{one}", "eastfield:P1001"):
        mine = keepsight("due", *DAY, "--json", "--all", "--child", text).json
        assert mine == [row for row in every if row["child"] == f"C-{one}"] != []
    late = keepsight("due", *DAY, "--json", "--state", "overdue").json
    assert late == [row for row in every if row["state"] == "overdue"] != []
    both = keepsight("due", *DAY, "--json", "--all", "--clock", "t08").json
    assert {row["clock"] for row in both} <= {"T08A", "T08B"}
    assert both == [row for row in every if row["clock"].startswith("T08")] != []


def test_unallocated(keepsight: Keepsight, council: SmallCouncil) -> None:
    rows = keepsight("unallocated", *DAY, "--json").json
    assert all(only(UNALLOCATED, row) for row in rows)
    kinds = {row["child"]: row["kind"] for row in rows}
    assert kinds[f"C-{child_of('P1001')}"] == "U4", "left with duty"
    assert kinds[f"C-{child_of('P1002')}"] == "U3", "the worker is away"
    duty = keepsight("unallocated", *DAY, "--json", "--kind", "U4").json
    assert duty == [row for row in rows if row["kind"] == "U4"]
    team = duty[0]["team"]
    for text in (team, "T2", "calder valley team"):
        assert duty[0] in keepsight("unallocated", *DAY, "--json", "--team", text).json
    assert keepsight("unallocated", *DAY, "--json", "--team", "T1").json == []


def test_caseloads(keepsight: Keepsight, council: SmallCouncil) -> None:
    rows = keepsight("caseloads", *DAY, "--json").json
    assert all(only(CASELOAD, row) for row in rows)
    holding = {row["worker"]: row["children"] for row in rows if row["children"]}
    assert list(holding.values()) == [1], "one holds a child; the other child is left with duty"
    assert AuditLine.objects.filter(act="list_caseloads").exists()


def test_facts_are_written_as_the_dataset_and_ours(
    keepsight: Keepsight, council: SmallCouncil, tmp_path: Path
) -> None:
    rows = keepsight("facts", *DAY, "--to", tmp_path / "out", "--json").json
    assert all(only("table rows file", row) for row in rows)
    assert {"ssd_person", "ssd_involvements", "coverage", "person"} <= {r["table"] for r in rows}
    for row in rows:
        frame = pl.read_parquet(tmp_path / "out" / row["file"])
        assert frame.height == row["rows"]
        assert (tmp_path / "out" / f"{row['table']}.csv").is_file()
    (tmp_path / "file").write_text("in the way")
    said = keepsight("facts", *DAY, "--to", tmp_path / "file")
    assert (said.code, said.out) == (2, "")
    assert "cannot be written" in said.err


def test_as_known_before_anything_came_in_there_is_nothing(
    keepsight: Keepsight, council: SmallCouncil
) -> None:
    known = keepsight("unallocated", *DAY, "--json", "--known-on", "2025-01-01")
    assert known.json == []


def test_what_is_printed_names_nobody(
    keepsight: Keepsight, council: SmallCouncil, lists: Path
) -> None:
    hidden = set(names(lists))
    assert {"Thornbury-Okoye", "Jorvik Penhallow", "14 Weavers Row"} <= hidden
    others = (("caseloads", *DAY), ("audit", "head"), ("signals", *DAY))
    for command in (*NAMING, *others):
        for how in ((), ("--json",)):
            said = keepsight(*command, *how)
            assert said.code == 0
            assert [name for name in hidden if name in said.out + said.err] == []


@pytest.mark.parametrize("command", NAMING, ids=lambda command: command[0])
def test_a_command_that_names_children_is_found_by_who_looked(
    keepsight: Keepsight, council: SmallCouncil, command: tuple[str, ...]
) -> None:
    before = AuditLine.objects.count()
    keepsight(*command)
    assert AuditLine.objects.count() == before + 1, "one line, however many children"
    reader = council.viewer("information_governance")
    for number in ("P1001", "P1002"):
        looks = who_looked(reader, child_of(number), now=machine_now())
        assert NAMING[command] in {look.act for look in looks.rows}


def test_what_is_seen_of_a_child_says_since_when_and_whose_it_is(
    keepsight: Keepsight, council: SmallCouncil
) -> None:
    """Four placements since January, of a child whom somebody holds: by the command, and on the log."""
    number = child_of("P1001")
    child = Person.objects.get(pk=number)
    made = council.__class__._new
    here = SimpleNamespace(authority=child.authority)
    made(here, PeriodOfCare, person=child, started_on=date(2026, 1, 5))
    for day in (5, 12, 19):
        made(here, Placement, person=child, started_on=date(2026, 1, day))
    (row,) = keepsight("signals", *DAY, "--signal", "s03", "--json").json
    assert only(SIGNAL, row)
    assert (row["signal"], row["seen_on"], row["answer"]) == ("S03", "2026-01-19", None)
    assert row["sentence"] == "3 placements since 5 January 2026."
    (held,) = [
        one
        for one in keepsight("due", *DAY, "--all", "--json").json
        if one["child"] == row["child"]
    ][:1]
    assert row["owner"] in (held["worker"], row["owner"]) and row["owner"].startswith("W-")
    assert keepsight("signals", *DAY, "--child", row["child"], "--json").json == [
        one for one in keepsight("signals", *DAY, "--json").json if one["child"] == row["child"]
    ]
    assert keepsight("signals", "--as-at", "2026-01-18", "--signal", "S03", "--json").json == []
    reader = council.viewer("information_governance")
    looks = who_looked(reader, number, now=machine_now())
    assert "list_signals" in {look.act for look in looks.rows}
    refused = keepsight("signals", "--signal", "S99")
    assert refused.code == 2 and "There is no signal S99" in refused.err


def test_one_childs_dates_are_on_nobody_elses_log(
    keepsight: Keepsight, council: SmallCouncil
) -> None:
    (row, *_) = keepsight("due", *DAY, "--child", "eastfield:P1001", "--json").json
    reader = council.viewer("information_governance")
    seen = who_looked(reader, id_of(row["child"]), now=machine_now())
    other = who_looked(reader, child_of("P1002"), now=machine_now())
    assert "list_due" in {look.act for look in seen.rows}
    assert "list_due" not in {look.act for look in other.rows}


def test_the_log_is_verified_and_a_broken_one_is_exit_1(
    keepsight: Keepsight, council: SmallCouncil, tmp_path: Path
) -> None:
    from django.db import connection

    head = tmp_path / "head.json"
    kept = keepsight("audit", "head", "--to", head, "--json").json[0]
    assert only("at lines head", kept)
    assert json.loads(head.read_text()) == kept
    whole = keepsight("audit", "verify", "--head", head, "--json")
    assert (whole.code, whole.json[0]) == (
        0,
        {"lines": kept["lines"], "head": kept["head"], "first_broken": None},
    )
    seal.unseal(connection)  # the test's own transaction puts the seal on again
    AuditLine.objects.filter(pk=AuditLine.objects.earliest("pk").pk).update(act="nothing_at_all")
    broken = keepsight("audit", "verify", "--json")
    assert broken.code == 1
    assert broken.json[0]["first_broken"] is not None


def test_heads_are_kept_one_below_the_other_and_each_of_them_is_held(
    keepsight: Keepsight, council: SmallCouncil, tmp_path: Path
) -> None:
    shown = keepsight("audit", "head", "--to", "-")
    assert shown.code == 0 and only("at lines head", json.loads(shown.out)), "one line, for a pipe"
    kept = tmp_path / "heads"
    for _ in range(2):
        assert keepsight("audit", "head", "--to", kept, "--append").code == 0
        keepsight("due", *DAY)  # a line more on the log
    first, second = [json.loads(line) for line in kept.read_text().splitlines()]
    assert first["lines"] < second["lines"] and first["head"] != second["head"]
    assert keepsight("audit", "verify", "--head", kept).code == 0
    wrong = json.dumps({**first, "head": second["head"]}) + "\n" + json.dumps(second) + "\n"
    kept.write_text(wrong)
    assert keepsight("audit", "verify", "--head", kept).code == 1, "the older one is held as well"


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("head", "--append"), "Say with --to FILE to which list the head is added."),
        (("head", "--to", "{nowhere}"), "cannot be written"),
        (("head", "--history"), "--head and --history belong to audit verify."),
        (("verify", "--to", "x"), "--to and --append belong to audit head."),
    ],
)
def test_a_head_that_cannot_be_kept_is_one_sentence(
    keepsight: Keepsight,
    council: SmallCouncil,
    tmp_path: Path,
    command: tuple[str, ...],
    says: str,
) -> None:
    nowhere = str(tmp_path / "gone" / "heads")
    said = keepsight("audit", *(part.format(nowhere=nowhere) for part in command))
    assert said.code == 2 and says in said.err and "Traceback" not in said.err


@pytest.mark.parametrize("text", ["{}", "no json", '{"lines": "many", "head": ""}'])
def test_what_is_no_head_is_refused(keepsight: Keepsight, tmp_path: Path, text: str) -> None:
    (tmp_path / "head").write_text(text)
    said = keepsight("audit", "verify", "--head", tmp_path / "head")
    assert (said.code, said.out) == (2, "")
    assert "is not a head" in said.err


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("due", "--authority", "999"), "No council with the code 999"),
        (("due", "--clock", "T99"), "There is no clock T99"),
        (("due", "--child", "C-999999"), "No child of this council is known as C-999999"),
        (("due", "--child", "eastfield:P9"), "No child of this council is known as eastfield:P9"),
        (("unallocated", "--team", "Nowhere"), "No team of this council is known as Nowhere"),
        (("due", "--as-at", "31/03/2026"), "is not a date"),
        (("import", "lists", "--authority", "20"), "is not a council's code"),
        (("import", "nowhere", "--authority", "201"), "There is no file or folder nowhere"),
        (("import", "lists", "--authority", "201", "--collection", "2026"), "Write it as 2025-26"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_2(
    keepsight: Keepsight, council: SmallCouncil, command: tuple[str, ...], says: str
) -> None:
    said = keepsight(*command, "--json")
    assert (said.code, said.out) == (2, "")
    assert says in said.err
    assert "Traceback" not in said.err


def test_with_two_councils_one_must_be_named(keepsight: Keepsight, council: SmallCouncil) -> None:
    SmallCouncil("202")
    said = keepsight("caseloads")
    assert said.code == 2
    assert "Say which with --authority CODE" in said.err
    assert keepsight("caseloads", *DAY, "--authority", "202", "--json").json == []
