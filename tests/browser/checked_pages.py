"""What may be wrong with a page in a browser, and the numbers that its links promise.

A check yields a sentence for each thing that is wrong, and nothing where all is well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from lxml import html
from playwright.sync_api import APIResponse, Page

#: A telephone and a desk. The gallery holds every template to the widths between.
WIDTHS = (320, 1366)
AXE = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"
#: With the size of what is pressed (WCAG 2.2, 2.5.8), of which axe tells only when it is asked.
AXE_WITH_TARGETS = AXE.replace(
    "violations']}", "violations'], rules: {'target-size': {enabled: true}}}"
)
#: Without the contrast of colours, half of its time: our colours stand in one style sheet, and the
#: gallery shows axe each of them in every template.
AXE_OF_SHAPE = AXE.replace(
    "violations']}", "violations'], rules: {'color-contrast': {enabled: false}}}"
)
#: What a narrower window can change for the worse; all else of axe is asked at the widest.
AXE_OF_WIDTH = AXE.replace(
    "violations']}", "violations'], runOnly: ['target-size', 'scrollable-region-focusable']}"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"\b\d{{1,2}} (?:{MONTHS}) \d{{4}}\b")
NUMBER = re.compile(r"\d[\d,]*")
#: Words of other systems: Keepsight has plainer ones (pages: A6).
NOT_SAID = re.compile(
    r"\b(no data|clients?|service users?|kids?|unallocated|breach(?:es|ed)?|non-compliant|rag|dna"
    r"|moc|foc|mgm|kpis?|rejected|dfe|sign(?:ed)? off|the practitioner)\b",
    re.IGNORECASE,
)
SLASHED = re.compile(r"\b\d{1,2}/\d{1,2}/\d{2,4}\b")
#: A team of the invented council, named as councils name such teams.
ITS_OWN_NAME = "Unallocated pool"
#: Pages that quote what a person typed or a file holds.
QUOTES = ("/find", "/imports")
#: An overdue date whose own row has no reason; the strip of facts links to the dates instead.
NO_WHY = """() => [...document.querySelectorAll('main .late')]
    .filter(late => /\\boverdue\\b/.test(late.textContent) && !late.closest('.facts'))
    .map(late => late.closest('tr, li') || late)
    .filter(row => !row.querySelector('details.why'))
    .map(row => row.textContent.trim().replace(/\\s+/g, ' '))"""


def wrong_with(page: Page, *, axe: bool = True) -> Iterator[str]:
    """Everything wrong with the page that is open, at every width; it is left at the widest.

    ``axe``: False where axe has looked at the same page before, as somebody else.
    """
    yield from too_wide(page, WIDTHS)
    if axe:
        page.evaluate(Axe().axe_script)
        yield from violations(page, AXE_OF_SHAPE)
    yield from wrong_words(urlsplit(page.url).path, page.locator("body").inner_text())
    for row in page.evaluate(NO_WHY):
        yield f"overdue, and no reason in the row: {row[:120]}"


def too_wide(page: Page, widths: Iterable[int]) -> Iterator[str]:
    """The widths at which the page has to be moved sideways; it is left at the last of them."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 768})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            yield f"{wide} px wide at {width} px"


def violations(page: Page, asked: str) -> Iterator[str]:
    """What axe finds at the width the page has; its script stands in the page already."""
    found: list[dict[str, Any]] = page.evaluate(asked)
    for violation in found:
        where = [node["html"][:160] for node in violation["nodes"][:3]]
        yield f"axe at {page.evaluate('innerWidth')} px: {violation['id']}: {where}"


def wrong_words(path: str, said: str) -> Iterator[str]:
    """Words that no page says, and dates with slashes."""
    for found in NOT_SAID.findall(said.replace(ITS_OWN_NAME, "")):
        yield f"says {found!r}"
    if not path.startswith(QUOTES):
        for found in SLASHED.findall(said):
            yield f"a date as {found}"


def wrong_numbers(address: str, read: Callable[[str], APIResponse]) -> Iterator[str]:
    """Links of the page at `address` whose number their own page does not bear out."""
    opened: dict[str, html.HtmlElement | None] = {}
    for text, number, target in numbers_of(address, read(address).text()):
        if target not in opened:
            answer = read(target)
            opened[target] = html.fromstring(answer.text()) if answer.status == 200 else None
        there = opened[target]
        if there is None:
            yield f"{address}: “{text}” opens nothing at {target}"
        elif number not in counts_of(there):
            yield f"{address}: “{text}” opens {target}, which counts {sorted(counts_of(there))}"


def numbers_of(address: str, source: str) -> list[tuple[str, int, str]]:
    """Links that begin with a number: their text, the number, and where they go."""
    found = []
    for link in html.fromstring(source).xpath("//main//a[@href]"):
        text, target = " ".join(link.text_content().split()), link.get("href")
        number = NUMBER.match(text)
        if number and not DATE.match(text) and not target.startswith(("#", "tel:")):
            goes = urljoin(address, target).split("#")[0]
            found.append((text, int(number[0].replace(",", "")), goes))
    return found


def counts_of(page: html.HtmlElement) -> set[int]:
    """What a page counts: in its heading after the colon, in its answer, and the rows it lists."""
    heading = page.xpath("string(//h1)").rpartition(":")[2]
    answer = page.xpath("string(//p[@class='answer'])")
    said = NUMBER.findall(heading)[:1] + NUMBER.findall(answer)[:1]
    said += re.findall(r"\d to [\d,]+ of (\d[\d,]*)", page.xpath("string(//*[@class='pages'])"))
    rows = [len(table.xpath("./tbody/tr")) for table in page.xpath("//main//table")]
    late = len(page.xpath("//main//tr[.//*[contains(@class, 'late')]][contains(., 'overdue')]"))
    return {int(number.replace(",", "")) for number in said} | {*rows, late}


def links_of(address: str, source: str) -> list[str]:
    """Where the page's links go, in order, within the house."""
    found = (
        urljoin(address, link.get("href")).split("#")[0]
        for link in html.fromstring(source).xpath("//a[@href]")
    )
    return [one for one in found if one.startswith("/")]


def kind_of(address: str) -> str:
    """One name for pages that are alike: "/child/*/dates" of every child, "/limits/*" of every rule."""
    parts = urlsplit(address).path.split("/")
    return "/".join("*" if re.search(r"[\d.]", part) else part for part in parts)
