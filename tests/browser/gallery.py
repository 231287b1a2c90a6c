"""A gallery of every page with invented values, to look at and to check in a real browser.

``PYTHONPATH=src .venv/bin/python -m tests.browser.gallery FOLDER [NAME…]`` writes one HTML file an
example. With ``--look`` it also takes pictures at 1366 and 390 px, and checks with axe and for
sideways scrolling at 320 px; exit 1 where anything is found. No database, no server.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = (1366, 390)
#: What a page must hold to be another page on a phone: tables that stack, columns that fold.
FOLDS = re.compile(r'class="(stack|columns|filters|facts|answers)')
CHECKED = (320, 390, 961, 1366)
LAUNCH = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: What never stands on a page: a date with slashes, words of other systems.
NEVER_SAID = re.compile(r"No data|\bclients?\b|\bservice users?\b|\bbreach|unallocated|DfE|\bRAG\b")
#: Slashed dates are quoted where a person or a file wrote them.
SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
SLASHES_QUOTED = {"find", "find-none", "find-first", "find-error", "import", "import-rows"}
SLASHES_QUOTED |= {"import-rows-missing"}


def write(folder: Path, names: list[str]) -> list[Path]:
    """One HTML file for each example, with the style sheet and script beside them."""
    from keepsight.pages.jinja import PAGES
    from tests.unit.pages.page_examples import EXAMPLES
    from tests.unit.pages.page_examples.rendering import example_environment, render

    folder.mkdir(parents=True, exist_ok=True)
    for name in ("keepsight.css", "keepsight.js"):
        shutil.copy(PAGES / "static" / name, folder / name)
    made, files = example_environment(), []
    for name, (template, context) in EXAMPLES.items():
        if not names or name in names:
            html = render(template, context, made)
            path = folder / f"{name}.html"
            path.write_text(html.replace('"/static/', '"'), "utf-8")
            files.append(path)
    return files


def looked_at(files: list[Path]) -> list[str]:
    """What is wrong with these files, seen in a browser of its own; takes the pictures."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or "chromium"
        browser = playwright.chromium.launch(executable_path=chromium, args=LAUNCH)
        found = list(look(files, browser))
        browser.close()
    return found


def look(files: list[Path], browser: Browser, pictures: bool = True) -> Iterator[str]:
    """A sentence for each thing that is wrong; takes the pictures on the way."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    page = browser.new_page()
    for n, path in enumerate(files):
        html = path.read_text("utf-8")
        if n == 0:
            page.goto(path.resolve().as_uri())
            page.evaluate(Axe().axe_script)  # it stays, whatever is written into the window
        page.set_content(html)
        wrong = list(_wrong(page, path, folds=bool(FOLDS.search(html)), pictures=pictures))
        yield from (f"{path.stem}: {one}" for one in wrong)
        yield from _words(path, page.evaluate("document.body.innerText"))
    page.close()


def _wrong(page: Page, path: Path, *, folds: bool, pictures: bool) -> Iterator[str]:
    """What is wrong at any width with the page that stands in the window."""
    from tests.browser.checked_pages import AXE, AXE_OF_WIDTH, too_wide, violations

    for width in CHECKED:
        yield from too_wide(page, [width])
        if width not in WIDTHS:
            continue
        if pictures:
            page.screenshot(path=path.with_suffix(f".{width}.png"), full_page=True)
        if width == WIDTHS[0]:
            yield from violations(page, AXE)
        elif folds:
            yield from violations(page, AXE_OF_WIDTH)


def _words(path: Path, said: str) -> Iterator[str]:
    for found in NEVER_SAID.findall(said):
        yield f"{path.stem}: says {found!r}"
    if path.stem not in SLASHES_QUOTED:
        for found in SLASHED.findall(said):
            yield f"{path.stem}: a date as {found}"
    size = path.stat().st_size
    if size > 60_000:
        yield f"{path.stem}: {size:,} bytes of HTML"


def main(arguments: list[str]) -> int:
    """Writes the gallery, and looks at it when asked; 1 where something is wrong."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.browser.gallery_settings")
    django.setup()
    words = [word for word in arguments if not word.startswith("--")]
    if not words:
        print(__doc__)
        return 2
    files = write(Path(words[0]), words[1:])
    print(f"{len(files)} pages in {words[0]}")
    wrong = looked_at(files) if "--look" in arguments else []
    print("\n".join(wrong) or "Nothing wrong was found." if "--look" in arguments else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
