"""``delegation``: the default without a database, and the council's own scheme merged where one is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from keepsight.delegation.known_decisions import known_decisions
from keepsight.records.workforce.council_delegation import CouncilDelegation
from keepsight.records.workforce.local_title import LocalTitle
from keepsight.site.commands import delegation
from tests.integration.commands.conftest import Keepsight
from tests.integration.small_council import SmallCouncil

ROOT = Path(__file__).resolve().parents[3]
ROW = "code title level by_role on_file source".split()


@pytest.fixture
def no_house(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("KEEPSIGHT_HOME", str(tmp_path / "home"))


@pytest.fixture
def council(monkeypatch: pytest.MonkeyPatch, db: None) -> SmallCouncil:
    """One council, in a house that is there."""
    monkeypatch.setattr(delegation, "house_is_there", lambda: True)
    return SmallCouncil("201", numbers=count(100))


def own(council: SmallCouncil, code: str, level: int, started_on: date, **more: Any) -> None:
    CouncilDelegation.objects.create(
        authority=council.authority, decision_code=code, level=level, started_on=started_on, **more
    )


def rows(keepsight: Keepsight, *arguments: object) -> dict[str, dict[str, Any]]:
    said = keepsight("delegation", "--json", *arguments)
    assert said.code == 0, said.err
    return {row["code"]: row for row in said.json}


# --- without a database -------------------------------------------------------------------------


@pytest.mark.usefixtures("no_house")
def test_the_whole_matrix_is_printed(keepsight: Keepsight) -> None:
    found = rows(keepsight)
    assert list(found) == [f"D{number:02}" for number in range(1, 48)]
    for code, row in found.items():
        decision = known_decisions()[code]
        assert list(row) == ROW
        assert (row["level"] or 0, row["by_role"] or "") == (decision.level, decision.by_role)
        assert row["on_file"] and row["title"] and row["source"]
    assert found["D12"] | {"level": None, "by_role": "conference"} == found["D12"]
    assert found["D25"]["level"] == 80 and found["D25"]["by_role"] is None


@pytest.mark.usefixtures("no_house")
@pytest.mark.parametrize(
    ("role", "may", "may_not"),
    [
        ("team_manager", {"D01", "D37", "D46"}, {"D14", "D21", "D12"}),
        ("Team Manager", {"D11"}, {"D14"}),
        ("service_manager", {"D14", "D01"}, {"D21"}),
        ("head_of_service", {"D21", "D29"}, {"D25", "D30"}),
        ("director", {"D25", "D44", "D21"}, {"D12", "D30", "D42"}),
        ("conference_chair", {"D12"}, {"D01"}),
        ("agency_decision_maker", {"D29", "D30", "D31"}, {"D01"}),
        ("designated_officer", {"D42"}, {"D01"}),
        ("emergency_duty_manager", {"D19", "D21", "D07"}, {"D14", "D26"}),
    ],
)
def test_a_role_sees_what_it_may_decide(
    keepsight: Keepsight, role: str, may: set[str], may_not: set[str]
) -> None:
    found = set(rows(keepsight, "--role", role))
    assert found >= may and not found & may_not


@pytest.mark.usefixtures("no_house")
def test_a_role_that_decides_nothing_is_told_so(keepsight: Keepsight) -> None:
    said = keepsight("delegation", "--json", "--role", "social_worker")
    assert said.json == []
    assert said.err == "Nothing is decided at this level, nor by this role.\n"


@pytest.mark.usefixtures("no_house")
def test_a_role_that_nobody_knows_is_refused(keepsight: Keepsight) -> None:
    said = keepsight("delegation", "--role", "mayor")
    assert said.code == 2 and "No role is known as mayor." in said.err
    assert "team_manager" in said.err
    assert keepsight("delegation", "--authority", "201").code == 2


@pytest.mark.usefixtures("no_house")
def test_a_person_reads_it_in_words(keepsight: Keepsight) -> None:
    said = " ".join(keepsight("delegation", "--role", "head_of_service").out.split())
    assert "decided by" in said and "a head of service or above" in said
    assert "the emergency duty manager" in said


def test_no_django_and_no_folder_without_a_house(tmp_path: Path) -> None:
    script = (
        "import sys; from keepsight.site.command_line import main; code = main(['delegation', '--json'])\n"
        "sys.exit(code or any(name.split('.')[0] == 'django' for name in sys.modules))"
    )
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**kept, "KEEPSIGHT_HOME": str(home), "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)) == 47 and not home.exists()


# --- with a council -----------------------------------------------------------------------------


def test_a_councils_own_level_counts_from_its_day_and_to_its_last(
    keepsight: Keepsight, council: SmallCouncil
) -> None:
    own(council, "D18", 70, date(2026, 2, 1), ended_on=date(2026, 2, 28), scheme="Scheme 4.2")
    levels = {
        day: rows(keepsight, "--on", f"2026-{day}")["D18"]["level"]
        for day in ("01-31", "02-01", "02-28", "03-01")
    }
    assert levels == {"01-31": 60, "02-01": 70, "02-28": 70, "03-01": 60}
    assert rows(keepsight, "--on", "2026-02-15")["D18"]["source"].endswith("; Scheme 4.2")
    heads = rows(keepsight, "--on", "2026-02-15", "--role", "head_of_service")
    assert "D18" not in heads and "D17" in heads


def test_a_lower_level_and_one_for_what_a_role_decides_change_nothing(
    keepsight: Keepsight, council: SmallCouncil
) -> None:
    own(council, "D18", 30, date(2026, 1, 1))
    own(council, "D12", 80, date(2026, 1, 1))
    found = rows(keepsight, "--on", "2026-02-15")
    assert found["D18"]["level"] == 60
    assert found["D12"]["level"] is None and found["D12"]["by_role"] == "conference"


def test_a_councils_own_title_is_known_by_its_level(
    keepsight: Keepsight, council: SmallCouncil
) -> None:
    LocalTitle.objects.create(
        authority=council.authority,
        title="Group manager (care)",
        role_code="service_manager",
        level=60,
        started_on=date(2026, 1, 1),
    )
    assert "D21" in rows(keepsight, "--role", "group manager (care)", "--on", "2026-02-15")
    assert keepsight("delegation", "--role", "Group manager (care)", "--on", "2025-12-31").code == 2


def test_of_two_councils_one_must_be_named(keepsight: Keepsight, council: SmallCouncil) -> None:
    own(council, "D18", 70, date(2026, 1, 1))
    SmallCouncil("202", numbers=count(500))
    said = keepsight("delegation", "--json", "--on", "2026-02-15")
    assert {row["code"]: row["level"] for row in said.json}["D18"] == 60
    assert "Several councils are held here" in said.err
    named = rows(keepsight, "--on", "2026-02-15", "--authority", "201")
    assert named["D18"]["level"] == 70
    other = rows(keepsight, "--on", "2026-02-15", "--authority", "202")
    assert other["D18"]["level"] == 60
