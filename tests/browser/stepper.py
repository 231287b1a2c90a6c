"""Somebody who does steps of a child's journey in a browser, answering what is asked in the plainest way."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.checked_pages import wrong_with
from tests.browser.demo import ROOT
from tests.browser.writer import sign_in_as

TODAY = date(2026, 3, 31)
PRACTICE = ROOT / "docs" / "practice"
WIDE, HIGH = 1366, 900
#: The pages of which the manual has a picture (``docs/practice/the-journey.md``).
PICTURED = frozenset(
    "add_child log_contact accept_referral start_assessment hold_strategy_discussion visit "
    "hold_initial_conference authorise_assessment accommodate_child hold_care_review "
    "make_pathway_plan story next".split()
)
WORDS = "Talked through with the family and written down the same day."
#: Every box of a form that can be seen, with the words of its question.
ASKED = """() => [...document.querySelectorAll('main form[method="post"] [name]')]
  .filter(box => box.type !== 'hidden' && box.tagName !== 'BUTTON' && box.checkVisibility())
  .map(box => ({name: box.name, type: box.type, value: box.value, tag: box.tagName,
    label: ((box.closest('fieldset') || {}).innerText || (box.labels && box.labels[0] || {}).innerText || '')
      .split('\\n')[0]}))"""


@dataclass
class Stepper:
    """One person at one child's record. ``pages``: how many pages of theirs were looked at by axe."""

    page: Page
    name: str
    child: str = ""
    pages: int = 0
    #: what the step that is being done costs so far, as ``burden`` counts it
    costs: dict[str, int] = field(default_factory=dict)

    def at(self, child: str) -> Stepper:
        self.child = child
        return self

    def does(self, code: str, **answers: Any) -> str:
        """A step done, and what the next page says. What is not answered gets the plainest answer."""
        self.opens(code)
        self.begins()
        self.fills(answers)
        self.sends()
        return self.page.get_by_role("main").inner_text()

    def begins(self, pages: int = 2) -> None:
        """Count anew: so many pages, each reached by a click, before the first question."""
        self.costs = {"pages": pages, "clicks": pages, "keystrokes": 0, "fields": 0}

    def opens(self, code: str) -> None:
        self.page.goto(f"{self.child}/write/{code}")
        expect(self.page.locator('main form[method="post"]').first).to_be_visible()
        self.sound()
        self.pictured(code)

    def pictured(self, name: str) -> None:
        """A picture of the page for the manual, where one is wanted of it and pictures are taken."""
        if os.environ.get("KEEPSIGHT_PICTURES") != "1" or name not in PICTURED:
            return
        self.page.set_viewport_size({"width": WIDE, "height": HIGH})
        path = PRACTICE / f"journey-{name.replace('_', '-')}.png"
        self.page.screenshot(path=path)

    def fills(self, answers: dict[str, Any]) -> None:
        done: set[str] = set()
        for box in self.page.evaluate(ASKED):
            name = re.sub(r"-(day|month|year)$", "", box["name"])
            if name in done:
                continue
            done.add(name)
            if name in answers:
                self._answer(name, box, answers[name])
            elif box["label"].startswith("Or why it is missing"):
                self._answer(name, box, "Held by the other agency.")
            elif name == "tasks":
                self._answer(name, box, f"See her alone; her worker; {TODAY:%d %B %Y}")
            elif "(optional)" not in box["label"]:
                self._plainest(name, box)
        unknown = set(answers) - done
        assert not unknown, f"{self.page.url} does not ask for {sorted(unknown)}"

    def sends(self) -> None:
        """The green button; what must be put right is told in the failure."""
        with self.page.expect_navigation():
            self.page.locator("main form.form p.acts button").first.click()
        self._count(clicks=1, pages=1)
        wrong = self.page.locator(".govuk-error-summary, .error-summary")
        assert not wrong.count(), f"{self.page.url}: {wrong.first.inner_text()}"

    def sound(self) -> None:
        self.pages += 1
        assert list(wrong_with(self.page)) == []

    def _plainest(self, name: str, box: dict[str, str]) -> None:
        if box["name"] != name:
            self._answer(name, box, None if box["value"] else TODAY)
        elif box["tag"] == "SELECT":
            options = self.page.locator(f'select[name="{name}"] option')
            values = [one.get_attribute("value") for one in options.all()]
            self._answer(name, box, next(one for one in values if one))
        elif box["type"] == "radio":
            no = self.page.locator(f'input[name="{name}"][value="no"]')
            first = self.page.locator(f'input[name="{name}"]').first
            (no if no.count() else first).check()
            self._count(clicks=1, fields=1)
        elif box["type"] == "checkbox" and self.page.locator(f'input[name="{name}"]').count() > 1:
            self.page.locator(f'input[name="{name}"]').first.check()
            self._count(clicks=1, fields=1)
        elif box["type"] in ("text", "textarea") and not box["value"]:
            self._answer(name, box, "5" if box["label"].startswith("How many") else WORDS)

    def _answer(self, name: str, box: dict[str, str], value: Any) -> None:
        if value is None:
            return
        if isinstance(value, date):
            for part in ("day", "month", "year"):
                found = self.page.locator(f'input[name="{name}-{part}"]')
                found.fill(str(getattr(value, part)))
            self._count(keystrokes=8, fields=1)
        elif box["tag"] == "SELECT":
            options = self.page.locator(f'select[name="{name}"] option')
            labels = {one.inner_text().strip(): one.get_attribute("value") for one in options.all()}
            self.page.locator(f'select[name="{name}"]').select_option(labels.get(value, value))
            self._count(clicks=1, fields=1)
        elif box["type"] in ("radio", "checkbox"):
            for one in value if isinstance(value, list) else [value]:
                self.page.locator(f'input[name="{name}"][value="{one}"]').check()
                self._count(clicks=1)
            self._count(fields=1)
        else:
            self.page.locator(f'[name="{name}"]').fill(str(value))
            self._count(keystrokes=len(str(value)), fields=1)

    def _count(self, **more: int) -> None:
        for name, number in more.items():
            self.costs[name] = self.costs.get(name, 0) + number


def at_work(browser: Browser, address: str, name: str) -> Stepper:
    """Somebody signed in, at no child yet."""
    page = browser.new_context(base_url=address).new_page()
    sign_in_as(page, address, name)
    return Stepper(page, name)
