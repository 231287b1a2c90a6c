"""Every page, with invented values, in a real browser: axe, widths, words (pages: A7, last part)."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import gallery

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
