"""The captured cases of ``../shared/cases`` hold, or stand here with the Department's words."""

from __future__ import annotations

import pytest

from tests.cases.return_cases import found_rows
from tests.cases.shared_cases import FOLDER, SharedCase, shared_cases

#: (rule, collection) → rows that the case expects and the text does not, and the other way about,
#: with the Department's text.
AGAINST: dict[tuple[str, str], tuple[set[tuple[str, int]], set[tuple[str, int]], str]] = {
    ("8670Q", "2022-23"): (
        {("Assessments", 3)},
        set(),
        "should not be before the <ReferenceDate> (N00603) minus 45 working days: 27 January 2023",
    ),
    ("383", "2025-26"): (
        set(),
        {("Episodes", 8), ("Episodes", 11)},
        "If previous episode <PL> = ‘T0’ or ‘T1’ or ‘T2’ or ‘T3’ or ‘T4’ then current episode <RNE> "
        "must = ‘P’: both rows follow a T1 and have RNE S",
    ),
}

CASES = [case for name in ("ssda903", "cin") for case in shared_cases(name)]


@pytest.mark.skipif(not FOLDER.exists(), reason="../shared/cases is not there")
@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.code}-{case.collection}-{case.number}"
)
def test_a_captured_case_holds(case: SharedCase) -> None:
    result = case.run()
    assert result.status["status"].to_list() == ["ran"], result.status.row(0)
    missing, extra, _ = AGAINST.get((case.code, case.collection), (set(), set(), ""))
    assert found_rows(result) == (case.wanted() - missing) | extra
    whole = result.findings["row"].null_count() > 0
    assert whole == bool(case.expected.get("la_level"))
