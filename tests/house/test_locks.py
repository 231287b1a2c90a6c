"""The locks name every package by version and hash, and no registry or machine."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from setup.make_locks import LOCKS, places_named

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ ;\\]+)", re.MULTILINE)
WANTED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)", re.MULTILINE)
NAMES = [lock for _, lock in LOCKS]


def pins(lock: str) -> set[tuple[str, str]]:
    return set(PIN.findall(lock))


def without_hash(lock: str) -> list[str]:
    """The packages of a lock that stand without a hash."""
    blocks = re.split(r"\n(?=\S)", lock.strip())
    return [block.split("==")[0] for block in blocks if "--hash=sha256:" not in block]


def not_locked(requirements: str, lock: str) -> set[str]:
    """The packages that a requirements file asks for and its lock does not pin."""
    wanted = {re.sub(r"[-_.]+", "-", name).lower() for name in WANTED.findall(requirements)}
    return wanted - {name for name, _ in pins(lock)}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_no_lock_names_a_place(name: str) -> None:
    assert places_named(text(name)) == []
    assert "://" not in text(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_package_has_a_hash(name: str) -> None:
    assert without_hash(text(name)) == []


@pytest.mark.parametrize(("source", "name"), LOCKS)
def test_a_lock_holds_what_its_requirements_ask_for(source: str, name: str) -> None:
    assert not_locked(text(source), text(name)) == set(), "Run: python -m setup.make_locks"


def test_the_test_lock_holds_every_pin_of_the_run_lock() -> None:
    run, test = (text(name) for name in NAMES)
    assert pins(run) - pins(test) == set()


def test_a_planted_place_is_caught() -> None:
    planted = ["a==1 \\", "--index-url https://registry.example/simple", "b @ file:///tmp/b.whl"]
    assert places_named("\n".join(planted)) == planted[1:]


def test_a_planted_pin_without_hash_and_an_unlocked_package_are_caught() -> None:
    lock = "a==1 \\\n    --hash=sha256:00\nb==2\n"
    assert without_hash(lock) == ["b"]
    assert not_locked("# note\na\nb\nC_d[extra]~=3\n", lock) == {"c-d"}


# --- what runs without the test packages imports none of them -----------------------------------


def imported(source: str) -> Iterator[str]:
    """The packages that Python source imports, each by its first name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@cache
def distributions() -> Mapping[str, list[str]]:
    """What is installed: the distributions that bring each package."""
    return packages_distributions()


#: What the source of each folder may import of our own.
OURS = {"src": {"keepsight"}, "bench": {"keepsight", "bench", "tests"}}


def beyond_the_lock(source: str, lock: str, ours: set[str]) -> set[str]:
    """The packages that source imports, not of ours, and that no distribution pinned by `lock` brings."""
    brings = distributions()
    pinned = {name for name, _ in pins(lock)}
    foreign = set(imported(source)) - sys.stdlib_module_names - ours
    return {
        package
        for package in foreign
        if not pinned & {re.sub(r"[-_.]+", "-", n).lower() for n in brings.get(package, [])}
    }


def test_what_runs_imports_only_what_its_lock_installs() -> None:
    locks = {"src": text("requirements.lock"), "bench": text("requirements-test.lock")}
    found = {
        str(path.relative_to(ROOT)): beyond
        for folder, lock in locks.items()
        for path in (ROOT / folder).rglob("*.py")
        if (beyond := beyond_the_lock(path.read_text(encoding="utf-8"), lock, OURS[folder]))
    }
    assert found == {}, "Name the package in requirements.in, then: python -m setup.make_locks"


def test_an_import_of_a_test_package_is_caught() -> None:
    source = "import json\nimport numpy.linalg\nfrom pytest import mark\nfrom .near import a\n"
    assert beyond_the_lock(source, "numpy==2.4.6 \\\n", set()) == {"pytest"}
