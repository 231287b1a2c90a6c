"""Every step of a child's journey as a whole: what it points to is there, and somebody has tried it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from keepsight.access.record.open_now import opens
from keepsight.actions.people.record_visit import MEETS
from keepsight.boards.code_choices import choices_of_codes
from keepsight.clocks.compiled import all_clocks
from keepsight.delegation.known_decisions import decision_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Question
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.law.practice import Standard, standards
from keepsight.records.models import RECORDS

TESTS = Path(__file__).resolve().parents[1]
#: Lists that the page of a step hands in, beside those of the returns.
LISTS = frozenset({"workers", "teams"})
DAY = date(2026, 3, 31)


def steps() -> list[Step]:
    return list(units_of("actions", Step).values())


def limits() -> set[str]:
    """Every clock by its code, also one whose day a court sets, and every limit that it stands for."""
    named = {code for clock in all_clocks() for code, _, _ in clock.limits()}
    return named | {clock.code for clock in all_clocks()}


def lists_unknown(questions: Iterable[Question]) -> Iterator[str]:
    """Questions whose list nobody hands in."""
    for question in questions:
        if isinstance(question.choices, str) and question.choices not in LISTS:
            try:
                found = choices_of_codes(question.choices, DAY)
            except (KeyError, ValueError):
                found = ()
            if not found:
                yield f"asks for {question.field} from {question.choices}, which is no list"


def faults_of(step: Step) -> Iterator[str]:
    if step.record not in RECORDS:
        yield f"makes {step.record}, which is no record"
    for code in (*step.needs, *step.bars):
        if code not in opens():
            yield f"turns on {code}, which cannot be open"
    for code in step.meets:
        if code not in limits():
            yield f"meets {code}, which is no clock"
    if step.decides and decision_of(step.decides) is None:
        yield f"decides {step.decides}, which is no decision"
    yield from lists_unknown(step.form.questions)


@pytest.mark.parametrize("step", steps(), ids=lambda step: step.code)
def test_what_a_step_points_to_is_there(step: Step) -> None:
    assert list(faults_of(step)) == []


def untried(found: Iterable[Step], texts: str) -> list[str]:
    """Steps whose code stands in no test."""
    return [one.code for one in found if f'"{one.code}"' not in texts]


def words_of_the_tests() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8") for path in (TESTS / "integration").rglob("test_*.py")
    )


def test_every_step_was_tried() -> None:
    assert untried(steps(), words_of_the_tests()) == []


def test_codes_are_given_once() -> None:
    codes = [one.code for one in steps()]
    assert len(set(codes)) == len(codes)


# --- practice standards --------------------------------------------------------------------------


def standards_in_the_air(found: Iterable[Standard]) -> list[str]:
    """What a standard names and the house has not: steps and clocks."""
    codes = {action.code for action in units_of("actions", Action).values()}
    return [
        f"{one.code} names {name}"
        for one in found
        for name in (*(s for s in one.steps if s not in codes),
                     *(c for c in one.clocks if c not in limits()))
    ]  # fmt: skip


def test_every_standard_stands_beside_steps_and_clocks_that_are_there() -> None:
    assert len(standards()) >= 15
    assert standards_in_the_air(standards().values()) == []


def test_statements_are_short() -> None:
    long = [
        (one.code, said)
        for one in standards().values()
        for version in one.versions
        for said in version.said
        if len(said) > 160
    ]
    assert long == []


# --- each is shown to catch a planted break ------------------------------------------------------


def test_a_step_that_points_nowhere_is_caught() -> None:
    one = steps()[0]
    planted = replace(
        one, record="Nothing", needs=("tea",), completes="", bars=("cake",), meets=("T999",),
        decides="D99",
    )  # fmt: skip
    assert list(faults_of(planted)) == [
        "makes Nothing, which is no record",
        "turns on tea, which cannot be open",
        "turns on cake, which cannot be open",
        "meets T999, which is no clock",
        "decides D99, which is no decision",
    ]
    asks = Question("colour", "Which colour", kind="choice", choices="cin:Colours")
    assert list(lists_unknown([asks])) == ["asks for colour from cin:Colours, which is no list"]


def test_a_step_that_nobody_tried_is_caught() -> None:
    planted = replace(steps()[0], code="dance")
    assert untried([planted], words_of_the_tests()) == ["dance"]


def test_a_standard_about_nothing_is_caught() -> None:
    one = next(iter(standards().values()))
    planted = replace(one, steps=("dance",), clocks=("T999",))
    assert standards_in_the_air([planted]) == [f"{one.code} names dance", f"{one.code} names T999"]


def test_a_visit_is_offered_beside_every_date_that_a_visit_ends() -> None:
    ended = {clock.code for clock in all_clocks() if "visit" in {e.table for e in clock.stops}}
    assert set(MEETS) == ended
