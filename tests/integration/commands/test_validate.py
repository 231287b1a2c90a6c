"""``keepsight validate``: exit codes, JSON alone on standard output, and files that stay as they are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from tests.integration.commands.conftest import Keepsight
from tests.integration.imports.files import EPISODES_903, HEADER_903, census, child, workbook

ROOT = Path(__file__).resolve().parents[3]
#: A rule that the census keeps, and one that it does not.
KEPT, BROKEN = "8500", "8568"
LAST_YEAR = EPISODES_903.replace("/2025", "/2024")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A census with one child, in a folder of its own."""
    path = tmp_path / "sent" / "census.xml"
    path.parent.mkdir()
    path.write_bytes(census(child("E1")))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An SSDA903 return of this year."""
    path = tmp_path / "this"
    path.mkdir()
    (path / "header.csv").write_text(HEADER_903)
    (path / "episodes.csv").write_text(EPISODES_903)
    (path / ".hidden").write_bytes(b"\0")
    return path


def test_a_clean_return_ends_with_0(keepsight: Keepsight, file: Path) -> None:
    said = keepsight("validate", "cin", file, "--rule", KEPT)
    assert (said.code, said.err) == (0, "")
    assert said.out.strip() == "Nothing found by 1 rules."


def test_findings_end_with_1_and_name_the_rule(keepsight: Keepsight, file: Path) -> None:
    said = keepsight("validate", "cin", file, "--rule", BROKEN, "--rule", KEPT)
    assert said.code == 1
    assert said.out.startswith("1 finding (1 error, 0 queries) on 1 child, by 1 of 2 rules.")
    assert BROKEN in said.out and "RNFA flag is missing or invalid" in said.out


def test_json_is_one_object_and_the_words_are_elsewhere(keepsight: Keepsight, file: Path) -> None:
    said = keepsight("validate", "cin", file, "--rule", BROKEN, "--json")
    told = said.json
    assert (said.code, list(told)) == (1, ["findings", "status", "remarks", "collection"])
    (found,) = told["findings"]
    assert (found["rule"], found["table"], found["row"], found["field"], found["child"]) == (
        *(BROKEN, "CINdetails", 0),
        *("ReferralNFA", "E1"),
    )
    assert told["status"] == [{"rule": BROKEN, "status": "ran", "reason": None}]
    assert told["collection"] == "2025-26"
    assert "1 finding (1 error" in said.err


def test_json_of_a_clean_return_has_no_findings(keepsight: Keepsight, file: Path) -> None:
    said = keepsight("validate", "cin", file, "--rule", KEPT, "--json")
    assert (said.code, said.json["findings"]) == (0, [])


def test_json_goes_into_a_file(keepsight: Keepsight, file: Path, tmp_path: Path) -> None:
    said = keepsight("validate", "cin", file, "--rule", KEPT, "--json", tmp_path / "out.json")
    assert (said.code, said.out) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text())["findings"] == []


def test_the_reports_are_written(keepsight: Keepsight, file: Path, tmp_path: Path) -> None:
    outputs = [tmp_path / name for name in ("o.xlsx", "o.html", "o.csv")]
    options = ("--report", outputs[0], "--html", outputs[1], "--list", outputs[2])
    assert keepsight("validate", "cin", file, "--rule", BROKEN, *options).code == 1
    assert outputs[0].read_bytes().startswith(b"PK")
    assert BROKEN in outputs[1].read_text()
    assert pl.read_csv(outputs[2], infer_schema=False)["child"].to_list() == ["E1"]
    parquet = tmp_path / "o.parquet"
    assert keepsight("validate", "cin", file, "--rule", BROKEN, "--list", parquet).code == 1
    assert pl.read_parquet(parquet)["line"].to_list() == [2]


def test_last_years_return_lets_its_rules_run(
    keepsight: Keepsight, folder: Path, tmp_path: Path
) -> None:
    last = tmp_path / "last"
    last.mkdir()
    (last / "h.csv").write_text(HEADER_903)
    (last / "e.csv").write_text(LAST_YEAR)
    alone = keepsight("validate", "ssda903", folder, "--json").json
    both = keepsight("validate", "ssda903", folder, "--previous", last, "--json").json

    def lacking(told: dict[str, list[dict[str, str]]]) -> set[str]:
        why = "needs last year's Episodes"
        return {one["rule"] for one in told["status"] if one["reason"] == why}

    assert lacking(alone) and not lacking(both)


def test_lists_and_postcodes_let_their_rules_run(
    keepsight: Keepsight, folder: Path, tmp_path: Path
) -> None:
    homes = tmp_path / "homes.xlsx"
    homes.write_bytes(workbook({"List": [["URN", "Postcode"], ["SC1", "AB1 2CD"]]}))
    posts = tmp_path / "posts.csv"
    posts.write_text("pcds,oseast1m,osnrth1m,oslaua\nAB1 2CD,1,2,E1\n")
    given = ("--providers", homes, "--postcodes", posts, "--authority", "201")
    for_some = keepsight("validate", "ssda903", folder, *given, "--json").json
    why = " ".join(one["reason"] or "" for one in for_some["status"])
    for absent in ("list of providers", "postcode directory", "council's code"):
        assert absent not in why


def test_two_lists_of_one_name_are_both_read(
    keepsight: Keepsight, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keepsight.returns.ssda903 import lookups

    read: list[str] = []
    real = lookups.read_providers

    def read_providers(files: dict[str, bytes]) -> pl.DataFrame:
        found = real(files)
        read.extend(found["URN"])
        return found

    monkeypatch.setattr(lookups, "read_providers", read_providers)
    given: list[object] = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "list.csv").write_text(f"URN,Postcode\nSC-{name},AB1 2CD\n")
        given += ["--providers", tmp_path / name / "list.csv"]
    keepsight("validate", "ssda903", folder, *given, "--rule", "101")
    assert read == ["SC-a", "SC-b"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("cin", "nowhere.xml"), "nowhere.xml is not there."),
        (("cin", "{empty}"), "holds no files."),
        (("cin", "{folder}"), "A CIN census is one XML file."),
        (("cin", "{file}", "--collection", "2025-27"), "is no collection"),
        (("cin", "{file}", "--collection", "last year"), "is no collection"),
        (("cin", "{file}", "--rule", "9999Z"), "There is no rule 9999Z."),
        (("cin", "{file}", "--previous", "{file}"), "leave --previous out"),
        (("cin", "{file}", "--previous", "nowhere"), "nowhere is not there."),
        (("ssda903", "{file}"), "no table of the SSDA903 return"),
        (("ssda903", "{folder}", "--providers", "{file}"), "census.xml"),
        (("ssda903", "{folder}", "--providers", "nowhere"), "nowhere is not there."),
        (("ssda903", "{folder}", "--postcodes", "{folder}/header.csv"), "has no column postcode"),
        (("ssda903", "{folder}", "--postcodes", "nowhere"), "nowhere is not there."),
    ],
)
def test_what_cannot_be_checked_is_one_sentence(
    keepsight: Keepsight,
    file: Path,
    folder: Path,
    tmp_path: Path,
    arguments: tuple[str, ...],
    says: str,
) -> None:
    (tmp_path / "empty").mkdir()
    places = {"file": file, "folder": folder, "empty": tmp_path / "empty"}
    said = keepsight("validate", *(one.format(**places) for one in arguments), "--json")
    assert (said.code, said.out) == (2, "")
    assert says in said.err and len(said.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("option", "name", "says"),
    [
        ("--report", "out.csv", "must end in .xlsx"),
        ("--html", "out.xlsx", "must end in .html or .htm"),
        ("--list", "out.xlsx", "must end in .csv or .parquet"),
        ("--list", "out", "must end in .csv or .parquet"),
        ("--list", "nowhere/out.csv", "no such place"),
        ("--list", "this/out.csv", "among the files of the return"),
        ("--list", "this/header.csv", "among the files of the return"),
        ("--list", "last/../this/out.csv", "among the files of the return"),
        ("--list", "last/header.csv", "among the files of the return"),
        ("--list", "posts.csv", "among the files of the return"),
        ("--report", "homes.xlsx", "among the files of the return"),
    ],
)
def test_an_output_that_would_be_lost_or_do_harm_is_refused_before_anything_is_read(
    keepsight: Keepsight, folder: Path, tmp_path: Path, option: str, name: str, says: str
) -> None:
    (tmp_path / "last").mkdir()
    (tmp_path / "last" / "header.csv").write_text(HEADER_903)
    (tmp_path / "homes.xlsx").write_bytes(b"not even a workbook")
    (tmp_path / "posts.csv").write_text("not even a directory")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    given = ("--previous", tmp_path / "last", "--providers", tmp_path / "homes.xlsx")
    given += ("--postcodes", tmp_path / "posts.csv")
    said = keepsight("validate", "ssda903", folder, *given, option, tmp_path / name)
    assert (said.code, said.out) == (2, "")
    assert says in said.err
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


def test_what_is_checked_needs_neither_django_nor_a_database(file: Path, tmp_path: Path) -> None:
    run = (
        "import sys; from keepsight.site.command_line import main;"
        f"code = main(['validate', 'cin', {str(file)!r}, '--rule', {KEPT!r}, '--json',"
        f" '--html', {str(tmp_path / 'o.html')!r}, '--report', {str(tmp_path / 'o.xlsx')!r}]);"
        "sys.exit(code or any(name.split('.')[0] == 'django' for name in sys.modules))"
    )
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    home = {"KEEPSIGHT_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", run]
    done = subprocess.run(command, env={**kept, **home}, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["findings"] == []
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("which", ["ssd", "", "CIN"])
def test_no_other_return_is_known(keepsight: Keepsight, file: Path, which: str) -> None:
    said = keepsight("validate", which, file)
    assert (said.code, said.out) == (2, "")
