"""What somebody writes survives (REL-30, REL-31, REL-34): each way of losing it, in a real browser.

Of every way: no letter that was typed more than two seconds before is lost.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect

from tests.browser.demo import PEOPLE
from tests.browser.own_browser import OwnBrowser, holds
from tests.browser.scratch_house import ScratchHouse
from tests.browser.writer import SAID, WORDS, Writer, recovered, sign_in_as

pytestmark = pytest.mark.browser

WORKER, MANAGER = PEOPLE["social worker"], PEOPLE["team manager"]
#: Long enough that something is older than two seconds, and no longer.
SECONDS = 2.6
CANARY = "Canary wept at the zebra crossing. "
DAYS = 3 * 24 * 60 * 60 * 1000


@pytest.fixture(scope="module")
def house(demo_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScratchHouse]:
    made = ScratchHouse(tmp_path_factory.mktemp("scratch") / "house", demo_home)
    made.start()
    yield made
    made.kill()


@dataclass(frozen=True)
class Desk:
    """The worker, signed in: what their browser knows, and forms about their children."""

    known: Any
    forms: Iterator[str]


@pytest.fixture(scope="module")
def desk(house: ScratchHouse, browser: Browser) -> Desk:
    """Signed in once for all tests that leave the sign-in alone; a fresh form for each test."""
    page = browser.new_page()
    sign_in_as(page, house.address, WORKER)
    page.goto(house.address + "/children")
    found = dict.fromkeys(re.findall(r"/child/(C-\d+)\"", page.content()))
    known = page.context.storage_state()
    page.close()
    return Desk(known, iter([f"{house.address}/child/{one}/note" for one in found]))


@pytest.fixture
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A maker of browsers that know nobody, or what they are told."""
    made: list[BrowserContext] = []

    def make(**how: Any) -> BrowserContext:
        made.append(browser.new_context(locale="en-GB", timezone_id="Europe/London", **how))
        return made[-1]

    yield make
    for context in made:
        context.close()


@pytest.fixture
def form(desk: Desk) -> str:
    return next(desk.forms)


@pytest.fixture
def context(contexts: Callable[..., BrowserContext], desk: Desk) -> BrowserContext:
    """A browser in which the worker is signed in."""
    return contexts(storage_state=desk.known)


@pytest.fixture
def writer(context: BrowserContext, form: str) -> Writer:
    return Writer(context.new_page(), form).opens()


@pytest.fixture
def alone(contexts: Callable[..., BrowserContext], house: ScratchHouse, form: str) -> Writer:
    """A writer with a sign-in of their own, which may end."""
    page = contexts().new_page()
    sign_in_as(page, house.address, WORKER)
    return Writer(page, form).opens()


def session_of(page: Page) -> str:
    """The session behind a page's sign-in."""
    return next(one["value"] for one in page.context.cookies() if one["name"] == "sessionid")


def choose(page: Page, name: str) -> None:
    """Sign in again where the sign-in page stands."""
    page.get_by_role("button", name=name).click()


# --- the machine at the desk --------------------------------------------------------------------


def test_a_tab_that_crashes(context: BrowserContext, writer: Writer) -> None:
    writer.types(SECONDS)
    at = time.monotonic()
    with pytest.raises(Error):
        writer.page.goto("chrome://crash", timeout=3_000)
    assert recovered(context, writer.form).startswith(writer.must_stand_by(at))


def test_a_browser_that_is_killed_loses_nothing_and_keeps_nothing(
    browser: Browser, context: BrowserContext, house: ScratchHouse, form: str, tmp_path: Path
) -> None:
    own = OwnBrowser(browser, tmp_path)
    page = own.page()
    name = looked_for_and_signed_in(page, house, form)
    writer = Writer(page, form).opens().types(SECONDS, begin=CANARY)
    at = time.monotonic()
    own.kill()
    assert recovered(context, form).startswith(writer.must_stand_by(at))
    must_keep_nothing(tmp_path, house, name)


def test_the_back_button(context: BrowserContext, writer: Writer) -> None:
    writer.types(SECONDS)
    writer.page.goto(writer.form.removesuffix("/note"))
    writer.page.go_back()
    expect(writer.page.get_by_text("You began this on")).to_be_visible()
    assert recovered(context, writer.form) == writer.typed, "leaving saves the last letters, too"


def test_a_clock_that_jumps(writer: Writer) -> None:
    for days in (DAYS, -DAYS):
        writer.page.evaluate(f"const real = Date.now; Date.now = () => real() + {days}")
        writer.types(0.5)
        writer.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    writer.is_saved()
    expect(writer.page.locator("[data-signed-in]")).to_be_hidden()
    assert recovered(writer.page.context, writer.form) == writer.typed


def test_a_laptop_that_sleeps(house: ScratchHouse, alone: Writer) -> None:
    """Nothing runs in the page while it sleeps; it wakes without a network, and signed out."""
    page = alone.page
    alone.types(SECONDS)
    at = time.monotonic()
    sleep = page.context.new_cdp_session(page)
    sleep.send("Page.setWebLifecycleState", {"state": "frozen"})
    house.age_sign_in(session_of(page), 16 * 60)
    page.context.set_offline(True)
    sleep.send("Page.setWebLifecycleState", {"state": "active"})
    assert page.input_value(WORDS) == alone.typed
    alone.types(0.5)
    page.context.set_offline(False)
    expect(page_box(page)).to_contain_text("You were signed out. Your words are safe.")
    expect(page.locator(SAID)).not_to_have_class(re.compile("behind"))
    page_box(page).get_by_role("button", name="Sign in").click()
    choose(page, WORKER)
    expect(page.locator(WORDS)).to_have_value(alone.typed)
    assert alone.typed.startswith(alone.must_stand_by(at))


# --- the house and the way to it ----------------------------------------------------------------


def test_a_house_that_is_killed_and_comes_back(house: ScratchHouse, writer: Writer) -> None:
    notes = house.count("records_casenote")
    writer.types(1.0)
    house.kill()
    writer.types(1.2)
    expect(writer.page.locator(SAID)).to_contain_text("Your words stay in this page")
    writer.page.get_by_role("button", name="Finish").click()
    expect(writer.page.locator(SAID)).to_contain_text("it was not sent")
    assert writer.page.input_value(WORDS) == writer.typed
    house.start()
    writer.is_saved()
    assert recovered(writer.page.context, writer.form) == writer.typed
    assert house.count("records_casenote") == notes, "sent by nobody but the writer"


def test_a_new_version_in_the_middle_of_a_sentence(house: ScratchHouse, writer: Writer) -> None:
    writer.types(0.5)
    house.deploy()
    writer.types(SECONDS).is_saved()
    assert recovered(writer.page.context, writer.form) == writer.typed


def test_no_connection_for_a_while(context: BrowserContext, writer: Writer) -> None:
    writer.types(0.5)
    context.set_offline(True)
    writer.types(1.0)
    expect(writer.page.locator(SAID)).to_contain_text("there is no connection")
    expect(writer.page.locator(SAID)).to_have_class(re.compile("not-saved"))
    context.set_offline(False)
    writer.is_saved()
    assert recovered(context, writer.form) == writer.typed


def test_a_disk_that_is_full(house: ScratchHouse, writer: Writer) -> None:
    writer.types(0.5).is_saved()
    with house.full_disk():
        writer.types(1.0)
        expect(writer.page.locator(SAID)).to_contain_text("Not saved since")
    writer.is_saved()
    assert recovered(writer.page.context, writer.form) == writer.typed


# --- signing in and out -------------------------------------------------------------------------


def test_a_sign_in_that_ends_warns_is_prolonged_and_resumes_in_place(
    house: ScratchHouse, alone: Writer
) -> None:
    page, ends = alone.page, page_box(alone.page)
    alone.types(0.3).is_saved()
    house.age_sign_in(session_of(page), 13 * 60)
    page.evaluate(f"const real = Date.now; Date.now = () => real() + {13 * 60 * 1000}")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(ends).to_contain_text(re.compile(r"You will be signed out at \d\d:\d\d\."))
    ends.get_by_role("button", name="Stay signed in").click()
    expect(ends).to_be_hidden()

    house.age_sign_in(session_of(page), 16 * 60)
    alone.types(0.5)
    expect(ends).to_contain_text("You were signed out. Your words are safe. Saved ")
    before = page.evaluate("document.activeElement.selectionStart")
    alone.types(0.5)
    expect(page.locator(SAID)).not_to_have_class(re.compile("behind"))
    ends.get_by_role("button", name="Sign in").click()
    choose(page, WORKER)
    expect(page.locator(WORDS)).to_be_focused()
    assert page.input_value(WORDS) == alone.typed
    assert page.evaluate("document.activeElement.selectionStart") > before


def test_a_form_sent_after_the_sign_in_ended(house: ScratchHouse, alone: Writer) -> None:
    notes = house.count("records_casenote")
    house.age_sign_in(session_of(alone.page), 16 * 60)
    alone.types(0.5)
    alone.page.get_by_role("button", name="Finish").click()
    choose(alone.page, WORKER)
    expect(alone.page.locator(WORDS)).to_have_value(alone.typed)
    assert house.count("records_casenote") == notes


def test_signing_out_and_somebody_else_in_another_tab(house: ScratchHouse, alone: Writer) -> None:
    alone.types(0.3)
    context = alone.page.context
    other = context.new_page()
    other.goto(house.address + "/help")
    other.get_by_role("button", name="Sign out").click()
    expect(other.get_by_role("button", name="Sign out")).to_have_count(0)
    alone.types(0.3)
    expect(page_box(alone.page)).to_contain_text("You were signed out. Your words are safe.")
    expect(alone.page.locator(SAID)).not_to_have_class(re.compile("behind"))
    own = alone.typed
    sign_in_as(other, house.address, MANAGER)
    alone.types(0.3)
    expect(alone.page.locator(SAID)).to_contain_text("Someone else is signed in here now.")
    other.goto(alone.form)
    expect(other.locator(WORDS)).to_have_value("")
    expect(other.get_by_text("You began this on")).to_have_count(0)
    sign_in_as(other, house.address, WORKER)
    assert recovered(context, alone.form) == own


def test_signing_in_again_in_another_tab(house: ScratchHouse, alone: Writer) -> None:
    alone.types(0.3)
    sign_in_as(alone.page.context.new_page(), house.address, WORKER)
    alone.types(0.3).is_saved()
    assert recovered(alone.page.context, alone.form) == alone.typed
    alone.page.get_by_role("button", name="Save and carry on later").click()
    expect(alone.page.get_by_role("status")).to_contain_text("Kept at ")


def test_cookies_that_were_all_thrown_away(house: ScratchHouse, alone: Writer) -> None:
    """The page may not go on saying that all is saved: without its token nothing reaches the house."""
    alone.types(0.3).is_saved()
    context = alone.page.context
    context.clear_cookies()
    alone.types(0.3)
    expect(alone.page.locator(SAID)).to_contain_text("Not saved: you are signed out.")
    expect(page_box(alone.page)).to_contain_text("your last words are not saved")
    sign_in_as(context.new_page(), house.address, WORKER)
    alone.types(0.3).is_saved()
    expect(page_box(alone.page)).to_be_hidden()
    assert recovered(context, alone.form) == alone.typed


# --- two at one form ----------------------------------------------------------------------------


def test_two_tabs_on_one_form(context: BrowserContext, writer: Writer) -> None:
    other = Writer(context.new_page(), writer.form).opens()
    writer.types(0.4, begin="First. ").is_saved()
    other.types(0.4, begin="Second. ").is_saved()
    page = context.new_page()
    page.goto(writer.form)
    expect(page.get_by_text("You wrote something else in another window")).to_be_visible()
    found = []
    for link in ("Carry on", "Carry on with that"):
        page.goto(writer.form)
        page.get_by_role("link", name=link, exact=True).click()
        found.append(page.input_value(WORDS))
    assert sorted(found) == sorted([writer.typed, other.typed])


def test_two_people_on_one_form(
    contexts: Callable[..., BrowserContext], house: ScratchHouse
) -> None:
    pages = [contexts().new_page(), contexts().new_page()]
    sign_in_as(pages[0], house.address, MANAGER)
    pages[0].goto(house.address + "/due")
    late = pages[0].locator("a[href*='/late/']").first.get_attribute("href")
    sign_in_as(pages[1], house.address, PEOPLE["director"])
    for page in pages:
        page.goto(f"{house.address}{late}")
    for page, words in zip(pages, ("Nobody was there", "The family was away"), strict=True):
        page.locator("#reason_code").select_option(index=1)
        page.locator(WORDS).fill(words)
        page.get_by_role("button", name="Save", exact=True).click()
        if page is pages[0]:  # the first is saved before the second is sent
            expect(page.get_by_text("The reason is saved")).to_be_visible()
    second = pages[1]
    expect(second.get_by_text(f"{MANAGER} changed this at")).to_be_visible()
    expect(second.get_by_text("Nobody was there")).to_be_visible()
    expect(second.locator("main").get_by_text("The family was away")).to_be_visible()
    second.get_by_label("Both, one after the other").check()
    second.get_by_role("button", name="Save", exact=True).click()
    second.goto(f"{house.address}{late}")
    expect(second.locator(WORDS)).to_have_value("Nobody was there\n\nThe family was away")


def test_a_double_click_without_a_script_makes_one_record(
    house: ScratchHouse, contexts: Callable[..., BrowserContext], desk: Desk, form: str
) -> None:
    page = contexts(java_script_enabled=False, storage_state=desk.known).new_page()
    page.goto(form)
    notes = house.count("records_casenote")
    for part, value in zip(("day", "month", "year"), ("30", "3", "2026"), strict=True):
        page.locator(f"[name='happened_on-{part}']").fill(value)
    page.get_by_label("Telephone call").check()
    page.locator(WORDS).fill("Rang mum.")
    page.get_by_role("button", name="Finish").dblclick()
    # The second press cuts the way of the first one short; what counts is where it ends.
    expect(page).to_have_url(re.compile(r"/note/\d+"))
    assert house.count("records_casenote") == notes + 1


# --- nothing stays in the browser (REL-31) ------------------------------------------------------


def looked_for_and_signed_in(page: Page, house: ScratchHouse, form: str) -> str:
    """The worker signs in, looks for a child by name and opens its page; the child's name."""
    sign_in_as(page, house.address, WORKER)
    page.goto(form.removesuffix("/note"))
    name = page.locator("h1").inner_text()
    page.locator("#find-a-child").fill(name)
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.locator("h1")).to_contain_text(name)
    return name


def must_keep_nothing(profile: Path, house: ScratchHouse, name: str) -> None:
    """Nothing in a browser's profile tells of the child, though it does tell where one was."""
    assert holds(profile, house.address), "the history tells where one was"
    assert holds(profile, CANARY.strip()) == []
    assert holds(profile, name) == []


def test_nothing_about_a_child_stays_in_the_browser_after_signing_out(
    browser: Browser, house: ScratchHouse, form: str, tmp_path: Path
) -> None:
    own = OwnBrowser(browser, tmp_path)
    page = own.page()
    name = looked_for_and_signed_in(page, house, form)
    page.goto(form)
    page.locator(WORDS).fill(CANARY)
    expect(page.locator(SAID)).to_contain_text("Saved ")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign out")).to_have_count(0)
    own.close()
    must_keep_nothing(tmp_path, house, name)


def test_what_would_stay_in_the_browser_is_found(
    browser: Browser, house: ScratchHouse, tmp_path: Path
) -> None:
    own = OwnBrowser(browser, tmp_path)
    page = own.page()
    sign_in_as(page, house.address, WORKER)
    page.evaluate("localStorage.setItem('draft', 'Canary in the storage')")
    page.evaluate("document.title = 'Canary in the title'")
    page.evaluate("history.pushState({}, '', '/?child=Canary-in-the-history')")
    time.sleep(0.5)
    own.close()
    for canary in ("Canary in the storage", "Canary in the title", "Canary-in-the-history"):
        assert holds(tmp_path, canary), canary


def page_box(page: Page) -> Locator:
    """Where a page tells of the sign-in."""
    return page.locator("[data-signed-in]")
