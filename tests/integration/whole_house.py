"""A house in which every page can be opened: a row of every record, and one person who holds every kind of role.

``every_page`` finds an address of each page as a reader does, by following links, so that a new page is
found by itself; what no link leads to is planted here or stands in ``NEVER_OPENED`` with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve
from lxml import html

from keepsight.access.reference import reference_of
from keepsight.actions.workforce.decided_steps import step_of
from keepsight.boards import refreshing
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.pages.page import Page
from keepsight.pages.reporting.import_words import import_url
from keepsight.records.authority import Authority
from keepsight.records.batch import Batch
from keepsight.records.models import RECORDS
from keepsight.records.people.person import Person
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker
from keepsight.writing.models import Intake, Question
from keepsight.writing.perform import perform
from tests.integration.doors.every_address import ENDS_SESSION, EVERYTHING
from tests.integration.imports.files import PEOPLE, census
from tests.integration.imports.files import child as of_census
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil
from tests.matrix.asking import client_of, filled, other_pages, pages_of_a_child
from tests.matrix.planted import Planted, planted

#: Pages that nobody can have open here, each with its reason.
NEVER_OPENED = {
    "demo_sign_in": "there in a demonstration alone",
    "set_up": "there in a house without people alone",
    "sign_everyone_out": "ends the session that asks",
    "accept_import": "a button; opened by itself it leads back to the import",
    "resume_import": "a button; opened by itself it leads back to the import",
}
NOT_QUESTIONS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
#: The log takes three statements for a line, the same on each page: its head, the line, whom it is about.
THE_LOG = "access_audit"


@dataclass
class WholeHouse:
    """``client``: signed in as the person with every role. ``child``: who is theirs, with a row of everything."""

    made: Planted
    client: Client
    account: Account
    child: str
    pages: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Opened:
    """One page as it was opened, and what it asked of the database, the writing of the log apart."""

    name: str
    url: str
    status: int
    questions: tuple[str, ...]
    text: bytes

    @property
    def is_page(self) -> bool:
        """Whether it is a page to look at, and no file."""
        return self.text.lstrip().startswith(b"<!DOCTYPE")


def whole_house() -> WholeHouse:
    """The council of the matrix, and all that a page can be opened on."""
    made = planted(["social_worker"])
    account = made.accounts["social_worker"]
    council, worker = made.council, account.worker
    mill = Team.objects.get(authority=council.authority, name="Millbrook")
    for code in {*EVERYTHING, "team_manager"} - {"social_worker"}:
        council.role(worker, code, mill)
    _plant_of_children(made, worker)
    _plant_of_council(council, worker)
    _plant_of_no_child(council)
    _plant_of_supervision(council, worker)
    client = client_of(made, "social_worker")
    _send_files(made, client)
    refreshing.rebuild(council.authority.pk, today=TODAY, now=NOW)
    return WholeHouse(made, client, account, made.reference("own"))


def _plant_of_children(made: Planted, worker: Worker) -> None:
    """What waits for an answer about a child, asked by somebody else."""
    council, own = made.council, made.children["own"]
    other = Worker.objects.get(authority=council.authority, name="A colleague")
    brother = council.child("Aaron", "Plain", born_on=date(2012, 4, 5))
    council.open(brother, Team.objects.get(authority=council.authority, name="Millbrook"))
    council.siblings(own, brother)
    _new(council, "PeriodOfCare", person=brother, started_on=TODAY - 30 * DAY)
    for days in (30, 20, 10):  # so many moves are a signal
        _new(council, "Placement", person=brother, started_on=TODAY - days * DAY)
    agree = step_of("agree_early_help")
    assert agree is not None
    given = {"child": brother.pk, "consented_on": TODAY, "agreed_by": "Mother"}
    perform(agree, given, by=council.looks(worker), now=NOW)  # an entry that its writer may correct
    mother = council.child("Mary", "Plain", is_child=False)
    _new(council, "Relationship", person=own, other=mother, relation_code="parent")
    _new(council, "MovedEntry", person=own, to_person=brother, record="Visit", line=_row("Visit", own),
         why="The visit was his.", worker=other, asked_at=NOW - DAY)  # fmt: skip
    _new(council, "MovedEntry", person=own, to_person=brother, record="CaseNote",
         line=_row("CaseNote", own), why="The call was his.", worker=worker, asked_at=NOW - DAY)  # fmt: skip
    _new(council, "Restriction", person=brother, kind_code="restricted", ground_code="staff", asked_by=other,
         words="A cousin works here.")  # fmt: skip
    _new(council, "SignificantEvent", person=own, happened_on=TODAY - DAY, words="A new school.",
         why="It is nearer.", worker=worker, chosen_at=NOW - DAY)  # fmt: skip
    talk = RECORDS["CaseDiscussion"].objects.get(pk=_row("CaseDiscussion", own))
    _new(council, "SupervisionAction", person=own, discussion=talk, owner=worker,
         what="See the school", agreed_on=TODAY - DAY, due_on=TODAY + DAY)  # fmt: skip
    _new(council, "ReviewFollowUp", person=own, review_id=_row("ChildReview", own),
         action_id=_row("PlanAction", own))  # fmt: skip
    RECORDS["ReviewedChild"].objects.filter(person=own).update(reviewer=worker)
    RECORDS["ReviewedChild"].objects.filter(person=made.children["team"]).update(
        first_review=_row("ChildReview", made.children["team"])
    )
    council.opening(other, made.children["team"], told_worker=worker)
    _new(council, "UnusualLook", person=made.children["team"], worker=other, pattern_code="night",
         looked_on=TODAY - DAY)  # fmt: skip
    _new(council, "DecisionRequest", person=own, worker=worker, asked_at=NOW - DAY, decision_code="D11",
         what="A conference", reasons="It goes on.", state="sent_back", question_back="Which school?",
         sent_back_by=other)  # fmt: skip
    _new(council, "Decision", person=own, decision_code="D11", what="A conference", worker=other,
         decided_at=NOW - DAY, recorded_at=NOW - DAY, outcome_code="agreed", reasons="It goes on.",
         required_level=40, actor_level=30, is_out_of_hours=True)  # fmt: skip


def _plant_of_no_child(council: SmallCouncil) -> None:
    """One open matter of each kind that is about no child, kept by somebody else."""
    keeper = council.worker("Who keeps it")
    for name, said in (
        ("Allegation", {"known_on": TODAY, "told_on": TODAY}),
        ("Adopter", {"registered_on": TODAY}),
        ("FosterApplication", {"applied_on": TODAY}),
        ("InformationRequest", {"received_on": TODAY}),
    ):
        _new(council, name, worker=keeper, **said)


def _plant_of_council(council: SmallCouncil, worker: Worker) -> None:
    """What the council set itself, and a worker who is away, without an account."""
    soon = TODAY + timedelta(days=30)
    _new(council, "CouncilHoliday", day_on=soon, why="A day for all")
    _new(council, "SchoolHoliday", begins_on=soon, ends_on=soon + DAY, title="Half term")
    _new(council, "CouncilLimit", key="contact.decision", number=1, unit_code="working_days",
         started_on=TODAY, why="Decided by cabinet")  # fmt: skip
    _new(
        council, "CouncilDelegation", decision_code="D05", level=50, started_on=TODAY, scheme="Ours"
    )
    _new(council, "LocalTitle", title="Key worker", role_code="social_worker", level=10,
         started_on=TODAY)  # fmt: skip
    council.away(worker)
    other = Worker.objects.get(authority=council.authority, name="A colleague")
    _new(council, "ExtraWork", worker=other, kind_code="duty_week", started_on=TODAY, ended_on=soon)
    afar = Worker.objects.get(authority=Authority.objects.get(code="997"))
    _new(council, "RoleHeld", worker=afar, role_code="inspector", started_on=TODAY)


def _plant_of_supervision(council: SmallCouncil, supervisor: Worker) -> None:
    """A colleague whom the person supervises: what was agreed, a session held and one that is booked."""
    of = {"worker": Worker.objects.get(authority=council.authority, name="A colleague"),
          "supervisor": supervisor}  # fmt: skip
    _new(council, "SupervisionAgreement", **of, started_on=TODAY - 90 * DAY)
    held = TODAY - 20 * DAY
    session = _new(council, "SupervisionSession", **of, kind_code="one_to_one", planned_on=held,
                   held_on=held)  # fmt: skip
    _new(council, "PersonalSupervision", session=session, wellbeing="Tired, and says so.")
    _new(council, "SupervisionSession", **of, kind_code="one_to_one", planned_on=TODAY)


def _new(council: SmallCouncil, name: str, **values: Any) -> Any:
    return RECORDS[name].objects.create(authority=council.authority, **values)


def _row(name: str, child: Person) -> int:
    found = RECORDS[name].objects.filter(person=child).order_by("pk").last()
    assert found is not None, name
    return int(found.pk)


def _send_files(made: Planted, client: Client) -> None:
    """A return that was checked, files that wait to be accepted and files whose reading stopped half way, and
    two children who look alike."""
    checked = census(of_census("E1"), authority=made.council.code)
    _send(client, "/returns", "census.xml", checked, which="cin")
    for minutes in (0, 1):
        with time_machine.travel(NOW + timedelta(minutes=minutes), tick=False):
            _send(client, "/imports", "people.csv", PEOPLE.encode())
    last = Intake.objects.order_by("came_at").last()
    assert last is not None
    Intake.objects.filter(pk=last.pk).update(state=Intake.State.READING)
    council, over = made.council.authority, Batch.State.FINISHED
    batch = Batch.objects.create(
        authority=council, state=over, source="case_list", name="people.csv", started_at=NOW - DAY,
        finished_at=NOW - DAY,
    )  # fmt: skip
    alike = [made.children[relation].pk for relation in ("own", "team")]
    Question.objects.create(
        authority_id=council.pk,
        batch=batch,
        kind=Question.Kind.LOOKS_ALIKE,
        facts={"why": "The same date of birth."},
        candidates=alike,
    )


def _send(client: Client, url: str, name: str, content: bytes, **more: str) -> None:
    answer = client.post(url, {"files": [SimpleUploadedFile(name, content)], **more})
    assert answer.status_code == 302, (url, answer.status_code)


def every_page(house: WholeHouse) -> Iterator[Opened]:
    """Each page once, by its first address that opens: those that name nothing, then wherever links lead."""
    waiting = [
        filled(path, house.child)
        for path, _ in (*other_pages(), *pages_of_a_child())
        if "<" not in path
    ]
    waiting += [filled(path, house.child) for path, _ in pages_of_a_child()]
    waiting += _addresses(house)
    known, opened = set(waiting), {"do_step"}
    while waiting:
        url = waiting.pop(0)
        page = page_at(url)
        if page is None or page.name in opened | ENDS_SESSION or "GET" not in page.methods:
            continue
        found = open_page(house.client, page.name, url)
        if found.status != 200:
            continue
        opened.add(page.name)
        yield found
        new = [one for one in links_in(url, found.text) if one not in known]
        known.update(new)
        waiting += new


def _addresses(house: WholeHouse) -> Iterator[str]:
    """Pages of something planted, to which no link leads from where they were looked for first."""
    ours = {"authority": house.made.council.authority}
    for child in Person.objects.filter(**ours, is_child=True):
        here = f"/child/{reference_of('child', child.pk)}"
        for name in ("approve", "decline", "lift", "name", "review", "take-off"):
            yield f"{here}/lock/{name}"
        yield f"{here}/open"
    for worker in Worker.objects.filter(**ours):
        yield f"/workers/{reference_of('worker', worker.pk)}/open-account"
        yield f"/worker/{reference_of('worker', worker.pk)}/looked-at/save"
        yield f"/worker/{reference_of('worker', worker.pk)}/load/add"
        held = "&".join(f"with=C-{one.pk}" for one in house.made.children.values())
        yield f"/handover/give?worker={reference_of('worker', worker.pk)}&chosen=yes&{held}"
    for extra in RECORDS["ExtraWork"].objects.filter(**ours):
        yield f"/worker/{reference_of('worker', extra.worker_id)}/load/{extra.pk}/end"
    for request in RECORDS["DecisionRequest"].objects.filter(**ours).order_by("-pk"):
        yield from (f"/decision/{request.pk}/{name}" for name in ("answer", "withdraw"))
    waits = RECORDS["DecisionRequest"].objects.filter(**ours, state="waiting").order_by("pk")
    for request in waits:
        yield from (f"/decision/{request.pk}/{name}" for name in ("decide", "send-back"))
    for moved in RECORDS["MovedEntry"].objects.filter(**ours):
        yield f"/moved-entry/{moved.pk}/withdraw"
    for note in RECORDS["CaseNote"].objects.filter(
        **ours
    ):  # which one is not moved yet is no matter
        here = f"/child/{reference_of('child', note.person_id)}"
        yield f"{here}/note/{note.pk}/wrong-child"
    for batch in Batch.objects.filter(**ours):
        yield import_url(batch.started_at, "throw_away_import")
    for agreed in RECORDS["EarlyHelpConsent"].objects.filter(**ours, source="keepsight"):
        here = f"/child/{reference_of('child', agreed.person_id)}"
        yield f"{here}/entry/early_help_consent/{agreed.pk}/correct"
    yield from (f"/waiting/{question.pk}" for question in Question.objects.all())
    for action in RECORDS["SupervisionAction"].objects.filter(**ours, settled_on=None):
        here = f"/child/{reference_of('child', action.person_id)}"
        yield f"{here}/supervision/action/{action.pk}"
    for held in RECORDS["SupervisionSession"].objects.filter(**ours):
        here = f"/worker/{reference_of('worker', held.worker_id)}/supervision"
        yield from (f"{here}/{held.pk}", f"{here}/children?chosen=yes")
    yield "/scheme-of-delegation/D05/end"
    yield _feed(house.client)


def _feed(client: Client) -> str:
    """The address of a calendar that was just asked for."""
    answer = client.post("/calendar", follow=True)
    found = re.search(r"/calendar/[^\"<\s]+\.ics", answer.content.decode())
    assert found is not None
    return found[0]


def every_step_form(house: WholeHouse, child: str = "") -> Iterator[Opened]:
    """The form of each step, opened for a child, by default the one with a row of everything."""
    for step in units_of("actions", Step).values():
        url = f"/child/{child or house.child}/write/{step.code}"
        yield open_page(house.client, step.code, url)


def open_page(client: Client, name: str, url: str) -> Opened:
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(url)
        text = b"".join(answer) if answer.streaming else answer.content
    said = (one["sql"].lstrip() for one in asked.captured_queries)
    questions = tuple(
        one for one in said if not one.startswith(NOT_QUESTIONS) and THE_LOG not in one
    )
    return Opened(name, url, answer.status_code, questions, text)


def page_at(url: str) -> Page | None:
    """The page of ours that an address leads to."""
    try:
        found = resolve(urlsplit(url).path)
    except Resolver404:
        return None
    return getattr(found.func, "page", None)


def links_in(url: str, text: bytes) -> Iterator[str]:
    """Where the links of a page lead within the house; none of a file."""
    if not text.lstrip().startswith(b"<"):
        return
    for link in html.fromstring(text).xpath("//a[@href]"):
        goes = link.get("href").split("#")[0]
        if goes.startswith("?"):
            goes = urlsplit(url).path + goes
        if goes.startswith("/"):
            yield goes
