"""A council of any size in a database: children, workers, plans and visits, for measuring pages.

Everyone is invented. Rows go in by the thousand, past history and log: what is measured reads them.
"""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

from keepsight.boards import refreshing
from keepsight.records.authority import Authority
from keepsight.records.need.assessment import Assessment
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.household_member import HouseholdMember
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from keepsight.records.people.visit import Visit
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.reporting.coverage import Coverage
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker

GIVEN = "Oliver Amelia Harry Isla Noah Ava Jack Mia Leo Freya Zainab Yusuf Tia Callum Evie".split()
FAMILY = "Brackley Dunmore Teale Hodge Sands Whitby Marwood Astley Bexley Farrow Keighley".split()
HELD = ("allocation", "visit", "episode_of_need", "assessment", "protection_plan", "person")


class MadeUpCouncil:
    """``children`` open children, sixteen a worker, ten workers a team; boards are reckoned.

    Five in a hundred have no worker, fifteen are on a protection plan; half were visited late.
    ``account(role)`` gives somebody who can sign in: social_worker, team_manager, service_manager,
    director, performance_analyst or administrator.
    """

    def __init__(
        self, children: int, now: datetime, code: str = "998", open_share: float = 1.0
    ) -> None:
        self.draw, self.today, self.now = random.Random(11), now.date(), now
        self.authority = Authority.objects.create(code=code, name=f"Council {code}").pk
        self.open_share = open_share
        self._workforce(max(int(children * open_share) // 16, 2))
        self._children(children)
        standing = refreshing.rebuild(self.authority, today=self.today, now=now)
        self.reckoning = standing.pk

    def account(self, role: str) -> Account:
        """The account of the one who holds this role; a team role is held in the first team."""
        worker = self.people[role]
        found = Account.objects.filter(worker_id=worker).first()
        return found or Account.objects.create_user(
            f"{role}.{self.authority}@example.org", None, worker_id=worker
        )

    def _insert(self, record: Any, rows: list[dict[str, Any]]) -> list[int]:
        made = [record(authority_id=self.authority, **row) for row in rows]
        return [one.pk for one in record.everything.bulk_create(made, batch_size=2000)]

    def _workforce(self, workers: int) -> None:
        teams = max(workers // 10, 1)
        service = self._insert(Team, [{"code": "S1", "name": "Family services"}])[0]
        rows = [{"code": f"T{n}", "name": f"Millbrook team {n}", "parent_id": service if n < 4 else None}
                for n in range(1, teams + 1)]  # fmt: skip
        self.teams = self._insert(Team, rows)
        self.workers = self._insert(
            Worker,
            [{"staff_number": f"S{n}", "name": f"{self.draw.choice(GIVEN)} {self.draw.choice(FAMILY)}"}
             for n in range(workers)],
        )  # fmt: skip
        held = [
            {"worker_id": worker, "team_id": self.teams[n % teams], "role_code": "social_worker"}
            for n, worker in enumerate(self.workers)
        ]
        above = {
            "team_manager": self.teams[0],
            "service_manager": service,
            "director": None,
            "performance_analyst": None,
            "administrator": None,
        }
        chiefs = self._insert(
            Worker, [{"staff_number": f"M-{r}", "name": f"The {r}"} for r in above]
        )
        self.people = dict(zip(above, chiefs, strict=True)) | {"social_worker": self.workers[0]}
        held += [
            {"worker_id": self.people[role], "team_id": team, "role_code": role}
            for role, team in above.items()
        ]
        self._insert(RoleHeld, held)

    def _ago(self, least: int, most: int) -> date:
        return self.today - timedelta(days=self.draw.randrange(least, most))

    def _children(self, count: int) -> None:
        pick = self.draw.choice
        people = self._insert(Person, [{"born_on": self._ago(200, 6300)} for _ in range(count)])
        self._insert(
            PersonName,
            [{"person_id": p, "given_name": pick(GIVEN), "family_name": pick(FAMILY),
              "kind_code": "current"} for p in people],
        )  # fmt: skip
        opened = {person: self._ago(20, 700) for person in people}
        still = set(people[: int(count * self.open_share)])
        self._insert(
            EpisodeOfNeed,
            [{"person_id": p, "source": "bench", "started_on": day, "team_id": pick(self.teams),
              "ended_on": None if p in still else self._ago(0, 18)} for p, day in opened.items()],
        )  # fmt: skip
        self._insert(
            Assessment,
            [{"person_id": p, "source": "bench", "started_on": day,
              "authorised_on": day + timedelta(days=50) if n % 8 or p not in still else None}
             for n, (p, day) in enumerate(opened.items())],
        )  # fmt: skip
        planned = [person for n, person in enumerate(people) if n % 7 == 0 and person in still]
        self._insert(
            ProtectionPlan,
            [{"person_id": p, "source": "bench", "started_on": opened[p],
              "initial_category_code": "NEG", "latest_category_code": "NEG"} for p in planned],
        )  # fmt: skip
        self._insert(
            Allocation,
            [{"person_id": p, "worker_id": self.workers[n % len(self.workers)], "source": "bench",
              "role_code": "lead", "started_on": opened[p]}
             for n, p in enumerate(people) if n % 20 != 19 and p in still],
        )  # fmt: skip
        self._insert(
            Visit,
            [{"person_id": p, "visited_on": self._ago(0, 60 if n % 8 == 0 else 13),
              "seen": bool(n % 9), "seen_alone": n % 2 == 0, "source": "bench",
              "worker_id": self.workers[n % len(self.workers)], "kind_code": "cp"}
             for n, p in enumerate([*people, *people])],
        )  # fmt: skip
        self._insert(
            HouseholdMember,
            [{"person_id": p, "household": f"H{n // 2}"} for n, p in enumerate(people)],
        )
        self._insert(
            Coverage,
            [{"table_code": code, "whom_code": "all", "source": "bench"} for code in HELD],
        )
