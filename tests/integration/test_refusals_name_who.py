"""Whoever is refused a decision is told of somebody who would not be: asked of every decision, by many.

The sentence is read as a person reads it: whoever it names as able now may decide now, and whoever can
"when next in", or at night by telephone, may then. Where it names nobody, nobody may.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest

from keepsight.boards.workforce import who_decides as asked
from keepsight.boards.workforce.who_decides import WhoDecides, who_decides
from keepsight.delegation.known_decisions import known_decisions
from keepsight.delegation.refusing import BODIES, MEET
from keepsight.kernel.decision import Decision
from keepsight.kernel.form import Question
from tests.integration.deciding_council import NIGHT, DecidingCouncil
from tests.integration.small_council import NOW, TODAY

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

HOUR = timedelta(hours=1)
#: The moment, and who is away: nobody, those nearest, everybody from the head of service on.
SITUATIONS: dict[str, tuple[datetime, tuple[str, ...]]] = {
    "office open": (NOW, ()),
    "at night": (NIGHT, ()),
    "managers away": (NOW, ("ann", "dawn")),
    "seniors away": (NOW, ("colin", "sue", "ruth")),
}


class House(DecidingCouncil):
    """With an assistant director, and with everybody who decides by role."""

    def __post_init__(self) -> None:
        super().__post_init__()
        for short, name, role in (
            ("sue", "Sue Marsden", "assistant_director"),
            ("helen", "Helen Cole", "agency_decision_maker"),
            ("bill", "Bill Tate", "designated_officer"),
        ):
            self.people[short] = self.council.worker(name)
            self.council.role(self.people[short], role)


def cases(decision: Decision) -> Iterator[dict[str, Any]]:
    """The plainest answers to what it asks, and the gravest."""
    yield {one.field: _answer(one, 0) for one in decision.asks}
    if decision.asks:
        yield {one.field: _answer(one, -1) for one in decision.asks}


def _answer(question: Question, which: int) -> Any:
    if question.kind == "yes_no":
        return (False, True)[which]
    if question.kind == "number":
        return (1, 100_000)[which]
    if question.kind == "date":
        return TODAY + timedelta(days=30)
    assert question.kind == "choice" and not isinstance(question.choices, str), question
    return question.choices[which][0]


def look(
    house: House, short: str, decision: Decision, case: Mapping[str, Any], at: datetime, by: str
) -> WhoDecides:
    child = house.tia.pk if decision.is_of_a_child else None
    viewer = house.as_(short, at)
    return who_decides(viewer, child, decision.code, case, now=at, asked_by=house.people[by].pk)


def faults(house: House, at: datetime) -> list[str]:
    """What the sentences of this situation promise and do not hold; other people ask for each decision."""
    who = sorted(house.people)
    names = {worker.name: short for short, worker in house.people.items()}
    found: list[str] = []
    accepted: dict[tuple[Any, ...], bool] = {}
    for number, decision in enumerate(known_decisions().values()):
        for turn, case in enumerate(cases(decision)):
            asks = who[(number + turn) % len(who)]
            others = [who[(number * 3 + turn + n) % len(who)] for n in (1, 4)]
            for short in {asks, "nadia", *others}:
                seen = look(house, short, decision, case, at, asks)
                said = "" if seen.may else seen.refusal() or ""
                if not said:
                    continue
                told = [name for name in names if name in said]
                where = f"{decision.code} {case} asked by {asks}, {short}: {said}"
                if not told and not _needs_nobody(said, seen):
                    found.append(f"names nobody. {where}")
                for name in told:
                    when = (
                        at if "next in" not in said and "from 1" not in said else _later(at, said)
                    )
                    key = (names[name], decision.code, str(case), when, asks)
                    if key not in accepted:
                        accepted[key] = look(house, names[name], decision, case, when, asks).may
                    if not accepted[key]:
                        found.append(f"{name} may not. {where}")
    return found


def _later(at: datetime, said: str) -> datetime:
    """Tonight, where the duty manager is named "from 17:30"; else tomorrow, when the office is open."""
    return NIGHT if "from 1" in said else NOW + timedelta(days=1)


def _needs_nobody(said: str, seen: WhoDecides) -> bool:
    """A body that meets, or that truly nobody here may: then the sentence says whom it takes."""
    if seen.needed.by_role in MEET and BODIES[seen.needed.by_role] in said:
        return True
    nobody = not seen.able
    return nobody and ("It is for" in said or "only you can" in said)


@pytest.fixture
def house() -> House:
    return House()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_everybody_who_is_named_would_be_accepted(situation: str, house: House) -> None:
    at, away = SITUATIONS[situation]
    for short in away:
        house.away(short, ended_on=at.date())
    assert faults(house, at) == []


def test_a_sentence_that_names_the_wrong_person_is_noticed(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = asked.refusal

    def names_tom(*given: Any, **more: Any) -> str | None:
        said = real(*given, **more)
        return said and said.replace("Dawn Keighley", "Tom Bexley")

    monkeypatch.setattr(asked, "refusal", names_tom)
    assert any("Tom Bexley may not" in one for one in faults(house, NOW))


def test_a_sentence_that_names_nobody_is_noticed(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked, "refusal", lambda *given, **more: "You cannot decide this.")
    assert any("names nobody" in one for one in faults(house, NOW))
