"""Every address, by every method, as nobody, with the wrong reach and with the right one.

What is expected follows from what each page declares; what must never be told are canaries.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.urls import get_resolver, path

from keepsight.boards import refreshing
from keepsight.pages.doors.ways import Way, refuse_undeclared
from keepsight.pages.page import Page, Visit
from keepsight.records.workforce.account import Account
from tests.integration.doors.every_address import (
    NAMES,
    NOT_THERE,
    SECRETS,
    Cell,
    House,
    addresses,
    ask_all,
    counts,
    leaks,
    made_house,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def house() -> House:
    from django.utils import timezone

    made = made_house()
    refreshing.rebuild(made.council.authority.pk, today=timezone.localdate())
    return made


def broken(cells: list[Cell]) -> list[str]:
    return [f"{c.method} {c.address.url}: {c.status}" for c in cells if c.status >= 500]


def is_allowed(cell: Cell) -> bool:
    page = cell.address.page
    return (
        page is None
        or cell.method in page.methods
        or (cell.method == "HEAD" and "GET" in page.methods)
    )


def test_nobody_comes_past_the_gate(house: House) -> None:
    before = counts()
    cells = list(ask_all(addresses(house), None))
    assert broken(cells) == []
    assert leaks(cells, (*SECRETS, *NAMES)) == []
    for cell in cells:
        said = f"{cell.method} {cell.address.url}: {cell.status} {cell.location}"
        if cell.address.way is not Way.OPEN:
            assert cell.status == 302 and cell.location.startswith("/account/login/"), said
    assert counts() == before


def test_the_wrong_reach_reads_no_record_and_changes_nothing(house: House) -> None:
    before = counts()
    cells = list(ask_all(addresses(house), house.wrong_reach))
    assert broken(cells) == []
    assert leaks(cells, SECRETS) == []
    check_refusals(cells, house.wrong_reach)
    assert counts() == before


def test_an_administrator_sees_no_case(house: House) -> None:
    cells = list(ask_all(addresses(house), house.no_case, methods=("GET", "HEAD")))
    assert broken(cells) == []
    assert leaks(cells, (*SECRETS, *NAMES)) == []
    check_refusals(cells, house.no_case)


def test_another_council_hears_nothing(house: House) -> None:
    before = counts()
    cells = list(ask_all(addresses(house), house.elsewhere))
    assert broken(cells) == []
    assert leaks(cells, (*SECRETS, *NAMES)) == []
    for cell in cells:
        page = cell.address.page
        if page and page.reach == "child" and is_allowed(cell):
            assert cell.status == 404, f"{cell.method} {cell.address.url}: {cell.status}"
    assert counts() == before


def test_the_right_reach_opens_every_page(house: House) -> None:
    cells = list(ask_all(addresses(house), house.own))
    assert broken(cells) == []
    for cell in cells:
        page = cell.address.page
        if page is None:
            continue
        said = f"{cell.method} {cell.address.url}: {cell.status}"
        if not is_allowed(cell):
            assert cell.status == 405, said
        elif page.name in NOT_THERE:
            assert cell.status == 404, f"{said}, but {NOT_THERE[page.name]}"
        elif page.reach == "child" and cell.method == "GET" and cell.address.is_filled:
            assert cell.status == 200 and NAMES[0] in cell.text, said
        elif cell.method == "GET":
            may_lack = (404,) if not cell.address.is_filled else ()
            assert cell.status in (200, 302, *may_lack), said


def check_refusals(cells: list[Cell], account: Account) -> None:
    """Every page that asks for a capability which nobody gave this person answers 403."""
    from django.utils import timezone

    from keepsight.access.viewer import viewer_of

    viewer = viewer_of(account, now=timezone.now())
    for cell in cells:
        page = cell.address.page
        if page is None or not is_allowed(cell):
            continue
        said = f"{cell.method} {cell.address.url}: {cell.status}"
        if page.may and not viewer.may(page.may):
            assert cell.status == 403, said
        elif page.reach == "child":
            assert cell.status in (403, 404), said


# --- the test has teeth -------------------------------------------------------------------------


@pytest.fixture
def planted(settings: Any) -> Iterator[Any]:
    """Puts a page more into the house, which forgets something."""

    def plant(page: Page) -> None:
        module = ModuleType("planted_urls")
        own = get_resolver().url_patterns
        module.urlpatterns = [*own, path(page.path, page.answer, name=page.name)]  # type: ignore[attr-defined]
        sys.modules["planted_urls"] = module
        settings.ROOT_URLCONF = "planted_urls"

    yield plant
    sys.modules.pop("planted_urls", None)


def only(cells: Any, name: str) -> Any:
    return [address for address in cells if address.name == name]


def test_a_page_that_reads_a_child_past_access_is_caught(house: House, planted: Any) -> None:
    def careless(visit: Visit) -> HttpResponse:
        from keepsight.records.people.address import Address

        found = Address.objects.get(person_id=house.child.pk)
        return HttpResponse(f"{found.lines} {found.postcode}")

    planted(Page(path="child/<str:reference>/careless", name="careless", view=careless))
    cells = list(ask_all(only(addresses(house), "careless"), house.wrong_reach, ("GET",)))
    assert len(leaks(cells, SECRETS)) == 2


def test_a_page_that_breaks_is_caught(house: House, planted: Any) -> None:
    def breaking(visit: Visit) -> HttpResponse:
        raise LookupError("not thought of")

    planted(Page(path="breaking", name="breaking", view=breaking))
    assert broken(list(ask_all(only(addresses(house), "breaking"), house.own, ("GET",))))


def test_a_page_that_anybody_may_change_by_is_caught(house: House, planted: Any) -> None:
    def generous(visit: Visit) -> HttpResponse:
        house.council.worker("Planted")
        return HttpResponse("done")

    planted(Page(path="generous", name="generous", view=generous, methods=("POST",)))
    before = counts()
    list(ask_all(only(addresses(house), "generous"), house.wrong_reach, ("POST",)))
    assert counts() != before


def test_the_house_does_not_start_with_an_address_that_is_no_page() -> None:
    def stray(request: Any) -> HttpResponse:
        return HttpResponse("")

    with pytest.raises(ImproperlyConfigured, match="stray"):
        refuse_undeclared([path("stray", stray, name="stray")])
