"""A visit to three brothers and sisters, by somebody with a mouse and a keyboard: one page, few clicks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import burden
from tests.browser.checked_pages import wrong_with
from tests.browser.demo import PEOPLE
from tests.browser.scratch_house import ScratchHouse
from tests.browser.writer import sign_in_as

pytestmark = pytest.mark.browser

#: The aim: a visit to three siblings on one page in under twelve clicks.
FEWER_THAN = 12
#: So many children of the list are looked at for a family of three.
LOOKED_AT = 40


@pytest.fixture(scope="module")
def house(demo_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScratchHouse]:
    made = ScratchHouse(tmp_path_factory.mktemp("visits") / "house", demo_home)
    made.start()
    yield made
    made.kill()


class Clicks:
    """Counts every press of the mouse on any page from now on, whoever causes it."""

    def __init__(self, page: Page) -> None:
        self.made = 0
        page.context.expose_function("pressed", self._pressed)
        page.context.add_init_script(
            "document.addEventListener('pointerdown', () => window.pressed(), true)"
        )

    def _pressed(self) -> None:
        self.made += 1


def family_of_three(page: Page) -> str:
    """The address of a child who lives with two or more others whom this worker may write of."""
    page.goto("/children")
    links = page.locator('a[href^="/child/C-"]').evaluate_all("all => all.map(a => a.pathname)")
    for address in list(dict.fromkeys(links))[:LOOKED_AT]:
        page.goto(f"{address}/visit")
        if page.locator(".part").count() == 3:
            return str(address)
    raise AssertionError(f"no family of three among {LOOKED_AT} children")


def sound(page: Page) -> None:
    assert list(wrong_with(page)) == []


def test_three_visits_in_under_twelve_clicks(house: ScratchHouse, browser: Browser) -> None:
    page = browser.new_context(base_url=house.address).new_page()
    sign_in_as(page, house.address, PEOPLE["social worker"])
    address = family_of_three(page)
    clicks = Clicks(page)
    page.goto(address)
    page.get_by_role("link", name="Record a visit").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Record a visit: ")
    sound(page)
    assert clicks.made == 1
    typed = 0
    for n, part in enumerate(page.locator(".part").all()):
        part.get_by_role("radio", name="Alone").click()
        part.get_by_role("checkbox", name=re.compile("^Saw where")).click()
        page.keyboard.press("Tab")
        said = f"I sleep well now, {n}."
        saw = f"{'Rested. Hungry. Playing.'.split()[n]} Nothing was seen that worries."
        page.keyboard.type(said)
        page.keyboard.press("Tab")
        page.keyboard.type(saw)
        typed += len(said) + len(saw) + 2
    page.get_by_role("button", name="Finish: record 3 visits").click()
    expect(page.get_by_role("main")).to_contain_text(
        "3 visits recorded, one on each child’s record."
    )
    assert clicks.made == 8 and clicks.made < FEWER_THAN
    cost = {"pages": 2, "clicks": clicks.made, "keystrokes": typed, "fields": 12}
    assert burden.held_to({"Record a visit to three brothers and sisters": cost}) == []
    sound(page)
    page.locator("tbody a").first.click()
    expect(page.get_by_role("main")).to_contain_text("I sleep well now, 0.")
    expect(page.get_by_role("main")).not_to_contain_text("I sleep well now, 1.")
    sound(page)


def test_it_saves_and_doubts_without_a_script(house: ScratchHouse, browser: Browser) -> None:
    page = browser.new_context(base_url=house.address).new_page()
    sign_in_as(page, house.address, PEOPLE["social worker"])
    address = family_of_three(page)
    cookies = page.context.cookies()
    context = browser.new_context(base_url=house.address, java_script_enabled=False)
    context.add_cookies(cookies)  # type: ignore[arg-type]
    plain = context.new_page()
    plain.goto(f"{address}/visit")
    names = [one.split(",")[0] for one in plain.locator(".part h3").all_inner_texts()]
    for n, part in enumerate(plain.locator(".part").all()):
        part.get_by_role("radio", name="Not seen" if n == 2 else "Alone").check()
        if n < 2:
            words = f"{names[2]} was asleep upstairs." if n == 0 else "Playing with the bricks."
            part.get_by_label(re.compile("What you saw of")).fill(words)
    plain.get_by_role("button", name="Finish: record 3 visits").click()
    expect(plain.get_by_role("main")).to_contain_text("Say why this child was not seen.")
    third = plain.locator(".part").nth(2)
    third.get_by_label(re.compile("Why .* was not seen")).fill("Asleep, mum said.")
    for box, said in (("Day", "1"), ("Month", "12"), ("Year", "2099")):
        third.get_by_label(box, exact=True).fill(said)
    plain.get_by_role("button", name="Finish: record 3 visits").click()
    expect(plain.locator(".govuk-error-summary")).to_contain_text(f"it names {names[2]}")
    plain.get_by_role("button", name="Save all the same").click()
    expect(plain.get_by_role("main")).to_contain_text("3 visits recorded")
