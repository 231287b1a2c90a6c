"""Every case of every rule of a return (``returns/<return>/rules/rule_<code>.cases.md``) is a test."""

from __future__ import annotations

from pathlib import Path

import pytest

import keepsight.returns
from keepsight.kernel.rule import Rule
from keepsight.returns.validation import RETURNS, rules_of
from tests.cases.return_cases import ReturnCase, cases_of, found_rows

FLOOR = Path(keepsight.returns.__path__[0])


def _files(name: str) -> dict[str, tuple[Rule, Path]]:
    folder = FLOOR / RETURNS[name] / "rules"
    stems = {code: "rule_" + code.lower() for code in rules_of(name)}
    return {c: (rule, folder / f"{stems[c]}.cases.md") for c, rule in rules_of(name).items()}


FILES = {(name, code): one for name in RETURNS for code, one in _files(name).items()}
KEYS = [pytest.param(*key, id=f"{key[0]}-{key[1]}") for key in FILES]


@pytest.mark.parametrize(("name", "code"), KEYS)
def test_the_cases_of_a_rule_hold(name: str, code: str) -> None:
    rule, path = FILES[name, code]
    cases = list(cases_of(path, rule))
    for case in cases:
        result = case.run(name)
        assert result.status["status"].to_list() == ["ran"], f"{case.place}: {result.status.row(0)}"
        whole = result.findings["row"].null_count() > 0
        assert (found_rows(result), whole) == (case.fails, case.whole), f"{case.place} {case.title}"
    assert_enough(rule, cases)


def assert_enough(rule: Rule, cases: list[ReturnCase]) -> None:
    """A failing and a passing row at least, and a case for every version."""
    assert any(case.fails or case.whole for case in cases), f"{rule.code}: no case fails"
    assert any(case.passes > 0 for case in cases), f"{rule.code}: no row passes"
    told = {rule.version_for(case.collection).version for case in cases}
    assert told == {version.version for version in rule.versions()}, f"{rule.code}: {told}"
