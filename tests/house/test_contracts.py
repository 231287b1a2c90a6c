"""The contracts between floors hold, and each catches the break it is there for."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ROOT / "pyproject.toml"

# A small house in which every floor stands and every permitted import is made once.
HOUSE = {
    "__main__.py": "from keepsight.site import urls",
    "site/urls.py": "from keepsight.pages import child",
    "pages/child.py": (
        "from keepsight.access import children\n"
        "from keepsight.boards import worklist\n"
        "from keepsight.actions import record_visit"
    ),
    "actions/record_visit.py": (
        "from keepsight.records import person\nfrom keepsight.writing import perform"
    ),
    "importers/census.py": (
        "from keepsight.records import person\nfrom keepsight.returns import census"
    ),
    "synthetic/council.py": "from keepsight.returns import census",
    "writing/perform.py": (
        "from keepsight.records import person\nfrom keepsight.boards import worklist"
    ),
    "boards/worklist.py": (
        "from keepsight.facts import doorway\nfrom keepsight.clocks import visit_due"
    ),
    "returns/census.py": "from keepsight.facts import visits",
    "signals/not_seen.py": "from keepsight.facts import visits\nfrom keepsight.law import dates",
    "checks/key_fields.py": "from keepsight.facts import visits\nfrom keepsight.law import dates",
    "clocks/visit_due.py": "from keepsight.facts import visits\nfrom keepsight.law import dates",
    "facts/visits.py": "from keepsight.kernel import fact",
    "facts/doorway.py": (
        "import django\nfrom keepsight.records import person\nfrom keepsight.facts import visits"
    ),
    "access/children.py": "from keepsight.records import person",
    "records/person.py": "from django.db import models",
    "delegation/roles.py": "from keepsight.law import dates",
    "law/dates.py": "from keepsight.kernel import fact",
    "kernel/fact.py": "",
}

# One planted break a line: the contract that must fail, the file, what is added to it.
BREAKS = [
    ("1.", "clocks/visit_due.py", "from keepsight.boards import worklist"),
    ("1.", "records/person.py", "from keepsight.access import children"),
    ("1.", "importers/census.py", "from keepsight.actions import record_visit"),
    ("1.", "facts/visits.py", "from keepsight.access import children"),
    ("1.", "kernel/fact.py", "from keepsight.law import dates"),
    ("1.", "utils/strings.py", "WORDS = ()"),
    ("2.", "law/dates.py", "import django.utils.timezone"),
    ("2.", "clocks/visit_due.py", "from simple_history.models import HistoricalRecords"),
    ("2.", "returns/census.py", "from keepsight.records import person"),
    ("2.", "signals/not_seen.py", "from keepsight.records import person"),
    ("2.", "checks/key_fields.py", "from keepsight.records import person"),
    ("2a.", "clocks/visit_due.py", "from keepsight.facts import doorway"),
    ("2a.", "facts/visits.py", "from keepsight.facts.doorway import rows"),
    ("3.", "pages/child.py", "from keepsight.records import person"),
    ("3.", "boards/worklist.py", "from keepsight.records.person import Person"),
    ("3.", "synthetic/council.py", "from keepsight.records import person"),
    ("4.", "pages/child.py", "from keepsight.facts import visits"),
    ("4.", "pages/child.py", "from keepsight.clocks import visit_due"),
    ("4.", "pages/child.py", "from keepsight.signals import not_seen"),
    ("4.", "pages/child.py", "from keepsight.checks import key_fields"),
    ("5.", "facts/visits.py", "from keepsight.facts import addresses"),
]
PLANTED_BESIDE = {"facts/addresses.py": "from keepsight.facts import visits"}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The small house on disk; its root folder."""
    for name, text in HOUSE.items():
        plant(tmp_path, name, text)
    return tmp_path


def plant(root: Path, name: str, text: str) -> None:
    path = root / "keepsight" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    for folder in {path.parent, root / "keepsight"}:
        (folder / "__init__.py").touch()
    with path.open("a", encoding="utf-8") as file:
        file.write(text + "\n")


def verdicts(root: Path) -> tuple[dict[str, str], str]:
    """Each contract's verdict by the number its name begins with, and all that was printed."""
    lint = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", lint, "--config", str(PROJECT), "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
    )
    printed = done.stdout + done.stderr
    found = re.findall(r"^(\d\w?\.) .* (KEPT|BROKEN)\b", printed, re.MULTILINE)
    return dict(found), printed


def test_every_contract_is_kept_in_a_house_that_keeps_them(house: Path) -> None:
    found, printed = verdicts(house)
    assert found == dict.fromkeys(["1.", "2.", "2a.", "3.", "4.", "5."], "KEPT"), printed


@pytest.mark.parametrize(("contract", "file", "planted"), BREAKS)
def test_a_planted_break_is_caught(house: Path, contract: str, file: str, planted: str) -> None:
    if contract == "5.":
        for name, text in PLANTED_BESIDE.items():
            plant(house, name, text)
    plant(house, file, planted)
    found, printed = verdicts(house)
    assert found.get(contract) == "BROKEN", printed


def test_every_contract_has_a_planted_break() -> None:
    names = [contract["name"] for contract in linted()["contracts"]]
    assert {name.split()[0] for name in names} == {contract for contract, _, _ in BREAKS}


# --- a floor that comes later is not forgotten --------------------------------------------------


def linted() -> dict:
    return tomllib.loads(PROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]


def forgotten(config: dict, floors: set[str]) -> list[str]:
    """Where the contracts still treat one of `floors` as not yet made."""
    said = []
    for contract in config["contracts"]:
        for layer in contract.get("layers", []):
            for floor in re.findall(r"\((\w+)\)", layer):
                if floor in floors and floor != "__main__":
                    said.append(f"{floor} stands in parentheses in contract {contract['name']}")
        for key in ("source_modules", "forbidden_modules"):
            for module in contract.get(key, []):
                floor = module.removeprefix("keepsight.").removesuffix(".**")
                if module.endswith(".**") and floor in floors:
                    said.append(f"{module} must be keepsight.{floor} in {contract['name']}")
    return said


def test_contracts_name_every_floor_that_stands() -> None:
    floors = {path.parent.name for path in (ROOT / "src/keepsight").glob("*/__init__.py")}
    assert forgotten(linted(), floors) == []


def test_a_floor_left_in_parentheses_is_noticed() -> None:
    layers = {"name": "1", "layers": ["(forecast) | returns"]}
    pure = {"name": "2", "source_modules": ["keepsight.forecast.**", "keepsight.law"]}
    config = {"contracts": [layers, pure]}
    assert len(forgotten(config, {"forecast", "law"})) == 2
    assert forgotten(config, {"law"}) == []


# --- no page asks the database ------------------------------------------------------------------


def questions_to_the_database(source: str) -> Iterator[int]:
    """The lines of Python source at which `.objects` is touched."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}:
            yield node.lineno


def test_no_page_touches_objects() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for floor in ("pages", "api")
        for path in sorted((ROOT / "src/keepsight" / floor).rglob("*.py"))
        for line in questions_to_the_database(path.read_text(encoding="utf-8"))
    ]
    assert found == [], "A page gets children from access and readings from boards."


def test_a_page_that_touches_objects_is_noticed() -> None:
    assert list(questions_to_the_database("a = 1\nchildren = Person.objects.all()\n")) == [2]
