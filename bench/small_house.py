"""A house with a small invented council in it, for measuring and testing what outlives a crash.

``python -m bench.small_house`` makes it in the folder and database that the environment names. It is a
demonstration's, so that anybody in it is signed in by one press.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from typing import Any

DAY = date(2026, 3, 31)
NOW = datetime(2026, 3, 31, 9, tzinfo=UTC)
CODE = "998"
WORKERS, CHILDREN_EACH = 3, 4
#: What lies in the house's folder as an uploaded document.
STORED = b"A letter about nobody. " * 5_000


def make() -> dict[str, Any]:
    """Make it; gives who may be signed in as (role → account) and whom they hold."""
    from keepsight.access import stored_files
    from keepsight.access.demonstration import mark_as_demonstration
    from keepsight.records.authority import Authority
    from keepsight.site.machine import machine

    authority = Authority.objects.create(code=CODE, name="Calderbeck")
    mark_as_demonstration(authority.pk, DAY)
    machine()
    made = _people(authority.pk)
    stored_files.keep(STORED)
    stored_files.keep(b"")
    incoming = _incoming()
    (incoming / "1.proposal").write_bytes(b"\0" * 100)
    _reckoned(authority.pk)
    return made


def _people(authority: int) -> dict[str, Any]:
    """Workers with children of their own, and an administrator."""
    from keepsight.records.workforce.role_held import RoleHeld
    from keepsight.records.workforce.team import Team

    team = Team.objects.create(authority_id=authority, code="T1", name="Millbrook")
    workers = []
    for number in range(WORKERS):
        worker, account = _worker(authority, f"Worker {number + 1}")
        RoleHeld.objects.create(
            authority_id=authority, worker_id=worker, role_code="social_worker", team=team
        )
        children = [_child(authority, worker, team.pk, n) for n in range(CHILDREN_EACH)]
        workers.append({"account": account, "children": children})
    worker, account = _worker(authority, "Owen Petrie")
    RoleHeld.objects.create(authority_id=authority, worker_id=worker, role_code="administrator")
    return {"workers": workers, "administrator": account}


def _worker(authority: int, name: str) -> tuple[int, int]:
    from keepsight.records.workforce.account import Account
    from keepsight.records.workforce.worker import Worker

    email = f"{name.lower().replace(' ', '.')}@calderbeck.example"
    worker = Worker.objects.create(authority_id=authority, staff_number=name, name=name)
    account = Account(email=email, worker=worker)
    account.set_unusable_password()
    account.save()
    return worker.pk, account.pk


def _child(authority: int, worker: int, team: int, number: int) -> int:
    from keepsight.records.need.episode_of_need import EpisodeOfNeed
    from keepsight.records.people.person import Person
    from keepsight.records.people.person_name import PersonName
    from keepsight.records.workforce.allocation import Allocation

    of_council = {"authority_id": authority}
    child = Person.objects.create(**of_council, born_on=date(2012, 3, 2))
    PersonName.objects.create(
        **of_council,
        person=child,
        given_name=f"Zoë {number}",
        family_name="O’Connor",
        kind_code="current",
    )
    EpisodeOfNeed.objects.create(
        **of_council,
        person=child,
        source="case_list",
        started_on=date(2026, 1, 5),
        team_id=team,
    )
    Allocation.objects.create(
        **of_council,
        person=child,
        source="case_list",
        worker_id=worker,
        role_code="lead",
        started_on=date(2026, 1, 5),
    )
    return child.pk


def _incoming() -> Any:
    """A folder of an upload that is being read."""
    from django.conf import settings

    folder = settings.HOME / "incoming" / ("ab" * 16)
    folder.mkdir(mode=0o700, parents=True)
    return folder


def _reckoned(authority: int) -> None:
    from keepsight.access.search import index
    from keepsight.boards import refreshing

    index.rebuild(authority)
    refreshing.rebuild(authority, today=DAY, now=NOW)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.site.settings")
    from keepsight.site.command_line import open_house

    open_house()
    from keepsight.site.database import must_be_current

    must_be_current()
    print(json.dumps(make()))
