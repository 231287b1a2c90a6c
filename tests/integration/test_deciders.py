"""Whom a refusal names: over staff put together by chance, always somebody who can, and then does."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest
from django.db import transaction

from keepsight.access.question import answered
from keepsight.access.record.children import children_of
from keepsight.boards.workforce.who_decides import WhoDecides, who_decides
from keepsight.kernel.decision import LEVELS
from keepsight.records.workforce.account import Account
from keepsight.writing.perform import Refused
from tests.integration.deciding_council import NIGHT, DecidingCouncil, decided
from tests.integration.small_council import DAY, NOW, TODAY

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

#: Decisions of every kind of level: at 40, at 60 and at night, by the amount, at 80.
CODES = ("D11", "D21", "D37", "D25")
CASES: dict[str, dict[str, Any]] = {
    "D11": {"is_disputed": True},
    "D21": {"age": 3},
    "D37": {"amount": "501.00"},
    "D25": {},
}
ROLES = (
    "team_manager",
    "service_manager",
    "head_of_service",
    "assistant_director",
    "social_worker",
)


def staffed(said: Random) -> DecidingCouncil:
    """The deciding council with further staff by chance: roles, levels, teams, absences and covers."""
    house = DecidingCouncil()
    teams = (house.one, house.two, house.service)
    for n in range(said.randrange(5)):
        short = f"extra{n}"
        house.people[short] = house.council.worker(f"Extra Number{n}")
        level = said.choice([None, None, 40, 60])
        acting = {
            "is_acting": said.random() < 0.3,
            "ended_on": said.choice([None, TODAY, TODAY - DAY]),
        }
        house.council.role(
            house.people[short], said.choice(ROLES), said.choice(teams), level=level, **acting
        )
    everybody = sorted(house.people)
    for short in everybody:
        if said.random() < 0.35:
            cover = said.choice([None, *everybody])
            ended = said.choice([None, TODAY, TODAY - DAY])
            values = {"started_on": TODAY - 5 * DAY, "ended_on": ended}
            house.away(short, cover=None if cover == short else cover, **values)
    return house


def told(house: DecidingCouncil, short: str, code: str, now: datetime) -> WhoDecides:
    """Who decides, as this person meets it, with nothing missing."""
    asker = house.people["nadia"].pk
    viewer = house.as_(short, now)
    return who_decides(viewer, house.tia.pk, code, CASES[code], now=now, asked_by=asker)


def reaches(house: DecidingCouncil, worker: int, now: datetime) -> bool:
    account = Account.objects.filter(worker_id=worker).first()
    viewer = house.council.looks(
        account.worker if account else next(w for w in house.people.values() if w.pk == worker), now
    )
    return bool(answered(children_of(viewer, now=now).children([house.tia.pk])))


@pytest.mark.parametrize("seed", range(10))
def test_a_refusal_names_somebody_who_can_and_then_does(seed: int) -> None:
    said = Random(seed)
    house = staffed(said)
    code, now = said.choice(CODES), said.choice([NOW, NIGHT, NOW + timedelta(hours=3)])
    who = told(house, "tom", code, now)
    for one in who.deciders.others:
        assert one.may_open == reaches(house, one.standing.worker, now), one.standing.name
    sentence = who.refusal(accepts_excused=True)
    assert sentence is not None, "a practitioner decides none of these"
    able = {one.standing.name: one for one in who.able}
    named = [name for name in (w.name for w in house.people.values()) if name in sentence]
    assert named or not able, sentence
    assert "Nadia Rahman" not in named and "Tom Bexley" not in named
    for name in named:
        lends = who.decision.out_of_hours and name == "Eve Marsh"
        assert name in able or lends, sentence
        if name in able and "can, now" in sentence:
            assert able[name].standing.is_in and not able[name].is_away, sentence
    papers = {f"dated_{one.code}": now.date() for one in who.decision.on_file}
    case = {f"case_{field}": value for field, value in CASES[code].items()}
    given = {"case_is_disputed": None, **case, **papers}
    request = house.waits(now=now, decision_code=code, options="Weighed.", **given)
    with pytest.raises(Refused) as refused, transaction.atomic():
        decided(request, house.as_("tom", now), now, options="Weighed.")
    assert str(refused.value) == sentence
    doers = [name for name in named if name in able and able[name].may_open]
    if doers and "now" in sentence:
        short = next(s for s, worker in house.people.items() if worker.name == doers[0])
        made = decided(request, house.as_(short, now), now, options="Weighed.")
        assert made.actor_level in LEVELS and made.worker == house.people[short]


def test_the_random_staff_are_of_every_kind() -> None:
    """The property above is worth something: some are refused now, at night, and with nobody in."""
    sentences = set()
    for seed in range(10):
        with transaction.atomic():
            said = Random(seed)
            house = staffed(said)
            code, now = said.choice(CODES), said.choice([NOW, NIGHT, NOW + timedelta(hours=3)])
            sentence = told(house, "tom", code, now).refusal(accepts_excused=True) or ""
            sentences.add("nobody" if "nobody who can is in" in sentence else
                          "duty" if "duty manager" in sentence else
                          "only" if "Only" in sentence else "now")  # fmt: skip
            transaction.set_rollback(True)
    assert len(sentences) >= 3, sentences
