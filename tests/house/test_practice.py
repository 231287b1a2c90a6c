"""What the pages of practice promise is tested by the tests that they name."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRACTICE = ROOT / "docs" / "practice"
NAMED = re.compile(r"`(test_\w+)`")


def named(text: str) -> set[str]:
    return set(NAMED.findall(text))


def files_of_tests() -> set[str]:
    files = (ROOT / "tests").rglob("test_*.py")
    return {
        name
        for file in files
        for name in re.findall(r"^ *def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    }


def test_every_test_that_is_named_is_there() -> None:
    found = {page.name: named(page.read_text("utf-8")) for page in PRACTICE.glob("*.md")}
    assert len(found["what-typing-survives.md"]) >= 16, "each way of losing words has its test"
    gone = {page: sorted(names - files_of_tests()) for page, names in found.items()}
    assert {page: names for page, names in gone.items() if names} == {}


def test_a_test_that_is_gone_is_noticed() -> None:
    assert named("as `test_nobody_wrote` shows") - files_of_tests() == {"test_nobody_wrote"}
