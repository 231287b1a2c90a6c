"""Somebody who writes in a form, letter by letter, and remembers when each letter was typed."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.demo import SIGN_IN

#: Seconds between two letters: a quick typist.
BETWEEN = 0.02
#: So old may words be that are lost (REL-30).
MAY_BE_LOST = 2.0
PROSE = "Mum rang at ten. Tia slept at gran's and walked to school with Kai. "
WORDS, SAID = "#words", "[data-draft-said]"


@dataclass
class Writer:
    """One person at one form. ``journal``: what stood in the box after each letter, and when."""

    page: Page
    form: str
    box: str = WORDS
    journal: list[tuple[float, str]] = field(default_factory=list)

    @property
    def typed(self) -> str:
        return self.journal[-1][1] if self.journal else ""

    def opens(self) -> Writer:
        self.page.goto(self.form)
        return self

    def types(self, seconds: float, begin: str = "") -> Writer:
        """Type for so long, after what was typed already."""
        self.page.focus(self.box)
        until = time.monotonic() + seconds
        for letter in itertools.chain(begin, itertools.cycle(PROSE)):
            if time.monotonic() > until:
                return self
            self.page.keyboard.type(letter)
            self.journal.append((time.monotonic(), self.typed + letter))
            time.sleep(BETWEEN)
        return self

    def must_stand_by(self, moment: float) -> str:
        """What was typed more than two seconds before a moment: none of it may be lost."""
        old = [text for at, text in self.journal if at < moment - MAY_BE_LOST]
        assert old, "nothing was typed long enough ago to tell"
        return old[-1]

    def is_saved(self) -> Writer:
        """Wait until the page says that all that stands in it is saved."""
        expect(self.page.locator(SAID)).to_have_class("draft-said", timeout=20_000)
        expect(self.page.locator(SAID)).to_contain_text("Saved ")
        return self


def recovered(context: BrowserContext, form: str, box: str = WORDS) -> str:
    """What the form offers to carry on with, asked in a window of its own."""
    page = context.new_page()
    page.goto(form)
    page.get_by_role("link", name="Carry on", exact=True).click()
    found = page.input_value(box)
    page.close()
    return found


def sign_in_as(page: Page, house: str, name: str) -> None:
    """In as one of the invented people, by one press."""
    page.goto(house + SIGN_IN)
    page.get_by_role("button", name=name).click()
    page.wait_for_url(house + "/")
