"""The files of a return as text for the rules: census, SSDA903, and what rules look things up in."""

from __future__ import annotations

import io
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from keepsight.kernel.source import UnreadableFile
from keepsight.law.authorities import authorities
from keepsight.returns.checking import Checked, check_files, read_return
from keepsight.returns.cin_census.prepared import CALLED, FACTORS
from keepsight.returns.cin_census.reader import CHILD_TABLES
from keepsight.returns.cin_census.text_reader import read_cin_text
from keepsight.returns.ssda903.lookups import (
    POSTCODE_HEADINGS,
    PROVIDER_HEADINGS,
    read_postcodes,
    read_providers,
)
from keepsight.returns.ssda903.places import METRES_A_MILE, directory, of_places
from keepsight.returns.ssda903.text_reader import read_ssda903_text
from keepsight.returns.text_return import TextReturn
from keepsight.returns.unreadable_dates import UNREAD

CENSUS = """<?xml version="1.0" encoding="utf-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>201</LEA></Source></Header>
<Children>
<Child>
<ChildIdentifiers><LAchildID>K1</LAchildID><UPN>  </UPN></ChildIdentifiers>
<ChildCharacteristics><Disabilities><Disability>MOB</Disability></Disabilities></ChildCharacteristics>
<CINdetails><CINreferralDate>2025-04-02</CINreferralDate>
<Assessments><AssessmentActualStartDate>2025-04-03</AssessmentActualStartDate>
<FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors>
<AssessmentFactors>2B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
<ChildProtectionPlans><CPPstartDate>2025-05-01</CPPstartDate>
<Reviews><CPPreviewDate>2025-07-01</CPPreviewDate></Reviews></ChildProtectionPlans></CINdetails>
<CINdetails><CINreferralDate>2025-11-02</CINreferralDate>
<Assessments><AssessmentActualStartDate>2025-11-03</AssessmentActualStartDate></Assessments></CINdetails>
</Child>
<Child>
<ChildIdentifiers><LAchildID>K2</LAchildID></ChildIdentifiers>
<CINdetails><Section47><S47ActualStartDate>2025-06-01</S47ActualStartDate></Section47>
<CINPlanDates><CINPlanStartDate>2025-06-09</CINPlanStartDate></CINPlanDates></CINdetails>
</Child>
</Children></Message>
"""

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nM1,F,06/05/2010,WBRI,UN4,1,01/02/2026\nM2,M,07/08/2014,MWBC,UN1,,\n"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
    "M1,01/06/2025,S,C2,N1,U4,PR1,,,,AB1 2CD,EF3 4GH,SC123456\n"
    "M2,02/07/2025,S,V2,N1,K2,PR4,03/08/2025,X1,CARPL,,,XXXXXXX\n"
)
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\nM1,06/05/2010,28/06/2025,PN1\n"
XML = """<?xml version="1.0"?>
<EXPSSDA903><CHILD><HEADER><CHILDID>M1</CHILDID><SEX>2</SEX><DOB>06/05/2010</DOB><UASC>1</UASC>
<AREVIEW><REVIEW>28/06/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW></HEADER>
<EPISODE><DECOM>01/06/2025</DECOM><RNE>S</RNE><LS>C2</LS><PL>U4</PL></EPISODE></CHILD>
<CHILD><HEADER><CHILDID>M2</CHILDID><UASC>0</UASC></HEADER></CHILD></EXPSSDA903>
"""


def census(text: str = CENSUS) -> TextReturn:
    return read_cin_text(text.encode(), "census.xml")


def read(**files: str | bytes) -> TextReturn:
    """An SSDA903 return: ``header="..."`` is the file ``header.csv``."""
    return read_ssda903_text(
        {f"{name}.csv": t.encode() if isinstance(t, str) else t for name, t in files.items()},
        "The return",
    )


def workbook(**sheets: str) -> bytes:
    """A workbook with a sheet for each comma-separated text; numbers in it are numbers."""
    book = io.BytesIO()
    with xlsxwriter.Workbook(book, {"strings_to_numbers": True}) as made:
        for name, text in sheets.items():
            sheet = made.add_worksheet(name)
            for line, cells in enumerate(text.splitlines()):
                sheet.write_row(line, 0, cells.split(","))
    return book.getvalue()


def unread(checked: Checked) -> list[dict[str, object]]:
    """What could not be read, with its place."""
    found = checked.findings.filter(pl.col("rule") == UNREAD)
    return checked.placed(found).select("table", "row", "file", "line", "message").to_dicts()


class TestTheCensus:
    def test_the_header_tells_whose_it_is_and_of_which_year(self) -> None:
        read = census()
        assert (read.authority, read.collection, read.file_format) == ("201", "2025-26", "xml")
        assert read.faults.is_empty() and read.remarks == ()

    def test_every_table_is_there_also_without_rows(self) -> None:
        read = census("<Message><Header><Collection>CIN</Collection></Header></Message>")
        own = {FACTORS if t == "AssessmentFactors" else CALLED.get(t, t) for t in CHILD_TABLES}
        assert set(read.tables) == {"Header", *own} == set(read.places)
        assert {name for name, frame in read.tables.items() if frame.height} == {"Header"}

    def test_numbers_tie_each_group_to_the_one_it_stands_in(self) -> None:
        tables = census().tables
        first, second, third = tables["CINdetails"].rows(named=True)
        assert len({d["CINdetailsID"] for d in (first, second, third)}) == 3
        early, late = tables["Assessments"].rows(named=True)
        assert (early["CINdetailsID"], late["CINdetailsID"]) == (
            first["CINdetailsID"],
            second["CINdetailsID"],
        )
        for factor in tables[FACTORS].rows(named=True):
            assert factor["AssessmentID"] == early["AssessmentID"]
            assert (factor["CINdetailsID"], factor["LAchildID"]) == (first["CINdetailsID"], "K1")
        (plan,), (review,) = (
            tables[name].rows(named=True) for name in ("ChildProtectionPlans", "Reviews")
        )
        assert (review["CPPID"], review["CINdetailsID"]) == (plan["CPPID"], first["CINdetailsID"])
        for name in ("Section47", "CINplanDates"):
            (row,) = tables[name].rows(named=True)
            assert (row["LAchildID"], row["CINdetailsID"]) == ("K2", third["CINdetailsID"])

    def test_cells_are_the_text_of_the_file_and_blanks_are_null(self) -> None:
        tables = census().tables
        assert tables["CINdetails"]["CINreferralDate"].to_list() == [
            "2025-04-02",
            "2025-11-02",
            None,
        ]
        assert tables["ChildIdentifiers"]["UPN"].to_list() == [None, None]
        assert tables[FACTORS]["AssessmentFactor"].to_list() == ["1A", "2B"]

    @pytest.mark.parametrize(
        ("table", "element"),
        [
            ("ChildIdentifiers", "<ChildIdentifiers>"),
            ("CINdetails", "<CINdetails>"),
            ("Assessments", "<Assessments>"),
            (FACTORS, "<AssessmentFactors>"),
            ("CINplanDates", "<CINPlanDates>"),
            ("Reviews", "<CPPreviewDate>"),
        ],
    )
    def test_a_row_stands_at_the_line_of_its_element(self, table: str, element: str) -> None:
        lines = [n for n, line in enumerate(CENSUS.splitlines(), start=1) if element in line]
        places = census().places[table]
        assert places["line"].to_list() == lines
        assert set(places["file"]) == {"census.xml"}

    def test_a_row_in_no_child_with_identifiers_has_none(self) -> None:
        text = CENSUS.replace("<ChildIdentifiers><LAchildID>K2</LAchildID></ChildIdentifiers>", "")
        text = text.replace("</Children>", "<Section47></Section47></Children>")
        tables = census(text).tables
        assert tables["CINdetails"]["LAchildID"].to_list() == ["K1", "K1", None]
        assert tables["Section47"]["LAchildID"].to_list() == [None, None]

    def test_what_is_given_twice_is_said_on_its_row(self) -> None:
        again = "<CINreferralDate>2025-11-02</CINreferralDate>"
        text = CENSUS.replace(again, again + again.replace("02<", "05<"))
        checked = check_files("cin", {"census.xml": text.encode()}, rules=["8500"])
        (found,) = unread(checked)
        assert (found["table"], found["row"], found["line"]) == ("CINdetails", 1, 15)
        assert found["message"] == (
            "Line 15, child K1, column CINreferralDate: it is given twice. The first was read."
        )

    @pytest.mark.parametrize("content", [b"", b"<Message>", b"<Message/>", XML.encode(), b"PK\x03"])
    def test_what_is_no_census_is_refused_with_a_sentence(self, content: bytes) -> None:
        with pytest.raises(UnreadableFile, match=r"^census\.xml .+\.$"):
            read_cin_text(content, "census.xml")

    def test_a_census_is_one_file(self) -> None:
        both = {"a.xml": CENSUS.encode(), "b.xml": CENSUS.encode()}
        for files in (both, {}):
            with pytest.raises(UnreadableFile, match="one XML file"):
                read_return("cin", files)


class TestTheCsvFiles:
    def test_files_under_any_names_are_known_by_their_columns(self) -> None:
        found = read(one=REVIEWS, two=HEADER, three=EPISODES)
        assert {name: frame.height for name, frame in found.tables.items()} == {
            "Header": 2,
            "Episodes": 2,
            "Reviews": 1,
        }
        assert found.places["Header"].rows() == [("two.csv", 2), ("two.csv", 3)]
        assert (found.collection, found.file_format, found.authority) == ("2025-26", "csv", None)
        assert found.remarks == () and found.faults.is_empty()

    def test_columns_in_another_order_and_spelling_come_under_the_departments_names(self) -> None:
        found = read(r="review code,Review,Child ID,dob\nPN1,28/06/2025,M1,06/05/2010\n")
        assert found.tables["Reviews"].to_dicts() == [
            {"CHILD": "M1", "DOB": "06/05/2010", "REVIEW": "28/06/2025", "REVIEW_CODE": "PN1"}
        ]
        assert found.remarks == ()

    def test_extra_and_missing_columns_are_said(self) -> None:
        found = read(r="CHILD,REVIEW,REVIEW_CODE,LA\nM1,28/06/2025,PN1,Calderbeck\n")
        assert found.tables["Reviews"].columns == ["CHILD", "REVIEW", "REVIEW_CODE"]
        assert found.remarks == (
            "r.csv: the column DOB is missing.",
            "r.csv: the column LA is not known. It was not read.",
        )

    def test_columns_that_other_systems_add_are_read_where_rules_use_them(self) -> None:
        lines = EPISODES.splitlines()
        text = "\n".join([lines[0] + ",PL_DISTANCE", lines[1] + ",3.5", lines[2] + ","])
        found = read(e=text)
        assert found.tables["Episodes"]["PL_DISTANCE"].to_list() == ["3.5", None]
        assert found.remarks == ()

    def test_two_files_of_one_table_stand_behind_one_another(self) -> None:
        second = REVIEWS.replace("M1", "M2").replace("DOB", "dob")
        found = read(a=REVIEWS, b=second)
        assert found.tables["Reviews"]["CHILD"].to_list() == ["M1", "M2"]
        assert found.tables["Reviews"]["DOB"].null_count() == 0
        assert found.places["Reviews"].rows() == [("a.csv", 2), ("b.csv", 2)]

    def test_semicolons_and_windows_1252(self) -> None:
        text = EPISODES.replace(",", ";").replace("AB1 2CD", "Café")
        found = read(e=text.encode("cp1252"))
        assert found.tables["Episodes"]["HOME_POST"].to_list() == ["Café", None]

    def test_a_workbook_has_a_table_a_sheet(self) -> None:
        files = {"all.xlsx": workbook(one=HEADER, two=REVIEWS, notes="Made by,us\n")}
        found = read_ssda903_text(files, "The return")
        assert set(found.tables) == {"Header", "Reviews"}
        assert found.places["Reviews"].rows() == [("all.xlsx, sheet two", 2)]

    @pytest.mark.parametrize("word", ["NULL", "null", "#N/A", "nan", " "])
    def test_words_for_nothing_are_blank(self, word: str) -> None:
        found = read(h=HEADER.replace("WBRI", word))
        assert found.tables["Header"]["ETHNIC"].to_list() == [None, "MWBC"]

    def test_one_point_nought_is_one_where_a_code_is_asked_and_stays_elsewhere(self) -> None:
        text = HEADER.replace("M1,F", "1.0,2.0").replace("UN4,1", "UN4,1.0")
        row = read(h=text).tables["Header"].row(0, named=True)
        assert (row["CHILD"], row["SEX"], row["MOTHER"]) == ("1.0", "2", "1")

    @pytest.mark.parametrize(
        ("old", "new", "cells"),
        [("M2,M,07/08/2014,MWBC,UN1,,", "M2,M", 2), ("UN1,,", "UN1,,,,more", 9)],
    )
    def test_a_row_too_short_or_too_long_is_said_on_its_row(
        self, old: str, new: str, cells: int
    ) -> None:
        files = {"a.csv": HEADER.encode(), "b.csv": HEADER.replace(old, new).encode()}
        checked = check_files("ssda903", files, collection="2025-26", rules=["101"])
        assert unread(checked) == [
            {
                "table": "Header",
                "row": 3,
                "file": "b.csv",
                "line": 3,
                "message": f"Row 3 has {cells} cells where the heading has 7.",
            }
        ]
        assert checked.read.tables["Header"].height == 4

    def test_one_bad_file_is_a_remark_and_keeps_nothing_else_from_being_read(self) -> None:
        found = read(a=b"", h=HEADER, z=b"Name,Colour\nx,red\n")
        assert list(found.tables) == ["Header"]
        assert set(found.remarks) == {
            "a.csv is empty.",
            "z.csv holds no table of the SSDA903 return.",
        }

    @pytest.mark.parametrize(
        ("files", "says"),
        [
            ({}, "The return holds no files."),
            ({"a.csv": b"Name,Colour\nx,red\n"}, "a.csv holds no table of the SSDA903 return."),
            ({"a.csv": b""}, "a.csv is empty."),
            (
                {"a.csv": b"", "b.csv": b"x\n"},
                "The return: no file holds a table of the SSDA903 return.",
            ),
        ],
    )
    def test_without_a_table_it_is_refused_with_a_sentence(
        self, files: dict[str, bytes], says: str
    ) -> None:
        with pytest.raises(UnreadableFile) as refused:
            read_ssda903_text(files, "The return")
        assert str(refused.value) == says

    def test_a_return_that_does_not_say_its_year_asks_for_it(self) -> None:
        files = {"h.csv": HEADER.encode()}
        with pytest.raises(UnreadableFile, match="Name the collection"):
            check_files("ssda903", files, rules=["101"])
        assert check_files("ssda903", files, rules=["101"], collection="2024-25").findings.is_empty
        with pytest.raises(UnreadableFile, match="is no collection"):
            check_files("ssda903", files, rules=["101"], collection="2024")

    def test_another_year_than_the_files_say_is_followed_and_said(self) -> None:
        files = {"e.csv": EPISODES.encode()}
        checked = check_files("ssda903", files, collection="2024-25", rules=["101"])
        assert checked.collection == "2024-25"
        assert checked.remarks[0] == (
            "The files seem to be of 2025-26; they were checked as 2024-25."
        )

    def test_what_is_said_of_last_years_files_says_so(self) -> None:
        last = {"e.csv": EPISODES.replace("/2025", "/2024").encode(), "x.csv": b""}
        files = {"e.csv": EPISODES.encode()}
        checked = check_files("ssda903", files, previous=last, rules=["101"])
        assert checked.remarks == ("Last year: x.csv is empty.",)


class TestTheXml:
    def test_rows_flags_and_tables_without_rows(self) -> None:
        found = read_ssda903_text({"return.xml": XML.encode()}, "The return")
        assert (found.file_format, found.collection, found.name) == (
            "xml",
            "2025-26",
            "return.xml",
        )
        header = found.tables["Header"]
        assert header.select("CHILD", "UASC").rows() == [("M1", "1"), ("M2", "0")]
        assert found.tables["Reviews"].to_dicts() == [
            {"CHILD": "M1", "DOB": "06/05/2010", "REVIEW": "28/06/2025", "REVIEW_CODE": "PN1"}
        ]
        assert found.tables["Episodes"]["PLACE"].to_list() == ["U4"]
        assert found.tables["Missing"].height == 0
        assert found.places["Episodes"].rows() == [("return.xml", 4)]
        assert found.places["Missing"].height == 0

    def test_what_is_given_twice_is_said_on_its_row(self) -> None:
        text = XML.replace("<RNE>S</RNE>", "<RNE>S</RNE><RNE>P</RNE>")
        (found,) = unread(check_files("ssda903", {"x.xml": text.encode()}, rules=["101"]))
        assert (found["table"], found["row"], found["line"]) == ("Episodes", 0, 4)
        assert found["message"] == (
            "Line 4, child M1, column RNE: it is given twice. The first was read."
        )

    def test_beside_csv_files_it_is_left_out_and_that_is_said(self) -> None:
        files = {"h.csv": HEADER.encode(), "x.xml": XML.encode()}
        found = read_ssda903_text(files, "The return")
        assert (found.file_format, set(found.tables)) == ("csv", {"Header"})
        assert found.remarks == ("x.xml was left out: it is a return of its own.",)

    def test_several_are_refused(self) -> None:
        files = {"x.xml": XML.encode(), "y.xml": XML.encode()}
        with pytest.raises(UnreadableFile, match="2 returns in XML"):
            read_ssda903_text(files, "The return")


class TestListsOfProviders:
    @pytest.mark.parametrize(
        ("column", "spelt"),
        [(column, spelt) for column, all_spelt in PROVIDER_HEADINGS.items() for spelt in all_spelt],
    )
    def test_each_heading_is_known(self, column: str, spelt: str) -> None:
        key = "" if column == "URN" else "urn,"
        book = workbook(List=f"Ofsted's list,\n{key}{spelt.upper()}\n{'SC1,' if key else ''}K1\n")
        found = read_providers({"list.xlsx": book})
        assert found.columns == list(PROVIDER_HEADINGS)
        assert found[column].to_list() == ["K1"]

    @pytest.mark.parametrize("nothing", ["-", "N/A", "None", "NULL", ""])
    def test_dashes_and_words_for_nothing_are_blank(self, nothing: str) -> None:
        book = workbook(List=f"URN,Closed date,Postcode\nSC1,{nothing},AB1 2CD\n")
        row = read_providers({"list.xlsx": book}).row(0, named=True)
        assert (row["REG_END"], row["POSTCODE"], row["PLACE_CODES"]) == (None, "AB1 2CD", None)

    @pytest.mark.parametrize(
        ("name", "code"),
        [
            ("Camden", "202"),
            ("London Borough of Camden", "202"),
            ("Leeds City Council", "383"),
            ("Bristol, City of", "801"),
            ("Hammersmith & Fulham", "205"),
            ("Nowhere", None),
        ],
    )
    def test_councils_named_in_words_get_their_code(self, name: str, code: str | None) -> None:
        text = f'URN,Local authority\nSC1,"{name}"\n'
        found = read_providers({"list.csv": text.encode()})
        assert found["LA_CODE_INFERRED"].to_list() == [code]

    def test_every_council_is_known_by_its_own_name(self) -> None:
        text = "URN,Local authority\n" + "".join(f'SC1,"{n}"\n' for n in authorities().values())
        found = read_providers({"list.csv": text.encode()})
        assert found["LA_CODE_INFERRED"].to_list() == list(authorities())

    def test_a_code_in_the_list_comes_before_the_name(self) -> None:
        text = "URN,Local authority,LA_CODE_INFERRED\nSC1,Camden,845\nSC2,Camden,-\n"
        found = read_providers({"list.csv": text.encode()})
        assert found["LA_CODE_INFERRED"].to_list() == ["845", "202"]

    def test_several_lists_and_sheets_stand_behind_one_another(self) -> None:
        book = workbook(Homes="URN\nSC1\n", Notes="Made by,us\n", Other="URN\nSC2\n")
        found = read_providers({"a.xlsx": book, "b.csv": b"URN,Postcode\nSC3,AB1 2CD\n"})
        assert found["URN"].to_list() == ["SC1", "SC2", "SC3"]

    @pytest.mark.parametrize("content", [b"Name,Place\nx,y\n", workbook(One="Name,Place\nx,y\n")])
    def test_a_list_without_a_urn_is_refused(self, content: bytes) -> None:
        with pytest.raises(UnreadableFile, match="no sheet has a column URN"):
            read_providers({"list": content})


class TestPostcodes:
    def test_the_headings_of_the_office_for_national_statistics(self) -> None:
        text = "pcd,pcds,oseast1m,osnrth1m,oslaua\nAB1  2CD,AB1 2CD,394251,806376,S12000033\n"
        found = read_postcodes(text.encode(), "onspd.csv")
        assert found.to_dicts() == [
            {"postcode": "AB1 2CD", "easting": "394251", "northing": "806376", "la": "S12000033"}
        ]

    @pytest.mark.parametrize(
        ("column", "spelt"),
        [(column, spelt) for column, all_spelt in POSTCODE_HEADINGS.items() for spelt in all_spelt],
    )
    def test_each_heading_is_known_in_parquet(self, column: str, spelt: str) -> None:
        frame = pl.DataFrame({"postcode": ["A"], "easting": [1], "northing": [2], "la": ["x"]})
        kept = io.BytesIO()
        frame.rename({column: spelt}).write_parquet(kept)
        assert read_postcodes(kept.getvalue(), "p.parquet").equals(frame)

    @pytest.mark.parametrize("missing", list(POSTCODE_HEADINGS))
    def test_a_missing_column_is_named(self, missing: str) -> None:
        text = ",".join(name for name in POSTCODE_HEADINGS if name != missing) + "\n1,2,3\n"
        with pytest.raises(UnreadableFile, match=f"^p has no column {missing}"):
            read_postcodes(text.encode(), "p")

    def test_what_is_neither_is_refused_wherever_it_is_broken(self) -> None:
        kept = io.BytesIO()
        pl.DataFrame({name: ["1"] for name in POSTCODE_HEADINGS}).write_parquet(kept)
        whole = kept.getvalue()
        for content in (b"", b"PAR1", whole[:40], whole[:4] + whole[60:], b"a\n1,2,3\n"):
            with pytest.raises(UnreadableFile):
                read_postcodes(content, "p")

    def test_a_file_over_which_polars_panics_is_refused_like_any_other(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A directory with wrong lengths inside makes Polars panic, which is no ``Exception``."""

        def panics(*_: object) -> None:
            raise pl.exceptions.PanicException("range end index out of range")

        monkeypatch.setattr(pl, "read_parquet", panics)
        with pytest.raises(UnreadableFile, match="no directory of postcodes"):
            read_postcodes(b"PAR1", "p")


class TestPlaces:
    KNOWN = pl.DataFrame(
        {
            "postcode": ["AB1 2CD", "ef34gh", "CF1 1AA", "EH1 1AA", "BT1 1AA", "JE1 1AA"],
            "easting": [400_000, 400_000 + 3 * METRES_A_MILE, 318_000, 325_000, None, None],
            "northing": [300_000, 300_000 + 4 * METRES_A_MILE, 176_000, 673_000, None, None],
            "la": ["E08000025", "330", "W06000015", "S12000036", "N09000003", "L99999999"],
        },
        strict=False,
    )

    def of(self, *pairs: tuple[str | None, str | None]) -> list[tuple[str | None, float | None]]:
        """``PL_LA`` and ``PL_DISTANCE`` of each home and placement."""
        posts = pl.DataFrame(
            pairs, schema={"HOME_POST": pl.String, "PL_POST": pl.String}, orient="row"
        )
        return of_places(posts, directory(self.KNOWN)).rows()

    def test_the_distance_is_in_miles_however_the_postcodes_are_written(self) -> None:
        assert self.of(("ab12cd", "EF3 4GH"), ("AB1 2CD", "AB12CD")) == [
            ("330", 5.0),
            ("E08000025", 0.0),
        ]

    def test_countries_outside_england_are_written_as_the_department_does(self) -> None:
        found = self.of(*(("AB1 2CD", post) for post in ("CF1 1AA", "EH11AA", "BT1 1AA", "JE11AA")))
        assert [la for la, _ in found] == ["WAL", "SCO", "NIR", "CON"]
        assert [distance is None for _, distance in found] == [False, False, True, True]

    def test_what_the_directory_does_not_hold_is_null(self) -> None:
        assert self.of((None, "AB1 2CD"), ("ZZ9 9ZZ", "AB1 2CD"), ("AB1 2CD", None)) == [
            ("E08000025", None),
            ("E08000025", None),
            (None, None),
        ]

    def test_without_homes_there_is_no_distance(self) -> None:
        posts = pl.DataFrame({"PL_POST": ["AB1 2CD"]})
        assert of_places(posts, directory(self.KNOWN)).columns == ["PL_LA"]


class TestTheSampleFiles:
    """The public sample files, checked from end to end: nothing may break."""

    def files(self, path: Path) -> dict[str, bytes]:
        """The files of a sample; the test is skipped by name where it is absent."""
        if not path.exists():
            pytest.skip(f"../shared has no {path.name}")
        inside = [path] if path.is_file() else sorted(path.glob("*.csv"))
        return {file.name: file.read_bytes() for file in inside}

    def assert_whole(self, checked: Checked) -> None:
        status = checked.validation.status
        assert status.filter(pl.col("status") == "crashed").is_empty()
        placed = checked.placed(checked.findings)
        assert placed.height == checked.findings.height > 0
        rows = placed.drop_nulls("row")
        assert rows["file"].null_count() == rows["line"].null_count() == 0

    @pytest.mark.parametrize(
        "name",
        [
            "cin/d2i_fake_data/fake_CIN_data.xml",
            "cin/d2i_fake_data/CIN2rows.xml",
            "cin/d2i_fake_data/CIN_Census_2021.xml",
            "cin/d2i_fake_data/CIN_Census_2021_no_assessment_factors.xml",
            "cin/d2i_fake_data/CIN_Census_2024.xml",
            "cin/d2i_fake_data/CIN_header_issues_100.xml",
            "cin/d2i_fake_data/CIN_la_issues_2887Q.xml",
            "generated/cin_census_2025_26.xml",
        ],
    )
    def test_a_census(self, shared: Path, name: str) -> None:
        self.assert_whole(check_files("cin", self.files(shared / "data" / name)))

    def test_a_generated_return_with_last_years(self, shared: Path) -> None:
        folder = shared / "data" / "generated" / "ssda903_2025_26"
        this, last = self.files(folder / "this"), self.files(folder / "prev")
        checked = check_files("ssda903", this, previous=last)
        self.assert_whole(checked)
        assert (checked.collection, checked.read.remarks) == ("2025-26", ())
        assert not any("last year" in why for why in checked.validation.status["reason"] if why)

    def test_invented_csv_files_with_all_there_is_to_look_up(self, shared: Path) -> None:
        folder = shared / "data" / "ssda903" / "d2i_fake_data"
        files = self.files(folder)
        books = {file.name: file.read_bytes() for file in sorted(folder.glob("*.xlsx"))}
        posts = read_return("ssda903", files).tables["Episodes"]["PL_POST"].drop_nulls().unique()
        postcodes = pl.DataFrame({"postcode": posts}).with_row_index("easting")
        postcodes = postcodes.with_columns(northing=pl.lit(1), la=pl.lit("E08000035"))
        checked = check_files(
            "ssda903",
            files,
            previous=files,
            collection="2024-25",
            authority="383",
            lookups={"providers": read_providers(books), "postcodes": postcodes},
        )
        self.assert_whole(checked)

    def test_invented_xml(self, shared: Path) -> None:
        files = self.files(shared / "data" / "ssda903" / "d2i_fake_data" / "fake_903.xml")
        checked = check_files("ssda903", files)
        self.assert_whole(checked)
        assert checked.read.file_format == "xml"
