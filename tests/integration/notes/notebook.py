"""A council with two children and the people who write, correct and move the notes about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.test import Client

from keepsight.access.search import index
from keepsight.access.viewer import Viewer
from keepsight.actions.people.agree_move import AGREE_MOVE
from keepsight.actions.people.ask_to_move_entry import ASK_TO_MOVE_ENTRY
from keepsight.actions.people.correct_case_note import CORRECT_CASE_NOTE
from keepsight.actions.people.write_case_note import WRITE_CASE_NOTE
from keepsight.records.people.case_note import CaseNote
from keepsight.records.people.moved_entry import MovedEntry
from keepsight.records.people.person import Person
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import perform
from tests.integration.doors.signing_in import signed_in
from tests.integration.small_council import NOW, TODAY, SmallCouncil

HOUR = timedelta(hours=1)
SAID: dict[str, Any] = {
    "happened_on": date(2026, 3, 27),
    "kind_code": "call",
    "words": "Mum rang. Dean came to the house.",
    "own_words": "I hid Kai in my room.",
}


@dataclass
class Notebook:
    """Tia and Kai are held by Nadia in a team whose manager is Ann; Raj works in another team."""

    council: SmallCouncil = field(default_factory=SmallCouncil)

    def __post_init__(self) -> None:
        c = self.council
        self.team, self.other_team = c.team("Millbrook"), c.team("Eastgate")
        self.nadia = self.person("Nadia Rahman", "social_worker", self.team)
        self.ann = self.person("Ann Ogden", "team_manager", self.team)
        self.raj = self.person("Raj Patel", "social_worker", self.other_team)
        self.other_manager = self.person("Grace Oyelaran", "team_manager", self.other_team)
        self.officer = self.person("Imran Shah", "information_governance")
        self.tia = c.child("Tia", "Brackley", born_on=date(2018, 3, 2))
        self.kai = c.child("Kai", "Brackley", born_on=date(2021, 5, 9))
        self.far = c.child("Levi", "Astley", born_on=date(2020, 1, 1))
        for child in (self.tia, self.kai):
            c.open(child, self.team)
            c.holds(self.nadia, child)
        c.open(self.far, self.other_team)
        c.holds(self.raj, self.far)
        index.rebuild(c.authority.pk)

    def person(self, name: str, role: str, team: Any = None) -> Worker:
        worker = self.council.worker(name)
        self.council.role(worker, role, team)
        return worker

    def looks(self, worker: Worker, now: datetime = NOW) -> Viewer:
        return self.council.looks(worker, now)

    def client(self, worker: Worker) -> Client:
        held = Account.objects.filter(worker=worker).first()
        return signed_in(held or self.council.account(worker))

    def write(
        self,
        child: Person | None = None,
        by: Worker | None = None,
        now: datetime = NOW,
        **said: Any,
    ) -> CaseNote:
        given = {**SAID, **said, "child": (child or self.tia).pk}
        return perform(WRITE_CASE_NOTE, given, by=self.looks(by or self.nadia), now=now)

    def correct(
        self,
        note: CaseNote,
        by: Worker | None = None,
        now: datetime = NOW + HOUR,
        opened: int | None = None,
        **said: Any,
    ) -> CaseNote:
        held = {name: getattr(note, name) for name in SAID}
        held["words"] += " He left at nine."
        given = {"why_corrected": "I misheard.", **held, **said}
        given |= {"child": note.person_id, "note": note.pk}
        viewer = self.looks(by or self.nadia)
        return perform(CORRECT_CASE_NOTE, given, by=viewer, now=now, opened_version=opened)

    def ask_move(
        self,
        note: CaseNote,
        to: Person | None = None,
        by: Worker | None = None,
        now: datetime = NOW + 2 * HOUR,
    ) -> MovedEntry:
        given = {
            "child": note.person_id,
            "note": note.pk,
            "to_child": f"C-{(to or self.kai).pk}",
            "why": "I had both pages open.",
        }
        return perform(ASK_TO_MOVE_ENTRY, given, by=self.looks(by or self.nadia), now=now)

    def agree(
        self, move: MovedEntry, by: Worker | None = None, now: datetime = NOW + 3 * HOUR
    ) -> MovedEntry:
        return perform(AGREE_MOVE, {"move": move.pk}, by=self.looks(by or self.ann), now=now)

    def moved(self, note: CaseNote, to: Person | None = None) -> MovedEntry:
        return self.agree(self.ask_move(note, to))


__all__ = ["HOUR", "NOW", "SAID", "TODAY", "Notebook"]
