"""Every page and the form of every step, as somebody sees it who looks closely: what is wrong, and what it costs.

Each is opened in Chromium at a desk, at 200 % zoom and on a telephone: axe, moving sideways, errors of the
console, the way of the focus, names of boxes, size of what is pressed. Django answers in this process, so that
questions to the database and CPU are counted of the same answer. Run it where Django is set up.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bench.figure import Figure
from bench.matrix import as_in_a_test
from bench.search import own_database

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

    from tests.integration.whole_house import Opened, WholeHouse

#: Width, height, and how much larger than usual everything is drawn: a laptop of 1,280 at 200 % is 640 wide.
WINDOWS = {"a desk": (1366, 768, 1), "200 % zoom": (640, 384, 2), "a telephone": (360, 740, 1)}
MOST_QUESTIONS, MOST_MS = 12, 50.0
ROUNDS = 5
#: How many of the things that are wrong are printed, of each kind and window.
SAID = 30
AT = "http://127.0.0.1"


def measure() -> Iterator[Figure]:
    """Each figure: its name, what was measured, the unit, and the budget."""
    from django.test import override_settings

    os.environ.setdefault(
        "DJANGO_ALLOW_ASYNC_UNSAFE", "1"
    )  # the browser keeps a loop in this thread
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for one in (own_database(), as_in_a_test(), override_settings(HOME=folder)):
            stack.enter_context(one)
        from tests.browser.conftest import chromium
        from tests.integration.whole_house import every_page, every_step_form, whole_house

        house = whole_house()
        pages, forms = list(every_page(house)), list(every_step_form(house))
        yield from _of_answers(house, pages, "pages")
        yield from _of_answers(house, forms, "forms of steps")
        browser = stack.enter_context(chromium())
        for window in WINDOWS:
            yield from _of_looks(house, browser, [*pages, *forms], window)


def _of_answers(house: WholeHouse, opened: list[Opened], what: str) -> Iterator[Figure]:
    """How many were opened, and what they asked and took."""
    shut = [one for one in opened if one.status != 200]
    yield Figure(f"{what} that did not open, of {len(opened)}", float(len(shut)), "", 0.0)
    most = max(opened, key=lambda one: len(one.questions))
    yield Figure(f"questions of the {what}, most ({most.name})", float(len(most.questions)), "",
                 float(MOST_QUESTIONS))  # fmt: skip
    taken = {one.name: _cpu(lambda one=one: house.client.get(one.url)) for one in opened}
    slowest = max(taken, key=lambda name: taken[name])
    yield Figure(f"CPU of the {what}, median", median(taken.values()), "ms", MOST_MS)
    yield Figure(f"CPU of the {what}, most ({slowest})", taken[slowest], "ms", 4 * MOST_MS)


def _cpu(run: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        run()
        taken.append((time.process_time() - begun) * 1000)
    return median(taken)


def _of_looks(
    house: WholeHouse, browser: Browser, opened: list[Opened], window: str
) -> Iterator[Figure]:
    """Everything opened, looked at in one window: how many things are wrong, by what looked."""
    found: dict[str, list[str]] = {kind: [] for kind in CHECKS}
    page = _page(house, browser, window, found["console"])
    for one in opened:
        if one.status != 200 or not one.is_page:
            continue
        page.goto(AT + one.url)
        page.evaluate(_axe())
        for kind, check in CHECKS.items():
            said = list(check(page))
            found[kind] += [f"{one.name} in {window}: {text}" for text in said]
    for kind, said in found.items():
        for text in said[:SAID]:
            print(f"    {text}", flush=True)
        yield Figure(f"{kind}, {window}", float(len(said)), "", 0.0)
    page.context.close()


def _page(house: WholeHouse, browser: Browser, window: str, console: list[str]) -> Page:
    """A window whose every request Django answers here, with the headers it answers by."""
    width, height, scale = WINDOWS[window]
    context = browser.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=scale, locale="en-GB"
    )

    def answer(route: Route) -> None:
        asked = urlsplit(route.request.url)
        static = _static(asked.path)
        if static is not None:
            route.fulfill(path=static)
            return
        if route.request.method != "GET":
            route.fulfill(status=204)
            return
        got = house.client.get(f"{asked.path}?{asked.query}")
        body = b"".join(got) if got.streaming else got.content
        route.fulfill(status=got.status_code, headers=dict(got.items()), body=body)

    context.route("**/*", answer)
    page = context.new_page()
    page.on("console", lambda said: _note(console, page, said.type, said.text))
    page.on("pageerror", lambda error: _note(console, page, "error", str(error)))
    return page


def _note(console: list[str], page: Page, kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        console.append(f"{urlsplit(page.url).path}: {text}")


def _static(path: str) -> Path | None:
    from django.conf import settings

    if not path.startswith(settings.STATIC_URL):
        return None
    return Path(settings.STATICFILES_DIRS[0]) / path.removeprefix(settings.STATIC_URL)


@cache
def _axe() -> str:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    script: str = Axe().axe_script
    return script


def _by_axe(page: Page) -> Iterator[str]:
    from tests.browser.checked_pages import AXE_WITH_TARGETS, violations

    yield from violations(page, AXE_WITH_TARGETS)


def _sideways(page: Page) -> Iterator[str]:
    wide, width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    if wide > width:
        yield f"{wide} px wide at {width} px"


def _named(page: Page) -> Iterator[str]:
    from tests.browser.by_keyboard import unnamed

    yield from unnamed(page)


def _keyboard(page: Page) -> Iterator[str]:
    from tests.browser.by_keyboard import wrong_by_keyboard

    yield from wrong_by_keyboard(page)


def _nothing(page: Page) -> Iterator[str]:
    """What the console says is written down while the page is looked at."""
    return iter(())


#: What is looked at, in this order: the way of the focus last, since it moves the page.
CHECKS: dict[str, Callable[[Page], Iterator[str]]] = {
    "found by axe": _by_axe,
    "moving sideways": _sideways,
    "boxes without a name": _named,
    "console": _nothing,
    "found by keyboard": _keyboard,
}
