"""The pages of reviews, as people walk them: set up, share out, look, answer what is urgent, sign, take away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from keepsight.actions.quality.give_review import GIVE_REVIEW
from keepsight.records.quality.child_review import ChildReview
from keepsight.records.quality.coverage_certificate import CoverageCertificate
from keepsight.records.quality.referral_back import ReferralBack
from keepsight.records.quality.review_programme import ReviewProgramme
from keepsight.records.quality.reviewed_child import ReviewedChild
from keepsight.records.quality.urgent_finding import UrgentFinding
from keepsight.records.workforce.account import Account
from tests.integration.doors.every_look_logged import unpacked
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import text_of
from tests.integration.review_house import (
    SAFE,
    URGENT,
    begun,
    does,
    founded,
    looks_at,
    place_of,
    shared,
)
from tests.integration.small_council import NOW, TODAY
from tests.standing import standing

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@standing
def as_founded() -> Any:
    return founded("218")


@pytest.fixture
def house(as_founded: Any) -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False):
        yield deepcopy(as_founded)


def client(house: Any, name: str) -> Client:
    return signed_in(Account.objects.get(worker=getattr(house, name)))


def page(house: Any, name: str, url: str, status: int = 200) -> str:
    answer = client(house, name).get(url)
    assert answer.status_code == status, text_of(answer)
    return text_of(answer)


def on(field: str, day: date) -> dict[str, str]:
    return {
        f"{field}-day": str(day.day),
        f"{field}-month": str(day.month),
        f"{field}-year": str(day.year),
    }


def sends(house: Any, name: str, url: str, **given: Any) -> Any:
    """The form as it is shown, its hidden fields and what stands in it kept, sent with these answers."""
    who = client(house, name)
    shown = who.get(url)
    assert shown.status_code == 200, text_of(shown)
    hidden = dict(re.findall(r'name="(token|version)" value="([^"]*)"', shown.content.decode()))
    return who.post(url, hidden | given)


def as_typed(given: dict[str, Any]) -> dict[str, Any]:
    typed: dict[str, Any] = {}
    for name, value in given.items():
        typed |= on(name, value) if isinstance(value, date) else {name: value}
    return typed


# --- set up and shared out --------------------------------------------------------------------------


def test_a_review_is_set_up_and_shared_out_in_the_browser(house: Any) -> None:
    assert "No review has been set up." in page(house, "leader", "/reviews")
    said = {
        "title": "Every open child",
        "why": "Nobody has looked at all of them.",
        "population_code": "all_open",
        "second_share": "10",
        "leader": house.leader.pk,
        **on("taken_as_at", TODAY),
        **on("due_on", TODAY + 14 * DAY),
    }
    wrong = sends(house, "leader", "/reviews/add", **(said | {"population_code": "team"}))
    assert wrong.status_code in (200, 422) and "Choose the team." in text_of(wrong)
    assert "Nobody has looked at all of them." in text_of(wrong)  # what was typed is kept
    made = sends(house, "leader", "/reviews/add", **said)
    programme = ReviewProgramme.objects.get()
    assert made.status_code == 302 and made.url == f"/reviews/{programme.pk}"
    told = page(house, "leader", made.url)
    assert "0 of 16 children looked at: 0%" in told and "16 left" in told
    share = reverse("share_out_reviews", kwargs={"number": programme.pk})
    sends(house, "leader", share, reviewers=[house.auditor.pk, house.second.pk, house.far.pk])
    told = page(house, "leader", made.url)
    assert "Ola Finch" in told and "Pia Garner" in told
    assert ReviewedChild.objects.filter(reviewer=None).count() == 0
    assert "Every open child" in page(house, "manager", "/reviews")
    assert "0 of 2 children" in page(house, "manager", made.url)  # those of the manager’s own team
    for name in ("worker", "auditor", "clerk"):
        page(house, name, "/reviews", status=403)
    page(house, "manager", share, status=403)


def test_filters_of_a_review_leave_whom_they_say(house: Any) -> None:
    programme = begun(house)
    shared(house, programme, "auditor")
    looks_at(house, "auditor", programme, house.tia, **URGENT)
    looks_at(house, "auditor", programme, house.ivy)
    url = f"/reviews/{programme.pk}"
    rows = re.compile(r'<th role="rowheader" scope="row">(?:<a[^>]*>)?(C-\d+|[A-Z][^<]*)')

    def children(query: str) -> set[str]:
        body = client(house, "director").get(url + query).content.decode()
        return set(rows.findall(body.split("Child by child")[1]))

    assert children("?state=urgent") == {"Tia Brackley, 9 years"}
    assert children("?state=safe") == {"Ivo Hodge, 15 years"}
    assert len(children("?state=left")) == 14
    assert len(children(f"?team=T-{house.mill.pk}")) == 2
    assert children(f"?team=T-{house.mill.pk}&state=left") == {"Kai Brackley, 7 years"}
    assert len(children("?reviewer=none")) == 0
    for hostile in ("?state=x", "?team=C-1", "?reviewer=W-x", "?page=0", "?page=9999999"):
        assert client(house, "director").get(url + hostile).status_code == 404
    assert client(house, "director").get("/reviews/999999").status_code == 404


# --- the look ---------------------------------------------------------------------------------------


def test_a_reviewer_looks_at_the_child_in_the_browser(house: Any) -> None:
    programme = begun(house)
    place = place_of(programme, house.tia)
    assert "No child is given to you" in page(house, "auditor", "/my-reviews")
    url = f"/my-reviews/{place.pk}"
    page(house, "auditor", url, status=404)
    does(house, "leader", GIVE_REVIEW, place=place.pk, which="first", reviewer=house.auditor.pk)
    told = page(house, "auditor", "/my-reviews")
    assert "Tia Brackley, 9" in told and "1 child of 1 left to look at" in told
    assert "1 child is left for you to look at again." in page(house, "auditor", "/")
    wrong = sends(house, "auditor", url, **as_typed(SAFE | {"safe_code": "not_safe"}))
    assert "You said that the child is not safe." in text_of(wrong)
    assert "She showed me her drawings." in text_of(wrong)
    done = sends(house, "auditor", url, **as_typed(URGENT))
    assert done.status_code == 302, text_of(done)
    made = ChildReview.objects.get()
    assert (made.outcome_code, made.worker_id) == ("urgent", house.auditor.pk)
    assert "You have looked at the 1 child" in page(house, "auditor", "/my-reviews")
    page(house, "auditor", url, status=403)  # once finished it is finished
    look = f"/child/C-{house.tia.pk}/looked-again/{made.pk}"
    assert "Nobody has been inside the house." in page(house, "manager", look)
    page(house, "far", look, status=403)
    page(house, "manager", f"/child/C-{house.kai.pk}/looked-again/{made.pk}", status=404)


def test_what_is_urgent_stands_with_whom_it_went_to_until_it_is_answered(house: Any) -> None:
    programme = begun(house)
    shared(house, programme, "auditor")
    looks_at(house, "auditor", programme, house.tia, **URGENT)
    told = page(house, "manager", "/urgent-findings")
    assert "1 child found unsafe waits for an answer today. 1 of them went to you." in told
    assert "Ann Ogden and Ruth Adeyemi" in told and "Nobody has been inside the house." in told
    assert "1 child found unsafe waits" in page(house, "manager", "/")
    assert "went to you" in page(house, "director", "/urgent-findings")
    assert "went to you" not in page(house, "head", "/urgent-findings")
    assert "No urgent finding waits" in page(house, "far", "/urgent-findings")
    page(house, "clerk", "/urgent-findings", status=403)
    url = f"/child/C-{house.tia.pk}/write/answer_urgent_finding"
    assert url in client(house, "manager").get("/urgent-findings").content.decode()
    sends(house, "manager", url, answer_code="safe_now", answer="Seen at noon.")
    assert UrgentFinding.objects.get().answered_by_id == house.manager.pk
    told = page(house, "manager", "/urgent-findings")
    assert "No urgent finding waits" in told and "Seen at noon." in told


def test_a_second_look_is_blind_on_every_page(house: Any) -> None:
    """The second reviewer leads reviews here and could read everything, but not this one yet."""
    programme = begun(house, second_share="100")
    place = place_of(programme, house.tia)
    give = {"place": place.pk}
    does(house, "leader", GIVE_REVIEW, **give, which="first", reviewer=house.auditor.pk)
    does(house, "leader", GIVE_REVIEW, **give, which="second", reviewer=house.director.pk)
    made = looks_at(house, "auditor", programme, house.tia)
    here = f"/reviews/{programme.pk}"
    told = page(house, "director", here)
    assert "What was found is kept from you" in told and "Read the look" not in told
    for query in ("?state=safe", "?state=action", "?state=urgent"):
        assert "Tia Brackley" not in page(house, "director", here + query)
    assert "Safe" in page(house, "leader", here + "?state=safe")
    again = f"/child/C-{house.tia.pk}/looked-again"
    assert "No finished look" in page(house, "director", again)
    page(house, "director", f"{again}/{made.pk}", status=404)
    assert "Safe" in page(house, "manager", again)
    assert "kept from you" in page(house, "director", f"{here}/coverage")
    sends(house, "director", f"/my-reviews/{place.pk}", **as_typed(SAFE))
    assert "second look agrees" in page(house, "director", here)
    page(house, "director", f"{again}/{made.pk}")


# --- the certificate --------------------------------------------------------------------------------


def all_done(house: Any, programme: ReviewProgramme) -> None:
    shared(house, programme, "auditor")
    for row in ReviewedChild.objects.filter(programme=programme, reviewer=house.auditor):
        looks_at(house, "auditor", programme, row.person)


def test_the_certificate_is_signed_and_taken_away_with_every_child(house: Any) -> None:
    programme = begun(house)
    here = f"/reviews/{programme.pk}"
    assert "this is no certificate yet" in page(house, "leader", f"{here}/coverage")
    early = sends(house, "leader", f"{here}/sign", statement="All of them.")
    assert "16 children are not looked at" in text_of(early)
    assert not CoverageCertificate.objects.exists()
    all_done(house, programme)
    done = sends(house, "leader", f"{here}/sign", statement="All of them were seen.")
    assert done.status_code == 302 and done.url == f"{here}/coverage"
    told = page(house, "director", done.url)
    assert "Quin Abbot, quality moderator" in told and "All of them were seen." in told
    assert "no certificate yet" not in told
    parts = (
        "Looked at: safe 16 Looked at: action needed 0 Looked at: urgent 0 "
        "Not looked at, with a reason 0 Not looked at yet 0"
    )
    assert f"Children of the review 16 {parts}" in told
    page(house, "manager", f"{here}/sign", status=403)
    for kind in ("pdf", "docx"):
        answer = client(house, "director").get(f"{here}/coverage/{kind}")
        assert answer.status_code == 200 and len(answer.content) > 3_000
    said = unpacked(client(house, "director").get(f"{here}/coverage/docx").content)
    for child in (house.tia, house.kai, house.ivy, house.ben, *house.more):
        assert f"C-{child.pk}" in said
    assert f"C-{house.wren.pk}" not in said and "Wren" not in said
    page(house, "director", f"{here}/coverage/exe", status=404)
    page(house, "leader", f"/reviews/child/{place_of(programme, house.tia).pk}/give", status=403)


def test_no_page_of_a_review_tells_of_a_sealed_child(house: Any) -> None:
    programme = begun(house, second_share="100")
    shared(house, programme, "auditor", "second", "far")
    held = place_of(programme, house.wren)
    here = f"/reviews/{programme.pk}"
    pages = [
        here,
        f"{here}/coverage",
        f"{here}/later",
        "/reviews",
        "/my-reviews",
        "/urgent-findings",
    ]
    for name in ("leader", "director", "manager", "auditor"):
        who = client(house, name)
        for url in pages:
            said = text_of(who.get(url))
            assert "Wren" not in said and f"C-{house.wren.pk}" not in said
        for url in (f"/reviews/child/{held.pk}/give", f"/my-reviews/{held.pk}"):
            never = url.replace(str(held.pk), "999999999")
            there, gone = who.get(url), who.get(never)
            assert there.status_code == gone.status_code in (403, 404)
            assert text_of(there) == text_of(gone)
    assert "Wren Quill, 10" in page(house, "officer", "/my-reviews")
    assert "Wren Quill" in page(house, "head", here)


# --- sent back --------------------------------------------------------------------------------------


def test_a_child_is_sent_back_from_its_own_page_and_answered_from_the_register(house: Any) -> None:
    own = f"/child/C-{house.tia.pk}/looked-again"
    told = client(house, "manager").get(own).content.decode()
    log = f"/child/C-{house.tia.pk}/write/log_referral_back"
    assert log in told
    assert log not in client(house, "worker").get(own).content.decode()
    sends(
        house,
        "manager",
        log,
        source_code="inspector",
        said_by="Jo Marsh",
        said="Nobody has seen her alone since January.",
        seriousness_code="unsafe",
        owner=house.manager.pk,
        **on("said_on", TODAY),
    )
    assert ReferralBack.objects.get().owner_id == house.manager.pk
    told = page(house, "manager", "/referrals-back")
    assert "Due today" in told and "1 waits for an answer" in told and "Jo Marsh" in told
    assert "No child in your reach was sent back" in page(house, "far", "/referrals-back")
    answer = f"/child/C-{house.tia.pk}/write/answer_referral_back"
    assert answer in client(house, "manager").get("/referrals-back").content.decode()
    sends(
        house,
        "manager",
        answer,
        response="She was seen at noon.",
        outcome_code="acted",
        **on("responded_on", TODAY),
    )
    told = page(house, "manager", "/referrals-back")
    assert "Answered the same day" in told and "1 of 1 answered on the same day" in told
    assert "She was seen at noon." in page(house, "manager", own)
    assert "fits this filter" in page(house, "manager", "/referrals-back?state=unanswered")
    assert client(house, "manager").get("/referrals-back?state=x").status_code == 404
