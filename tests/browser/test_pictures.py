"""The pictures of the manual: taken of the invented council when KEEPSIGHT_PICTURES=1."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.checked_pages import links_of

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        os.environ.get("KEEPSIGHT_PICTURES") != "1", reason="KEEPSIGHT_PICTURES=1 takes pictures"
    ),
]

PRACTICE = Path(__file__).resolve().parents[2] / "docs" / "practice"
WIDE = 1366
LARGEST = 250_000
#: A picture's name, who is signed in, the page (its address, or a pattern of a link at home or on the imports),
#: and how many pixels of it are shown.
PICTURES = (
    ("no-worker", "director", "/no-worker", 900),
    ("child", "team manager", re.compile(r"/child/[\w-]+"), 1000),
    ("home-team-manager", "team manager", "/", 1000),
    ("home-social-worker", "social worker", "/", 800),
    ("due", "team manager", "/due", 1000),
    ("caseloads", "director", "/caseloads", 1000),
    ("import", "analyst", re.compile(r"/imports/\w+"), 900),
    ("workers", "administrator", "/workers", 700),
)


@pytest.mark.parametrize(("name", "role", "where", "high"), PICTURES, ids=[p[0] for p in PICTURES])
def test_a_picture(
    signed_in: Callable[..., Page], name: str, role: str, where: str | re.Pattern[str], high: int
) -> None:
    page = signed_in(role, size=(WIDE, high))
    address = where if isinstance(where, str) else linked_at_home(page, where)
    page.goto(address)
    if name == "child":
        page.locator("details.why summary").first.click()
    whole = page.evaluate("document.documentElement.scrollHeight")
    picture = PRACTICE / f"{name}.png"
    page.screenshot(
        path=picture,
        full_page=True,
        clip={"x": 0, "y": 0, "width": WIDE, "height": min(whole, high)},
    )
    assert picture.stat().st_size < LARGEST


def linked_at_home(page: Page, wanted: re.Pattern[str]) -> str:
    """The first link at home, or among the imports, that goes to such an address."""
    found = links_of("/", page.content())
    if "/imports" in found:
        found += links_of("/imports", page.request.get("/imports").text())
    return next(one for one in found if wanted.fullmatch(one))
