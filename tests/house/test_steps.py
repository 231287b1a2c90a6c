"""Every step of a child's journey as a whole: what it points to is there, and somebody has tried it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from keepsight.access.record.open_now import opens
from keepsight.actions.care.of_leaving import SPOKEN_OF_FIRST
from keepsight.actions.need.of_ending import MUST_END
from keepsight.actions.people.record_visit import MEETS
from keepsight.actions.still_open import ENDED_BESIDE, ways_out
from keepsight.boards.code_choices import choices_of_codes
from keepsight.clocks.compiled import all_clocks
from keepsight.delegation.known_decisions import decision_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
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


# --- what is open, and how it ends ---------------------------------------------------------------

#: What may stay open when work with a child ends, and why.
GOES_ON = {
    "flag legal_status care_plan independent_reviewer fewer_visits family_time safety_plan risk_plan "
    "visit_interval plan_action": "it ends with what it belongs to, or is looked at by its own date",
    "contact_decision agency_reply partner_check conference_papers review_decisions assessment_shared "
    "decision_notice decision_papers medical_examination missing_response": "a paper or an answer is "
    "still to be sent or had: its date says so, and whoever ends work says who sees to it",
    "episode_of_need": "it is what ends",
    "early_help_episode early_help_assessment early_help_consent": "early help goes on without us",
    "ehc_request ehc_assessment ehc_plan": "the schools' service goes on without us",
    "adviser pathway_plan pathway_review_cause needs_assessment arranged_home unsuitable_home": "what is "
    "owed to a care leaver goes on",
    "adoption_plan adoption_decision early_permanence long_term_match guardianship_support life_story": "a "
    "plan of permanence outlasts the work, and has a worker of its own",
    "transfer_notice plan_handover": "it is between two councils, and beside the plan that must end",
    "access_request identity_check complaint reviewer_dispute serious_incident advocacy "
    "urgent_finding referral_back": "it is answered whether or not we work with the child",
}


def unsorted_openings(codes: Iterable[str]) -> list[str]:
    """What can be open, of which nobody has said whether work may end over it."""
    said = {*MUST_END, *(code for group in GOES_ON for code in group.split())}
    return sorted(set(codes) - said)


def test_of_everything_that_can_be_open_it_is_said_whether_work_may_end() -> None:
    assert unsorted_openings(opens()) == []
    known = {code for group in GOES_ON for code in group.split()}
    assert known <= set(opens()) and not known & set(MUST_END)


def without_a_way_out(codes: Iterable[str]) -> list[str]:
    """What must end and no step ends; what ends with another thing is that one's."""
    with_another = {"placement", "secure_stay"}
    return [code for code in codes if code not in with_another and not ways_out(code)]


def test_what_must_end_has_a_step_that_ends_it() -> None:
    assert without_a_way_out((*MUST_END, *SPOKEN_OF_FIRST)) == []
    named = {code for codes in ENDED_BESIDE.values() for code in codes}
    assert named <= {one.code for one in units_of("actions", Action).values()}


def too_long(step: Step) -> Iterator[str]:
    """Choices whose code the record has no room for."""
    fields = {one.name: one for one in RECORDS[step.record]._meta.concrete_fields}
    for question in step.form.questions:
        most = getattr(fields.get(question.field), "max_length", None)
        if most and question.kind == "choice" and isinstance(question.choices, tuple):
            yield from (code for code, _ in question.choices if len(code) > most)


def test_every_choice_has_room_in_its_record() -> None:
    assert [(one.code, *too_long(one)) for one in steps() if list(too_long(one))] == []


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


def test_a_thing_that_nobody_sorted_or_ends_and_a_long_code_are_caught() -> None:
    assert unsorted_openings(["tea", "flag", "proceedings"]) == ["tea"]
    assert without_a_way_out(["legal_status", "proceedings"]) == ["legal_status"]
    one = next(step for step in steps() if step.code == "end_family_time")
    asks = Question("why_ended", "Why", kind="choice", choices=(("x" * 21, "Long"),))
    form = Form((Section("", (replace(asks, field="manner_code"),)),))
    assert list(too_long(replace(one, form=form))) == ["x" * 21]


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
