"""What is typed is kept, for its writer alone and in its own form; what was sent is sent once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from re import DOTALL, search
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from keepsight.pages.page import all_pages
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.case_note import CaseNote
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.worker import Worker
from keepsight.writing import drafts
from keepsight.writing.capsule import RESUMES_FOR
from keepsight.writing.models import Draft, SentForm
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import House, as_founded, house, text_of
from tests.integration.shown_forms import borne_by, hidden_in, send
from tests.integration.small_council import NOW

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
__all__ = ["as_founded", "house"]

WORDS = "Nobody was allocated for seven weeks; CANARY-77."
NOTE = {
    "happened_on-day": "30",
    "happened_on-month": "3",
    "happened_on-year": "2026",
    "kind_code": "call",
    "words": WORDS,
}
DATA = {"HTTP_ACCEPT": "application/json"}
NOBODY_ELSE = "Someone else is signed in here now."


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def director(house: House) -> Client:
    return house("director")


def form_of(house: House, child: Any = None) -> str:
    """The form of a note about a child."""
    return f"/child/C-{(child or house.mason).pk}/note"


def save(client: Client, borne: dict[str, str], **typed: Any) -> Any:
    return client.post("/draft", borne | typed, **DATA)


# --- kept ---------------------------------------------------------------------------------------


def test_what_is_typed_is_kept_and_the_form_offers_it(house: House, director: Client) -> None:
    url = form_of(house)
    answer = save(director, borne_by(director, url), words=WORDS, at="words:7")
    assert answer.status_code == 200 and answer.json()["saved"] == "10:00"
    page = director.get(url)
    assert "You began this on 31 March, 10:00." in text_of(page)
    assert WORDS not in page.content.decode()
    carried = director.get(f"{url}?carry_on=yes")
    assert WORDS in carried.content.decode() and 'data-at="words:7"' in carried.content.decode()
    assert not CaseNote.objects.exists()


def test_it_is_encrypted_and_opens_in_no_other_row(house: House, director: Client) -> None:
    save(director, borne_by(director, form_of(house)), words=WORDS)
    draft = Draft.objects.get()
    assert b"CANARY" not in bytes(draft.content)
    place = drafts._place(draft)
    assert drafts.sheets_of(place, now=NOW)[0].typed["words"] == [WORDS]
    Draft.objects.update(child_id=house.kai.pk)
    moved = drafts._place(Draft.objects.get())
    assert drafts.sheets_of(moved, now=NOW) == []


def test_a_draft_is_kept_without_a_script_too(house: House, director: Client) -> None:
    url = form_of(house)
    answer = send(director, url, words=WORDS, later="yes")
    assert answer.status_code == 302 and not CaseNote.objects.exists()
    home = director.get("/")
    assert "You have begun 1 thing" in text_of(home) and "Mason Teale" in text_of(home)
    assert f"{url}?carry_on=yes" in home.content.decode()
    assert WORDS not in home.content.decode()


def test_what_must_be_put_right_is_kept_as_well(house: House, director: Client) -> None:
    url = form_of(house)
    answer = send(director, url, **NOTE | {"words": "x" * 30_000})
    assert answer.status_code == 422 and "you wrote 30,000" in text_of(answer)
    assert "x" * 30_000 in director.get(f"{url}?carry_on=yes").content.decode()


def test_too_long_is_said_while_all_of_it_is_kept(house: House, director: Client) -> None:
    answer = save(director, borne_by(director, form_of(house)), words="x" * 30_000)
    assert answer.status_code == 200
    assert answer.json()["too_long"]["words"]["length"] == 30_000


def test_more_than_the_house_takes_is_refused_in_words(house: House, director: Client) -> None:
    answer = director.post(form_of(house), {"words": "x" * (5 * 1024 * 1024 + 1)})
    assert answer.status_code == 413 and "longer than 5 MB" in text_of(answer)


def test_once_sent_the_draft_is_gone_with_the_write(house: House, director: Client) -> None:
    url = form_of(house)
    borne = borne_by(director, url)
    save(director, borne, words=WORDS)
    assert director.post(url, borne | NOTE).status_code == 302
    assert CaseNote.objects.count() == 1 and not Draft.objects.exists()
    late = save(director, borne, words=WORDS + " late")
    assert late.status_code == 409 and not Draft.objects.exists()


def test_a_write_that_fails_leaves_the_draft(
    house: House, director: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = form_of(house)
    borne = borne_by(director, url)
    save(director, borne, words=WORDS)

    def breaks(*_: Any, **__: Any) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("keepsight.boards.refreshing.refresh", breaks)
    director.raise_request_exception = False
    assert director.post(url, borne | NOTE).status_code == 500
    assert not CaseNote.objects.exists() and Draft.objects.count() == 1


# --- two windows, and starting afresh -----------------------------------------------------------


def test_two_windows_on_one_form_never_write_over_one_another(
    house: House, director: Client
) -> None:
    url = form_of(house)
    one, other = borne_by(director, url), borne_by(director, url)
    save(director, one, words="From the first window")
    save(director, other, words="From the second window")
    save(director, one, words="From the first window, more")
    place = drafts._place(Draft.objects.get())
    kept = {sheet.typed["words"][0] for sheet in drafts.sheets_of(place, now=NOW)}
    assert kept == {"From the first window, more", "From the second window"}
    assert "You wrote something else in another window" in text_of(director.get(url))


def test_what_is_carried_on_takes_the_place_of_what_it_was_filled_from(
    house: House, director: Client, at_nine: Any
) -> None:
    url = form_of(house)
    first = borne_by(director, url)
    save(director, first, words="Begun")
    second = borne_by(director, f"{url}?carry_on=yes")
    save(director, second, words="Begun and carried on")
    place = drafts._place(Draft.objects.get())
    assert [s.typed["words"][0] for s in drafts.sheets_of(place, now=NOW)] == [
        "Begun and carried on"
    ]
    at_nine.shift(1)
    save(director, first, words="Begun, still open in the first window")
    director.post(url, second | NOTE)
    assert [s.typed["words"][0] for s in drafts.sheets_of(place, now=NOW)] == [
        "Begun, still open in the first window"
    ]


def test_starting_afresh_can_be_undone_for_a_day(
    house: House, director: Client, at_nine: Any
) -> None:
    url = form_of(house)
    borne = borne_by(director, url)
    save(director, borne, words=WORDS)
    assert director.post("/draft/afresh", {"capsule": borne["capsule"]})["Location"] == url
    assert "You put aside what you had begun here." in text_of(director.get(url))
    assert "You have begun" not in text_of(director.get("/"))
    back = director.post("/draft/bring-back", {"capsule": borne["capsule"]})
    assert WORDS in director.get(back["Location"]).content.decode()
    leave = {"capsule": borne["capsule"], "leave": "https://elsewhere.example/"}
    assert director.post("/draft/afresh", leave)["Location"] == "/"
    drafts.throw_away_old(now=NOW + timedelta(hours=25))
    assert not Draft.objects.exists()


def test_old_drafts_are_warned_of_and_then_thrown_away(
    house: House, director: Client, at_nine: Any
) -> None:
    save(director, borne_by(director, form_of(house)), words=WORDS)
    assert "thrown away" not in text_of(director.get("/"))
    Draft.objects.update(saved_at=NOW - timedelta(days=61))
    assert "It is thrown away on 29 April 2026" in text_of(director.get("/"))
    drafts.throw_away_old(now=NOW)
    assert Draft.objects.exists()
    assert drafts.throw_away_old(now=NOW + timedelta(days=30)) == 1
    assert not Draft.objects.exists()


# --- nobody else's, and in no other form --------------------------------------------------------


def test_the_capsule_of_another_child_is_refused_and_nothing_is_saved(
    house: House, director: Client
) -> None:
    one, other = form_of(house, house.mason), form_of(house, house.keira)
    borne = borne_by(director, one)
    answer = director.post(other, borne | NOTE)
    assert answer.status_code == 403 and "opened for another child" in text_of(answer)
    assert not CaseNote.objects.exists() and not Draft.objects.exists()


def test_nobody_saves_into_or_reads_another_persons_draft(house: House, director: Client) -> None:
    url = form_of(house)
    borne = borne_by(director, url)
    save(director, borne, words=WORDS)
    manager = house("team_manager", house.one)
    answer = save(manager, borne, words="Somebody else")
    assert answer.status_code == 403 and NOBODY_ELSE in answer.json()["sentence"]
    assert manager.post(url, borne | NOTE).status_code == 403
    seen = manager.get(f"{url}?carry_on=yes").content.decode()
    assert WORDS not in seen and "You began this" not in seen
    sheets = drafts.sheets_of(drafts._place(Draft.objects.get()), now=NOW)
    assert sheets[0].typed["words"] == [WORDS]


@pytest.mark.parametrize("wrong", ["", "x", "{}"])
def test_what_is_no_capsule_of_ours_keeps_nothing(
    house: House, director: Client, wrong: str
) -> None:
    borne = borne_by(director, form_of(house)) | {"capsule": wrong}
    assert save(director, borne, words=WORDS).status_code == 403
    assert not Draft.objects.exists()


def test_a_draft_of_a_child_out_of_reach_is_not_shown_and_not_lost(house: House) -> None:
    manager = house("team_manager", house.one)
    url = form_of(house)
    save(manager, borne_by(manager, url), words=WORDS)
    assert "Mason Teale" in text_of(manager.get("/"))
    EpisodeOfNeed.objects.filter(person=house.mason).update(team=house.two)
    home = text_of(manager.get("/"))
    assert "1 thing about a child whom you cannot open today" in home
    assert "Write a note" not in home
    assert manager.get(f"{url}?carry_on=yes").status_code == 403
    EpisodeOfNeed.objects.filter(person=house.mason).update(team=house.one)
    assert WORDS in manager.get(f"{url}?carry_on=yes").content.decode()


def test_a_password_a_file_and_a_token_never_come_into_a_draft(
    house: House, director: Client
) -> None:
    borne = borne_by(director, form_of(house))
    save(director, borne, words=WORDS, password="hunter2", csrfmiddlewaretoken="t", letter="f")
    sheet = drafts.sheets_of(drafts._place(Draft.objects.get()), now=NOW)[0]
    assert set(sheet.typed) == {"words"}


# --- the sign-in ends ---------------------------------------------------------------------------


def signed_out(client: Client) -> Client:
    """The same browser, its session ended."""
    client.cookies.pop(settings.SESSION_COOKIE_NAME)
    return client


def test_a_script_that_saves_signed_out_is_told_so_and_the_words_are_kept(
    house: House, director: Client
) -> None:
    borne = borne_by(director, form_of(house))
    answer = save(signed_out(director), borne, words=WORDS)
    assert answer.status_code == 401
    assert answer.json() == {"signed_out": True, "saved": "10:00"}
    sheet = drafts.sheets_of(drafts._place(Draft.objects.get()), now=NOW)[0]
    assert sheet.typed["words"] == [WORDS]


def test_a_form_sent_signed_out_leads_through_signing_in_back_into_itself(
    house: House, director: Client
) -> None:
    url = form_of(house)
    borne = borne_by(director, url)
    account = Account.objects.get(pk=director.session["_auth_user_id"])
    answer = signed_out(director).post(url, borne | NOTE | {"at": "words:3"})
    assert answer.status_code == 302 and answer["Location"].startswith("/account/login/?next=")
    assert "CANARY" not in answer["Location"] and not CaseNote.objects.exists()
    again = signed_in(account)
    carried = again.get(f"{url}?carry_on=yes")
    assert WORDS in carried.content.decode() and 'data-at="words:3"' in carried.content.decode()
    sent = hidden_in(carried) | NOTE
    assert again.post(url, sent).status_code == 302
    assert CaseNote.objects.get().words == WORDS and not Draft.objects.exists()


def test_fifteen_quiet_minutes_end_the_sign_in_and_lose_nothing(
    house: House, director: Client, at_nine: Any
) -> None:
    url = form_of(house)
    borne = borne_by(director, url)
    asked = director.get("/signed-in", **DATA)
    assert 800 < asked.json()["left"] <= 900
    at_nine.shift(timedelta(minutes=12, seconds=30))
    assert 0 < director.get("/signed-in", **DATA).json()["left"] <= 150, "asking prolongs nothing"
    at_nine.shift(timedelta(minutes=3))
    answer = save(director, borne, words=WORDS)
    assert answer.status_code == 401 and answer.json()["saved"] == "10:15"
    assert Draft.objects.count() == 1


def test_one_press_prolongs_the_sign_in(house: House, director: Client, at_nine: Any) -> None:
    director.get("/")
    at_nine.shift(timedelta(minutes=14))
    assert director.post("/signed-in", **DATA).json()["left"] >= 840
    at_nine.shift(timedelta(minutes=14))
    assert director.get("/").status_code == 200


def test_the_ticket_keeps_words_and_does_nothing_else(
    house: House, director: Client, at_nine: Any
) -> None:
    url, other = form_of(house), form_of(house, house.keira)
    borne = borne_by(director, url)
    another = borne_by(director, other)
    gone = signed_out(director)
    mixed = borne | {"ticket": another["ticket"]}
    assert save(gone, mixed, words=WORDS).json() == {"signed_out": True, "saved": ""}
    assert save(gone, borne | {"ticket": ""}, words=WORDS).json()["saved"] == ""
    for address in (url, f"{url}?carry_on=yes"):
        assert gone.get(address).status_code == 302
    at_nine.shift(RESUMES_FOR + timedelta(minutes=1))
    assert save(gone, borne, words=WORDS).json()["saved"] == ""
    assert not Draft.objects.exists()


def test_a_form_older_than_the_sign_in_keeps_its_words(house: House) -> None:
    account = Account.objects.get(pk=house("director").session["_auth_user_id"])
    strict = signed_in(account, enforce_csrf_checks=True)
    url = form_of(house)
    borne = borne_by(strict, url)
    answer = strict.post(url, borne | NOTE)
    assert answer.status_code == 403 and "Your words are safe. Saved 10:00." in text_of(answer)
    assert save(strict, borne, words=WORDS).json() == {"stale": True, "saved": "10:00"}
    assert not CaseNote.objects.exists() and Draft.objects.count() == 1


def test_somebody_else_at_the_machine_neither_sees_nor_adds(house: House, director: Client) -> None:
    url = form_of(house)
    borne = borne_by(director, url)
    save(director, borne, words=WORDS)
    other = house("team_manager", house.one)
    other.handler.enforce_csrf_checks = True
    answer = other.post(url, borne | NOTE | {"words": "Not theirs"})
    assert answer.status_code == 403 and "Your words are safe" not in text_of(answer)
    sheets = drafts.sheets_of(drafts._place(Draft.objects.get()), now=NOW)
    assert [sheet.typed["words"] for sheet in sheets] == [[WORDS]]


# --- sent once ----------------------------------------------------------------------------------


def test_a_second_press_leads_where_the_first_one_led(house: House) -> None:
    admin = house("administrator")
    borne = borne_by(admin, "/add-worker")
    typed = {"name": "Grace Oyelaran", "staff_number": "G-77", "email": "g@calderbeck.example"}
    typed |= {"started_on-day": "1", "started_on-month": "3", "started_on-year": "2026"}
    first = admin.post("/add-worker", borne | typed)
    second = admin.post("/add-worker", borne | typed | {"staff_number": "G-78"})
    assert (first.status_code, second.status_code) == (302, 302)
    assert first["Location"] == second["Location"]
    assert "This was saved already, once." in text_of(admin.get(second["Location"]))
    assert Worker.objects.filter(name="Grace Oyelaran").count() == 1
    again = send(admin, "/add-worker", **(typed | {"staff_number": "G-79"}))
    assert again.status_code == 302 and Worker.objects.filter(name="Grace Oyelaran").count() == 2


def test_a_form_that_could_not_be_saved_may_be_sent_again(house: House) -> None:
    admin = house("administrator")
    borne = borne_by(admin, "/add-worker")
    typed = {"name": "Grace Oyelaran", "staff_number": "", "email": ""}
    assert admin.post("/add-worker", borne | typed).status_code == 422
    assert not SentForm.objects.exists()
    typed |= {"staff_number": "G-77", "email": "g@calderbeck.example"}
    typed |= {"started_on-day": "1", "started_on-month": "3", "started_on-year": "2026"}
    assert admin.post("/add-worker", borne | typed).status_code == 302


# --- windows are named without names ------------------------------------------------------------


def test_no_window_about_a_child_is_called_by_a_name(house: House, director: Client) -> None:
    seen = 0
    for page in all_pages():
        if page.reach == "child" and page.path.count("<") == 1:
            url = "/" + page.path.replace("<str:reference>", f"C-{house.tia.pk}")
            answer = director.get(url)
            title = search(r"<title>(.*?)</title>", answer.content.decode(), DOTALL)
            if title is None:
                continue
            seen += 1
            assert "Tia" not in title[1] and "Brackley" not in title[1], url
    assert seen >= 5
    refused = house("social_worker", house.two).get(f"/child/C-{house.tia.pk}")
    assert (
        refused.status_code == 403 and "<title>Not one of your children" in refused.content.decode()
    )
    found = director.post("/find", {"q": "Tia Brackley"}).content.decode()
    assert "Tia" not in found.partition("</title>")[0]
