"""The CIN census reader: every row in one table, every bad cell said, every hostile file refused."""

from __future__ import annotations

import copy
import datetime
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from bench.made_up_census import made_up_census, made_up_tables
from keepsight.kernel.foreign_xml import take_pieces
from keepsight.kernel.source import FAULTS_SCHEMA, ReadFile, UnreadableFile
from keepsight.returns.cin_census.reader import is_cin_census, read_cin_census
from keepsight.returns.cin_census.tables import CIN_CENSUS, ROW_ELEMENTS
from keepsight.returns.cin_census.writer import write_cin_census

HEADER = """<Header>
 <CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
  <ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
 <Source><SourceLevel>L</SourceLevel><LEA>998</LEA></Source>
</Header>"""

CHILD = """<Child>
 <ChildIdentifiers>
  <LAchildID>M100</LAchildID>
  <PersonBirthDate>2014-05-06</PersonBirthDate>
  <Sex>F</Sex>
 </ChildIdentifiers>
 <ChildCharacteristics><Ethnicity>WBRI</Ethnicity>
  <Disabilities><Disability>MOB</Disability><Disability>AUT</Disability></Disabilities>
 </ChildCharacteristics>
 <CINdetails>
  <CINreferralDate>2025-04-02</CINreferralDate><ReferralSource>1A</ReferralSource>
  <DateOfInitialCPC>2025-05-01</DateOfInitialCPC>
  <Assessments><AssessmentActualStartDate>2025-04-03</AssessmentActualStartDate>
   <FactorsIdentifiedAtAssessment>
    <AssessmentFactors>1A</AssessmentFactors><AssessmentFactors>24A</AssessmentFactors>
   </FactorsIdentifiedAtAssessment></Assessments>
  <Assessments><AssessmentActualStartDate>2025-09-03</AssessmentActualStartDate></Assessments>
  <CINPlanDates><CINPlanStartDate>2025-06-01</CINPlanStartDate></CINPlanDates>
  <Section47><S47ActualStartDate>2025-04-20</S47ActualStartDate>
   <DateOfInitialCPC>2025-05-02</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired></Section47>
  <ReferralNFA>0</ReferralNFA>
  <ChildProtectionPlans><CPPstartDate>2025-05-02</CPPstartDate>
   <NumberOfPreviousCPP>1</NumberOfPreviousCPP>
   <Reviews><CPPreviewDate>2025-08-01</CPPreviewDate><CPPreviewDate>2026-01-10</CPPreviewDate></Reviews>
  </ChildProtectionPlans>
 </CINdetails>
</Child>"""

CENSUS = f"<Message>\n{HEADER}\n<Children>\n{CHILD}\n</Children>\n</Message>\n"


def read(text: str | bytes) -> ReadFile:
    return read_cin_census(text.encode() if isinstance(text, str) else text, "census.xml")


def faults(file: ReadFile) -> list[tuple[str, str, str, str]]:
    return file.faults.select("table", "column", "value", "reason").rows()


def rows(file: ReadFile) -> int:
    return sum(frame.height for frame in file.tables.values())


def refused(content: str | bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read(content)
    sentence = str(caught.value)
    assert sentence.startswith("census.xml") and len(sentence.split()) <= 20
    return sentence


class TestWhatIsRead:
    def test_every_repeating_element_is_a_row(self) -> None:
        file = read(CENSUS)
        assert {name: frame.height for name, frame in file.tables.items()} == {
            "Header": 1,
            "ChildIdentifiers": 1,
            "ChildCharacteristics": 1,
            "Disabilities": 2,
            "CINdetails": 1,
            "Assessments": 2,
            "AssessmentFactors": 2,
            "CINPlanDates": 1,
            "Section47": 1,
            "ChildProtectionPlans": 1,
            "Reviews": 2,
            "PreProceedings": 0,
        }
        assert file.faults.is_empty() and dict(file.faults.schema) == FAULTS_SCHEMA
        assert (file.authority, file.collection, file.remarks) == ("998", "2025-26", ())

    def test_cells_are_typed(self) -> None:
        tables = read(CENSUS).tables
        assert tables["ChildIdentifiers"]["PersonBirthDate"][0] == datetime.date(2014, 5, 6)
        assert tables["CINdetails"]["ReferralNFA"][0] is False
        assert tables["ChildProtectionPlans"]["NumberOfPreviousCPP"][0] == 1
        for name, frame in tables.items():
            own = {column: dtype for column, dtype in frame.schema.items() if column[0] != "_"}
            assert own == CIN_CENSUS.schema(name)

    def test_a_row_knows_what_it_stands_in(self) -> None:
        tables = read(CENSUS).tables
        child = tables["ChildIdentifiers"]["_row"][0]
        for name, frame in tables.items():
            if name != "Header":
                assert set(frame["_child"]) <= {child}
        assert set(tables["CINdetails"]["_parent"]) == {child}
        first = tables["Assessments"]["_row"][0]
        assert tables["AssessmentFactors"]["_parent"].to_list() == [first, first]
        plan = tables["ChildProtectionPlans"]["_row"][0]
        assert tables["Reviews"]["_parent"].to_list() == [plan, plan]
        characteristics = tables["ChildCharacteristics"]["_row"][0]
        assert set(tables["Disabilities"]["_parent"]) == {characteristics}

    def test_row_numbers_are_unique_even_where_all_stands_on_one_line(self) -> None:
        one_line = CENSUS.replace("\n", " ")
        several = one_line.replace("</Child>", "</Child>" + CHILD.replace("\n", " "), 1)
        tables = read(several).tables
        numbers = pl.concat([frame["_row"] for frame in tables.values()])
        assert numbers.n_unique() == len(numbers)
        assert set(tables["Assessments"]["_line"]) == {1}

    def test_the_conference_date_is_read_in_both_places(self) -> None:
        tables = read(CENSUS).tables
        assert tables["CINdetails"]["DateOfInitialCPC"][0] == datetime.date(2025, 5, 1)
        assert tables["Section47"]["DateOfInitialCPC"][0] == datetime.date(2025, 5, 2)

    @pytest.mark.parametrize(
        ("written", "meant"), [("true", True), ("1", True), ("FALSE", False), ("0", False)]
    )
    def test_yes_and_no_as_councils_write_them(self, written: str, meant: bool) -> None:
        census = CENSUS.replace(">0</ReferralNFA>", f">{written}</ReferralNFA>")
        assert read(census).tables["CINdetails"]["ReferralNFA"][0] is meant

    def test_gender_of_the_years_to_2023_24(self) -> None:
        census = CENSUS.replace("<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>")
        file = read(census)
        assert file.tables["ChildIdentifiers"].row(0, named=True)["GenderCurrent"] == "2"
        assert file.faults.is_empty()

    def test_pre_proceedings_of_2026_27(self) -> None:
        group = (
            "<PreProceedingsandFGDM><PPStartDate>2026-05-01</PPStartDate>"
            "<FGDMMeetingOffer>1</FGDMMeetingOffer></PreProceedingsandFGDM></CINdetails>"
        )
        file = read(CENSUS.replace("</CINdetails>", group))
        row = file.tables["PreProceedings"].row(0, named=True)
        assert row["PPStartDate"] == datetime.date(2026, 5, 1)
        assert row["FGDMMeetingOffer"] is True
        assert row["_parent"] == file.tables["CINdetails"]["_row"][0]

    def test_order_namespaces_stray_text_comments_and_unknown_groups_do_not_matter(self) -> None:
        ours = read(CENSUS)
        odd = CENSUS.replace("<Message>", '<c:Message xmlns="urn:other" xmlns:c="urn:x">')
        odd = odd.replace("</Message>", "</c:Message>")
        odd = odd.replace("<PersonBirthDate>", "PersonBirthDate<!-- typed --><PersonBirthDate>")
        odd = odd.replace("<ReferralNFA>0</ReferralNFA>", "")
        odd = odd.replace(
            "<CINreferralDate>",
            "<ReferralNFA>0</ReferralNFA><Wrap><Foo>9</Foo></Wrap><CINreferralDate>",
        )
        theirs = read(odd)
        for name, frame in ours.tables.items():
            assert theirs.tables[name].equals(frame), name
        line = odd[: odd.index("<Wrap>")].count("\n") + 1
        assert theirs.remarks == (
            f"Line {line}: the element Wrap is not known here.",
            f"Line {line}: the element Foo is not known here.",
        )

    def test_an_unknown_element_is_said_once_with_its_number(self) -> None:
        census = CENSUS.replace("<Reviews>", "<Foo/><Foo/><Foo/><Reviews>")
        line = census[: census.index("<Foo/>")].count("\n") + 1
        assert read(census).remarks == (
            f"Line {line}: the element Foo is not known here (3 times).",
        )

    @pytest.mark.parametrize(
        ("year", "reference", "collection"),
        [
            ("2017", "2017-03-31", "2016-17"),
            ("2026", "2026-03-31", "2025-26"),
            ("2023", "2024-03-31", "2023-24"),
            ("2022", "2022-07-21", "2021-22"),
            ("", "2022-07-21", "2022-23"),
            ("2022", "", "2021-22"),
            ("1", "", None),
        ],
    )
    def test_the_collection(self, year: str, reference: str, collection: str | None) -> None:
        census = CENSUS.replace(">2026<", f">{year}<").replace(">2026-03-31<", f">{reference}<")
        assert read(census).collection == collection

    def test_an_odd_authority_and_a_missing_header_are_said(self) -> None:
        odd = read(CENSUS.replace("998", "Calderbeck"))
        assert odd.authority is None
        assert 'LEA: "Calderbeck" is not an authority\'s three digits.' in odd.remarks[0]
        without = read(CENSUS.replace(HEADER, ""))
        assert (without.authority, without.collection) == (None, None)
        assert without.remarks and without.tables["Header"].height == 0


class TestFaults:
    def test_an_impossible_date_is_null_and_named_by_line_child_and_column(self) -> None:
        file = read(CENSUS.replace("2014-05-06", "2011-02-31"))
        assert file.tables["ChildIdentifiers"]["PersonBirthDate"][0] is None
        assert file.faults.row(0, named=True) == {
            "table": "ChildIdentifiers",
            "row": file.tables["ChildIdentifiers"]["_row"][0],
            "column": "PersonBirthDate",
            "value": "2011-02-31",
            "reason": "date_impossible",
            "sentence": "Line 9, child M100, column PersonBirthDate: "
            '"2011-02-31" is not a date that exists.',
        }

    @pytest.mark.parametrize(
        ("old", "new", "fault"),
        [
            (">F<", ">X<", ("ChildIdentifiers", "Sex", "X", "unknown_code")),
            (">24A<", ">99Z<", ("AssessmentFactors", "AssessmentFactors", "99Z", "unknown_code")),
            (">AUT<", ">aut<", ("Disabilities", "Disability", "aut", "unknown_code")),
            ("2025-08-01", "soon", ("Reviews", "CPPreviewDate", "soon", "not_a_date")),
            (
                "Plans><CPPstartDate>2025-05-02",
                "Plans><CPPstartDate>0000-01-01",
                ("ChildProtectionPlans", "CPPstartDate", "0000-01-01", "date_impossible"),
            ),
            (
                ">1</N",
                ">one</N",
                ("ChildProtectionPlans", "NumberOfPreviousCPP", "one", "not_a_number"),
            ),
            (">false<", ">perhaps<", ("Section47", "ICPCnotRequired", "perhaps", "not_yes_or_no")),
            (">M100<", "> <", ("ChildIdentifiers", "LAchildID", None, "missing_required")),
        ],
    )
    def test_each_kind(self, old: str, new: str, fault: tuple[str, ...]) -> None:
        file = read(CENSUS.replace(old, new))
        assert faults(file) == [fault]
        assert rows(file) == rows(read(CENSUS))

    def test_an_unknown_code_stays_as_it_came(self) -> None:
        assert read(CENSUS.replace(">F<", ">X<")).tables["ChildIdentifiers"]["Sex"][0] == "X"

    def test_a_million_characters_in_a_cell(self) -> None:
        file = read(CENSUS.replace("M100", "M" * 1_000_000))
        assert file.tables["ChildIdentifiers"]["LAchildID"][0] is None
        reasons = file.faults["reason"].to_list()
        assert "too_long" in reasons
        assert max(file.faults["value"].str.len_chars().drop_nulls()) <= 100
        assert max(file.faults["sentence"].str.len_chars()) < 300

    def test_a_field_given_twice(self) -> None:
        twice = "<PersonBirthDate>2014-05-06</PersonBirthDate>"
        file = read(CENSUS.replace(twice, twice + twice.replace("2014", "2015")))
        assert file.tables["ChildIdentifiers"]["PersonBirthDate"][0].year == 2014
        assert faults(file) == [
            ("ChildIdentifiers", "PersonBirthDate", "2015-05-06", "given_twice")
        ]

    def test_a_second_identifiers_of_one_child_is_a_row_with_a_fault(self) -> None:
        second = "<ChildIdentifiers><LAchildID>M200</LAchildID></ChildIdentifiers>"
        file = read(CENSUS.replace("</Child>", second + "</Child>"))
        identifiers = file.tables["ChildIdentifiers"]
        assert identifiers["LAchildID"].to_list() == ["M100", "M200"]
        assert identifiers["_child"].null_count() == 1
        assert faults(file) == [("ChildIdentifiers", "LAchildID", None, "missing_required")]

    def test_rows_outside_of_a_child_are_kept_and_said(self) -> None:
        astray = "<CINdetails><CINreferralDate>2025-01-01</CINreferralDate></CINdetails>"
        file = read(CENSUS.replace("</Children>", astray + "</Children>"))
        assert file.tables["CINdetails"].height == 2
        assert file.tables["CINdetails"]["_child"].null_count() == 1
        assert faults(file) == [("CINdetails", "LAchildID", None, "missing_required")]

    def test_a_child_without_identifiers_keeps_its_rows_and_each_is_said(self) -> None:
        start, end = CENSUS.index("<ChildIdentifiers>"), CENSUS.index("<ChildCharacteristics>")
        file = read(CENSUS[:start] + CENSUS[end:])
        assert rows(file) == rows(read(CENSUS)) - 1
        assert file.faults.height == rows(file) - 1  # all but the header

    def test_lines_are_right_far_down_a_long_file(self) -> None:
        census = CENSUS.replace(CHILD, "\n".join([CHILD] * 2_500))
        census = census.replace("</Children>", CHILD.replace("2014-05-06", "x") + "\n</Children>")
        line = census[: census.index(">x<")].count("\n") + 1
        assert line > 65_535 + 1_000
        file = read(census)
        at = file.tables["ChildIdentifiers"]["_line"][-1]
        assert at == census[: census.rindex("<ChildIdentifiers>")].count("\n") + 1


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE Message [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{("&a" + (str(n - 1) if n else "") + ";") * 10}">' for n in range(9))
    + "]>"
)


class TestHostileAndBroken:
    def test_an_entity_bomb(self) -> None:
        assert "DOCTYPE" in refused(BOMB + CENSUS.replace("M100", "&a8;"))

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
    def test_an_entity_bomb_in_another_encoding(self, encoding: str) -> None:
        bomb = BOMB.replace('<?xml version="1.0"?>', "") + CENSUS.replace("M100", "&a8;")
        assert "DOCTYPE" in refused(bomb.encode(encoding))

    def test_an_encoding_that_could_hide_a_doctype(self) -> None:
        hidden = '<?xml version="1.0" encoding="utf-7"?>' + CENSUS
        assert "utf-7" in refused(hidden)

    def test_an_external_entity_is_not_fetched(self, tmp_path: Path) -> None:
        secret = tmp_path / "secret.txt"
        secret.write_text("do not read me")
        doctype = f'<!DOCTYPE Message [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        assert "DOCTYPE" in refused(doctype + CENSUS.replace("M100", "&x;"))

    def test_an_external_dtd_is_refused(self) -> None:
        assert "DOCTYPE" in refused('<!DOCTYPE Message SYSTEM "http://127.0.0.1:1/x.dtd">' + CENSUS)

    def test_the_guard_is_what_refuses(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Planted break: without the look for a DOCTYPE the bomb would reach the parser."""
        import keepsight.kernel.foreign_xml as foreign_xml

        monkeypatch.setattr(foreign_xml, "fit_for_parsing", lambda content, name: content)
        mild = '<!DOCTYPE Message [<!ENTITY a "M100">]>' + CENSUS
        seen = []
        take_pieces(mild.encode(), "x", "Child", lambda child: seen.append(child.tag))
        assert seen == ["Child"]

    def test_a_huge_text(self) -> None:
        assert "more text" in refused(CENSUS.replace("M100", "M" * 10_100_000))

    def test_deep_nesting(self) -> None:
        assert "nesting" in refused(
            CENSUS.replace("<Children>", "<Children>" + "<a>" * 400 + "</a>" * 400)
        )

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
    def test_a_truncated_file_is_refused_with_its_line(self, share: float) -> None:
        cut = CENSUS[: int(len(CENSUS) * share)]
        sentence = refused(cut)
        assert f"line {cut.count(chr(10)) + 1}" in sentence

    def test_a_file_cut_off_behind_a_tag_breaks_off(self) -> None:
        assert "breaks off at line" in refused(CENSUS[: CENSUS.index("<Section47>")])

    @pytest.mark.parametrize(
        "content", [b"", b"   \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0"]
    )
    def test_an_empty_file(self, content: bytes) -> None:
        assert refused(content) == "census.xml is empty."

    @pytest.mark.parametrize(
        "page", ["<!DOCTYPE html><html><body>Sign in</body></html>", "<HTML></HTML>"]
    )
    def test_a_web_page(self, page: str) -> None:
        assert "is a web page, not XML" in refused(page)

    @pytest.mark.parametrize("content", [b"CHILD,DOB\n1,2\n", b"PK\x03\x04zip", b"%PDF-1.7"])
    def test_what_is_no_xml(self, content: bytes) -> None:
        assert "is not XML" in refused(content)

    def test_another_return(self) -> None:
        assert "is not a CIN census" in refused("<EXPSSDA903><CHILD/></EXPSSDA903>")

    def test_zero_characters(self) -> None:
        assert "line 10" in refused(CENSUS.replace("M100", "M\x00100"))

    def test_control_characters(self) -> None:
        assert "not well-formed" in refused(CENSUS.replace("M100", "M\x01"))


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_with_a_mark(self, encoding: str) -> None:
        census = CENSUS.replace("M100", "Mé100")
        assert read(census.encode(encoding)).tables["ChildIdentifiers"]["LAchildID"][0] == "Mé100"

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
    def test_sixteen_bits_without_a_mark(self, encoding: str) -> None:
        assert rows(read(CENSUS.encode(encoding))) == rows(read(CENSUS))

    @pytest.mark.parametrize(
        ("named", "written"),
        [
            ("iso-8859-1", "latin-1"),
            ("windows-1252", "cp1252"),
            ("utf-8", "cp1252"),
            ("utf-16", "utf-8"),
        ],
    )
    def test_as_named_or_as_found(self, named: str, written: str) -> None:
        census = f'<?xml version="1.0" encoding="{named}"?>\n' + CENSUS.replace("M100", "Mé100")
        file = read(census.encode(written))
        assert file.tables["ChildIdentifiers"]["LAchildID"][0] == "Mé100"
        assert file.tables["ChildIdentifiers"]["_line"][0] == 10

    def test_half_one_half_the_other_is_refused_with_its_line(self) -> None:
        mixed = CENSUS.encode().replace(b"M100", "é".encode() + b"\xe9")
        assert "line 10 is not in the encoding" in refused(mixed)

    def test_a_blank_line_above_the_declaration(self) -> None:
        assert rows(read('\n<?xml version="1.0"?>\n' + CENSUS)) == rows(read(CENSUS))


class TestRecognising:
    def test_a_census(self) -> None:
        assert is_cin_census(CENSUS.encode())
        assert is_cin_census(("<?xml version='1.0'?><!-- x -->" + CENSUS).encode("utf-16"))
        assert is_cin_census(CENSUS.replace("<Collection>CIN</Collection>", "").encode())

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"Message",
            b"<html/>",
            b"<EXPSSDA903><CHILD/></EXPSSDA903>",
            CENSUS.replace(">CIN<", ">CSWW<").encode(),
            b"<Message/>",
        ],
    )
    def test_what_is_none(self, content: bytes) -> None:
        assert not is_cin_census(content)


ORDINARY = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zs", "Zl", "Zp", "Cf")),
    min_size=1,
    max_size=12,
)


class TestRoundTrip:
    def fields(self, tables: dict[str, pl.DataFrame]) -> dict[str, list[tuple[object, ...]]]:
        return {
            name: frame.select(pl.exclude("_row", "_child", "_parent", "_line")).rows()
            for name, frame in tables.items()
        }

    @settings(max_examples=20, deadline=None)
    @given(st.integers(1, 12), st.integers(0, 10_000), st.lists(ORDINARY, min_size=12, max_size=12))
    def test_what_is_written_is_read(self, children: int, seed: int, ids: list[str]) -> None:
        tables = made_up_tables(children, seed=seed)
        own = pl.Series("LAchildID", ids[:children])
        tables["ChildIdentifiers"] = tables["ChildIdentifiers"].with_columns(own)
        first = read(write_cin_census(tables, {"LEA": "998", "Collection": "CIN"}))
        for name, frame in tables.items():
            columns = [column for column in frame.columns if column[0] != "_"]
            assert first.tables[name].select(columns).rows() == frame.select(columns).rows()
        assert first.faults.filter(pl.col("reason") != "unknown_code").is_empty()
        second = read(write_cin_census(first.tables))
        for name, frame in first.tables.items():
            assert second.tables[name].equals(frame), name

    def test_a_row_that_stands_in_nothing_is_not_lost(self) -> None:
        tables = dict(read(CENSUS).tables)
        tables["Reviews"] = tables["Reviews"].with_columns(_parent=pl.lit(999, pl.Int64))
        with pytest.raises(ValueError, match="stands in no row"):
            write_cin_census(tables)

    def test_what_xml_cannot_hold_is_refused(self) -> None:
        tables = dict(read(CENSUS).tables)
        tables["ChildIdentifiers"] = tables["ChildIdentifiers"].with_columns(UPN=pl.lit("\x01"))
        with pytest.raises(ValueError, match="cannot hold"):
            write_cin_census(tables)

    def test_marks_are_escaped(self) -> None:
        tables = dict(read(CENSUS).tables)
        tables["ChildIdentifiers"] = tables["ChildIdentifiers"].with_columns(UPN=pl.lit("<&>"))
        assert read(write_cin_census(tables)).tables["ChildIdentifiers"]["UPN"][0] == "<&>"


SMALL = made_up_census(3)
XML_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs",)).filter(
        lambda mark: mark >= " " and mark not in "\ufffe\uffff"
    ),
    max_size=400,
)


class TestFuzz:
    @settings(max_examples=300, deadline=None)
    @given(st.data())
    def test_changed_bytes_never_raise_anything_but_unreadable(self, data: st.DataObject) -> None:
        content = bytearray(SMALL)
        for _ in range(data.draw(st.integers(1, 8))):
            at = data.draw(st.integers(0, len(content) - 1))
            match data.draw(st.sampled_from(["change", "cut", "insert", "double"])):
                case "change":
                    content[at] = data.draw(st.integers(0, 255))
                case "cut":
                    del content[at : at + data.draw(st.integers(1, 60))]
                case "insert":
                    content[at:at] = data.draw(st.binary(max_size=6))
                case "double":
                    content[at:at] = content[at : at + 120]
            if not content:
                break
        is_cin_census(bytes(content))
        try:
            file = read(bytes(content))
        except UnreadableFile as error:
            assert str(error).startswith("census.xml")
        else:
            numbers = pl.concat([frame["_row"] for frame in file.tables.values()])
            assert numbers.n_unique() == len(numbers)

    @settings(max_examples=60, deadline=None)
    @given(st.data())
    def test_any_text_in_any_cell_and_elements_lost_or_moved(self, data: st.DataObject) -> None:
        document = etree.fromstring(SMALL)
        for _ in range(data.draw(st.integers(1, 6))):
            elements = [element for element in document.iter() if element.getparent() is not None]
            element = elements[data.draw(st.integers(0, len(elements) - 1))]
            match data.draw(st.sampled_from(["say", "lose", "move", "double"])):
                case "say":
                    element.text = data.draw(XML_TEXT)
                case "lose" if len(elements) > 1:
                    element.getparent().remove(element)
                case "move":
                    elsewhere = elements[data.draw(st.integers(0, len(elements) - 1))]
                    if element not in elsewhere.iterancestors() and element is not elsewhere:
                        elsewhere.append(element)
                case "double":
                    element.addnext(copy.deepcopy(element))
        row_elements = len(list(document.iter(*ROW_ELEMENTS)))
        try:
            file = read(etree.tostring(document))
        except UnreadableFile as error:
            assert "is not a CIN census" in str(error)
        else:
            assert rows(file) == row_elements

    @settings(max_examples=100, deadline=None)
    @given(st.binary(max_size=300))
    def test_any_bytes(self, content: bytes) -> None:
        is_cin_census(content)
        with pytest.raises(UnreadableFile):
            read(content)


class TestPublicSamples:
    def test_the_generated_census(self, shared: Path) -> None:
        content = (shared / "data/generated/cin_census_2025_26.xml").read_bytes()
        assert is_cin_census(content)
        file = read(content)
        assert rows(file) == 5_524
        assert file.tables["ChildIdentifiers"].height == 600
        assert (file.authority, file.collection) == ("201", "2025-26")
        assert set(file.faults["reason"]) == {"unknown_code"}

    def test_the_made_up_data_of_data_to_insight(self, shared: Path) -> None:
        folder = shared / "data/cin/d2i_fake_data"
        file = read((folder / "fake_CIN_data.xml").read_bytes())
        assert file.tables["ChildIdentifiers"].height == 332
        assert file.authority == "975" and file.faults.is_empty()
        small = read((folder / "CIN_Census_2024.xml").read_bytes())
        assert rows(small) == 19 and small.remarks

    def test_every_sample_is_read(self, shared: Path) -> None:
        for path in sorted((shared / "data/cin").rglob("*.xml")):
            content = path.read_bytes()
            assert is_cin_census(content), path.name
            assert rows(read_cin_census(content, path.name)) > 10

    def test_our_writer_keeps_the_departments_schema(self, shared: Path) -> None:
        schema = etree.XMLSchema(etree.parse(shared / "data/cin/CIN_schema_2026.xsd"))
        document = etree.fromstring(made_up_census(60, authority="201"))
        schema.validate(document)
        assert [error.message for error in schema.error_log][:5] == []
