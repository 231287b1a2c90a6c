"""A headless Chromium for journeys, which reaches this machine alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from setup.machine import BROWSER, browser_program, under_ci
from tests.browser.demo import PEOPLE, SIGN_IN, demo, demo_home

__all__ = ["demo", "demo_home"]

# Playwright keeps an event loop in the test's thread, which Django would else refuse to share.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

HERE = ("127.0.0.1", "localhost")
LAUNCH = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
DESK = (1280, 900)
PHONE = (375, 667)


def is_elsewhere(url: str) -> bool:
    """True where a page that asks for `url` asks another machine."""
    address = urlsplit(url)
    return address.scheme in {"http", "https", "ws", "wss"} and address.hostname not in HERE


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip by name where there is no browser; under CI that is a failure."""
    if "browser" not in getattr(item, "fixturenames", ()) or browser_program():
        return
    sentence = f"{BROWSER.name} is not installed: {item.nodeid}"
    if under_ci():
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser, closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_program(), args=[*LAUNCH])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the whole run; each page lives in a context of its own."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A maker of pages: `new_page(size=PHONE, javascript=False, base_url=live_server.url)`.

    Each page is a new visitor, signed in nowhere. A page that asks anything of another machine
    fails the test: Keepsight's pages need no other host.
    """
    contexts: list[BrowserContext] = []
    asked_elsewhere: list[str] = []

    def note(request: Request) -> None:
        if is_elsewhere(request.url):
            asked_elsewhere.append(request.url)

    def make(
        size: tuple[int, int] = DESK, javascript: bool = True, base_url: str | None = None
    ) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=javascript,
            base_url=base_url,
            locale="en-GB",
            timezone_id="Europe/London",
        )
        context.on("request", note)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    assert not asked_elsewhere, f"A page asked another machine for {asked_elsewhere[0]}"


@pytest.fixture
def signed_in(new_page: Callable[..., Page], demo: str) -> Callable[..., Page]:
    """A maker of pages at home in the invented council: `signed_in("team manager")`."""

    def sign_in(role: str, **how: Any) -> Page:
        page = new_page(base_url=demo, **how)
        page.goto(SIGN_IN)
        page.get_by_role("button", name=PEOPLE[role]).click()
        page.wait_for_url("**/")
        return page

    return sign_in


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """One page of a desk's size."""
    return new_page()
