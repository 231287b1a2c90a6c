"""How much a task costs whoever does it: pages, clicks, keystrokes and fields, counted as they are made."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from playwright.sync_api import Locator, Page

from tests.browser.demo import ROOT

KEPT = ROOT / "docs" / "reference" / "burden.md"
COLUMNS = ("pages", "clicks", "keystrokes", "fields")
ROW = re.compile(r"^\| (?P<task>[^|]+) \|" + "".join(rf" (?P<{one}>\d+) \|" for one in COLUMNS))


@dataclass
class Hands:
    """Somebody at a page. Whatever is done through it is counted.

    ``pages``: how often another page was waited for. ``clicks``: presses of the pointer, an option chosen
    from a list among them. ``keystrokes``: letters typed; a date is eight. ``fields``: questions answered.
    """

    page: Page
    counted: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))

    def __post_init__(self) -> None:
        self.page.on("framenavigated", self._another_page)

    def _another_page(self, frame: object) -> None:
        if frame == self.page.main_frame:
            self.counted["pages"] += 1

    def clicks(self, at: Locator) -> None:
        at.click()
        self.counted["clicks"] += 1

    def presses(self, button: str | re.Pattern[str]) -> None:
        """A button that sends the form."""
        with self.page.expect_navigation():
            self.clicks(self.page.get_by_role("button", name=button).first)

    def follows(self, link: str | re.Pattern[str]) -> None:
        with self.page.expect_navigation():
            self.clicks(self.page.get_by_role("link", name=link).first)

    def chooses(self, box: str, value: str) -> None:
        """One of a list, or of a few buttons: one click."""
        found = self.page.locator(f'select[name="{box}"]')
        if found.count():
            found.select_option(value)
        else:
            self.page.locator(f'input[name="{box}"][value="{value}"]').check()
        self.counted["clicks"] += 1
        self.counted["fields"] += 1

    def types(self, box: str, words: str) -> None:
        """A text, after a press of the tabulator or one click."""
        self.page.locator(f'[name="{box}"]').fill(words)
        self.counted["keystrokes"] += len(words)
        self.counted["fields"] += 1

    def dates(self, box: str, on: date) -> None:
        for part, value in (("day", on.day), ("month", on.month), ("year", on.year)):
            self.page.locator(f'input[name="{box}-{part}"]').fill(str(value))
        self.counted["keystrokes"] += 8
        self.counted["fields"] += 1


def kept() -> dict[str, dict[str, int]]:
    """What each task cost when it was last written down."""
    found = {}
    for line in KEPT.read_text(encoding="utf-8").splitlines() if KEPT.exists() else ():
        if row := ROW.match(line):
            found[row["task"].strip()] = {one: int(row[one]) for one in COLUMNS}
    return found


def risen(
    before: Mapping[str, Mapping[str, int]], now: Mapping[str, Mapping[str, int]]
) -> list[str]:
    """Where a task costs more than it did, or is not written down yet."""
    return [
        f"{task}: {one} {before[task][one]} → {costs[one]}" if task in before else f"{task} is new"
        for task, costs in now.items()
        for one in COLUMNS
        if task not in before or costs[one] > before[task][one]
    ]


def written(costs: Mapping[str, Mapping[str, int]]) -> None:
    """The page of the reference with these costs; what other tests wrote there stays."""
    KEPT.write_text("\n".join(_lines({**kept(), **costs})) + "\n", encoding="utf-8")


def held_to(costs: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Where these tasks cost more than is written down; written down first where that is asked for."""
    if os.environ.get("KEEPSIGHT_BURDEN") == "write":
        written(costs)
    return risen(kept(), costs)


def _lines(costs: Mapping[str, Mapping[str, int]]) -> Iterable[str]:
    yield "# What recording costs"
    yield ""
    yield "The commonest tasks, done in a browser by `test_burden.py` and `test_one_family.py`, which fail when a"
    yield "figure rises. A text counts the letters that the test types, a date eight; a step is reached from the"
    yield "child's page in two clicks. `KEEPSIGHT_BURDEN=write` before these tests writes this page."
    yield ""
    yield "| task | pages | clicks | keystrokes | fields |"
    yield "| --- | --- | --- | --- | --- |"
    for task, one in costs.items():
        yield f"| {task} |" + "".join(f" {one[column]} |" for column in COLUMNS)
