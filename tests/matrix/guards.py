"""Every guard between a person and a record: how it is taken away, and which question then notices."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from django.db import transaction
from django.test import Client

from keepsight.access.log import audit
from keepsight.access.question import Sql
from keepsight.access.reach import brake
from keepsight.access.reach.locks import NOBODY
from keepsight.access.viewer import viewer_of
from keepsight.actions.contact.log_contact import LOG_CONTACT
from keepsight.actions.people.write_case_note import WRITE_CASE_NOTE
from keepsight.delegation.known_roles import known_roles
from keepsight.pages import page as pages
from keepsight.pages.doors.gate import BEGAN_AT, COUNCIL
from keepsight.records.quality.restriction import Restriction
from keepsight.writing.perform import Refused, perform
from tests.integration.doors.signing_in import signed_in
from tests.integration.small_council import NOW, TODAY
from tests.matrix.asking import Cell, ask, client_of, filled, leaks, patterns
from tests.matrix.planted import Planted
from tests.matrix.test_pages import wrong_answers as wrong_of_pages
from tests.matrix.test_records import wrong_answers as wrong_of_records

#: Who asks; each guard is shown by the role that it stops.
ROLES = (
    "administrator",
    "assistant_director",
    "chief_executive",
    "director",
    "duty_social_worker",
    "front_door_manager",
    "information_governance",
    "performance_analyst",
    "social_worker",
    "team_manager",
)
ALWAYS = Sql("1 = 1")
LONG_AGO = 11 * 60 * 60
VIEWER = "keepsight.access.viewer.Viewer."
REACH = "keepsight.access.reach.reach."
GATE = "keepsight.pages.doors.gate."


@dataclass
class House:
    """The planted council, and the ways in which the guards are tried."""

    made: Planted
    paths: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.paths = {name: path for path, name, page in patterns() if page}

    def url(self, page: str, relation: str = "own") -> str:
        return filled(self.paths[page], self.made.reference(relation))

    def client(self, role: str, **session: Any) -> Client:
        """Somebody signed in anew, with this in the session too."""
        client = client_of(self.made, role)
        if session:
            kept = client.session
            kept.update(session)
            kept.save()
        return client


Notice = Callable[[House], list[str]]


@dataclass(frozen=True)
class Guard:
    """One guard: what stands in its place once it is gone, and the question that must then fail."""

    name: str
    gone: dict[str, Any]
    notices: Notice


def of_child(role: str, relation: str, page: str = "child") -> Notice:
    """One cell of the matrix of records."""

    def notices(house: House) -> list[str]:
        url = house.url(page, relation)
        cells = [ask(house.client(role), role, page, relation, "GET", url)]
        return leaks(cells) + wrong_of_records(cells)

    return notices


def of_page(role: str, page: str) -> Notice:
    """One cell of the matrix of pages."""

    def notices(house: House) -> list[str]:
        cells = [ask(house.client(role), role, page, "", "GET", house.url(page))]
        return leaks(cells) + wrong_of_pages(cells)

    return notices


def of_search(role: str, typed: str) -> Notice:
    def notices(house: House) -> list[str]:
        sent = {"q": typed}
        url = house.url("find_child")
        return leaks([ask(house.client(role), role, "find_child", "", "POST", url, sent)])

    return notices


def _must_be(status: int, cell: Cell) -> list[str]:
    return [] if cell.status == status else [f"{cell}, not {status}"]


def another_method(house: House) -> list[str]:
    role, url = "social_worker", house.url("my_children")
    return _must_be(405, ask(house.client(role), role, "my_children", "", "DELETE", url))


def of_another_site(house: House) -> list[str]:
    """A form sent from another site bears no token of ours."""
    role, page = "social_worker", "find_child"
    client = signed_in(house.made.accounts[role], enforce_csrf_checks=True)
    sent = {"q": "nqowngiven"}
    return _must_be(403, ask(client, role, page, "", "POST", house.url(page), sent))


def shown_long_ago(house: House) -> list[str]:
    """A page that matters, by somebody who showed long ago that it is them."""
    role, account = "social_worker", house.made.accounts["social_worker"]
    account.set_password("three words kept apart")
    account.save()
    shown = [{"method": "password", "at": time.time() - LONG_AGO}, {"method": "mfa", "at": 0}]
    client = house.client(role, account_authentication_methods=shown)
    return _must_be(
        302, ask(client, role, "open_record", "", "GET", house.url("open_record", "other"))
    )


def one_step_alone(house: House) -> list[str]:
    client = house.client("social_worker", account_authentication_methods=[])
    url = house.url("my_children")
    return _must_be(302, ask(client, "social_worker", "my_children", "", "GET", url))


def session_of_yesterday(house: House) -> list[str]:
    client = house.client("social_worker", **{BEGAN_AT: time.time() - LONG_AGO})
    url = house.url("my_children")
    return _must_be(302, ask(client, "social_worker", "my_children", "", "GET", url))


def session_of_another_council(house: House) -> list[str]:
    """A session that names a council in which the director holds no role."""
    theirs = house.made.children["elsewhere"].authority_id
    client = house.client("director", **{COUNCIL: theirs})
    url = house.url("child", "elsewhere")
    return leaks([ask(client, "director", "child", "elsewhere", "GET", url)])


def while_the_log_is_full(house: House) -> list[str]:
    """A look that cannot be written down tells nothing."""
    client = house.client("social_worker")
    with patch.object(audit, "write_and_commit", side_effect=audit.NotWritten("full")):
        cell = ask(client, "social_worker", "child", "own", "GET", house.url("child"))
    return _must_be(503, cell) + [f"{cell} tells {one}" for one in cell.names | cell.secrets]


def reading_on(house: House) -> list[str]:
    """The third child within an hour who is nobody's to this person, where two were enough."""
    client = house.client("assistant_director")
    with patch.object(brake, "_limit", lambda *_: 2):
        cells = [
            ask(client, "assistant_director", "child", one, "GET", house.url("child", one))
            for one in ("own", "team", "other")
        ]
    return _must_be(429, cells[-1])


def after_the_last_day(house: House) -> list[str]:
    """Somebody whose last day was yesterday, in a session that goes on."""
    worker = house.made.accounts["duty_social_worker"].worker
    client = house.client("duty_social_worker")
    type(worker).objects.filter(pk=worker.pk).update(ended_on=TODAY - timedelta(days=1))
    try:
        return _must_be(
            302,
            ask(client, "duty_social_worker", "child", "own", "GET", house.url("child")),
        )
    finally:
        type(worker).objects.filter(pk=worker.pk).update(ended_on=None)


def of_writing(role: str, relation: str) -> Notice:
    """A note on a child, sent past every page to the one door of writing: it must be refused."""

    def notices(house: House) -> list[str]:
        viewer = viewer_of(house.made.accounts[role], now=NOW)
        given = {
            "child": house.made.children[relation].pk,
            "happened_on": TODAY,
            "kind_code": "call",
            "words": "What another child said.",
        }
        try:
            with transaction.atomic():
                perform(WRITE_CASE_NOTE, given, by=viewer, now=NOW)
                transaction.set_rollback(True)
        except Refused:
            return []
        return [f"{role} wrote on the record of {relation}"]

    return notices


def of_step(role: str, relation: str) -> Notice:
    """A contact logged past every page by a role that has steps of its own and not this one."""

    def notices(house: House) -> list[str]:
        viewer = viewer_of(house.made.accounts[role], now=NOW)
        given = {
            "child": house.made.children[relation].pk,
            "received_on": TODAY,
            "source_code": "6",
            "concern": "What another child said.",
            "urgency_code": "today",
            "consent_code": "told",
        }
        try:
            with transaction.atomic():
                perform(LOG_CONTACT, given, by=viewer, now=NOW)
                transaction.set_rollback(True)
        except Refused:
            return []
        return [f"{role} logged a contact of {relation}"]

    return notices


def _any_council(ids: Any, authority_id: Any) -> Sql:
    numbers = ", ".join(str(int(one)) for one in ids)
    return Sql(f"p.id IN ({numbers}) AND p.is_child")


def _everybody(reach: Any, ids: Any = None) -> Sql:
    return Sql("SELECT p.id FROM records_person p WHERE p.is_child")


def _never_over(request: Any) -> str:
    request.signed_in_for = 600
    return ""


def _wherever_asked(account: Any, *, now: Any, authority_id: int | None = None) -> Any:
    own = viewer_of(account, now=now)
    return replace(own, authority_id=authority_id or own.authority_id)


def _still_in_post(account: Any, *, now: Any, authority_id: int | None = None) -> Any:
    """As it was two days ago, when nobody had left yet."""
    return viewer_of(account, now=now - timedelta(days=2), authority_id=authority_id)


_answered = pages.answered


def _any_method(page: Any, request: Any, params: Any) -> Any:
    request.method = "GET"
    return _answered(page, request, params)


def _yes(_: Any) -> bool:
    return True


def _nobody(*_: Any) -> Sql:
    return NOBODY


def _all_locks(*_: Any) -> frozenset[int]:
    return frozenset(Restriction.objects.values_list("pk", flat=True))


GUARDS = (
    Guard("what a page asks of a role", {VIEWER + "may": lambda *_: True},
          of_page("social_worker", "workers")),
    Guard("who is told of any child by name", {VIEWER + "sees_index": property(_yes)},
          of_child("administrator", "other")),
    Guard("who reaches the whole council", {VIEWER + "reaches_council": property(_yes)},
          of_search("social_worker", "nqotherfamily")),
    Guard("who sees no case", {VIEWER + "may_look_for_children": property(_yes)},
          of_child("chief_executive", "named")),
    Guard("a lock", {REACH + "locked_to": _nobody}, of_child("director", "restricted")),
    Guard("the secret of a lock", {REACH + "secret_from": _nobody},
          of_child("social_worker", "sealed")),
    Guard("a lock and its secret", {REACH + "locked_to": _nobody, REACH + "secret_from": _nobody},
          of_child("team_manager", "adopted")),
    Guard("whom a lock names", {"keepsight.access.reach.locks._opens": lambda *_: ALWAYS},
          of_child("team_manager", "sealed")),
    Guard("that a naming is the viewer's own", {REACH + "named_on": lambda *_: ALWAYS},
          of_child("social_worker", "other")),
    Guard("to whom a lock falls", {"keepsight.access.viewer.fallen_to": _all_locks},
          of_child("director", "sealed")),
    Guard("a tie", {REACH + "tied_to": _nobody}, of_child("social_worker", "tied")),
    Guard("what is closed", {REACH + "Reach.is_open": lambda *_: ALWAYS},
          of_child("director", "tied")),
    Guard("what may be known", {REACH + "Reach.may_be_known": lambda *_: ALWAYS},
          of_child("social_worker", "restricted")),
    Guard("what a list may hold", {REACH + "Reach.children": _everybody},
          of_search("social_worker", "nqotherfamily")),
    Guard("the hour of an opening",
          {REACH + "opened_now": lambda alias, mine, _: Sql(f"{alias}.worker_id = %s", (mine,))},
          of_child("social_worker", "lapsed")),
    Guard("the dates of an allocation", {REACH + "live": lambda *_: ALWAYS},
          of_child("social_worker", "formerly")),
    Guard("the council of a child", {"keepsight.access.record.child.children_among": _any_council},
          of_child("director", "elsewhere")),
    Guard("the days of an absence",
          {f"keepsight.access.{room}.lasts": lambda *_: ALWAYS for room in ("reach.covering", "viewer")},
          of_child("front_door_manager", "other")),
    Guard("the level of who covers",
          {"keepsight.access.reach.covering._roles_within": lambda _: sorted(known_roles())},
          of_child("team_manager", "other")),
    Guard("the brake on reading", {"keepsight.access.record.child.brake": lambda *_, **__: None},
          reading_on),
    Guard("the last day of a person", {GATE + "viewer_of": _still_in_post}, after_the_last_day),
    Guard("what an action asks of a role", {VIEWER + "may": lambda *_: True},
          of_writing("performance_analyst", "own")),
    Guard("whom an action may write of",
          {"keepsight.actions.people.write_case_note.reached": lambda *_: "own"},
          of_writing("social_worker", "other")),
    Guard("whose a step is", {VIEWER + "may_write": lambda *_: True},
          of_step("information_governance", "named")),
    Guard("the words of a note", {"keepsight.pages.people.child_notes.sees_notes": _yes},
          of_child("performance_analyst", "own", "child_notes")),
    Guard("the log before the answer", {"keepsight.access.record.child._log": lambda *_: None},
          while_the_log_is_full),
    Guard("how a page may be asked", {"keepsight.pages.page.answered": _any_method},
          another_method),
    Guard("a form of our own site",
          {"django.middleware.csrf.CsrfViewMiddleware.process_view": lambda *_: None},
          of_another_site),
    Guard("showing again who one is", {"keepsight.pages.sure.that_it_is_you": lambda _: None},
          shown_long_ago),
    Guard("the second step", {GATE + "second_step_shown": _yes}, one_step_alone),
    Guard("the end of a session", {GATE + "_overstayed": _never_over}, session_of_yesterday),
    Guard("the councils of a person", {GATE + "viewer_of": _wherever_asked},
          session_of_another_council),
)  # fmt: skip
