"""Somebody who does steps of a child's journey in a browser, answering what is asked in the plainest way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.checked_pages import wrong_with
from tests.browser.writer import sign_in_as

TODAY = date(2026, 3, 31)
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

    def at(self, child: str) -> Stepper:
        self.child = child
        return self

    def does(self, code: str, **answers: Any) -> str:
        """A step done, and what the next page says. What is not answered gets the plainest answer."""
        self.opens(code)
        self.fills(answers)
        self.sends()
        return self.page.get_by_role("main").inner_text()

    def opens(self, code: str) -> None:
        self.page.goto(f"{self.child}/write/{code}")
        expect(self.page.locator('main form[method="post"]').first).to_be_visible()
        self.sound()

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
            elif "(optional)" not in box["label"]:
                self._plainest(name, box)
        unknown = set(answers) - done
        assert not unknown, f"{self.page.url} does not ask for {sorted(unknown)}"

    def sends(self) -> None:
        """The green button; what must be put right is told in the failure."""
        with self.page.expect_navigation():
            self.page.locator("main form.form p.acts button").first.click()
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
        elif box["type"] == "checkbox" and self.page.locator(f'input[name="{name}"]').count() > 1:
            self.page.locator(f'input[name="{name}"]').first.check()
        elif box["type"] in ("text", "textarea") and not box["value"]:
            self._answer(name, box, "5" if box["label"].startswith("How many") else WORDS)

    def _answer(self, name: str, box: dict[str, str], value: Any) -> None:
        if value is None:
            return
        if isinstance(value, date):
            for part in ("day", "month", "year"):
                found = self.page.locator(f'input[name="{name}-{part}"]')
                found.fill(str(getattr(value, part)))
        elif box["tag"] == "SELECT":
            options = self.page.locator(f'select[name="{name}"] option')
            labels = {one.inner_text().strip(): one.get_attribute("value") for one in options.all()}
            self.page.locator(f'select[name="{name}"]').select_option(labels.get(value, value))
        elif box["type"] in ("radio", "checkbox"):
            for one in value if isinstance(value, list) else [value]:
                self.page.locator(f'input[name="{name}"][value="{one}"]').check()
        else:
            self.page.locator(f'[name="{name}"]').fill(str(value))


def at_work(browser: Browser, address: str, name: str) -> Stepper:
    """Somebody signed in, at no child yet."""
    page = browser.new_context(base_url=address).new_page()
    sign_in_as(page, address, name)
    return Stepper(page, name)
