"""Every refusal is one sentence that a person can act on: it says who can decide, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from keepsight.delegation.deciding import Needed, Standing, may_decide, needed, takes
from keepsight.delegation.known_decisions import known_decisions
from keepsight.delegation.refusing import BODIES, ratify_sentence, refusal
from keepsight.kernel.decision import Decision, OnFile
from keepsight.law.office_hours import ENGLAND, office_is_closed
from tests.unit.delegation.random_matters import matters, people, quick, workers

MORNING = datetime(2016, 9, 27, 10, 42, tzinfo=ENGLAND)
NIGHT = datetime(2016, 9, 26, 23, 10, tzinfo=ENGLAND)
NADIA = Standing(1, "Nadia Rahman", "Social worker", 30)
ANN = Standing(2, "Ann Ogden", "Team manager", 40, telephone="01632 960 102")
RAJ = Standing(3, "Raj Patel", "Team manager", 40, covers="Ann Ogden")
RUTH = Standing(4, "Ruth Adeyemi", "Director", 80, in_until=time(18))
DUTY = Standing(5, "", "Emergency duty manager", 40, is_in=False, telephone="01632 960 999",
                is_out_of_hours_duty=True)  # fmt: skip


def said(
    code: str, who: Standing, *others: Standing, asked_by: int | None = 9, **given: Any
) -> str | None:
    decision = known_decisions()[code]
    given = {"now": MORNING, **given}
    return refusal(decision, needed(decision, {}), who, [who, *others], asked_by=asked_by, **given)


# --- the sentence in each case ------------------------------------------------------------------


def test_below_level() -> None:
    assert said("D11", NADIA, ANN, RAJ) == (
        "You cannot decide this. Ann Ogden or Raj Patel can, now."
    )


def test_you_asked_for_it() -> None:
    assert said("D11", NADIA, ANN, RAJ, asked_by=1) == (
        "You asked for this, so you cannot decide it. Ann Ogden or Raj Patel can, now."
    )


def test_one_person_only() -> None:
    assert said("D25", ANN, RUTH) == (
        "You cannot decide this. Only Ruth Adeyemi, the director, can, and is in until 18:00."
    )
    assert said("D25", ANN, replace(RUTH, in_until=None)) == (
        "You cannot decide this. Only Ruth Adeyemi, the director, can, now."
    )


def test_nobody_now_but_somebody_tonight() -> None:
    away = replace(ANN, is_in=False)
    assert said("D11", NADIA, away, DUTY) == (
        "You cannot decide this, and nobody who can is in. "
        "The emergency duty manager can, from 17:30: 01632 960 999."
    )


def test_at_night_the_duty_manager_is_named_with_the_telephone() -> None:
    away, on_duty = replace(ANN, is_in=False), replace(DUTY, name="Jo Marsh", is_in=True)
    assert said("D21", NADIA, away, on_duty, now=NIGHT) == (
        "You cannot decide this. The emergency duty manager, Jo Marsh, can, now: 01632 960 999."
    )


def test_nobody_now_and_nobody_tonight() -> None:
    assert said("D25", ANN, replace(RUTH, is_in=False, telephone="01632 960 106"), DUTY) == (
        "You cannot decide this, and nobody who can is in. "
        "Ruth Adeyemi, the director, can, when next in: 01632 960 106."
    )


def test_nobody_known_at_all_is_said_by_the_post() -> None:
    assert said("D21", NADIA, ANN) == (
        "You cannot decide this, and nobody who can is known here. "
        "It is for a head of service or above."
    )


def test_by_role() -> None:
    assert said("D12", ANN, RUTH, next_conference_on=date(2016, 10, 3), child="Tia") == (
        "A conference decides this, not a manager. The next one for Tia is on 3 October 2016."
    )
    assert said("D12", ANN) == "A conference decides this, not a manager."


def test_by_role_of_a_person_names_them() -> None:
    helen = Standing(
        6, "Helen Cole", "Agency decision maker", 10, frozenset({"agency_decision_maker"})
    )
    assert said("D30", RUTH, helen) == (
        "The agency decision maker decides this, not a manager. Helen Cole can, now."
    )
    assert said("D30", RUTH, replace(helen, is_in=False)) == (
        "The agency decision maker decides this, not a manager. "
        "Helen Cole, the agency decision maker, can, when next in."
    )


def test_something_missing_is_said_only_to_who_may() -> None:
    gone = [OnFile("childs_wishes", "what Maddox himself says")]
    assert said("D11", ANN, missing=gone) == (
        "This cannot be decided yet. Missing: what Maddox himself says. "
        "You can decide once it is on file, or the reason why not is."
    )
    both = [*gone, OnFile("legal_advice", "legal advice")]
    assert "what Maddox himself says, legal advice. You can decide once they are" in said(
        "D11", ANN, missing=both
    )
    assert said("D11", NADIA, ANN, RAJ, missing=gone).startswith("You cannot decide this.")


def test_only_you_can_and_you_asked() -> None:
    assert said("D25", RUTH, ANN, asked_by=RUTH.worker) == (
        "You asked for this, so you cannot decide it, and only you can. "
        "Let somebody else ask for it."
    )


def test_who_asked_and_alone_could_by_day_is_told_of_the_night() -> None:
    colin = Standing(7, "Colin Threlfall", "Head of service", 60)
    assert said("D21", colin, DUTY, asked_by=colin.worker) == (
        "You asked for this, so you cannot decide it, and nobody who can is in. "
        "The emergency duty manager can, from 17:30: 01632 960 999."
    )


def test_who_may_is_told_nothing() -> None:
    assert said("D11", ANN, RAJ) is None


def test_more_than_two_are_not_named() -> None:
    more = replace(RAJ, worker=7, name="Zoe Bell")
    assert "Zoe" not in said("D11", NADIA, ANN, RAJ, more)


@pytest.mark.parametrize(
    ("title", "words"),
    [("Director", "the director"), ("EDT manager", "the EDT manager"), ("AD", "the AD")],
)
def test_a_title_is_written_as_people_write_it(title: str, words: str) -> None:
    assert words in said("D25", ANN, replace(RUTH, title=title))


def test_out_of_hours_until_somebody_has_looked_at_it() -> None:
    by = datetime(2016, 9, 27, 8, 30, tzinfo=ENGLAND)
    assert ratify_sentence(NIGHT, by, "Colin Threlfall") == (
        "Decided by the emergency duty manager, 26 September 2016, 23:10. "
        "Colin Threlfall must agree or reverse by 08:30 on 27 September 2016."
    )
    assert "A head of service or above must" in ratify_sentence(NIGHT, by, takes(Needed(60)))


# --- whatever the council -----------------------------------------------------------------------


def spoken_of(one: Standing, sentence: str) -> bool:
    on_duty = one.is_out_of_hours_duty and "The emergency duty manager" in sentence
    return on_duty or one.name in sentence


@quick
@given(
    matters(),
    people,
    some.lists(people, max_size=6, unique_by=lambda one: one.worker),
    workers,
    some.sampled_from([MORNING, NIGHT]),
)
def test_a_refusal_always_says_who_can(
    matter: tuple[Decision, Mapping[str, object]],
    who: Standing,
    others: list[Standing],
    asked_by: int | None,
    now: datetime,
) -> None:
    decision, case = matter
    what = needed(decision, case)
    everybody = [who, *(one for one in others if one.worker != who.worker)]
    closed = office_is_closed(now)
    sentence = refusal(decision, what, who, everybody, asked_by=asked_by, now=now)
    if may_decide(decision, what, who, asked_by=asked_by, office_is_closed=closed):
        assert sentence is None
        return
    assert sentence is not None
    able = [
        one
        for one in everybody
        if may_decide(decision, what, one, asked_by=asked_by, office_is_closed=closed)
    ]
    present = [one for one in able if one.is_in]
    if what.level or what.by_role not in ("conference", "panel", "court"):
        assert not able or any(spoken_of(one, sentence) for one in present or able)
    names_a_body = any(body in sentence for body in BODIES.values())
    assert (
        able
        or names_a_body
        or takes(what) in sentence
        or "can, from" in sentence
        or ("Let somebody else ask" in sentence)
    )
    for one in everybody:
        if one not in able and one.name not in {other.name for other in able}:
            assert f"{one.name} can" not in sentence
