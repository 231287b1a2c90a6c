"""What every page does alike: dates in the address, and one answer for each way of failing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from keepsight.access.log import audit
from keepsight.access.models import AuditLine
from keepsight.access.record.child import NoSuchChild
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.writing.perform import Conflict, Refused
from tests.integration.small_council import SmallCouncil

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)


def answer_of(page: Page, address: str = "/here", method: str = "GET", viewer: Any = None) -> Any:
    request: Any = RequestFactory().generic(method, address)
    request.now, request.resolver_match = NOW, None
    request.viewer = viewer or SmallCouncil("998").viewer("social_worker")
    return page.answer(request)


def page_that(view: Any, **more: Any) -> Page:
    return Page(path="here", name="here", view=view, **more)


def says_dates(visit: Visit) -> HttpResponse:
    return HttpResponse(f"{visit.as_at} {visit.known_on} {visit.today} {visit.is_another_date}")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "2026-03-31 None 2026-03-31 False"),
        ("?as_at=2026-03-31&known_on=2026-03-31", "2026-03-31 None 2026-03-31 False"),
        ("?as_at=2025-08-31", "2025-08-31 None 2026-03-31 True"),
        ("?as_at=2025-08-31&known_on=2025-09-01", "2025-08-31 2025-09-01 2026-03-31 True"),
    ],
)
def test_the_day_of_the_figures_stands_in_the_address(query: str, said: str) -> None:
    answer = answer_of(page_that(says_dates, another_date=True), f"/here{query}")
    assert answer.content.decode() == said


@pytest.mark.parametrize("query", ["as_at=31/03/2025", "as_at=2026-04-01", "known_on=0000-01-01"])
def test_a_day_that_is_none_or_still_to_come_is_said(query: str) -> None:
    answer = answer_of(page_that(says_dates, another_date=True), f"/here?{query}")
    assert answer.status_code == 400
    assert "The date in the address" in answer.content.decode()


def test_a_page_of_today_never_pretends_to_be_of_another_day() -> None:
    viewer = SmallCouncil("998").viewer("social_worker")
    for query in ("as_at", "known_on"):
        answer = answer_of(page_that(says_dates), f"/here?{query}=2025-08-31", viewer=viewer)
        assert answer.status_code == 400


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (NoSuchChild(""), 404, "There is nothing at this address."),
        (NoSuchThing(""), 404, "There is nothing at this address."),
        (Refused("You may not do this."), 403, "You may not do this."),
        (Conflict({}, 1, NOW), 409, "Someone saved a newer version"),
        (audit.NotWritten(""), 503, "so we have not opened it"),
    ],
)
def test_each_failure_has_its_own_answer(error: Exception, status: int, said: str) -> None:
    def failing(visit: Visit) -> HttpResponse:
        raise error

    answer = answer_of(page_that(failing))
    assert answer.status_code == status
    assert said in answer.content.decode()


def test_a_refusal_of_a_whole_page_stands_on_the_log() -> None:
    viewer = SmallCouncil("998").viewer("social_worker")
    page = page_that(says_dates, may="import_files")
    assert answer_of(page, viewer=viewer).status_code == 403
    line = AuditLine.objects.get(act="refused")
    assert line.worker_id == viewer.worker_id and '"page":"here"' in line.about


def test_nothing_is_shown_where_even_the_refusal_cannot_be_written(monkeypatch: Any) -> None:
    def broken(**_: Any) -> str:
        raise audit.NotWritten("")

    monkeypatch.setattr(audit, "write_and_commit", broken)
    answer = answer_of(page_that(says_dates, may="import_files"))
    assert answer.status_code == 503


def test_other_methods_are_refused_before_anything_else() -> None:
    answer = answer_of(page_that(says_dates), method="POST")
    assert answer.status_code == 405 and answer["Allow"] == "GET"


def test_without_a_viewer_a_page_that_is_not_public_shows_nothing() -> None:
    request: Any = RequestFactory().get("/here")
    request.now, request.resolver_match, request.viewer = NOW, None, None
    answer = page_that(says_dates).answer(request)
    assert answer.status_code == 401


def test_another_date_leads_back_to_the_page_and_nowhere_else(client: Any) -> None:
    from tests.integration.doors.signing_in import account_for, signed_in

    council = SmallCouncil()
    worker = council.worker("Ann Ogden")
    council.role(worker, "director")
    there = signed_in(account_for(council, worker))
    sent = {"as_at-day": "31", "as_at-month": "8", "as_at-year": "2025"}
    chosen = there.post("/another-date?next=/overdue%3Fq%3D1", sent)
    assert chosen["Location"] == "/overdue?q=1&as_at=2025-08-31"
    elsewhere = there.post("/another-date?next=https://elsewhere.example/", sent)
    assert elsewhere["Location"] == "/?as_at=2025-08-31"
    future = sent | {"as_at-year": str(date.today().year + 1)}
    assert there.post("/another-date?next=/", future).status_code == 422
