"""What an analyst is shown of a checked return: its answer, its rows, and the files it is saved as."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import python_calamine
from lxml import html

from keepsight.returns import report as reports
from keepsight.returns.checking import check_files
from keepsight.returns.comparing import compared, rows_found
from keepsight.returns.findings import FINDINGS_SCHEMA
from keepsight.returns.report import (
    KeptReport,
    capped,
    headline,
    summary,
    write_json,
    write_list,
)
from keepsight.returns.report_page import SCRIPT, write_page
from keepsight.returns.report_workbook import write_workbook
from keepsight.returns.unreadable_dates import UNREAD

SCHEMA = {**FINDINGS_SCHEMA, "file": pl.String(), "line": pl.Int64(), "value": pl.String()}
HOSTILE = "<script>alert(1)</script>"
BREAKS_OUT = "\"'><img src=x onerror=alert(1)>"
FORMULA = "=HYPERLINK(1)"


def finding(rule: str, row: int | None = None, field: str | None = None, **more: Any) -> Any:
    """One line of findings; a row is a row of the table Episodes, and of the child its number."""
    whole = row is None
    return {
        "rule": rule,
        "version": "2022-23",
        "severity": "error",
        "table": None if whole else "Episodes",
        "row": row,
        "field": field,
        "group": 0,
        "child": None if whole else f"M{row}",
        "message": f"The message of {rule}.",
        "file": None if whole else "episodes.csv",
        "line": None if whole else int(row or 0) + 2,
        "value": None,
        **more,
    }


def report(*findings: Any, remarks: tuple[str, ...] = (), **status: str) -> KeptReport:
    """A kept report; ``status``: rules that gave no answer, with the reason."""
    ran = [(rule, "ran", None) for rule in dict.fromkeys(one["rule"] for one in findings)]
    apart = [
        (r, "crashed" if why.endswith("Error") else "not_run", why) for r, why in status.items()
    ]
    return KeptReport(
        "ssda903",
        "2025-26",
        pl.DataFrame(findings, schema=SCHEMA),
        pl.DataFrame(
            [*(one for one in ran if one[0] != UNREAD), *apart],
            schema={"rule": pl.String, "status": pl.String, "reason": pl.String},
            orient="row",
        ),
        remarks,
    )


SOME = report(
    finding("101", 0, "DECOM"),
    finding("101", 0, "DEC"),
    finding("101", 1, "DECOM", child="M0"),
    finding("102", 1, "LS", severity="query", child="M0"),
    finding("103"),
    finding(UNREAD, 2, message="Row 4 has 3 cells where the heading has 13.", child=None),
    remarks=("e.csv: the column DEC is missing.",),
    r900="needs a list of providers",
    r800="KeyError",
)


class TestTheAnswer:
    def test_the_headline_counts_rows_once_however_many_fields_they_have(self) -> None:
        assert headline(SOME) == (
            "5 findings (4 errors, 1 query) on 1 child, by 4 of 3 rules. "
            "1 could not run and 1 broke."
        )

    def test_one_finding_is_one(self) -> None:
        assert headline(report(finding("101", 0, "DECOM"))) == (
            "1 finding (1 error, 0 queries) on 1 child, by 1 of 1 rules."
        )

    def test_nothing_found_is_said_with_what_did_not_run(self) -> None:
        assert headline(report()) == "Nothing found by 0 rules."
        assert headline(report(r1="needs a postcode directory")) == (
            "Nothing found by 0 rules. 1 could not run."
        )

    def test_the_summary_has_most_rows_first_then_what_gave_no_answer(self) -> None:
        lines = summary(SOME)
        assert [(one.code, one.rows, one.children, one.status) for one in lines] == [
            ("101", 2, 1, "ran"),
            ("102", 1, 1, "ran"),
            ("103", 1, 0, "ran"),
            (UNREAD, 1, 0, "ran"),
            ("r800", 0, 0, "crashed"),
            ("r900", 0, 0, "not_run"),
        ]
        assert [one.code for one in lines if one.whole] == ["103"]
        assert lines[3].message == "A file could not be read as it should be."
        assert lines[5].reason == "needs a list of providers"

    def test_a_checked_return_is_told_as_a_kept_one_is(self) -> None:
        files = {"r.csv": b"CHILD,DOB,REVIEW,REVIEW_CODE\nM1,06/05/2010,28/06/2025,XX\n"}
        checked = check_files("ssda903", files)
        kept = KeptReport(
            "ssda903",
            checked.collection,
            checked.placed(checked.findings),
            checked.validation.status,
            checked.remarks,
        )
        assert headline(kept) == headline(checked)
        assert summary(kept) == summary(checked)
        assert capped(kept, 1).equals(capped(checked, 1))
        cell = kept.findings.filter(pl.col("field") == "REVIEW_CODE").row(0, named=True)
        assert (cell["file"], cell["line"], cell["value"]) == ("r.csv", 2, "XX")


class TestCapped:
    def test_whole_rows_are_kept(self) -> None:
        many = report(*(finding("101", row, field) for row in range(5) for field in ("LS", "CIN")))
        found = capped(many, 2)
        assert found.select("row", "field").rows() == [(0, "LS"), (0, "CIN"), (1, "LS"), (1, "CIN")]

    def test_each_rule_keeps_its_first_and_the_whole_return_its_finding(self) -> None:
        found = capped(report(*(finding("101", n, "LS") for n in range(3)), finding("103")), 1)
        assert found.select("rule", "row").rows() == [("101", 0), ("103", None)]

    def test_where_there_are_fewer_all_are_kept(self) -> None:
        assert capped(SOME, 100).equals(SOME.findings)

    def test_the_workbook_and_the_page_say_so(self, tmp_path: Path) -> None:
        many = report(*(finding("101", row, "LS") for row in range(5)))
        write_page(many, tmp_path / "page.html", rows_a_rule=2)
        page = html.parse(tmp_path / "page.html").getroot()
        assert len(page.xpath("//details//tbody/tr")) == 2
        assert "The first 2 of 5 rows." in page.text_content()
        write_workbook(many, tmp_path / "book.xlsx", rows_a_rule=2)
        sheets = sheets_of((tmp_path / "book.xlsx").read_bytes())
        line = next(row for row in sheets["Summary"] if row[0] == "101")
        assert line[3:5] == [5, 2]
        assert len(sheets["Findings"]) == 3


class TestJson:
    def written(self, some: KeptReport) -> Any:
        file = io.BytesIO()
        write_json(some, file)
        return json.loads(file.getvalue())

    @pytest.mark.parametrize("at_once", [1, 2, 5, 100])
    def test_the_rows_are_those_of_the_frames(
        self, at_once: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reports, "AT_ONCE", at_once)
        told = self.written(SOME)
        assert list(told) == ["findings", "status", "remarks", "collection"]
        assert told["findings"] == SOME.findings.to_dicts()
        assert told["status"] == SOME.validation.status.to_dicts()
        assert (told["remarks"], told["collection"]) == (list(SOME.remarks), "2025-26")

    def test_nothing_found_is_an_empty_list(self) -> None:
        assert self.written(report())["findings"] == []

    def test_words_beyond_ascii_and_quotes_come_as_they_are(self) -> None:
        some = report(finding("101", 0, "LS", value='Zoë "\\\n'), remarks=("Zoë",))
        told = self.written(some)
        assert (told["findings"][0]["value"], told["remarks"]) == ('Zoë "\\\n', ["Zoë"])


class TestTheList:
    STARTS = ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx")

    def test_in_a_csv_what_a_spreadsheet_would_run_begins_with_an_apostrophe(
        self, tmp_path: Path
    ) -> None:
        cells = [*self.STARTS, "plain", "a=b"]
        findings = [finding("101", n, "LS", value=cell) for n, cell in enumerate(cells)]
        findings.append(finding("101", 9, "LS", child=FORMULA, file=FORMULA))
        write_list(report(*findings), tmp_path / "all.csv")
        assert (tmp_path / "all.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        found = pl.read_csv(tmp_path / "all.csv", infer_schema=False)
        assert found["value"].to_list() == [*(f"'{s}" for s in self.STARTS), "plain", "a=b", None]
        assert found.row(-1, named=True)["child"] == found["file"][-1] == "'" + FORMULA
        assert found["line"][0] == "2"

    @pytest.mark.parametrize("name", ["all.parquet", "ALL.PARQUET"])
    def test_parquet_has_every_cell_as_it_is(self, name: str, tmp_path: Path) -> None:
        some = report(finding("101", 0, "LS", value="=1+1"))
        write_list(some, tmp_path / name)
        assert pl.read_parquet((tmp_path / name).read_bytes()).equals(some.findings)


def sheets_of(content: bytes) -> dict[str, list[list[Any]]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


class TestTheWorkbook:
    def test_four_sheets_say_what_was_found_and_what_was_not_asked(self) -> None:
        kept = io.BytesIO()
        write_workbook(SOME, kept)
        sheets = sheets_of(kept.getvalue())
        assert list(sheets) == ["Summary", "Findings", "Children", "Not run"]
        assert sheets["Summary"][0][0] == headline(SOME)
        assert sheets["Summary"][1][0] == SOME.remarks[0]
        assert sheets["Summary"][3][0] == "Rule"
        assert len(sheets["Findings"]) == 1 + SOME.findings.height
        assert sheets["Findings"][1][:7] == [
            *("101", "error", "M0", "Episodes", "episodes.csv", 2, "DECOM"),
        ]
        assert sheets["Children"][1:] == [["M0", 3, "101, 102"]]
        assert [row[:2] for row in sheets["Not run"][1:]] == [
            ["r800", "crashed"],
            ["r900", "not run"],
        ]

    def test_nothing_that_stood_in_a_file_runs(self) -> None:
        some = report(
            finding("101", 0, "LS", value=FORMULA, child="=1+1", file="=2+2"),
            finding("101", 1, "LS", value="http://elsewhere.example/"),
            remarks=("=3+3",),
        )
        kept = io.BytesIO()
        write_workbook(some, kept)
        cells = sheets_of(kept.getvalue())
        assert cells["Findings"][1][2] == "=1+1" and cells["Findings"][1][4] == "=2+2"
        assert cells["Findings"][1][7] == FORMULA
        assert cells["Summary"][1][0] == "=3+3"
        with zipfile.ZipFile(kept) as packed:
            inside = b"".join(packed.read(n) for n in packed.namelist() if "worksheets" in n)
        assert b"<f>" not in inside and b"hyperlink" not in inside

    def test_an_empty_report_has_its_headings(self) -> None:
        kept = io.BytesIO()
        write_workbook(report(), kept)
        assert [len(rows) for rows in sheets_of(kept.getvalue()).values()] == [3, 1, 1, 1]

    def test_a_cell_longer_than_a_sheet_takes_is_cut(self) -> None:
        kept = io.BytesIO()
        write_workbook(report(finding("101", 0, "LS", value="x" * 50_000)), kept)
        assert len(sheets_of(kept.getvalue())["Findings"][1][7]) == 32_000


class TestThePage:
    @pytest.fixture
    def source(self, tmp_path: Path) -> str:
        """The page of a report in which every text that may come from a file is hostile."""
        some = report(
            finding("101", 0, HOSTILE, value=BREAKS_OUT, child=HOSTILE, file=BREAKS_OUT),
            finding("101", 1, "LS", value=HOSTILE, child=BREAKS_OUT, table=HOSTILE),
            finding(UNREAD, 2, message=HOSTILE),
            finding("102", 3, "LS", severity="query"),
            finding("103", severity="internal"),
            remarks=(HOSTILE, BREAKS_OUT),
            r900=f"needs {HOSTILE}",
        )
        write_page(some, tmp_path / "page.html")
        return (tmp_path / "page.html").read_text(encoding="utf-8")

    def test_nothing_that_stood_in_a_file_runs(self, source: str) -> None:
        page = html.fromstring(source)
        assert len(page.xpath("//script")) == 1 and not page.xpath("//img")
        assert not page.xpath("//@*[starts-with(name(), 'on')]")
        said = page.xpath("string(//main)")
        assert said.count(HOSTILE) >= 5 and BREAKS_OUT in said

    def test_one_heading_a_language_and_a_label_for_every_question(self, source: str) -> None:
        page = html.fromstring(source)
        assert page.get("lang") == "en" and page.xpath("string(//title)")
        assert [h.text for h in page.xpath("//h1")] == ["SSDA903 return 2025-26: what was found"]
        asked = page.xpath("//input/@id | //select/@id")
        assert asked and sorted(asked) == sorted(page.xpath("//label/@for"))
        assert all(region.get("aria-label") for region in page.xpath("//*[@role='region']"))
        assert all(head.get("scope") == "col" for head in page.xpath("//th"))

    def test_its_policy_lets_its_own_script_run_and_no_other(self, source: str) -> None:
        page = html.fromstring(source)
        policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        script = page.xpath("//script")[0].text
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert script == SCRIPT and f"script-src 'sha256-{digest}'" in policy
        assert "default-src 'none'" in policy and "script-src 'unsafe" not in policy

    def test_no_address_is_fetched(self, source: str) -> None:
        page = html.fromstring(source)
        assert not page.xpath("//@src | //@href | //@action | //link | //iframe | //object")
        assert "url(" not in source and "@import" not in source

    def test_each_row_says_its_place_and_its_cells(self, tmp_path: Path) -> None:
        write_page(SOME, tmp_path / "page.html")
        page = html.parse(tmp_path / "page.html").getroot()
        first = page.xpath("//details[1]//tbody/tr")
        assert [" ".join(row.text_content().split()) for row in first] == [
            "M0Episodesepisodes.csv2DECOM: blank; DEC: blank",
            "M0Episodesepisodes.csv3DECOM: blank",
        ]
        said = page.text_content()
        assert "Row 4 has 3 cells where the heading has 13." in said
        assert "It broke inside (KeyError)" in said and "Needs a list of providers." in said

    def test_a_clean_return_says_so_and_asks_for_no_filter(self, tmp_path: Path) -> None:
        write_page(report(), tmp_path / "page.html")
        page = html.parse(tmp_path / "page.html").getroot()
        assert page.xpath("string(//p[@class='answer'])") == "Nothing found by 0 rules."
        assert not page.xpath("//form | //details")


class TestComparing:
    def states(self, now: KeptReport, before: KeptReport | None) -> list[tuple[str, str, str]]:
        """Rule, child and state of every row."""
        then = None if before is None else rows_found(before.findings)
        found = compared(rows_found(now.findings), then)
        return found.select("rule", "child", "state").rows()

    def test_a_row_stands_once_with_all_its_fields_and_cells(self) -> None:
        some = report(
            finding("101", 0, "LS", value="C2"),
            finding("101", 0, "CIN"),
            finding("101", 0, "LS", value="C2", group=1),
        )
        (row,) = rows_found(some.findings).to_dicts()
        assert (row["fields"], row["values"]) == (["LS", "CIN"], ["C2", None])
        assert (row["file"], row["line"], row["child"]) == ("episodes.csv", 2, "M0")

    def test_without_a_check_before_everything_was_found(self) -> None:
        assert self.states(report(finding("101", 0, "LS")), None) == [("101", "M0", "found")]

    def test_new_still_there_and_fixed_wherever_the_rows_stand_now(self) -> None:
        before = report(finding("101", 0, "LS"), finding("101", 1, "LS"), finding("103"))
        now = report(finding("101", 7, "LS", child="M1"), finding("102", 8, "LS"), finding("103"))
        assert self.states(now, before) == [
            ("101", "M1", "still"),
            ("102", "M8", "new"),
            ("103", None, "still"),
            ("101", "M0", "fixed"),
        ]

    @pytest.mark.parametrize(
        ("then", "now", "states"),
        [
            (3, 2, ["still", "still", "fixed"]),
            (1, 3, ["still", "new", "new"]),
            (2, 0, ["fixed", "fixed"]),
            (0, 1, ["new"]),
        ],
    )
    def test_rows_of_one_child_are_counted(self, then: int, now: int, states: list[str]) -> None:
        def rows(number: int) -> KeptReport:
            return report(*(finding("101", n, "LS", child="M1") for n in range(number)))

        assert [state for *_, state in self.states(rows(now), rows(then))] == states

    def test_another_rule_table_or_child_is_another_finding(self) -> None:
        before = report(finding("101", 0, "LS"))
        for other in ({"rule": "102"}, {"table": "Reviews"}, {"child": "M9"}):
            now = report({**finding("101", 0, "LS"), **other})
            assert [state for *_, state in self.states(now, before)] == ["new", "fixed"]

    def test_rows_without_a_child_are_compared_too(self) -> None:
        one = report(finding("101", 0, "LS", child=None))
        assert [state for *_, state in self.states(one, one)] == ["still"]
