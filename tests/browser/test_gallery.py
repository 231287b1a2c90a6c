"""Every page, with invented values, in a real browser: axe, widths, words (pages: A7, last part)."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import gallery
from tests.browser.by_keyboard import unnamed, wrong_by_keyboard
from tests.browser.checked_pages import AXE_WITH_TARGETS, too_wide, violations
from tests.unit.pages.page_examples.every_question import EVERY_QUESTION_PAGES

pytestmark = pytest.mark.browser

NOTHING_WRONG = """<!DOCTYPE html><html lang="en-GB"><head><title>A page</title></head><body>
<main><h1>A page</h1></main></body></html>"""
PLANTED = """<!DOCTYPE html><html lang="en-GB"><head><title>A page</title></head><body><main>
<h1>A page</h1><img src="data:,"><svg width="2000" height="9"></svg>
<p>No data since 01/02/2016.</p></main></body></html>"""


def test_nothing_is_wrong_with_any_page(
    tmp_path: Path, settings: pytest.FixtureRequest, browser: Browser
) -> None:
    settings.ROOT_URLCONF = "allauth.urls"  # type: ignore[attr-defined]
    files = gallery.write(tmp_path, [])
    assert len(files) > 80
    assert list(gallery.look(files, browser, pictures=False)) == []


def test_what_is_wrong_is_found(tmp_path: Path, browser: Browser) -> None:
    before, planted = tmp_path / "before.html", tmp_path / "planted.html"
    before.write_text(NOTHING_WRONG, "utf-8")
    planted.write_text(PLANTED, "utf-8")
    found = "\n".join(gallery.look([before, planted], browser, pictures=False))
    assert "before:" not in found
    assert "image-alt" in found
    assert "px wide at 320 px" in found
    assert "says 'No data'" in found
    assert "a date as 01/02/2016" in found


#: A telephone, a laptop of 1,280 at 200 %, and a desk.
WIDTHS = (360, 640, 1366)
UNUSABLE = """<!DOCTYPE html><html lang="en-GB"><head><title>A page</title><style>
a:focus { outline: none } .far { position: absolute; left: -9999px }</style></head><body><main><h1>A page</h1>
<a href="#a">First</a><a href="#b" tabindex="3">Third</a><input name="nameless"><input type="radio" name="r"
aria-label="Yes"><div onclick="save()">Save</div><button class="far">Hidden away</button>
<p><button style="padding:0;border:0;font:8px/1 serif">a</button><button style="padding:0;border:0;font:8px/1
serif">b</button></p></main></body></html>"""


def wrong_for_anybody(page: Page) -> list[str]:
    """What is wrong with a page for whoever uses a keyboard, a screen reader, a finger or a larger print."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    found = []
    page.evaluate(Axe().axe_script)
    for width in WIDTHS:
        found += [*too_wide(page, [width]), *violations(page, AXE_WITH_TARGETS)]
    return [*found, *unnamed(page), *wrong_by_keyboard(page)]


def test_every_kind_of_question_is_for_everybody(
    tmp_path: Path, settings: pytest.FixtureRequest, browser: Browser
) -> None:
    """However a question is asked, at first, when it is wrong and when it is doubted: every step is made of them."""
    settings.ROOT_URLCONF = "allauth.urls"  # type: ignore[attr-defined]
    files = gallery.write(tmp_path, list(EVERY_QUESTION_PAGES))
    page = browser.new_page()
    found = []
    for file in files:
        page.goto(file.as_uri())
        found += [f"{file.stem}: {one}" for one in wrong_for_anybody(page)]
    page.close()
    assert len(files) == 3
    assert found == []


def test_what_nobody_can_use_without_a_mouse_is_found(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(UNUSABLE)
    found = "\n".join(wrong_for_anybody(page))
    page.close()
    assert "the focus is not seen on <a" in found
    assert "Tab goes back from" in found
    assert "Tab does not reach <div onclick" in found
    assert "the focus is outside the window on <button" in found
    assert 'nothing says what this asks: <input name="nameless"' in found
    assert 'nothing says what this asks: <input type="radio"' in found
    assert "target-size" in found


#: What can only be pressed. On paper it says nothing, and a reader takes it for part of the record.
PRESSED = """() => [...document.querySelectorAll('main a, main button')]
  .filter(one => one.checkVisibility() && /^(Save|Choose|Add|Change|Take)/.test(one.innerText.trim()))
  .map(one => one.innerText.trim())"""


def test_nothing_that_can_only_be_pressed_is_printed(
    tmp_path: Path, settings: pytest.FixtureRequest, browser: Browser
) -> None:
    settings.ROOT_URLCONF = "allauth.urls"  # type: ignore[attr-defined]
    page = browser.new_page()
    for file in gallery.write(tmp_path, ["chronology", "story", "family"]):
        page.goto(file.as_uri())
        assert page.evaluate(PRESSED) != [], file.stem  # on the screen it is there
        page.emulate_media(media="print")
        assert page.evaluate(PRESSED) == [], file.stem
        page.emulate_media(media="screen")
    page.close()


LONG_NAME = """<table><thead><tr><th scope="col">Clock</th><th scope="col" class="number">Overdue</th>
<th scope="col" class="number">Due in 10 working days</th><th scope="col">Furthest behind</th></tr></thead><tbody>
<tr><th scope="row">No bed and breakfast under 18</th><td class="number">7</td><td class="number">0</td>
<td>Wolfeschlegelsteinhausen Featherstonehaugh, 11 years</td></tr></tbody></table>"""


def test_a_long_name_moves_no_page_sideways(
    tmp_path: Path, settings: pytest.FixtureRequest, browser: Browser
) -> None:
    settings.ROOT_URLCONF = "allauth.urls"  # type: ignore[attr-defined]
    (file,) = gallery.write(tmp_path, ["family"])
    file.write_text(file.read_text("utf-8").replace("</h1>", f"</h1>{LONG_NAME}", 1), "utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    assert list(too_wide(page, [320, 360, 390])) == []
    page.add_style_tag(content="td { overflow-wrap: normal !important; hyphens: none !important }")
    assert list(too_wide(page, [360])) != []  # as it would be without
    page.close()
