"""Decisions as people meet them: asked, refused with nothing lost, decided, on lists and on the child."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from html import unescape
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from keepsight.access.models import AuditChild, AuditLine
from keepsight.actions.workforce.ask_for_decision import ASK_FOR_DECISION
from keepsight.boards.refreshing import rebuild
from keepsight.records.workforce.council_delegation import CouncilDelegation
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.records.workforce.local_title import LocalTitle
from keepsight.records.workforce.on_file_confirmation import OnFileConfirmation
from keepsight.records.workforce.ratification import Ratification
from keepsight.writing.perform import Wrong, perform
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import names_in, text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.test_decisions import record
from tests.standing import standing

pytestmark = pytest.mark.django_db

WROTE = "She plans where to hide Kai."


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = DecidingCouncil()
    rebuild(made.council.authority.pk, today=TODAY)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def client(house: DecidingCouncil, short: str) -> Client:
    return signed_in(house.account(short))


def heading(answer: HttpResponse) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", answer.content.decode(), re.DOTALL)
    assert found
    return unescape(re.sub(r"<[^>]+>", "", found[1])).strip()


def on(field: str, day: date) -> dict[str, Any]:
    return {f"{field}-day": day.day, f"{field}-month": day.month, f"{field}-year": day.year}


def sends(someone: Client, url: str, said: dict[str, Any]) -> HttpResponse:
    """The form at an address as somebody sees it, filled in and sent."""
    page = someone.get(url).content.decode()
    hidden = re.findall(r'<input type="hidden" name="(version|capsule)" value="([^"]*)"', page)
    return someone.post(url, {**{name: unescape(value) for name, value in hidden}, **said})


def asks(**more: Any) -> dict[str, Any]:
    return {
        "what": "A conference for Tia",
        "reasons": "Third assault at home.",
        "case_is_disputed": "no",
        **more,
    }


def papers() -> dict[str, Any]:
    codes = ("strategy_discussion", "enquiry_outcome", "child_seen", "childs_wishes")
    return {k: v for code in codes for k, v in on(f"dated_{code}", TODAY).items()}


def at(house: DecidingCouncil, page: str) -> str:
    return f"/child/C-{house.tia.pk}/{page}"


# --- asking -------------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_choose_then_ask_and_be_led_to_the_request(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    chosen = nadia.get(at(house, "ask-for-decision"))
    assert heading(chosen) == "Ask for a decision: Tia Brackley"
    assert at(house, "ask-for-decision/D11") in chosen.content.decode()
    form = nadia.get(at(house, "ask-for-decision/D11"))
    said = text_of(form)
    for words in (
        "A team manager or above. Not the person who asks.",
        "Ann Ogden, team manager In today until 17:30",
        "Ask Ann Ogden or Dawn Keighley",
        "For Kai Brackley too?",
        "You can ask now.",
    ):
        assert words in said
    answer = nadia.post(
        at(house, "ask-for-decision/D11"),
        asks(**papers(), why_parents_told="Craig has no address", **{f"also_{house.kai.pk}": "no"}),
    )
    request = DecisionRequest.objects.get()
    assert answer.status_code == 302 and answer["Location"] == f"/decision/{request.pk}"
    assert OnFileConfirmation.objects.count() == 5
    page = text_of(nadia.get(answer["Location"]))
    assert "Missing: Craig has no address" in page and "Withdraw it" in page
    assert "You asked for this, so you cannot decide it." in page


def test_asked_for_brothers_and_sisters_at_once(house: DecidingCouncil) -> None:
    sent = asks(**{f"also_{house.kai.pk}": "yes"})
    client(house, "nadia").post(at(house, "ask-for-decision/D11"), sent)
    assert {one.person_id for one in DecisionRequest.objects.all()} == {house.tia.pk, house.kai.pk}
    first = DecisionRequest.objects.get(person=house.tia)
    assert "Asked with it Kai Brackley" in text_of(
        client(house, "ann").get(f"/decision/{first.pk}")
    )


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(house: DecidingCouncil) -> None:
    sent = asks(case_is_disputed="", **on("wanted_on", TODAY))
    answer = client(house, "nadia").post(at(house, "ask-for-decision/D11"), sent)
    assert answer.status_code == 422 and "Third assault at home." in answer.content.decode()
    assert not DecisionRequest.objects.exists()


def test_a_decision_nobody_knows_or_about_no_child_is_not_found(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    for code in ("D99", "D44", "x"):
        assert nadia.get(at(house, f"ask-for-decision/{code}")).status_code == 404
    assert nadia.get("/ask-for-decision/D11").status_code == 404
    assert "No child" not in text_of(nadia.get("/ask-for-decision"))
    assert nadia.get("/ask-for-decision/D44").status_code == 200


def test_about_no_child_only_who_asked_and_who_may_see_it(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    answer = nadia.post(
        "/ask-for-decision/D44", {"what": "More for Bev", "reasons": "Nobody else."}
    )
    assert answer.status_code == 302, text_of(answer)[:600]
    assert nadia.get(answer["Location"]).status_code == 200
    assert client(house, "ruth").get(answer["Location"]).status_code == 200
    assert client(house, "tom").get(answer["Location"]).status_code == 404
    assert "More for Bev" in text_of(client(house, "ruth").get("/decisions"))


def test_what_is_kept_apart_is_asked_for_nowhere(house: DecidingCouncil) -> None:
    """An allegation's words would stand on a list read by whoever may not open the child."""
    nadia = client(house, "nadia")
    assert "allegation" not in text_of(nadia.get("/ask-for-decision"))
    assert nadia.get("/ask-for-decision/D42").status_code == 404
    given = {"decision_code": "D42", "what": "Tia was held", "reasons": "By the arm."}
    for child in (None, house.tia.pk):
        with pytest.raises(Wrong, match="asked for elsewhere"):
            perform(ASK_FOR_DECISION, {"child": child, **given}, by=house.as_("nadia"), now=NOW)
    assert not DecisionRequest.objects.exists()


def test_what_was_once_asked_of_an_allegation_is_read_by_the_officer_alone(
    house: DecidingCouncil,
) -> None:
    old = house.council._new(
        DecisionRequest, decision_code="D42", worker=house.people["nadia"], asked_at=NOW,
        what="Tia was held", reasons="By the arm.", case_answers={}, state="waiting",
    )  # fmt: skip
    assert client(house, "nadia").get(f"/decision/{old.pk}").status_code == 200, "her own words"
    for short in ("ruth", "dawn"):
        someone = client(house, short)
        assert "Tia was held" not in text_of(someone.get("/decisions")), short
        assert someone.get(f"/decision/{old.pk}").status_code == 404, short


# --- deciding and being refused -----------------------------------------------------------------


def test_the_refusal_is_the_heading_with_403_and_keeps_what_was_written(
    house: DecidingCouncil,
) -> None:
    request = house.waits()
    tom = client(house, "tom")
    sent = {"outcome_code": "agreed", "reasons": WROTE}
    answer = tom.post(f"/decision/{request.pk}/decide", sent)
    assert answer.status_code == 403
    assert heading(answer) == "You cannot decide this. Ann Ogden or Dawn Keighley can, now."
    assert "autofocus" in answer.content.decode()
    said = text_of(answer)
    for words in (
        "is for a team manager or above. You decide as an advanced practitioner.",
        "Nothing was decided, and nothing you wrote is lost.",
        WROTE,
        "Send what I wrote to Ann Ogden and Dawn Keighley",
        "This attempt is in the log: 31 March 2026, 10:00.",
    ):
        assert words in said, words
    assert not Decision.objects.exists()
    line = AuditLine.objects.get(act="refused")
    assert AuditChild.objects.filter(line=line, child_id=house.tia.pk).exists()
    hidden = re.findall(r'name="(words|version)" value="([^"]*)"', answer.content.decode())
    sent_on = tom.post(f"/decision/{request.pk}/add", {k: unescape(v) for k, v in hidden})
    assert sent_on.status_code == 302
    assert WROTE in text_of(client(house, "ann").get(f"/decision/{request.pk}"))


@pytest.mark.both_databases
def test_decided_with_reasons_and_both_times_on_the_record(house: DecidingCouncil) -> None:
    request = house.waits()
    ann = client(house, "ann")
    page = text_of(ann.get(f"/decision/{request.pk}"))
    assert "Decide Send back with a question" in page and "cannot" not in page
    empty = ann.post(f"/decision/{request.pk}/decide", {"outcome_code": "agreed", "reasons": ""})
    assert empty.status_code == 422
    sent = {"outcome_code": "agreed_in_part", "reasons": "For Tia alone."}
    answer = sends(ann, f"/decision/{request.pk}/decide", sent)
    made = Decision.objects.get()
    assert answer["Location"] == f"/decided/{made.pk}"
    said = text_of(ann.get(answer["Location"]))
    for words in (
        "Yes, in part",
        "By Ann Ogden, team manager",
        "When 31 March 2026, 10:00",
        "Written down 31 March 2026, 10:00",
        "For Tia alone.",
        "Asked for by Nadia Rahman",
    ):
        assert words in said, words
    again = ann.post(f"/decision/{request.pk}/decide", sent)
    assert again.status_code == 403
    assert heading(again) == "Ann Ogden decided this at 10:00: yes, in part."
    assert "See the reasons" in text_of(again)
    closed = text_of(client(house, "nadia").get(f"/decision/{request.pk}"))
    assert "Decided. See what was decided, and why" in closed


def test_sending_back_and_answering(house: DecidingCouncil) -> None:
    request = house.waits()
    tom, ann, nadia = (client(house, short) for short in ("tom", "ann", "nadia"))
    sent = {"question_back": "Seen by a doctor?"}
    refused = tom.post(f"/decision/{request.pk}/send-back", sent)
    assert refused.status_code == 403 and "Seen by a doctor?" in text_of(refused)
    assert sends(ann, f"/decision/{request.pk}/send-back", sent).status_code == 302
    assert "Ann Ogden asks Seen by a doctor?" in text_of(nadia.get(f"/decision/{request.pk}"))
    assert "1 sent back to you with a question" in text_of(nadia.get("/decisions"))
    sends(nadia, f"/decision/{request.pk}/answer", {"answer": "Yes, today."})
    assert "Yes, today." in text_of(ann.get(f"/decision/{request.pk}"))
    sends(nadia, f"/decision/{request.pk}/withdraw", {"why": "Gran came."})
    assert "Withdrawn." in text_of(ann.get(f"/decision/{request.pk}"))
    assert ann.get(f"/decision/{request.pk}/decide").status_code == 302


def test_confirming_by_hand(house: DecidingCouncil) -> None:
    request = house.waits(dated_parents_told=None)
    nadia, url = client(house, "nadia"), f"/decision/{request.pk}/on-file/parents_told"
    assert "Missing Record it, or say why not" in text_of(nadia.get(f"/decision/{request.pk}"))
    assert nadia.post(url, {}).status_code == 422
    assert nadia.post(url, on("dated_on", TODAY)).status_code == 302
    page = text_of(nadia.get(f"/decision/{request.pk}"))
    assert "On file, 31 March 2026, seen by Nadia Rahman" in page
    assert nadia.get(f"/decision/{request.pk}/on-file/shoe_size").status_code == 404


def test_out_of_reach_nothing_is_told(house: DecidingCouncil) -> None:
    request = house.waits()
    made = house.decide(house.waits(), "ann")
    raj = client(house, "raj")
    for url in (f"/decision/{request.pk}", f"/decision/{request.pk}/decide", f"/decided/{made.pk}"):
        answer = raj.get(url)
        assert answer.status_code == 403
        assert "assault" not in text_of(answer) and "safe at home" not in text_of(answer)
    for url in ("/decision/999999", "/decided/999999", "/decided/999999/agree-or-reverse"):
        assert raj.get(url).status_code == 404


# --- lists, and the child's own pages -----------------------------------------------------------


@pytest.mark.both_databases
def test_the_lists_say_what_waits_for_whom(house: DecidingCouncil) -> None:
    house.waits()
    ann = client(house, "ann").get("/decisions")
    assert "1 decision waits for you." in text_of(ann) and names_in(ann) == ["Tia Brackley"]
    assert "Nothing waits for you." in text_of(client(house, "dawn").get("/decisions"))
    also = client(house, "dawn").get("/decisions?list=also")
    assert names_in(also) == ["Tia Brackley"]
    asked = client(house, "nadia").get("/decisions?list=asked")
    assert "You asked: 1" in text_of(asked) and names_in(asked) == ["Tia Brackley"]
    assert client(house, "ann").get("/decisions?list=nobody").status_code == 404
    house.away("ann", cover="raj")
    covered = text_of(client(house, "raj").get("/decisions"))
    assert "You cover for the manager of this child’s team" in covered


@pytest.mark.both_databases
def test_a_list_is_paged_and_the_count_is_of_all(house: DecidingCouncil) -> None:
    for _ in range(27):
        house.waits()
    ann = client(house, "ann")
    first, second = ann.get("/decisions"), ann.get("/decisions?list=mine&page=2")
    assert "27 decisions wait for you." in text_of(first)
    assert "1 to 25 of 27" in text_of(first) and len(names_in(first)) == 25
    assert "26 to 27 of 27" in text_of(second) and len(names_in(second)) == 2


def test_decisions_stands_in_the_navigation(house: DecidingCouncil) -> None:
    for short in ("nadia", "ann", "dawn", "ruth"):
        page = client(house, short).get("/decisions").content.decode()
        assert re.search(r'<a href="/decisions" aria-current="page">Decisions</a>', page), short
    analyst = signed_in(house.council.account(_worker(house, "performance_analyst")))
    assert analyst.get("/decisions").status_code == 403
    assert ">Decisions</a></li>" not in analyst.get("/").content.decode()


def _worker(house: DecidingCouncil, role: str) -> Any:
    worker = house.council.worker(f"The {role}")
    house.council.role(worker, role)
    return worker


def test_the_childs_page_says_what_waits_and_who_can_decide_now(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    assert "Waiting for a decision" not in text_of(nadia.get(f"/child/C-{house.tia.pk}"))
    house.waits()
    said = text_of(nadia.get(f"/child/C-{house.tia.pk}"))
    assert "Waiting for a decision: 1" in said
    assert "Can decide: Ann Ogden, team manager (in today until 17:30); Dawn Keighley" in said
    assert "You can decide this." in text_of(client(house, "ann").get(f"/child/C-{house.tia.pk}"))
    earlier = nadia.get(f"/child/C-{house.tia.pk}?as_at={TODAY - DAY}")
    assert "Waiting for a decision" not in text_of(earlier)


def test_the_childs_decisions_with_reasons_level_and_mode(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    empty = nadia.get(at(house, "decisions"))
    assert "No decision about Tia is on file yet." in text_of(empty)
    house.decide(house.waits(), "ann")
    record(house, "nadia", "ann")
    said = text_of(nadia.get(at(house, "decisions")))
    assert "2 decisions about Tia on file, the latest first." in said
    assert "She is not safe at home." in said and "Written down afterwards" in said
    assert "A head of service or above · decided below that" in said


def test_a_role_without_free_text_sees_no_reasons(house: DecidingCouncil) -> None:
    house.decide(house.waits(), "ann")
    analyst = signed_in(house.council.account(_worker(house, "performance_analyst")))
    said = text_of(analyst.get(at(house, "decisions")))
    assert "She is not safe at home." not in said and "A conference for Tia" not in said


# --- written down afterwards, agreed to ----------------------------------------------------------


@pytest.mark.both_databases
def test_written_down_then_reversed_by_the_proper_level(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    url = at(house, "record-decision/D21")
    assert (
        at(house, "record-decision/D21") in nadia.get(at(house, "record-decision")).content.decode()
    )
    sent = {
        "decided_by": "worker",
        "decider": house.people["ann"].pk,
        **on("decided_on", TODAY - DAY),
        "decided_time": "23:10",
        "what": "A bed tonight",
        "case_age": "3",
        "outcome_code": "agreed",
        "reasons": "Nobody at home.",
        "options": "Gran.",
    }
    assert nadia.post(url, sent | {"decided_time": "late"}).status_code == 422
    answer = nadia.post(url, sent)
    made = Decision.objects.get()
    assert answer["Location"] == f"/decided/{made.pk}"
    said = text_of(nadia.get(answer["Location"]))
    assert "Colin Threlfall must agree or reverse by 1 April 2026, 08:30." in said
    ann = client(house, "ann").post(
        f"/decided/{made.pk}/agree-or-reverse", {"answer_code": "agreed", "reasons": "Fine."}
    )
    assert ann.status_code == 403
    assert heading(ann) == (
        "You decided this yourself, so somebody else must agree or reverse it. "
        "Colin Threlfall or Ruth Adeyemi can, now."
    )
    colin = client(house, "colin")
    assert "1 to agree to or reverse" in text_of(colin.get("/decisions"))
    assert names_in(colin.get("/decisions?list=ratify")) == ["Tia Brackley"]
    assert "Agree to it, or reverse it" in text_of(colin.get(f"/decided/{made.pk}"))
    done = colin.post(
        f"/decided/{made.pk}/agree-or-reverse",
        {"answer_code": "reversed", "reasons": "Gran takes her."},
    )
    assert done.status_code == 302 and Ratification.objects.get().answer_code == "reversed"
    assert "Reversed by Colin Threlfall, head of service" in text_of(
        nadia.get(f"/decided/{made.pk}")
    )


# --- the scheme ---------------------------------------------------------------------------------


def test_the_scheme_is_seen_by_all_and_tightened_by_few(house: DecidingCouncil) -> None:
    nadia, ruth = client(house, "nadia"), client(house, "ruth")
    page = nadia.get("/scheme-of-delegation")
    assert heading(page) == "Scheme of delegation: 47 decisions"
    assert "The default counts in all of them" in text_of(page)
    url = "/scheme-of-delegation/D11/set"
    sent = {"decision_code": "D11", "level": "50", **on("started_on", TODAY), "scheme": "4.2"}
    assert nadia.post(url, sent).status_code == 403
    administrator = signed_in(house.council.account(_worker(house, "administrator")))
    assert administrator.post(url, sent).status_code == 403
    assert "Ask for more" not in text_of(nadia.get("/scheme-of-delegation/D11"))
    assert "Ask for more" in text_of(ruth.get("/scheme-of-delegation/D11"))
    assert ruth.post(url, sent | {"level": "40"}).status_code == 422
    assert ruth.post(url, sent).status_code == 302
    assert ruth.post(url, sent).status_code == 422
    assert "The council asks for more than the default in 1 of them." in text_of(
        nadia.get("/scheme-of-delegation")
    )
    request = house.waits()
    refused = client(house, "ann").post(
        f"/decision/{request.pk}/decide", {"outcome_code": "agreed", "reasons": WROTE}
    )
    assert heading(refused) == "You cannot decide this. Dawn Keighley or Colin Threlfall can, now."
    assert "because of the council’s own scheme" in text_of(refused)


@pytest.mark.both_databases
def test_a_decision_is_judged_by_the_scheme_of_its_day(house: DecidingCouncil) -> None:
    ruth = client(house, "ruth")
    for level, since in ((60, TODAY - 10 * DAY), (50, TODAY)):
        sent = {"decision_code": "D11", "level": level, **on("started_on", since), "scheme": "4.2"}
        assert sends(ruth, "/scheme-of-delegation/D11/set", sent).status_code == 302
    first, second = CouncilDelegation.objects.order_by("started_on")
    assert (first.ended_on, second.ended_on) == (TODAY - DAY, None)
    given = {"decision_code": "D11", "case_is_disputed": False, "options": None}
    assert record(house, "nadia", "ann", **given).required_level == 60
    long_ago = {**given, "decided_on": TODAY - 20 * DAY}
    assert record(house, "nadia", "ann", **long_ago).required_level == 40
    assert house.decide(house.waits(), "dawn").required_level == 50
    ended = sends(ruth, "/scheme-of-delegation/D11/end", on("ended_on", TODAY))
    assert ended.status_code == 302
    second.refresh_from_db()
    assert second.ended_on == TODAY
    assert ruth.post("/scheme-of-delegation/D11/end", on("ended_on", TODAY)).status_code == 422


def test_what_a_role_decides_no_level_of_the_councils_changes(house: DecidingCouncil) -> None:
    sent = {"decision_code": "D12", "level": "80", **on("started_on", TODAY), "scheme": "4.2"}
    answer = client(house, "ruth").post("/scheme-of-delegation/D12/set", sent)
    assert answer.status_code == 422 and not CouncilDelegation.objects.exists()
    assert client(house, "ruth").get("/scheme-of-delegation/D99").status_code == 404


@pytest.mark.both_databases
def test_titles_of_the_council_are_dated(house: DecidingCouncil) -> None:
    colin = client(house, "colin")
    sent = {"title": "Practice lead", "role_code": "team_manager", **on("started_on", TODAY)}
    url = "/scheme-of-delegation/titles/add"
    above = colin.post(url, sent | {"level": "70"})
    assert above.status_code == 403 and "Nobody gives a level above their own" in heading(above)
    assert colin.post(url, sent | {"level": "40", "role_code": "lawyer"}).status_code == 422
    assert colin.post(url, sent | {"level": "40"}).status_code == 302
    assert colin.post(url, sent | {"level": "40"}).status_code == 422
    later = sent | {"level": "50", "title": "practice  LEAD", **on("started_on", TODAY + 5 * DAY)}
    assert sends(colin, url, later).status_code == 302
    first, second = LocalTitle.objects.order_by("started_on")
    assert (first.ended_on, second.ended_on) == (TODAY + 4 * DAY, None)
    page = text_of(client(house, "nadia").get("/scheme-of-delegation/titles"))
    assert "Practice lead Team manager Team manager 31 March 2026 4 April 2026" in page
    ending = colin.post(f"/scheme-of-delegation/titles/{second.pk}/end", on("ended_on", TODAY))
    assert ending.status_code == 422
    house.people["colin"].job_title = "Service lead"
    house.people["colin"].save()
    own = colin.post(url, sent | {"title": "service lead", "level": "40"})
    assert own.status_code == 403 and "somebody else must give it" in heading(own)
