"""A small council that decides: a service with two teams, its managers, a duty manager, two children."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from keepsight.access.viewer import Viewer
from keepsight.actions.workforce.ask_for_decision import ASK_FOR_DECISION
from keepsight.actions.workforce.decide_request import DECIDE_REQUEST
from keepsight.records.workforce.absence import Absence
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.records.workforce.on_file_confirmation import OnFileConfirmation
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import perform
from tests.integration.small_council import NOW, TODAY, SmallCouncil

#: Tuesday night: the office closed at half past five and opens at half past eight on Wednesday.
NIGHT = datetime(2026, 3, 31, 22, 10, tzinfo=UTC)
#: D11 with everything that must be on file, seen and dated: what is left to refuse is who decides.
ON_FILE = {
    f"dated_{code}": TODAY
    for code in (
        "strategy_discussion",
        "enquiry_outcome",
        "child_seen",
        "childs_wishes",
        "parents_told",
    )
}
CONFERENCE = {
    "decision_code": "D11",
    "what": "A conference for Tia",
    "reasons": "Third assault at home this year.",
    "case_is_disputed": False,
    **ON_FILE,
}
ANSWER = {"outcome_code": "agreed", "reasons": "She is not safe at home."}


@dataclass
class DecidingCouncil:
    """Ann manages the team in which Nadia holds Tia and Kai; Raj manages the other one; Dawn the
    service with both; Colin, Ruth: head of service and director; Eve is on duty at night."""

    council: SmallCouncil = field(default_factory=SmallCouncil)

    def __post_init__(self) -> None:
        c = self.council
        self.service = c.team("Safeguarding")
        self.one, self.two = (c.team(name, self.service) for name in ("Millbrook", "Eastgate"))
        self.night_team = c.team("Out of hours")
        self.night_team.telephone = "01632 960 999"
        self.night_team.save()
        held = (
            ("nadia", "Nadia Rahman", "social_worker", self.one),
            ("tom", "Tom Bexley", "advanced_practitioner", self.one),
            ("ann", "Ann Ogden", "team_manager", self.one),
            ("raj", "Raj Patel", "team_manager", self.two),
            ("dawn", "Dawn Keighley", "service_manager", self.service),
            ("colin", "Colin Threlfall", "head_of_service", self.service),
            ("ruth", "Ruth Adeyemi", "director", None),
            ("eve", "Eve Marsh", "emergency_duty_manager", self.night_team),
        )
        self.people: dict[str, Worker] = {}
        for short, name, role, team in held:
            self.people[short] = c.worker(name)
            c.role(self.people[short], role, team)
        self.tia, self.kai = c.child("Tia", "Brackley"), c.child("Kai", "Brackley")
        for child in (self.tia, self.kai):
            c.open(child, self.one)
            c.holds(self.people["nadia"], child)
        c.siblings(self.tia, self.kai)
        c.holds(self.people["tom"], self.tia, role="co_worker")

    def account(self, short: str) -> Account:
        worker = self.people[short]
        return Account.objects.filter(worker=worker).first() or self.council.account(worker)

    def as_(self, short: str, now: datetime = NOW) -> Viewer:
        return self.council.looks(self.people[short], now)

    def away(self, short: str, cover: str | None = None, **values: Any) -> Absence:
        said = {"started_on": TODAY, "reason_code": "annual_leave", **values}
        who = self.people[cover] if cover else None
        return self.council._new(Absence, worker=self.people[short], cover=who, **said)

    def ask(
        self, short: str = "nadia", now: datetime = NOW, child: Any = None, **given: Any
    ) -> DecisionRequest:
        """A conference for Tia asked for, or what else ``given`` says."""
        whole = {**CONFERENCE, "child": (child or self.tia).pk, **given}
        made = perform(ASK_FOR_DECISION, whole, by=self.as_(short, now), now=now)
        return made[0]

    def waits(
        self, short: str = "nadia", now: datetime = NOW, child: Any = None, **given: Any
    ) -> DecisionRequest:
        """What ``ask`` leaves on file, put there without asking: quicker, where asking is not tested."""
        said, child, worker = {**CONFERENCE, **given}, child or self.tia, self.people[short]
        plain = ("decision_code", "what", "reasons", "options")
        case = {key[5:]: value for key, value in said.items() if key.startswith("case_")}
        request = self.council._new(
            DecisionRequest,
            person=child,
            worker=worker,
            asked_at=now,
            case_answers={key: value for key, value in case.items() if value is not None},
            **{key: said[key] for key in plain if key in said},
        )
        for code in {key.partition("_")[2] for key in said if key.startswith(("dated_", "why_"))}:
            day, why = said.get(f"dated_{code}"), said.get(f"why_{code}", "")
            if day or why:
                self.council._new(
                    OnFileConfirmation,
                    person=child,
                    request=request,
                    item_code=code,
                    dated_on=day,
                    why_missing=why,
                    worker=worker,
                    confirmed_at=now,
                )
        return request

    def decide(
        self, request: DecisionRequest, short: str, now: datetime = NOW, **given: Any
    ) -> Decision:
        return decided(request, self.as_(short, now), now, **given)


def decided(
    request: DecisionRequest, viewer: Viewer, now: datetime = NOW, **given: Any
) -> Decision:
    whole: Mapping[str, Any] = {**ANSWER, "request": request.pk, **given}
    return perform(DECIDE_REQUEST, whole, by=viewer, now=now)
