"""``validate``: what another program may rely on, whatever the rules are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.kernel.rule import Rule
from keepsight.returns import Validation, validate, validation
from keepsight.returns.cin_census import prepared as of_cin
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.field import Field
from keepsight.returns.findings import FINDINGS_SCHEMA
from keepsight.returns.ssda903 import prepared as of_ssda903
from keepsight.returns.ssda903.tables import SSDA903
from keepsight.returns.validation import STATUS_SCHEMA, rules_of

Frames = dict[str, pl.DataFrame]
Rows = dict[str, list[dict[str, Any]]]

#: Rules that judge the return as a whole, in which every child counts.
OF_THE_WHOLE = {"cin": {"2883", "2886Q", "2887Q", "2888Q"}, "ssda903": set()}

FEW = settings(max_examples=5, deadline=None)


def frame(**columns: Sequence[Any]) -> pl.DataFrame:
    """A table of text, as a file gives it."""
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))


def ssda903(tables: Frames, *rules: str, collection: str = "2024-25", **given: Any) -> Validation:
    return validate("ssda903", tables, collection=collection, rules=rules or None, **given)


def cin(tables: Frames, *rules: str, collection: str = "2024-25", **given: Any) -> Validation:
    return validate("cin", tables, collection=collection, rules=rules or None, **given)


def at(result: Validation) -> list[tuple[Any, ...]]:
    """Where the findings stand."""
    return result.findings.select("table", "row", "field").rows()


def rows_at(result: Validation) -> list[int]:
    """The rows found, each once."""
    return sorted(result.findings["row"].unique())


def only(result: Validation) -> tuple[str, str | None]:
    """The status and the reason of the one rule that was asked for."""
    assert result.status.height == 1
    _, status, reason = result.status.row(0)
    return status, reason


SEXES = frame(CHILD=["101", "102", "103"], SEX=["M", "9", None])
BORN = frame(CHILD=["101", "102"], DOB=["01/06/2024", "01/06/2010"])


class TestTheFrames:
    """Their columns are what other programs read, and are there even where nothing is."""

    def test_findings_have_their_columns_and_types(self) -> None:
        assert dict(ssda903({"Header": SEXES}, "101").findings.schema) == FINDINGS_SCHEMA
        assert list(FINDINGS_SCHEMA) == (
            "rule version severity table row field group child message".split()
        )

    @pytest.mark.parametrize("tables", [{}, {"Header": SEXES[:1]}, {"Header": SEXES[:0]}])
    def test_nothing_found_has_the_same_columns(self, tables: Frames) -> None:
        result = ssda903(tables, "101")
        assert dict(result.findings.schema) == FINDINGS_SCHEMA
        assert dict(result.status.schema) == STATUS_SCHEMA
        assert result.findings.is_empty()

    def test_no_rules_at_all_give_empty_frames(self) -> None:
        """``rules=[]`` is asked for by a program that filters codes until none is left."""
        result = validate("ssda903", {"Header": SEXES}, collection="2024-25", rules=[])
        assert dict(result.findings.schema) == FINDINGS_SCHEMA
        assert dict(result.status.schema) == STATUS_SCHEMA
        assert result.status.is_empty()

    def test_a_finding_says_all_that_is_known_of_it(self) -> None:
        found = ssda903({"Header": SEXES}, "101").findings
        assert found.row(0, named=True) == {
            "rule": "101",
            "version": "2024-25",
            "severity": "error",
            "table": "Header",
            "row": 1,
            "field": "SEX",
            "group": 0,
            "child": "102",
            "message": "The child or young person’s reported sex is not valid.",
        }

    def test_a_finding_speaks_in_the_version_of_its_year(self) -> None:
        found = ssda903({"Header": SEXES}, "101", collection="2023-24").findings
        assert found["version"].unique().to_list() == ["2022-23"]
        assert found["message"].unique().to_list() == ["Gender code is not valid."]
        assert found["row"].to_list() == [0, 1, 2]  # M is a code from 2024-25 on

    def test_a_row_stands_once_for_each_field(self) -> None:
        """A worker must be led to every cell that may be the wrong one."""
        plans = frame(
            LAchildID=["1"], CINdetailsID=["1"], CPPstartDate=["1/5/2024"], CPPendDate=["1/5/2024"]
        )
        assert at(cin({"ChildProtectionPlans": plans}, "8840")) == [
            ("ChildProtectionPlans", 0, "CPPstartDate"),
            ("ChildProtectionPlans", 0, "CPPendDate"),
        ]

    def test_every_rule_in_force_has_one_line_of_status(self) -> None:
        result = ssda903({"Header": SEXES})
        in_force = [code for code, one in rules_of("ssda903").items() if one.is_in_force("2024-25")]
        assert result.status["rule"].to_list() == in_force
        assert set(result.status["status"]) == {"ran", "not_run"}
        assert result.status.filter(pl.col("status") == "not_run")["reason"].null_count() == 0

    def test_progress_is_told_rule_by_rule(self) -> None:
        """A page shows it, and must not stand still or come to an end too early."""
        told: list[tuple[int, int]] = []
        ssda903({}, "101", "102", "103", progress=lambda done, of: told.append((done, of)))
        assert told == [(1, 3), (2, 3), (3, 3)]

    def test_what_was_given_is_left_as_it_was(self) -> None:
        before = {"Header": SEXES.clone(), "Episodes": frame(CHILD=["1"], PLACEMENT=["U1"])}
        given = {table: one.clone() for table, one in before.items()}
        ssda903(given, previous=given)
        assert list(given) == list(before)
        assert all(given[table].equals(one) for table, one in before.items())


class TestTheRows:
    """A row is found by its place in what was handed in, or the wrong child's cell is marked."""

    def test_rows_are_those_of_the_table_given_where_it_is_sorted_anew(self) -> None:
        """Episodes are read in order of time; the first of child 101 stands last in the file."""
        episodes = frame(
            CHILD=["102", "101", "101", "101"],
            DECOM=["01/07/2010", "01/08/2024", "01/07/2024", "01/05/2024"],
        )
        found = ssda903({"Header": BORN, "Episodes": episodes}, "302")
        assert at(found) == [("Episodes", 3, "DECOM"), ("Header", 0, "DOB")]
        assert found.findings["child"].to_list() == ["101", "101"]

    def test_each_row_bears_its_own_child(self) -> None:
        """Also of a table that is sorted anew, in which one row has no child."""
        reviews = frame(
            CHILD=["103", "101", "102", None, "101"],
            REVIEW=["31/06/2024", "x", "01/06/2024", "y", "z"],
            REVIEW_CODE=["PN1"] * 5,
        )
        found = ssda903({"Reviews": reviews}, "166").findings
        # in the order in which the table is read: by child, those without one last
        assert found.select("row", "child").rows() == [
            (0, "103"),
            (1, "101"),
            (4, "101"),
            (3, None),
        ]

    def test_rows_that_fail_together_are_tied_by_a_group(self) -> None:
        """Of two cells that contradict one another either may be wrong, so they are shown as one."""
        header = frame(CHILD=["102", "101"], DOB=["01/06/2024", "02/06/2024"])
        episodes = frame(CHILD=["101", "102"], DECOM=["01/05/2024", "02/05/2024"])
        found = ssda903({"Header": header, "Episodes": episodes}, "302").findings
        together = found.group_by("group", maintain_order=True).agg("table", "row", "child")
        assert together["group"].to_list() == [0, 1]
        assert sorted(together.drop("group").rows()) == [
            (["Episodes", "Header"], [0, 1], ["101", "101"]),
            (["Episodes", "Header"], [1, 0], ["102", "102"]),
        ]

    def test_a_row_may_be_in_several_groups(self) -> None:
        """One header contradicts each of the child's rows that lie before its birth."""
        placed = frame(CHILD=["101", "101"], DATE_PLACED=["01/05/2024", "02/05/2024"])
        found = ssda903({"Header": BORN, "PlacedAdoption": placed}, "184").findings
        assert found.select("group", "table", "row").rows() == [
            (0, "PlacedAdoption", 0),
            (0, "Header", 0),
            (1, "PlacedAdoption", 1),
            (1, "Header", 0),
        ]

    def test_groups_are_counted_for_each_rule_by_itself(self) -> None:
        found = ssda903({"Header": SEXES.with_columns(ETHNIC=pl.lit("?"))}, "101", "103").findings
        assert found.select("rule", "group").rows() == [
            ("101", 0),
            ("101", 1),
            ("103", 0),
            ("103", 1),
            ("103", 2),
        ]

    def test_a_finding_on_the_whole_return_names_no_child(self) -> None:
        """To name one would lay on a single child what the numbers of all show."""
        children = frame(LAchildID=["1", "2"], Sex=[None, "F"], ExpectedPersonBirthDate=[None] * 2)
        found = cin({"ChildIdentifiers": children}, "2886Q").findings
        assert found.height == 1
        one = found.row(0, named=True)
        assert [one[name] for name in ("table", "row", "field", "child")] == [None] * 4
        assert (one["rule"], one["severity"], one["version"]) == ("2886Q", "query", "2024-25")
        assert one["message"].endswith("(excluding unborns)")

    def test_null_is_a_blank_and_text_of_no_length_is_a_value(self) -> None:
        """A file's blank cells are null; what else is there is judged as it stands."""
        details = frame(
            LAchildID=["1", "2"], CINdetailsID=["1", "2"], CINreferralDate=[None, "01/05/2024"]
        )
        assert rows_at(cin({"CINdetails": details}, "8600")) == [0]
        ids = frame(LAchildID=["", None])
        assert rows_at(cin({"ChildIdentifiers": ids}, "8500")) == [1]


class TestTheRulesAskedFor:
    """``rules``, ``collection`` and what is refused."""

    @pytest.mark.parametrize("code", ["SW15STG2", "SW16aSTG2", "SW16bSTG2", "SW16cSTG2"])
    def test_a_rule_that_was_never_in_force_runs_when_it_is_named(self, code: str) -> None:
        workers = frame(
            CHILD=["1", "1"],
            SW_ID=["A", "B"],
            SW_DECOM=["01/05/2024", "01/06/2024"],
            SW_DEC=["31/05/2024", None],
            SW_REASON=[None, None],
        )
        tables = {"SWEpisodes": workers}
        result = ssda903(tables, code, previous=tables)
        assert only(result) == ("ran", None)
        assert result.findings["version"].null_count() == result.findings.height
        assert code not in ssda903(tables, previous=tables).status["rule"]

    def test_a_rule_of_another_year_runs_when_it_is_named(self) -> None:
        """1016 came in 2023-24: a council may ask what it would have found the year before."""
        assert not rules_of("ssda903")["1016"].is_in_force("2022-23")
        result = ssda903({}, "1016", collection="2022-23")
        assert result.status["rule"].to_list() == ["1016"]
        assert "1016" not in ssda903({}, collection="2022-23").status["rule"]

    def test_rules_run_in_the_order_asked_for_and_once(self) -> None:
        assert ssda903({}, "103", "101", "103").status["rule"].to_list() == ["103", "101"]

    def test_codes_may_come_from_any_iterable(self) -> None:
        result = validate("cin", {}, collection="2024-25", rules=(code for code in ["100"]))
        assert result.status["rule"].to_list() == ["100"]

    def test_an_unknown_return_is_refused(self) -> None:
        with pytest.raises(
            ValueError, match=r'^There are no rules for "annex_a"\. Known are: .*\.$'
        ):
            validate("annex_a", {}, collection="2024-25")

    @pytest.mark.parametrize(
        "collection", ["", "2024", "2024-26", "2024/25", "24-25", "1999-00", "2024-25 ", "x" * 99]
    )
    def test_an_unknown_collection_is_refused(self, collection: str) -> None:
        """A year misread would judge every date of the return wrongly."""
        with pytest.raises(ValueError, match=r'^".{0,20}" is no collection\. .*\.$'):
            validate("ssda903", {}, collection=collection)

    def test_the_turn_of_a_century_is_a_collection(self) -> None:
        assert validation.year_of("2099-00") == (date(2099, 4, 1), date(2100, 3, 31))

    def test_an_unknown_rule_is_refused(self) -> None:
        with pytest.raises(ValueError, match=r"^There is no rule 4711, no such\.$"):
            ssda903({}, "101", "4711", "no such")

    def test_a_rule_of_the_other_return_is_refused(self) -> None:
        with pytest.raises(ValueError, match=r"^There is no rule 8600\.$"):
            ssda903({}, "8600")

    def test_years_without_rules_of_their_own_are_said(self) -> None:
        """The nearest are applied, and nobody may take them for those of the year."""
        for name, collection, applied in (
            ("cin", "2026-27", "2025-26"),
            ("ssda903", "2030-31", "2026-27"),
            ("ssda903", "2015-16", "2022-23"),
        ):
            result = validate(name, {}, collection=collection)
            own = validate(name, {}, collection=applied)
            assert result.status.equals(own.status)
            assert own.remarks == ()
            (remark,) = result.remarks
            assert applied in remark and collection in remark and remark.endswith(".")


class TestWhatIsNotThere:
    """What a rule needs and does not have is said, and never taken for a clean return."""

    @pytest.mark.parametrize(
        ("tables", "code", "given", "reason"),
        [
            ({}, "101", {}, "needs the table Header"),
            ({"Header": BORN}, "101", {}, "needs the column SEX of the table Header"),
            ({"Header": BORN}, "302", {}, "needs the table Episodes"),
            (
                {"Episodes": frame(CHILD=["1"], DECOM=["01/05/2024"])},
                "NoE",
                {},
                "needs last year's Episodes",
            ),
            (
                {"Header": frame(CHILD=["1"], UPN=["UN1"])},
                "208",
                {"previous": {"Header": frame(CHILD=["1"])}},
                "needs the column UPN of last year's Header",
            ),
            ({"Episodes": frame(CHILD=["1"], URN=["1"])}, "1008", {}, "needs a list of providers"),
            (
                {"Episodes": frame(CHILD=["1"], URN=["1"])},
                "1008",
                {"lookups": {"providers": frame(POSTCODE=["AB1 2CD"])}},
                "needs the column URN of a list of providers",
            ),
            (
                {"Episodes": frame(CHILD=["1"], URN=["1"], DECOM=["01/05/2024"])},
                "227",
                {"lookups": {"providers": frame(URN=["1"])}},
                "needs the column REG_END of a list of providers",
            ),
            (
                {"Episodes": frame(CHILD=["1"], HOME_POST=["A"], PL_POST=["A"])},
                "392c",
                {},
                "needs a postcode directory",
            ),
            (
                {"Episodes": frame(CHILD=["1"], HOME_POST=["A"], PL_POST=["A"])},
                "392c",
                {"lookups": {"postcodes": frame(easting=["1"], northing=["1"], la=["382"])}},
                "needs the column postcode of a postcode directory",
            ),
            (
                {
                    "Episodes": frame(
                        CHILD=["1"], PLACE_PROVIDER=["PR1"], PLACE=["K1"], LS=["C2"], PL_LA=["1"]
                    )
                },
                "1015",
                {},
                "needs the council's code",
            ),
            ({"Header": BORN}, "105", {}, "needs the format of the file, CSV or XML"),
        ],
    )
    def test_a_rule_says_what_it_needs(
        self, tables: Frames, code: str, given: dict[str, Any], reason: str
    ) -> None:
        result = ssda903(tables, code, **given)
        assert only(result) == ("not_run", reason)
        assert result.findings.is_empty()

    @pytest.mark.parametrize(
        ("tables", "code", "reason"),
        [
            ({}, "8600", "needs the table CINdetails"),
            (
                {"Assessments": frame(LAchildID=["1"], CINdetailsID=["1"])},
                "1103",
                "needs the column AssessmentActualStartDate of the table Assessments",
            ),
        ],
    )
    def test_a_rule_of_the_census_says_so_too(self, tables: Frames, code: str, reason: str) -> None:
        assert only(cin(tables, code)) == ("not_run", reason)

    def test_last_years_table_may_be_wanting_where_it_only_adds(self) -> None:
        """The rule runs on what there is, and says without what."""
        tables = {
            "Episodes": frame(CHILD=["1", "2"], REC=["E2", None]),
            "OC3": frame(CHILD=["1", "2"]),
        }
        result = ssda903(tables, "1000")
        assert only(result) == ("ran", "without last year's Episodes")
        assert rows_at(result) == [0]
        last = {"Episodes": frame(CHILD=["2"], REC=["E2"])}
        result = ssda903(tables, "1000", previous=last)
        assert only(result) == ("ran", None)
        assert rows_at(result) == [0, 1]

    def test_what_one_rule_went_without_is_not_said_of_the_next(self) -> None:
        tables = {"Episodes": frame(CHILD=["1"], REC=["E2"]), "OC3": frame(CHILD=["1"])}
        result = ssda903({**tables, "Header": SEXES}, "1000", "101", "1000")
        assert result.status["reason"].to_list() == ["without last year's Episodes", None]

    def test_what_is_given_is_used(self) -> None:
        """The look-ups and words beside the tables, each for the rule that wanted it above."""
        lookups = {
            "providers": frame(URN=["sc1", "SC2"], REG_END=["01/04/2024", None]),
            "postcodes": frame(
                postcode=["AB1 2CD"], easting=["1"], northing=["1"], la=["E08000034"]
            ),
        }
        episodes = frame(
            CHILD=["1", "2", "3"],
            URN=["SC1", "SC2", "SC3"],
            DECOM=["01/04/2024", "01/05/2024", "01/06/2024"],
            HOME_POST=["ab12cd", "AB1 2CD", "ZZ1 1ZZ"],
            PL_POST=[None, "AB1 2CD", "AB1 2CD"],
            PLACE_PROVIDER=["PR1"] * 3,
            PLACE=["K1"] * 3,
            LS=["C2"] * 3,
            PL_LA=["382", "383", None],
        )
        for code, rows in (("1008", [2]), ("227", [0]), ("392c", [2]), ("1015", [1])):
            result = ssda903({"Episodes": episodes}, code, lookups=lookups, authority="382")
            assert only(result) == ("ran", None), code
            assert rows_at(result) == rows, code

    def test_the_format_of_the_file_is_used(self) -> None:
        header = frame(CHILD=["1", "2"], UASC=["1", None])
        assert rows_at(ssda903({"Header": header}, "105", file_format="XML")) == [1]
        assert rows_at(ssda903({"Header": header}, "105", file_format="csv")) == []


class TestARuleThatBreaks:
    """It is said, and takes nothing down with it; the words of its error may quote a child's cell."""

    @staticmethod
    def planted(**says: Any) -> Rule:
        return Rule(
            code="BAD",
            severity="error",
            message="Planted.",
            source="Planted",
            since="2022-23",
            on={"Header": ["SEX"]},
            **says,
        )

    @staticmethod
    def finds(t: Any) -> pl.DataFrame:
        raise LookupError(t("Header", "SEX")["SEX"][0])

    def check(self, monkeypatch: pytest.MonkeyPatch, rule: Rule, kind: str) -> None:
        rules = {"BAD": rule, **{code: rules_of("ssda903")[code] for code in ("101", "103")}}
        monkeypatch.setattr(validation, "rules_of", lambda name: rules)
        header = frame(CHILD=["1"], SEX=["Jane Doe"], ETHNIC=["?"])
        result = ssda903({"Header": header})
        assert result.status.rows() == [
            ("BAD", "crashed", kind),
            ("101", "ran", None),
            ("103", "ran", None),
        ]
        assert result.findings["rule"].to_list() == ["101", "103"]

    def test_a_function_that_raises(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.check(monkeypatch, self.planted(finds=self.finds), "LookupError")

    def test_an_expression_that_raises(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Polars quotes the cell that it could not read."""
        rule = self.planted(fails=pl.col("SEX").str.to_date("%Y") > pl.date(2024, 1, 1))
        self.check(monkeypatch, rule, "InvalidOperationError")

    def test_a_function_that_gives_other_tables_than_it_says(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rule = self.planted(finds=lambda t: pl.DataFrame({"Episodes": [0]}))
        self.check(monkeypatch, rule, "ColumnNotFoundError")


#: The same day in every guise: 31 May 2024, before the birthday of 1 June that the rule is about.
GUISES = {
    "as the Department asks": pl.Series(["31/05/2024"]),
    "without leading zeros": pl.Series(["31/5/2024"]),
    "ISO": pl.Series(["2024-05-31"]),
    "with spaces about it": pl.Series([" 31/05/2024 "]),
    "with midnight": pl.Series(["31/05/2024 00:00:00"]),
    "ISO with midnight": pl.Series(["2024-05-31 00:00:00"]),
    "ISO with T and midnight": pl.Series(["2024-05-31T00:00:00"]),
    "ISO with midnight to the thousandth": pl.Series(["2024-05-31 00:00:00.000"]),
    "ISO in UTC": pl.Series(["2024-05-31T00:00:00Z"]),
    "a date": pl.Series([date(2024, 5, 31)]),
    "a moment": pl.Series([datetime(2024, 5, 31)]),
    "a moment by the clock": pl.Series([datetime(2024, 5, 31, 13, 45)]),
    "a moment in milliseconds": pl.Series([datetime(2024, 5, 31)], dtype=pl.Datetime("ms")),
    "a moment in UTC": pl.Series([datetime(2024, 5, 31, tzinfo=UTC)]),
    "text of few kinds": pl.Series(["31/05/2024"], dtype=pl.Categorical),
}


class TestTheCells:
    """Files write them one way, databases and spreadsheets another: all mean the same."""

    @pytest.mark.parametrize("cells", GUISES.values(), ids=GUISES)
    def test_a_date_in_any_guise_is_that_day(self, cells: pl.Series) -> None:
        episodes = pl.DataFrame({"CHILD": ["101"], "DECOM": cells})
        late = pl.DataFrame({"CHILD": ["101"], "DOB": cells})
        before = {"Header": BORN, "Episodes": episodes}
        assert rows_at(ssda903(before, "302")) == [0]
        same_day = {"Header": late, "Episodes": episodes}
        assert ssda903(same_day, "302").findings.is_empty()
        assert ssda903(same_day, "102").findings.is_empty()

    @pytest.mark.parametrize("cells", GUISES.values(), ids=GUISES)
    def test_a_date_of_the_census_in_any_guise(self, cells: pl.Series) -> None:
        plans = pl.DataFrame(
            {"LAchildID": ["1"], "CPPstartDate": ["31/05/2024"], "CPPendDate": cells}
        )
        assert rows_at(cin({"ChildProtectionPlans": plans}, "8840")) == [0]

    def test_guises_may_be_mixed_in_one_column(self) -> None:
        """Two exports pasted under one another; what is no date stays one row's fault."""
        cells = ["31/05/2024", "2024-05-31", "31/02/2024", "31/05/24", "2024-05-31 00:00:00", None]
        header = frame(CHILD=list("123456"), DOB=cells)
        assert rows_at(ssda903({"Header": header}, "102")) == [2, 3, 5]

    @pytest.mark.parametrize(
        "text",
        [
            "31/02/2024",
            "31/05/24",
            "05/31/2024",
            "20240531",
            "31.05.2024",
            "2024-05-31 12:00",
            "",
            "x",
        ],
    )
    def test_what_is_no_date_is_said_and_not_guessed(self, text: str) -> None:
        """An optional date is quiet where it is blank, but not where it cannot be read."""
        asylum = frame(CHILD=["1", "2"], DUC=[text, None])
        assert rows_at(ssda903({"UASC": asylum}, "104")) == [0]

    @pytest.mark.parametrize(
        ("spelt", "plain", "table", "code", "cells"),
        [
            ("PLACEMENT", "PLACE", "Episodes", "146", ["ZZ", "U1"]),
            ("DATE_EPISODE_CEASED", "DEC", "Episodes", "147", ["31/02/2024", "01/05/2024"]),
            ("UASC_STATUS", "UASC", "Header", "105", ["9", "1"]),
        ],
    )
    def test_other_names_of_fields_are_known(
        self, spelt: str, plain: str, table: str, code: str, cells: list[str]
    ) -> None:
        """As older exports call them. The finding names the field as the Department does."""
        found = {
            name: ssda903(
                {table: frame(CHILD=["1", "2"], RNE=["S", "S"], REC=["X1", "X1"], **{name: cells})},
                code,
                file_format="xml",
            )
            for name in (spelt, plain)
        }
        assert rows_at(found[plain]) == [0]
        assert found[spelt].findings.equals(found[plain].findings)
        assert plain in found[spelt].findings["field"]

    @pytest.mark.parametrize("dtype", [pl.Int64, pl.UInt8, pl.Float64, pl.String])
    def test_codes_may_be_numbers(self, dtype: type[pl.DataType]) -> None:
        """A spreadsheet's column of codes is numbers, decimals where one cell of it is blank."""
        flags = pl.Series([1, 0, 2, None], dtype=dtype if dtype != pl.String else pl.Int64)
        if dtype == pl.String:
            flags = flags.cast(pl.String)
        asylum = pl.DataFrame({"CHILD": [1, 2, 3, 4], "UASC": flags})
        result = ssda903({"Header": asylum}, "105", file_format="xml")
        assert rows_at(result) == [2, 3]
        assert result.findings["child"].to_list() == ["3", "4"]

    def test_yes_and_no_may_be_booleans(self) -> None:
        header = pl.DataFrame({"CHILD": ["1", "2", "3"], "UASC": [True, False, None]})
        assert rows_at(ssda903({"Header": header}, "105", file_format="xml")) == [2]

    def test_a_child_is_the_same_by_number_and_by_text(self) -> None:
        """Each table is read by itself, and only one of them may have letters in an identifier."""
        header = pl.DataFrame({"CHILD": [101.0, 102.0], "DOB": ["01/06/2024", "01/06/2010"]})
        episodes = frame(CHILD=["101", "X7"], DECOM=["01/05/2024", "01/05/2024"])
        found = ssda903({"Header": header, "Episodes": episodes}, "302")
        assert at(found) == [("Episodes", 0, "DECOM"), ("Header", 0, "DOB")]
        assert found.findings["child"].to_list() == ["101", "101"]

    def test_decimals_that_are_none_stay_as_they_are(self) -> None:
        """A score of 1.5 is not one of 1."""
        scores = pl.DataFrame({"CHILD": ["1", "2"], "SDQ_SCORE": [1.5, 12.0]})
        born = {"OC2": scores.with_columns(DOB=pl.lit("01/06/2012"))}
        assert 0 in rows_at(ssda903(born, "180"))

    @pytest.mark.parametrize("dtype", [pl.Categorical(), pl.Enum(["M", "9"])])
    def test_text_of_few_kinds_is_text(self, dtype: pl.DataType) -> None:
        header = SEXES.with_columns(pl.col("SEX").cast(dtype))
        assert rows_at(ssda903({"Header": header}, "101")) == [1, 2]

    @pytest.mark.parametrize(
        "column", ["row", "child_number", "is_first", "year_end", "authority", "child.DOB"]
    )
    def test_a_column_that_is_no_field_is_not_taken_for_one(self, column: str) -> None:
        """A program hands over its own columns too, and they may be called as the rules call things."""
        tables = {
            "Header": frame(CHILD=["101", "102"], DOB=["01/06/2024", "02/04/2025"]),
            "Episodes": frame(
                CHILD=["101"],
                DECOM=["01/05/2024"],
                PLACE_PROVIDER=["PR1"],
                PLACE=["K1"],
                LS=["C2"],
                PL_LA=["382"],
            ),
        }
        with_it = {
            table: one.with_columns(pl.lit("382").alias(column)) for table, one in tables.items()
        }
        wanted = ssda903(tables, "301", "302", "1015", authority="383")
        found = ssda903(with_it, "301", "302", "1015", authority="383")
        assert set(wanted.findings["rule"]) == {"301", "302", "1015"}
        assert found.status.equals(wanted.status)
        assert found.findings.equals(wanted.findings)

    def test_a_column_of_nothing_is_blank(self) -> None:
        """What Polars makes of a column in which no cell is filled in."""
        header = pl.DataFrame({"CHILD": ["1", "2"], "SEX": [None, None], "DOB": [None, None]})
        assert header["SEX"].dtype == pl.Null
        assert rows_at(ssda903({"Header": header}, "101")) == [0, 1]
        assert rows_at(ssda903({"Header": header}, "102")) == [0, 1]


class TestTheYear:
    """Which days the rules count as the year of the return."""

    BORN = frame(CHILD=["1", "2"], DOB=["31/03/2025", "01/04/2025"])

    def test_it_is_the_collections_own(self) -> None:
        assert rows_at(ssda903({"Header": self.BORN}, "301")) == [1]
        assert rows_at(ssda903({"Header": self.BORN}, "301", collection="2025-26")) == []

    def test_a_period_moves_it(self) -> None:
        """A council checks a half-year before the year is over."""
        half = (None, date(2024, 9, 30))
        assert rows_at(ssda903({"Header": self.BORN}, "301", period=half)) == [0, 1]
        asylum = frame(CHILD=["1", "2"], DUC=["31/03/2024", "01/04/2024"])
        assert rows_at(ssda903({"UASC": asylum}, "104", period=half)) == [0]
        later = (date(2024, 4, 2), None)
        assert rows_at(ssda903({"UASC": asylum}, "104", period=later)) == [0, 1]
        assert rows_at(ssda903({"Header": self.BORN}, "301", period=later)) == [1]

    @pytest.mark.parametrize(
        ("header", "period", "rows"),
        [
            (None, None, [2]),
            ("30/09/2024", None, [1, 2]),
            ("2024-09-30", None, [1, 2]),
            ("no date", None, [2]),
            ("30/09/2024", (None, date(2024, 6, 30)), [0, 1, 2]),
            ("30/09/2024", (date(2024, 1, 1), None), [1, 2]),
        ],
    )
    def test_a_census_ends_on_its_reference_date(
        self, header: str | None, period: validation.Period | None, rows: list[int]
    ) -> None:
        """It comes before the collection's last day, and a period comes before it."""
        details = frame(
            LAchildID=list("123"), CINreferralDate=["30/09/2024", "01/10/2024", "01/04/2025"]
        )
        tables = {"CINdetails": details, "Header": frame(ReferenceDate=[header])}
        assert rows_at(cin(tables, "8600", period=period)) == rows


class TestTheFactors:
    """An assessment's factors come as a list of each, as one text, or in a table of their own."""

    IDS = {"LAchildID": ["1", "2", "3"], "CINdetailsID": ["1", "2", "3"]}

    def assessments(self, factors: pl.Series | None = None, **ids: list[str]) -> Frames:
        made = pl.DataFrame(
            {
                **self.IDS,
                **ids,
                "AssessmentActualStartDate": ["01/05/2024"] * 3,
                "AssessmentAuthorisationDate": ["01/06/2024", "01/06/2024", "01/06/2024"],
            }
        )
        return {"Assessments": made if factors is None else made.with_columns(factors)}

    def found(self, tables: Frames) -> list[list[int]]:
        """The rows of 8897Q (completed without factors) and of 8898 (a factor that stands twice)."""
        results = [cin(tables, code, collection="2023-24") for code in ("8897Q", "8898")]
        assert [only(one) for one in results] == [("ran", None)] * 2
        return [rows_at(one) for one in results]

    def test_as_lists(self) -> None:
        factors = pl.Series("AssessmentFactors", [["3A"], ["3A", "4A", "3A"], None])
        assert self.found(self.assessments(factors)) == [[2], [1]]

    def test_an_empty_list_is_none(self) -> None:
        factors = pl.Series("AssessmentFactors", [["3A"], [], [None]], dtype=pl.List(pl.String))
        assert self.found(self.assessments(factors)) == [[1, 2], []]

    def test_as_one_text(self) -> None:
        factors = pl.Series("AssessmentFactors", ["3A", "4A", None])
        assert self.found(self.assessments(factors)) == [[2], []]

    def test_in_a_table_of_their_own(self) -> None:
        """It is believed before what stands in the assessments."""
        listed = frame(
            LAchildID=["1", "2", "2"],
            CINdetailsID=["1", "2", "2"],
            AssessmentID=["7", "8", "8"],
            AssessmentFactor=["3A", "4A", "4A"],
        )
        tables = self.assessments(AssessmentID=["7", "8", "9"])
        assert self.found({**tables, "AssessmentFactorsList": listed}) == [[2], [1]]
        beside = self.assessments(
            pl.Series("AssessmentFactors", [["3A"]] * 3), AssessmentID=["7", "8", "9"]
        )
        assert self.found({**beside, "AssessmentFactorsList": listed}) == [[2], [1]]


# --- small returns of real codes and days that meet -------------------------------------------------

YEAR = 2024
START = date(YEAR, 4, 1)
COLLECTION = "2024-25"

#: Days about the ends of the year and the limits that rules count by.
EDGES = (
    -400,
    -366,
    -365,
    -91,
    -45,
    -15,
    -1,
    0,
    1,
    10,
    14,
    30,
    45,
    91,
    180,
    274,
    363,
    364,
    365,
    366,
)
AGES = (0, 1, 4, 5, 9, 10, 14, 15, 16, 17, 18, 19, 20, 21, 22)
POSTS = ("AB1 2CD", "EF3 4GH", "ab12cd", "ZZ1 1ZZ", "SW1A 1AA")
LOOKUPS = {
    "providers": frame(
        URN=["SC1", "SC2"],
        POSTCODE=["AB1 2CD", "EF3 4GH"],
        REG_END=["01/05/2024", None],
        PLACE_CODES=["K2, U1", "H5"],
        PROVIDER_CODES=["PR1", "PR4"],
        LA_CODE_INFERRED=["382", "383"],
    ),
    "postcodes": frame(
        postcode=["AB1 2CD", "EF3 4GH", "SW1A 1AA"],
        easting=["1000", "90000", "900000"],
        northing=["1000", "1000", "1000"],
        la=["382", "383", "W06000001"],
    ),
}


#: What is likely in a field that has no list of codes, or in one of its kind.
LIKELY = {
    "HOME_POST": POSTS,
    "PL_POST": POSTS,
    "URN": ("SC1", "SC2", "SC3", "XXXXXXX"),
    "LA_PERM": ("382", "383", "WAL"),
    "integer": ("0", "1", "2", "17", "41"),
    "yes_no": ("0", "1"),
}

#: What ties the rows of a census together, beside its fields.
IDS = {
    table: (
        *parent[1],
        *{"CINdetails": ("CINdetailsID",), "Assessments": ("AssessmentID",)}.get(table, ()),
        *{"ChildProtectionPlans": ("CPPID",)}.get(table, ()),
    )
    for table, parent in of_cin.PARENTS.items()
}
SHAPES = {"ssda903": of_ssda903.SHAPE, "cin": of_cin.SHAPE}
FIELDS = {
    "ssda903": {table: list(fields) for table, fields in SSDA903.tables.items()},
    "cin": {
        of_cin.CALLED.get(table, table): list(fields)
        for table, fields in CIN_CENSUS.tables.items()
        if table != "AssessmentFactors"
    },
}
CODES = {"ssda903": SSDA903.codes, "cin": CIN_CENSUS.codes}


class Life:
    """One child's rows of one return. Its dates come from a few days of its own, so that they meet.

    Within a table no two rows start on the same day: which of them is the later is then only their
    order in the file, and another order is another return.
    """

    def __init__(self, name: str, random: Random, child: str, years_ago: int = 0):
        self.name = name
        self.random = random
        self.child = child
        age, apart = (Random(child).choice(some) for some in (AGES, (-1, 0, 1, 100)))
        self.born = START.replace(year=YEAR - age) + timedelta(apart)
        begun = START.replace(year=YEAR - years_ago)
        self.days = [*(begun + timedelta(n) for n in random.sample(EDGES, 7)), self.born]
        self.rows: Rows = {table: [] for table in FIELDS[name]}

    def add(self, table: str, most: int, **ids: str | None) -> list[dict[str, Any]]:
        """So many rows at most, each started on another day."""
        start, _ = SHAPES[self.name].spans.get(table, ("", ""))
        taken = {row[start] for row in self.rows[table]} if start else set()
        added = []
        for _ in range(self.random.randint(0, most)):
            row = {field.name: self.cell(field) for field in FIELDS[self.name][table]}
            if start:
                row[start] = self.day()
                if row[start] in taken:
                    continue
                taken.add(row[start])
            added.append({**row, **ids})
        self.rows[table] += added
        return added

    def day(self) -> str:
        return f"{self.random.choice(self.days):%d/%m/%Y}"

    def cell(self, field: Field) -> str | None:
        """A likely cell of a field; now and then a blank or a slip."""
        if field.name == "UPN":  # of nobody else: who shares one is not a stranger
            return f"A{self.child:>012}"
        if self.random.random() < (0.1 if field.mandatory else 0.3):
            return None
        if self.random.random() < 0.03:
            return self.random.choice(("ZZ", "", "x", "31/02/2024", "-1"))
        if field.name in ("DOB", "PersonBirthDate"):
            return f"{self.born:%d/%m/%Y}"
        if field.kind == "date":
            return self.day()
        if field.code_list:
            return self.random.choice(CODES[self.name][field.code_list]).code
        likely = LIKELY.get(field.name) or LIKELY.get(field.kind)
        if likely:
            return self.random.choice(likely)
        return f"{self.child}-{self.random.randint(1, 2)}"


def life_in_care(random: Random, child: str, years_ago: int = 0) -> Rows:
    """One child of an SSDA903 return, or of that of some years ago."""
    life = Life("ssda903", random, child, years_ago)
    for table in life.rows:
        life.add(table, 3 if table in of_ssda903.SHAPE.spans else 1, CHILD=child)
    episodes = sorted(life.rows["Episodes"], key=lambda row: row["DECOM"].split("/")[::-1])
    for one, following in pairwise(episodes):
        if random.random() < 0.7:  # most episodes follow on one another
            one["DEC"] = following["DECOM"]
    return life.rows


def life_in_need(random: Random, child: str, years_ago: int = 0) -> Rows:
    """One child of a CIN census, its groups tied by identifiers of its own."""
    life = Life("cin", random, child, years_ago)
    own = {"LAchildID": child}
    for table, most in (("ChildIdentifiers", 1), ("ChildCharacteristics", 1), ("Disabilities", 2)):
        life.add(table, most, **own)
    for number, details in enumerate(life.add("CINdetails", 3, **own)):
        details["CINdetailsID"] = f"{child}-{number}"
        ids = {**own, "CINdetailsID": details["CINdetailsID"]}
        for table in ("CINplanDates", "Section47", "PreProceedingsandFGDM"):
            life.add(table, 2 if table in of_cin.SHAPE.spans else 1, **ids)
        for place, row in enumerate(life.add("Assessments", 2, **ids)):
            row["AssessmentID"] = f"{details['CINdetailsID']}-{place}"
            factors = random.choices(CODES["cin"]["AssessmentFactors"], k=random.randint(0, 3))
            row["AssessmentFactors"] = [one.code for one in factors] or None
        for place, row in enumerate(life.add("ChildProtectionPlans", 2, **ids)):
            row["CPPID"] = f"{details['CINdetailsID']}-{place}"
            life.add("Reviews", 2, **ids, CPPID=row["CPPID"])
    return life.rows


LIVES = {"ssda903": life_in_care, "cin": life_in_need}


def tables_of(name: str, rows: Rows) -> Frames:
    """Every table of a return as text, if need be without rows."""
    made = {}
    for table, fields in FIELDS[name].items():
        ids = IDS.get(table, ()) if name == "cin" else ()
        schema = dict.fromkeys((*ids, *(field.name for field in fields)), pl.String())
        if table == "Assessments":
            schema["AssessmentFactors"] = pl.List(pl.String())
        made[table] = pl.DataFrame(rows[table], schema=schema)
    return made


def checked(name: str, this: Frames, last: Frames) -> Validation:
    return validate(
        name,
        this,
        collection=COLLECTION,
        previous=last,
        rules=[code for code in rules_of(name) if code not in OF_THE_WHOLE[name]],
        authority="382",
        file_format="csv",
        lookups=LOOKUPS,
    )


def sets_found(result: Validation, places: Mapping[str, Sequence[int]]) -> Counter[Any]:
    """What was found, whatever its order: each group's rows as they are called in ``places``."""
    groups: dict[tuple[str, int], set[tuple[Any, ...]]] = {}
    for rule, version, _, table, row, field, group, child, _ in result.findings.iter_rows():
        cell = (version, table, places[table][row], field, child)
        groups.setdefault((rule, group), set()).add(cell)
    return Counter((rule, frozenset(cells)) for (rule, _), cells in groups.items())


def shuffled(random: Random, tables: Frames) -> tuple[Frames, dict[str, list[int]]]:
    """The same tables, columns and rows in another order; and where each row stood before."""
    order = {table: random.sample(range(one.height), one.height) for table, one in tables.items()}
    moved = {
        table: tables[table].select(random.sample(tables[table].columns, tables[table].width))
        for table in random.sample(list(tables), len(tables))
    }
    return {table: one[order[table]] for table, one in moved.items()}, order


def some_lives(name: str, seed: int, years_ago: int, children: int = 6) -> list[Rows]:
    random = Random(f"{seed} {years_ago}")
    return [LIVES[name](random, f"{seed}{child:02}", years_ago) for child in range(children)]


def joined(lives: Sequence[Rows]) -> Rows:
    """The rows of several children, one child behind the other."""
    return {table: [row for life in lives for row in life[table]] for table in lives[0]}


@pytest.mark.parametrize("name", LIVES)
@FEW
@given(seed=st.integers(0, 10_000))
def test_the_order_of_tables_and_rows_changes_nothing(name: str, seed: int) -> None:
    """Files come sorted by name, by date or not at all; the same return must not be judged anew."""
    this, last = (tables_of(name, joined(some_lives(name, seed, ago))) for ago in (0, 1))
    as_it_is = {table: range(one.height) for table, one in this.items()}
    before = checked(name, this, last)
    moved, order = shuffled(Random(seed), this)
    after = checked(name, moved, shuffled(Random(seed + 1), last)[0])
    assert after.status.equals(before.status)
    assert sets_found(after, order) == sets_found(before, as_it_is)


@pytest.mark.parametrize("name", LIVES)
@FEW
@given(seed=st.integers(0, 10_000))
def test_another_child_changes_nothing(name: str, seed: int) -> None:
    """A rule about one child must not look into the rows of another, wherever those stand."""
    this, last = (some_lives(name, seed, ago) for ago in (0, 1))
    known = tables_of(name, joined(this[:-1]))
    alone = checked(name, known, tables_of(name, joined(last[:-1])))
    before = sets_found(alone, {table: range(one.height) for table, one in known.items()})

    mixed, order = shuffled(Random(seed), tables_of(name, joined(this)))
    beside = checked(name, mixed, tables_of(name, joined(last)))
    after = Counter(
        {
            (rule, cells): times
            for (rule, cells), times in sets_found(beside, order).items()
            if any(row < known[table].height for _, table, row, _, _ in cells)
        }
    )
    assert after == before
    assert beside.status.equals(alone.status)
