"""A date that cannot be read is said, be it by the Department's rule or by the house's own check."""

from __future__ import annotations

import polars as pl

from keepsight.returns import validate
from keepsight.returns.unreadable_dates import OF_A_RULE, UNREAD
from keepsight.returns.validation import rules_of


def test_a_date_of_which_no_rule_speaks_is_found_by_our_own_check() -> None:
    plans = pl.DataFrame(
        {"LAchildID": ["1", "2", "3"], "CPPendDate": ["31/13/2025", None, "2025-05-01"]}
    )
    result = validate("cin", {"ChildProtectionPlans": plans}, collection="2025-26")
    found = result.findings.filter(pl.col("rule") == UNREAD)
    assert found.select("table", "row", "field", "child").rows() == [
        ("ChildProtectionPlans", 0, "CPPendDate", "1")
    ]
    assert result.status.filter(pl.col("rule") == UNREAD)["status"].to_list() == ["ran"]


def test_where_a_rule_speaks_of_it_the_finding_is_that_rules() -> None:
    headers = pl.DataFrame({"CHILD": ["1"], "DOB": ["01/01/19"]})
    findings = validate("ssda903", {"Header": headers}, collection="2025-26").findings
    rules = set(findings.filter(pl.col("field") == "DOB")["rule"])
    assert "102" in rules and UNREAD not in rules


def test_it_is_made_only_where_no_rules_are_named_and_last_year_is_left_alone() -> None:
    reviews = pl.DataFrame({"CHILD": ["1"], "DOB": ["no"], "REVIEW": ["01/05/2025"]})
    named = validate("ssda903", {"Reviews": reviews}, collection="2025-26", rules=["166"])
    assert UNREAD not in set(named.findings["rule"])
    last = validate("ssda903", {}, collection="2025-26", previous={"Reviews": reviews})
    assert last.findings.is_empty() and UNREAD not in set(last.status["rule"])


def test_every_rule_that_speaks_of_a_date_is_there() -> None:
    every = rules_of("ssda903") | rules_of("cin")
    assert set(OF_A_RULE.values()) <= set(every)
