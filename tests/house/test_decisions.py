"""The decisions of the house: D01 to D47, each at its level, each with cases, nothing in the air."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

import keepsight.delegation
from keepsight.delegation.answers import AGE, OFFICE_IS_CLOSED
from keepsight.delegation.known_decisions import known_decisions
from keepsight.facts.tables import fact_tables
from keepsight.kernel.decision import BY_ROLE, Decision, OnFile, Predicate, Rise
from keepsight.kernel.unit import modules_of, units_of
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.records.workforce.on_file_confirmation import OnFileConfirmation
from tests.house.test_units import misnamed, unsaid, without_cases

FLOOR = Path(keepsight.delegation.__path__[0])
#: The lowest level, or the role, that each decision takes in its plainest case, as the field's own
#: schemes of delegation have it: written out here a second time, so that no level moves unseen.
AGREED: Mapping[str, int | str | tuple[int, str]] = {
    "D01": 40, "D02": 40, "D03": 40, "D04": 40, "D05": 40, "D06": 40, "D07": 40, "D08": 40,
    "D09": 40, "D10": 40, "D11": 40, "D12": "conference", "D13": 60, "D14": 50, "D15": 40,
    "D16": 40, "D17": 60, "D18": 60, "D19": 60, "D20": 80, "D21": 60, "D22": 60, "D23": 40,
    "D24": 60, "D25": 80, "D26": 80, "D27": 60, "D28": 60, "D29": (60, "agency_decision_maker"),
    "D30": "agency_decision_maker", "D31": "agency_decision_maker", "D32": 60, "D33": 50,
    "D34": 50, "D35": 50, "D36": 50, "D37": 40, "D38": 50, "D39": 50, "D40": 40, "D41": 50,
    "D42": "designated_officer", "D43": 80, "D44": 80, "D45": 60, "D46": 40, "D47": 40,
}  # fmt: skip
#: Every level or role to which a decision rises, likewise.
RISES: Mapping[str, set[int | str]] = {
    "D04": {50}, "D06": {50}, "D11": {50}, "D15": {50}, "D16": {50}, "D23": {50, 60}, "D32": {80},
    "D34": {"court"}, "D35": {60, 80}, "D36": {60}, "D37": {50, 60, 70}, "D47": {50, 60, 70, 80},
}  # fmt: skip
#: Whom the office, once closed, lends a decision to, and at which level.
OUT_OF_HOURS = {"D19": 40, "D21": 40}
NOT_OF_A_CHILD = {"D31", "D42", "D44", "D47"}


def level_of(decision: Decision) -> int | str | tuple[int, str]:
    """What a decision takes, as the table above says it."""
    if decision.level and decision.by_role:
        return decision.level, decision.by_role
    return decision.level or decision.by_role


def predicates(decision: Decision) -> Iterator[Predicate]:
    """Every predicate of a decision."""
    yield from (rise.when for rise in decision.rises)
    yield from (one.when for one in decision.on_file if one.when is not None)


def unnamed(decision: Decision) -> list[str]:
    """Predicates that are no function of a module of the floor, by their own name."""
    return [
        f"{decision.code} turns on {found!r}"
        for found in predicates(decision)
        if not isinstance(found, FunctionType)
        or not found.__module__.startswith("keepsight.delegation.")
        or getattr(sys.modules[found.__module__], found.__name__, None) is not found
        or not found.__doc__
    ]


class Noting(dict[str, Any]):
    """A case that notes what is asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.asked.add(key)
        return default


def in_the_air(decision: Decision) -> list[str]:
    """What cases turn on though nobody is asked it, and what is said to matter and does not."""
    case = Noting()
    for found in predicates(decision):
        found(case)
    there = {one.field for one in decision.asks} | {*decision.turns_on, OFFICE_IS_CLOSED}
    unused = {*decision.turns_on} - case.asked
    return sorted(
        [f"{decision.code} turns on {name}, which nobody is asked" for name in case.asked - there]
        + [f"{decision.code} says it turns on {name} and does not" for name in unused]
    )


def not_shown(decision: Decision) -> list[str]:
    """Things on file that no fact table could show as they are declared."""
    wrong = []
    for one in decision.on_file:
        if not one.table:
            continue
        table = fact_tables().get(one.table)
        columns = {column.name for column in table.columns} if table else set()
        wrong += [
            f"{decision.code} looks for {name or 'a row'} in {one.table}"
            for name in (one.on, *([one.where] if one.where else []), *one.until)
            if name not in columns
        ]
    return wrong


def too_long(decision: Decision) -> list[str]:
    """What would not fit where a request keeps it, or would hide one of its own questions."""
    kept = {field.name for field in DecisionRequest._meta.fields}
    most = OnFileConfirmation._meta.get_field("item_code").max_length or 0
    return [
        *(f"{decision.code}: {one.code} is too long" for one in decision.on_file if len(one.code) > most),
        *(f"{decision.code}: {one.field} is a field" for one in decision.asks if one.field in kept),
    ]  # fmt: skip


def faults(check: Callable[[Decision], Iterable[str]]) -> list[str]:
    return [fault for decision in known_decisions().values() for fault in check(decision)]


# --- what holds ---------------------------------------------------------------------------------


def test_every_decision_is_there_once_and_none_else() -> None:
    codes = Counter(one.code for one in units_of("delegation", Decision).values())
    assert codes == Counter(f"D{number:02}" for number in range(1, 48))
    assert list(known_decisions()) == sorted(codes)


def test_each_bears_the_name_of_its_file_and_says_what_it_is_and_by_what_right() -> None:
    found = [name for module in modules_of("delegation") for name in misnamed(module, Decision)]
    assert found == []
    assert unsaid(units_of("delegation", Decision)) == []


def test_each_is_decided_at_the_level_that_was_agreed() -> None:
    assert {code: level_of(one) for code, one in known_decisions().items()} == AGREED
    assert {
        code: {rise.level or rise.by_role for rise in one.rises}
        for code, one in known_decisions().items()
        if one.rises
    } == RISES


def test_nothing_is_lent_at_night_but_what_cannot_wait() -> None:
    lent = {code: one.out_of_hours for code, one in known_decisions().items() if one.out_of_hours}
    assert lent == OUT_OF_HOURS
    assert [code for code, one in known_decisions().items() if one.is_personal] == ["D30"]
    assert {c for c, one in known_decisions().items() if not one.is_of_a_child} == NOT_OF_A_CHILD


def test_every_rise_takes_more_than_the_plainest_case() -> None:
    for code, decision in known_decisions().items():
        for rise in decision.rises:
            assert rise.level > decision.level or rise.by_role in BY_ROLE, code


@pytest.mark.parametrize("check", [unnamed, in_the_air, not_shown, too_long])
def test_every_decision_hangs_together(check: Callable[[Decision], Iterable[str]]) -> None:
    assert faults(check) == []


def test_every_decision_has_cases_and_every_case_a_decision() -> None:
    assert without_cases(FLOOR, list(units_of("delegation", Decision))) == []


def test_every_decision_says_why_in_a_sentence_and_asks_for_something_on_file() -> None:
    for decision in known_decisions().values():
        assert decision.why.endswith(".") and len(decision.why.split()) <= 25, decision.code
        assert decision.title[0].isupper() and not decision.title.endswith("."), decision.code
        assert decision.on_file, decision.code


# --- each is shown to catch a planted break -----------------------------------------------------


def one() -> Decision:
    return known_decisions()["D02"]


def _turns_on_a_whim(case: Mapping[str, Any]) -> bool:
    """On a Friday."""
    return bool(case.get("whim"))


def test_a_lambda_and_a_function_from_elsewhere_are_caught() -> None:
    assert unnamed(replace(one(), rises=(Rise(lambda _: True, "always", 50),)))
    assert unnamed(replace(one(), on_file=(OnFile("a", "a", when=_turns_on_a_whim),)))
    assert unnamed(known_decisions()["D37"]) == []


def test_a_case_that_turns_on_what_nobody_is_asked_is_caught() -> None:
    whim = replace(one(), rises=(Rise(_turns_on_a_whim, "a whim", 50),))
    assert in_the_air(whim) == ["D02 turns on whim, which nobody is asked"]
    unsaid = replace(known_decisions()["D32"], turns_on=())
    assert in_the_air(unsaid) == ["D32 turns on age, which nobody is asked"]
    idle = replace(one(), turns_on=(AGE,))
    assert in_the_air(idle) == ["D02 says it turns on age and does not"]


def test_a_table_a_column_and_a_flag_that_are_not_there_are_caught() -> None:
    for table, on, where in (
        ("no_such_table", "held_on", ""),
        ("visit", "no_such_day", ""),
        ("visit", "visited_on", "no_such_flag"),
    ):
        wrong = replace(one(), on_file=(OnFile("a", "a", table, on=on, where=where),))
        assert not_shown(wrong), table
    with pytest.raises(ValueError, match="without its day"):
        OnFile("a", "a", "visit")


def test_a_name_that_does_not_fit_and_one_that_is_taken_are_caught() -> None:
    assert too_long(replace(one(), on_file=(OnFile("a" * 41, "a"),)))
    question = known_decisions()["D37"].asks[0]
    assert too_long(replace(one(), asks=(replace(question, field="reasons"),)))


def test_a_level_that_moved_and_a_decision_that_vanished_are_caught() -> None:
    moved = {**known_decisions(), "D25": replace(known_decisions()["D25"], level=60)}
    assert {code: level_of(decision) for code, decision in moved.items()} != AGREED
    gone = [code for code in known_decisions() if code != "D30"]
    assert Counter(gone) != Counter(AGREED)


def test_a_decision_under_another_name_and_one_without_a_source_are_caught() -> None:
    module = ModuleType("keepsight.delegation.contact.something_else")
    module.FOUND = one()  # type: ignore[attr-defined]
    assert list(misnamed(module, Decision)) == ["keepsight.delegation.contact.something_else.FOUND"]
    assert unsaid({"a": replace(one(), source=" ")}) == ["a has no source"]


def test_a_decision_without_cases_is_caught() -> None:
    wrong = without_cases(FLOOR, [*units_of("delegation", Decision), "care.let_it_be"])
    assert wrong == ["care/let_it_be.cases.md"]


def test_what_is_nobodys_or_at_no_level_is_refused() -> None:
    for wrong in ({"level": 45}, {"level": 0}, {"by_role": "committee"}):
        with pytest.raises(ValueError, match="D02"):
            replace(one(), **wrong)
