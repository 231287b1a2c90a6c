"""What people do with Keepsight, in a real browser, on the invented council."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checked_pages import (
    DATE,
    kind_of,
    links_of,
    wrong_numbers,
    wrong_with,
    wrong_words,
)
from tests.browser.demo import PEOPLE
from tests.integration.imports.files import census, child

pytestmark = pytest.mark.browser

SignIn = Callable[..., Page]
CHILD, MISSPELT = "Jayden Pell", "jaydon pel"
LAPTOP = (1366, 768)
#: A source of law, and from when it holds.
LAW = re.compile(rf"(Working Together|Regulations|Act|standard|guidance).*from {DATE.pattern[2:]}")
#: Pages that are alike for everyone: looked at once, as the director.
ALIKE = ("/my-details", "/another-date", "/counted", "/accessibility", "/help", "/account/")
ALIKE += ("/child/*/", "/worker/")
#: As these people axe looks, too: between them they open every kind of page; and the gallery has
#: shown axe every template.
AXE_LOOKS_AS = ("director", "administrator")
#: The analyst reaches every list as the director does.
COUNTED_ALIKE = ("/no-worker", "/due", "/caseloads", "/not-seen", "/children", "/child/")
#: Where each role's numbers stand, beside home and a child's page.
LISTS = {
    "director": ("/no-worker", "/due", "/caseloads", "/not-seen"),
    "team manager": ("/no-worker", "/due", "/caseloads", "/not-seen"),
    "social worker": ("/children", "/due"),
    "analyst": ("/imports", "/waiting"),  # and every list of the director's
    "reviewing officer": ("/children", "/due"),
    "administrator": ("/workers", "/teams"),
    "coordinator": (),
}


def test_a_new_user_finds_a_child_and_sees_why_each_date_is_due(signed_in: SignIn) -> None:
    page = find(signed_in("team manager"), MISSPELT)
    page.get_by_role("link", name=CHILD).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(CHILD)
    whys = page.locator("details.why")
    assert whys.count() >= 2
    lawful: list[bool] = []
    for why in whys.all():
        reason = why.locator("p")
        expect(reason.first).to_be_hidden()
        why.locator("summary").click()
        expect(reason.first).to_be_visible()
        assert DATE.search(reason.nth(0).inner_text())
        lawful.append(bool(LAW.search(reason.nth(1).inner_text())))
    # A date that the record itself set (by when a child with no worker is seen) has no law of its own beside it.
    assert lawful.count(False) <= 1 < lawful.count(True)


def test_every_why_is_open_on_paper(signed_in: SignIn) -> None:
    page = find(signed_in("team manager"), MISSPELT)
    page.get_by_role("link", name=CHILD).first.click()
    page.emulate_media(media="print")
    for reason in page.locator("details.why p:first-child").all():
        expect(reason).to_be_visible()
    expect(page.locator(".header")).to_be_hidden()
    expect(page.locator(".paper-only")).to_contain_text(f"Printed by {PEOPLE['team manager']}")


@pytest.mark.parametrize("role", PEOPLE)
def test_every_number_opens_its_list(signed_in: SignIn, role: str) -> None:
    page = signed_in(role)
    read = page.request.get
    home = links_of("/", read("/").text())
    children = [one for one in home if re.fullmatch(r"/child/[\w-]+", one)]
    imports = links_of("/imports", read("/imports").text()) if "/imports" in LISTS[role] else []
    batches = [one for one in imports if re.fullmatch(r"/imports/\w+", one)]
    for address in dict.fromkeys(["/", *LISTS[role], *children[:1], *batches[:1]]):
        assert read(address).status == 200, address
        # The house lives: a colleague may open a record between two readings, but not twice.
        wrong = list(wrong_numbers(address, read))
        assert not (wrong and list(wrong_numbers(address, read))), wrong


@pytest.mark.parametrize("role", PEOPLE)
def test_nothing_is_wrong_with_any_page(signed_in: SignIn, role: str) -> None:
    page = signed_in(role, size=LAPTOP)
    alike = () if role == "director" else ALIKE + COUNTED_ALIKE * (role == "analyst")
    wrong, seen, ahead = [], set(), ["/", *LISTS[role]]
    while ahead:
        address = ahead.pop(0)
        kind = kind_of(address)
        if kind in seen or kind.startswith(alike) or "/save" in kind:
            continue
        seen.add(kind)
        answer = page.goto(address)
        if answer is None or answer.status != 200:
            wrong.append(f"{address}: answers {answer and answer.status}")
            continue
        wrong += [f"{address}: {one}" for one in wrong_with(page, axe=role in AXE_LOOKS_AS)]
        ahead += links_of(address, page.content())
    assert not wrong, "\n".join(wrong)
    assert seen > {"/"} or role == "coordinator"


def test_what_the_law_of_words_forbids_is_found() -> None:
    said = "12 Clients of 03/10/16. No data. A breach; the client’s DNA"
    assert len(list(wrong_words("/due", said))) == 6
    assert not list(wrong_words("/due", "The childcare clientele ragged; breath, 3 October"))


def test_a_number_that_opens_another_list_is_found(signed_in: SignIn) -> None:
    page = signed_in("director")

    class Planted:
        status = 200

        def __init__(self, source: str):
            self.source = source

        def text(self) -> str:
            return self.source

    def read(address: str) -> object:
        source = page.request.get(address).text()
        if address != "/":  # what it opens is as it was
            return Planted(source)
        return Planted(re.sub(r"(<main.*?<a [^>]*>)(\d)", r"\g<1>9\2", source, count=1, flags=re.S))

    found = list(wrong_numbers("/", read))  # type: ignore[arg-type]
    assert any("“9" in one for one in found)


def test_without_script_everything_can_be_read_and_saved(signed_in: SignIn) -> None:
    page = signed_in("director", javascript=False)
    find(page, MISSPELT)
    expect(page.get_by_role("link", name=CHILD).first).to_be_visible()
    page.goto("/due")
    page.get_by_label("Show").select_option("due_soon")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile("show=due_soon"))
    first = page.locator("main table.stack tbody tr").first.inner_text()
    page.get_by_role("link", name="Next", exact=True).click()
    expect(page.locator(".pages")).to_contain_text("26 to ")
    assert page.locator("main table.stack tbody tr").first.inner_text() != first

    page = signed_in("administrator", javascript=False)
    page.goto("/add-team")
    page.get_by_role("button", name=re.compile("team", re.IGNORECASE)).click()
    expect(page.locator(".govuk-error-summary")).to_be_visible()
    assert page.title().startswith("Error:")
    page.get_by_label("Name of the team").fill("Harbour team")
    page.get_by_label("Short code").fill("HARBOUR")
    page.get_by_role("button", name=re.compile("team", re.IGNORECASE)).click()
    page.goto("/teams")
    expect(page.get_by_role("link", name="Harbour team").first).to_be_visible()


def test_the_keyboard_reaches_everything_in_reading_order(signed_in: SignIn) -> None:
    page = signed_in("team manager")
    page.goto("/due")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "govuk-skip-link"
    in_order = page.evaluate(FOCUSABLE)
    reached = []
    for _ in range(len(in_order)):
        reached.append(page.evaluate(f"({NAME})(document.activeElement)"))
        assert page.evaluate(FOCUS_SHOWS), f"focus cannot be seen on {reached[-1]}"
        page.keyboard.press("Tab")
    assert reached == in_order
    page.goto("/due")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_child_fits_two_sides_of_paper(signed_in: SignIn) -> None:
    page = signed_in("team manager")
    for link in child_links(page)[:4]:
        page.goto(link)
        sides = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
        assert 1 <= sides <= 2, f"{link}: {sides} sides"


def test_another_date_shows_other_numbers_and_leads_back(signed_in: SignIn) -> None:
    page = signed_in("director")
    now = page.locator(".answers").inner_text()
    page.goto("/?" + urlencode({"as_at": "2025-12-31"}))
    expect(page.locator(".as-at-band")).to_contain_text("As at 31 December 2025, as known on")
    assert page.locator(".answers").inner_text() != now
    page.get_by_role("link", name="back to now").click()
    expect(page.locator(".as-at-band")).to_have_count(0)
    assert page.locator(".answers").inner_text() == now


def test_a_census_is_checked_and_its_findings_are_saved(signed_in: SignIn) -> None:
    page = signed_in("analyst", size=LAPTOP)
    page.goto("/returns")
    assert not list(wrong_with(page))
    page.get_by_label("Children in need census").check()
    sent = {"name": "census.xml", "mimeType": "text/xml", "buffer": census(child("E1"))}
    page.get_by_label("Files of the return").set_input_files([sent])
    page.get_by_role("button", name="Check this return").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("census 2025-26: findings")
    expect(page.locator("#rows tbody tr").first).to_be_visible()
    assert not list(wrong_with(page))
    page.get_by_role("link", name="8568", exact=True).first.click()
    expect(page).to_have_url(re.compile("rule=8568"))
    rows = page.locator("#rows tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("CINdetails, row 2 of census.xml")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as a workbook").click()
    assert saved.value.suggested_filename == "findings-cin-2025-26.xlsx"


def test_a_record_is_opened_for_a_reason_in_three_clicks(signed_in: SignIn) -> None:
    """A child of nobody's who is on another's list: the reason, the words, and the record is open."""
    director = signed_in("director")
    director.goto("/no-worker")
    child = child_links(director)[-1]
    page = signed_in("social worker")
    page.goto(child)
    expect(page.get_by_role("heading", level=1)).to_contain_text("is not on your list.")
    page.get_by_role("link", name="Open it for a reason").click()
    page.get_by_label("A child may not be safe now").check()
    page.get_by_label("What has happened").fill("Gran rang duty: nobody has seen him since noon.")
    page.get_by_role("button", name="Open the record for 60 minutes").click()
    expect(page).to_have_url(re.compile(re.escape(child) + "$"))
    expect(page.locator(".facts")).to_be_visible()
    assert not list(wrong_with(page))


@pytest.mark.parametrize(
    ("role", "address", "first"),
    [
        ("team manager", "/", ["h1", ".answers", "main tbody tr:first-child"]),
        ("social worker", "/", ["h1", ".answers", "main tbody tr:first-child"]),
        ("director", "/", ["h1", ".answers", "main tbody tr:first-child"]),
        ("director", "/no-worker", ["h1", ".answer"]),
        ("team manager", "a child", ["h1", ".facts", ".facts .fact >> nth=4"]),
    ],
)
def test_the_answer_stands_on_the_first_screen(
    signed_in: SignIn, role: str, address: str, first: list[str]
) -> None:
    page = signed_in(role, size=LAPTOP)
    if address == "a child":
        address = child_links(page)[0]
    page.goto(address)
    for what in first:
        box = page.locator(what).first.bounding_box()
        assert box, f"{what} is not on {address}"
        assert box["y"] + box["height"] <= LAPTOP[1], f"{what} is too low on {address}"


def find(page: Page, words: str) -> Page:
    """The page of what is found for these words, asked in the header."""
    page.get_by_label("Find a child: name, date of birth or number").fill(words)
    page.get_by_role("button", name="Find").first.click()
    return page


def child_links(page: Page) -> list[str]:
    """The children named on the page, in order."""
    found = links_of("/", page.content())
    return list(dict.fromkeys(one for one in found if re.fullmatch(r"/child/[\w-]+", one)))


NAME = "e => e.tagName + ' ' + (e.id || e.textContent).trim().replace(/\\s+/g, ' ')"
FOCUSABLE = f"""() => [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(e => e.type !== 'hidden' && e.checkVisibility()).map({NAME})"""
FOCUS_SHOWS = """() => {
    const style = getComputedStyle(document.activeElement);
    const inner = document.activeElement.querySelector('span');
    const shows = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0)
        || s.boxShadow !== 'none';
    return shows(style) || (inner !== null && shows(getComputedStyle(inner)));
}"""
