"""Every unit of every kind: named as its file, with a code, a title, a reason and a source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import keepsight
from keepsight.kernel.action import Action
from keepsight.kernel.clock import Clock
from keepsight.kernel.fact import FactTable
from keepsight.kernel.matter import Turn
from keepsight.kernel.role import Role
from keepsight.kernel.rule import Rule
from keepsight.kernel.source import SourceSystem
from keepsight.kernel.step import Step
from keepsight.kernel.unit import modules_of, units_of
from keepsight.pages.page import Page
from keepsight.site.command import Command

PACKAGE = Path(keepsight.__path__[0])
#: Where each kind of unit stands. A page or a command is ``PAGE`` or ``COMMAND`` of its own module.
KINDS: Mapping[str, type] = {
    "clocks": Clock,
    "delegation": Role,
    "importers": SourceSystem,
    "facts": FactTable,
    "actions": Action,
    "returns": Rule,
}
SAYS = ("code", "title", "why", "source")
#: An action's ground is the capability it asks for; a rule's title is the Department's message.
SAYS_ELSE = {
    Action: ("code", "title", "why", "may"),
    Step: ("code", "title", "why", "may", "record"),
    Turn: ("code", "title", "why", "may", "of"),
    Rule: ("code", "message", "severity", "source"),
}
#: Titles of drawers into which anything fits.
DRAWERS = {"utils", "helpers", "common", "core", "services", "managers"}
#: The module of a command whose own name is none for Python.
COMMAND_FILES = {"import": "import_files", "sign-out": "sign_out"}


def misnamed(module: ModuleType, shape: type) -> Iterator[str]:
    """Units of a module that do not bear its name, those that come from elsewhere left out."""
    own = module.__name__.rsplit(".", 1)[-1].upper()
    for name, value in vars(module).items():
        if isinstance(value, shape) and name != own:
            yield f"{module.__name__}.{name}"


def unsaid(units: Mapping[str, Any]) -> list[str]:
    """What units do not say of themselves, and codes that several bear."""
    wrong = [
        f"{place} has no {said}"
        for place, unit in units.items()
        for said in SAYS_ELSE.get(type(unit), SAYS)
        if not str(getattr(unit, said)).strip()
    ]
    several = Counter(unit.code for unit in units.values())
    return wrong + [f"{code} is borne by several" for code, n in several.items() if n > 1]


def without_cases(folder: Path, places: Iterator[str] | list[str]) -> list[str]:
    """Clocks without a table of cases beside them, and cases without a clock."""
    wanted = {f"{place.replace('.', '/')}.cases.md" for place in places}
    there = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.cases.md")
        if "\n|" in path.read_text(encoding="utf-8")
    }
    return sorted(wanted ^ there)


def drawers(folder: Path) -> list[str]:
    """Files and folders named as drawers."""
    every = (path.relative_to(folder) for path in folder.rglob("*"))
    return sorted(str(path) for path in every if path.stem in DRAWERS)


@pytest.mark.parametrize("floor", KINDS)
def test_a_unit_bears_the_name_of_its_file(floor: str) -> None:
    found = [name for module in modules_of(floor) for name in misnamed(module, KINDS[floor])]
    assert found == []


@pytest.mark.parametrize("floor", KINDS)
def test_a_unit_says_what_it_is_why_and_by_what_right(floor: str) -> None:
    units = units_of(floor, KINDS[floor])
    assert units
    assert unsaid(units) == []


def test_a_page_and_a_command_are_the_one_of_their_module() -> None:
    for floor, shape, name in (("pages", Page, "PAGE"), ("site.commands", Command, "COMMAND")):
        for module in modules_of(floor):
            found = {key for key, value in vars(module).items() if isinstance(value, shape)}
            assert found <= {name}, module.__name__


def test_a_command_is_called_as_its_file() -> None:
    for module in modules_of("site.commands"):
        command = module.COMMAND
        file = module.__name__.rsplit(".", 1)[-1]
        assert COMMAND_FILES.get(command.name, command.name) == file
        assert command.title and command.help


def test_every_clock_has_cases_and_every_case_a_clock() -> None:
    assert without_cases(PACKAGE / "clocks", list(units_of("clocks", Clock))) == []


def test_nothing_is_a_drawer() -> None:
    assert drawers(PACKAGE) == []
    assert drawers(PACKAGE.parents[1] / "tests") == []


# --- each is shown to catch a planted break -----------------------------------------------------


def one(floor: str) -> tuple[str, Any]:
    return next(iter(units_of(floor, KINDS[floor]).items()))


@pytest.mark.parametrize("floor", KINDS)
def test_a_unit_under_another_name_is_caught(floor: str) -> None:
    module = ModuleType("keepsight.somewhere.else_altogether")
    _, module.FOUND = one(floor)  # type: ignore[attr-defined]
    assert list(misnamed(module, KINDS[floor])) == ["keepsight.somewhere.else_altogether.FOUND"]


@pytest.mark.parametrize("floor", KINDS)
def test_a_unit_that_does_not_say_why_is_caught(floor: str) -> None:
    place, unit = one(floor)
    said = "source" if floor == "returns" else "why"
    assert unsaid({place: replace(unit, **{said: " "})}) == [f"{place} has no {said}"]


def test_two_units_of_one_code_are_caught() -> None:
    place, clock = one("clocks")
    assert unsaid({place: clock, "care.again": clock}) == [f"{clock.code} is borne by several"]


def test_a_clock_without_cases_and_cases_without_a_clock_are_caught(tmp_path: Path) -> None:
    (tmp_path / "care").mkdir()
    (tmp_path / "care/left.cases.md").write_text("# Left\n\n| Case |\n|---|\n| One |\n")
    (tmp_path / "care/empty.cases.md").write_text("# Empty\n")
    wrong = without_cases(tmp_path, ["care.new", "care.empty"])
    assert wrong == ["care/empty.cases.md", "care/left.cases.md", "care/new.cases.md"]


@pytest.mark.parametrize("name", ["utils.py", "core/__init__.py", "helpers/dates.py"])
def test_a_drawer_is_caught(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    assert drawers(tmp_path) == [str(Path(name).parent if "/" in name else name)]
