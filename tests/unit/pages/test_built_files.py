"""The one style sheet and the one script are joined from their parts and hold nothing foreign."""

from __future__ import annotations

import re

import pytest

from setup import build_pages

CSS = (build_pages.STATIC / "keepsight.css").read_text("utf-8")


def test_both_files_are_as_their_parts_say() -> None:
    assert build_pages.main(["--check"]) == 0


def test_a_changed_part_is_noticed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build_pages, "style", lambda: CSS + "p { color: red; }")
    assert build_pages.main(["--check"]) == 1
    assert "keepsight.css is behind its parts" in capsys.readouterr().out


def test_the_sheet_brings_no_font_no_image_and_no_address() -> None:
    assert "@font-face" not in CSS
    assert "GDS" not in CSS
    assert "url(" not in CSS


def test_every_colour_that_is_named_is_used() -> None:
    named = set(re.findall(r"^\s*--([a-z-]+):", CSS, re.MULTILINE))
    used = set(re.findall(r"var\(--([a-z-]+)\)", CSS))
    assert used <= named
    assert named <= used


def test_the_script_keeps_nothing_in_the_browser() -> None:
    parts = sorted((build_pages.LAYOUT / "script").glob("*.js"))
    assert len(parts) >= 3
    for part in parts:
        ours = part.read_text("utf-8")
        for keeps in ("Storage", "indexedDB", "serviceWorker", "caches.", "document.cookie"):
            assert keeps not in ours, f"{part.name}: {keeps}"
    base = (build_pages.LAYOUT / "base.html").read_text("utf-8")
    assert '"historyCacheSize": 0' in base  # htmx would keep pages in the session's storage
