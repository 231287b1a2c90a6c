"""What is worked out once for many rules, or in a quick way, says what each rule would by itself."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from keepsight.kernel.rule import Rule
from keepsight.returns import validate, validation
from keepsight.returns.prepared import as_dates
from keepsight.returns.runs import runs
from keepsight.returns.ssda903.collection import collection_of
from keepsight.returns.ssda903.prepared import Ssda903Tables


def a_rule(code: str, **says: object) -> Rule:
    return Rule(
        code=code,
        severity="error",
        message="Planted.",
        source="Planted",
        since="2022-23",
        **{"on": {"Header": ["SEX"]}, **says},  # type: ignore[arg-type]
    )


def test_a_rule_that_breaks_or_lacks_a_column_leaves_the_others_of_its_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules = [
        a_rule("OK1", fails=pl.col("SEX") == "9"),
        a_rule("BAD", fails=pl.col("SEX").str.to_date("%Y") > pl.date(2024, 1, 1)),
        a_rule("LACKS", fails=pl.col("UPN") == "9"),
        a_rule("OK2", on={"Header": ["SEX"], "UASC": ["SEX"]}, fails=pl.col("UASC.row") >= 0),
    ]
    monkeypatch.setattr(validation, "rules_of", lambda name: {rule.code: rule for rule in rules})
    header = pl.DataFrame({"CHILD": ["1", "2"], "SEX": ["9", "1"]})
    uasc = pl.DataFrame({"CHILD": ["2"]})
    result = validate("ssda903", {"Header": header, "UASC": uasc}, collection="2024-25")
    assert result.status.rows()[:4] == [
        ("OK1", "ran", None),
        ("BAD", "crashed", "InvalidOperationError"),
        ("LACKS", "not_run", "needs the column UPN of the table Header"),
        ("OK2", "ran", None),
    ]
    found = result.findings.filter(pl.col("rule").is_in(["OK1", "OK2"]))
    assert found.select("rule", "table", "row", "child").rows() == [
        ("OK1", "Header", 0, "1"),
        ("OK2", "Header", 1, "2"),
        ("OK2", "UASC", 0, "2"),
    ]


def test_each_rule_that_shares_what_was_made_once_says_without_what() -> None:
    uasc = {"UASC": pl.DataFrame({"CHILD": ["1"], "DUC": ["01/06/2024"], "DOB": ["01/06/2010"]})}
    shared = ["205A", "205B", "205C"]
    result = validate("ssda903", uasc, collection="2024-25", previous=uasc, rules=shared)
    without = "without the table Header"
    assert result.status.rows() == [(code, "ran", without) for code in shared]


@pytest.mark.parametrize(
    "text", ["01/ 1/2024", "1/ 1/ 2024", "01/1/+2024", "01/01/ 202", "01/\t1/2024"]
)
def test_ten_characters_that_only_look_like_a_date_are_none(text: str) -> None:
    assert as_dates(pl.Series([text])).to_list() == [None]
    assert as_dates(pl.Series([text, "02/01/2024"])).to_list() == [None, date(2024, 1, 2)]


def test_the_collection_is_told_by_text_as_by_dates() -> None:
    text = pl.DataFrame({"DECOM": ["01/05/2024", "31/03/2025", "no date", None]})
    typed = text.with_columns(as_dates(text["DECOM"]))
    assert collection_of({"Episodes": text}) == collection_of({"Episodes": typed}) == "2024-25"
    later = {
        "Episodes": pl.DataFrame({"DECOM": ["no date"]}),
        "AD1": pl.DataFrame({"DATE_INT": ["01/04/2023"]}),
    }
    assert collection_of(later) == "2023-24"


def test_rows_in_order_and_rows_that_were_put_in_order_are_marked_alike() -> None:
    """What groups by child then gives its groups in one order, whatever the order of the file."""
    rows = {"CHILD": ["1", "1", "2", None], "DECOM": ["01/04/2024", "01/05/2024", None, None]}
    for episodes in (pl.DataFrame(rows), pl.DataFrame(rows).reverse()):
        frame = _prepared(episodes)("Episodes", "child_number", "DECOM", "DEC")
        assert frame["child_number"].flags["SORTED_ASC"]
        assert frame["child_number"].null_count() == 1
        assert frame["child_number"][-1] is None


def test_a_period_of_care_of_rows_without_a_child_is_each_its_own() -> None:
    rows = pl.DataFrame(
        {
            "CHILD": ["1", "1", "1", None, None],
            "DECOM": ["01/04/2024", "01/05/2024", "01/07/2024", "01/04/2024", "01/05/2024"],
            "DEC": ["01/05/2024", "01/06/2024", None, "01/05/2024", None],
        }
    )
    t = _prepared(rows)
    periods = t("Episodes", "period_of_care", "period.start", "period.end")
    assert periods.drop("row").rows() == [
        (1, date(2024, 4, 1), date(2024, 6, 1)),
        (1, date(2024, 4, 1), date(2024, 6, 1)),
        (2, date(2024, 7, 1), None),
        (1, date(2024, 4, 1), date(2024, 5, 1)),
        (2, date(2024, 5, 1), None),
    ]
    assert t.spells().select("first_row", "last_row").rows() == [(0, 1), (2, 2), (3, 3), (4, 4)]


def test_runs_take_from_the_first_and_the_last_row_of_each() -> None:
    rows = pl.DataFrame({"a": [1, 2, 3, 4], "b": [True, False, True, True]})
    found = runs(rows, pl.col("b"), [pl.col("a").alias("first")], [pl.col("a").alias("last")])
    assert found.rows() == [(1, 2), (3, 3), (4, 4)]
    assert runs(rows.clear(), pl.col("b"), [pl.col("a")], []).is_empty()


def _prepared(episodes: pl.DataFrame) -> Ssda903Tables:
    columns = {"DEC": pl.lit(None, pl.String)} if "DEC" not in episodes.columns else {}
    year = {"year_start": date(2024, 4, 1), "year_end": date(2025, 3, 31)}
    return Ssda903Tables({"Episodes": episodes.with_columns(**columns)}, year, {})
