"""Every row of every table in ``src/keepsight/delegation/<room>/<decision>.cases.md`` is a test.

*Who* takes the decision, by title; ``decision_council`` says who they are. *Office* is open or
closed (open where there is no such column), *Asked by* a title (a social worker). A column headed by
one of the decision's own questions holds its answer in words, *Age* the child's age. *On file* says
``all`` (also where there is no such column), ``nothing``, or ``all but`` what is missing, in the
decision's words. *Own scheme* is the level that the council itself asks for. *Answer* is ``may``,
``may, to be agreed or reversed``, or the sentence of the refusal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import keepsight.delegation
from keepsight.delegation.answers import AGE, OFFICE_IS_CLOSED
from keepsight.delegation.deciding import (
    Needed,
    Standing,
    missing,
    must_be_ratified,
    needed,
    unanswered,
)
from keepsight.delegation.refusing import refusal
from keepsight.kernel.decision import Decision
from keepsight.kernel.form import Question
from keepsight.kernel.unit import units_of
from tests.cases.decision_council import MOMENTS, WHO_ASKS, council

FLOOR = Path(keepsight.delegation.__path__[0])
OWN = ("Case", "Who", "Office", "Asked by", "Age", "On file", "Own scheme", "Answer")
TO_RATIFY = "may, to be agreed or reversed"
#: The next conference of the child in the cases.
CONFERENCE_ON = date(2016, 10, 3)


@dataclass(frozen=True)
class Case:
    """One row of a table."""

    decision: Decision
    place: str
    cells: Mapping[str, str]

    @property
    def office(self) -> str:
        return self.cells.get("Office") or "open"

    @property
    def is_closed(self) -> bool:
        return self.office == "closed"

    @property
    def who(self) -> Standing:
        return council(self.office)[self.cells["Who"]]

    @property
    def asked_by(self) -> int:
        return council(self.office)[self.cells.get("Asked by") or WHO_ASKS].worker

    @property
    def answers(self) -> dict[str, Any]:
        """What is known of the matter, as a form or the record would give it."""
        by_words = {question.words: question for question in self.decision.asks}
        known: dict[str, Any] = {AGE: self.cells["Age"]} if self.cells.get("Age") else {}
        for heading, text in self.cells.items():
            if heading in OWN or not text:
                continue
            assert heading in by_words, f"{self.place}: {heading!r} is asked of nobody"
            question = by_words[heading]
            known[question.field] = _answer(question, text)
        return known

    @property
    def needed(self) -> Needed:
        own = self.cells.get("Own scheme")
        return needed(self.decision, self.answers, council_level=int(own) if own else None)

    @property
    def on_file(self) -> dict[str, date]:
        """The date of everything that is on file."""
        said = self.cells.get("On file") or "all"
        if said == "nothing":
            return {}
        gone = said.removeprefix("all").strip().removeprefix("but ").split("; ")
        words = {one.words for one in self.decision.on_file}
        assert set(gone) - {""} <= words, f"{self.place}: {gone} is not asked for on file"
        return {
            one.code: date(2016, 9, 26) for one in self.decision.on_file if one.words not in gone
        }


def _answer(question: Question, text: str) -> Any:
    if question.kind == "choice":
        assert not isinstance(question.choices, str)
        codes = {words: code for code, words in question.choices}
        return codes[text]
    return {"yes": True, "no": False}[text] if question.kind == "yes_no" else text


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _read(path: Path, decision: Decision) -> Iterator[Case]:
    """The rows of every table of one file."""
    heading: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("|"):
            heading = []
        elif not heading:
            heading = _cells(line)
        elif not set(line) <= set("|-: "):
            cells = dict(zip(heading, _cells(line), strict=True))
            yield Case(decision, f"{path.stem.removesuffix('.cases')}:{number}", cells)


def _decisions() -> dict[Path, Decision]:
    units = units_of("delegation", Decision)
    return {FLOOR / f"{place.replace('.', '/')}.cases.md": unit for place, unit in units.items()}


CASES = [
    case
    for path, decision in _decisions().items()
    if path.exists()
    for case in _read(path, decision)
]


def answer(case: Case) -> str:
    """What the house answers to a case, in the words of the column *Answer*."""
    kept_out = missing(case.decision, case.answers, case.on_file, office_is_closed=case.is_closed)
    said = refusal(
        case.decision,
        case.needed,
        case.who,
        [*council(case.office).values()],
        asked_by=case.asked_by,
        missing=kept_out,
        now=MOMENTS[case.office],
        next_conference_on=CONFERENCE_ON,
        child="Tia",
    )
    if said is not None:
        return said
    lent = must_be_ratified(case.decision, case.needed, case.who, office_is_closed=case.is_closed)
    return TO_RATIFY if lent else "may"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_case(case: Case) -> None:
    assert unanswered(case.decision, case.answers) == (), f"{case.place}: something is not answered"
    assert answer(case) == case.cells["Answer"]


# --- every decision has the cases that matter ---------------------------------------------------


def lacking(decision: Decision, cases: list[Case]) -> Iterator[str]:
    """The cases that a decision ought to have and has not."""
    answers = {case.cells["Answer"] for case in cases}
    asked_self = [case for case in cases if case.asked_by == case.who.worker]
    if "may" not in answers:
        yield "somebody who may"
    if not any(one.startswith(("You cannot", "A ", "The ")) for one in answers):
        yield "somebody below the level"
    if not any(one.cells["Answer"].startswith("You asked") for one in asked_self):
        yield "somebody who asked for it"
    if decision.on_file and not any(one.startswith("This cannot") for one in answers):
        yield "something missing"
    if decision.out_of_hours and TO_RATIFY not in answers:
        yield "the duty manager while the office is closed"
    for rise in decision.rises:
        if not {True, False} <= {rise.when(case.answers) for case in cases}:
            yield f"both sides of {rise.words}"
    for one in decision.on_file:
        kinds = {
            one.when({**case.answers, OFFICE_IS_CLOSED: case.is_closed})
            for case in cases
            if one.when is not None
        }
        if one.when is not None and kinds != {True, False}:
            yield f"both sides of {one.words}"


@pytest.mark.parametrize("decision", _decisions().values(), ids=lambda decision: decision.code)
def test_every_decision_has_the_cases_that_matter(decision: Decision) -> None:
    assert list(lacking(decision, [case for case in CASES if case.decision is decision])) == []


@pytest.mark.parametrize("decision", _decisions().values(), ids=lambda decision: decision.code)
def test_one_level_below_is_a_case(decision: Decision) -> None:
    """Somebody at the highest level that does not suffice, in the plainest case."""
    if not decision.level:
        return
    levels = sorted({one.level for one in council("open").values()})
    below = max(level for level in levels if level < decision.level)
    assert any(
        case.who.level == below and case.needed.level == decision.level
        for case in CASES
        if case.decision is decision
    )


# --- each is shown to catch a planted break -----------------------------------------------------


def one_of(code: str) -> list[Case]:
    return [case for case in CASES if case.decision.code == code]


def test_a_wrong_answer_is_noticed() -> None:
    case = next(case for case in CASES if case.cells["Answer"] == "may")
    wrong = replace(case, cells={**case.cells, "Answer": "You cannot decide this."})
    with pytest.raises(AssertionError):
        test_case(wrong)


def test_an_unknown_heading_is_noticed() -> None:
    wrong = replace(CASES[0], cells={**CASES[0].cells, "Amuont": "100"})
    with pytest.raises(AssertionError, match="Amuont"):
        test_case(wrong)


def test_a_lowered_level_is_noticed() -> None:
    case = next(case for case in one_of("D25") if case.cells["Answer"].startswith("You cannot"))
    with pytest.raises(AssertionError):
        test_case(replace(case, decision=replace(case.decision, level=20)))


def test_a_case_that_is_left_out_is_noticed() -> None:
    decision = one_of("D37")[0].decision
    cases = [case for case in one_of("D37") if case.needed.level != 70]
    assert list(lacking(decision, cases)) == ["both sides of over £2,000"]
    assert "somebody who may" in lacking(decision, [])
