"""Reading other people's CSV files and workbooks: what comes out, and what is said of bad ones."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.kernel import foreign_archive, foreign_process, foreign_sheet
from keepsight.kernel.foreign_table import (
    TextTable,
    TypedColumn,
    parse_dates,
    parse_integers,
    parse_moments,
    parse_numbers,
    parse_yes_no,
    read_csv,
    read_workbook,
    typed,
)
from keepsight.kernel.source import UnreadableFile


def workbook(rows: list[list[object]], *, sheets: int = 1) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for number in range(1, sheets + 1):
            sheet = book.add_worksheet(f"Sheet {number}")
            for line, row in enumerate(rows):
                for place, value in enumerate(row):
                    if isinstance(value, date):
                        sheet.write_datetime(line, place, value, day)
                    else:
                        sheet.write(line, place, value)
    return out.getvalue()


def with_part(content: bytes, part: str, data: bytes) -> bytes:
    """The same archive with one part replaced."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, data if name == part else old.read(name))
    return out.getvalue()


def open_document(rows: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr(
            "content.xml",
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
            ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
            ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
            f'<office:spreadsheet><table:table table:name="A">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def cell(text: str, repeated: int = 1) -> str:
    return (
        f'<table:table-cell table:number-columns-repeated="{repeated}" '
        f'office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
    )


def said(table: TextTable) -> list[str]:
    return table.faults["sentence"].to_list()


# --- CSV ----------------------------------------------------------------------------------------


def test_rows_bear_the_line_on_which_they_begin():
    table = read_csv(b'ID,Note\n1,"two\nlines"\n\n2,x\n', "a.csv")
    assert table.rows.rows() == [(2, "1", "two\nlines"), (5, "2", "x")]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_delimiter_is_told_by_the_heading(mark):
    content = mark.join(("A", "B", "C")) + "\r\n" + mark.join(("1", "2", "3")) + "\r\n"
    assert read_csv(content.encode(), "a.csv").rows.rows() == [(2, "1", "2", "3")]


def test_a_stated_delimiter_is_obeyed_and_its_line_counted():
    assert read_csv(b"sep=;\nA;B\n1;2\n", "a.csv").rows.rows() == [(3, "1", "2")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_names_come_through_every_encoding_that_spreadsheets_write(encoding):
    lines = "Name,Town\nZoë O’Brien-Hélène,Penrhyndeudraeth\n" + "Siân,Æthelby\n" * 20
    table = read_csv(lines.encode(encoding), "a.csv")
    assert table.rows["Name"][:2].to_list() == ["Zoë O’Brien-Hélène", "Siân"]


def test_an_undecodable_file_is_refused_with_its_row():
    content = "Name\nZoë\n".encode() + b"Ren\xe9e\n"
    with pytest.raises(UnreadableFile, match="row 3 holds characters") as refused:
        read_csv(content, "a.csv")
    assert refused.value.row == 3


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "a.csv is empty."),
        (b"\xef\xbb\xbf", "a.csv is empty."),
        (b"\n\n , \n", "a.csv is empty."),
        (b"\0\0\0\0", "a.csv is empty."),
        (b"PK\x03\x04....", "a.csv is a workbook or a zip archive, not a CSV file."),
        (b"%PDF-1.7", "a.csv is a PDF, not a CSV file."),
    ],
)
def test_what_is_no_csv_is_refused_in_a_sentence(content, sentence):
    with pytest.raises(UnreadableFile) as refused:
        read_csv(content, "a.csv")
    assert str(refused.value) == sentence


def test_a_heading_alone_is_an_empty_table():
    table = read_csv(b"ID,Date\n", "a.csv")
    assert table.heading == ("ID", "Date")
    assert table.rows.is_empty()
    assert table.faults.is_empty()


def test_rows_too_long_and_too_short_keep_the_cells_that_are_there():
    table = read_csv(b"A,B,C\n1,2\n1,2,3,4\n1,2,3,,\n", "a.csv")
    assert table.rows["C"].to_list() == [None, "3", "3"]
    assert table.faults.select("row", "reason").rows() == [
        (2, "row_too_short"),
        (3, "row_too_long"),
    ]
    assert said(table)[0] == "Row 2 has 2 cells where the heading has 3."


def test_a_repeated_heading_is_said_and_the_first_is_read():
    table = read_csv(b"A,B,A\n1,2,3\n", "a.csv")
    assert table.rows.columns == ["_row", "A", "B"]
    assert said(table) == ["Row 1: the column A is there twice. The first is read."]


def test_a_column_without_a_heading_is_said_where_it_holds_anything():
    assert said(read_csv(b"A,,B,\n1,2,3,\n", "a.csv")) == [
        "Row 1: column 2 has no heading. It was not read."
    ]


def test_a_cell_of_a_million_characters_is_said_and_the_rest_is_read():
    table = read_csv(b"A,B\n" + b"x" * 1_000_000 + b",2\n1,3\n", "a.csv")
    assert table.rows.rows() == [(2, None, "2"), (3, "1", "3")]
    assert table.faults.select("row", "column", "reason").rows() == [(2, "A", "too_long")]
    assert len(table.faults["value"][0]) <= 100


def test_a_zero_character_is_said_and_the_rest_is_read():
    table = read_csv(b"A,B\nx\0y,2\n", "a.csv")
    assert table.rows.rows() == [(2, None, "2")]
    assert said(table) == ["Row 2, column A: the cell holds a character that is not text."]


def test_a_quotation_mark_never_closed_is_refused_with_its_row():
    with pytest.raises(UnreadableFile, match="row 3 opens a quotation mark"):
        read_csv(b'A,B\n1,2\n"3,4\n5,6\n7,8\n', "a.csv")


def test_what_a_spreadsheet_would_run_stays_text():
    cells = ["=1+1", "+44 1632 960000", "-2", "@SUM(A1)", '=HYPERLINK("x")']
    content = "A\n" + "\n".join('"' + text.replace('"', '""') + '"' for text in cells)
    assert read_csv(content.encode(), "a.csv").rows["A"].to_list() == cells


def test_title_lines_above_the_heading_are_passed_over():
    content = b"Children in need\n\nRun on 31/03/2026\nID,Started\n7,2026-01-02\n"
    assert read_csv(content, "a.csv").rows.rows() == [(5, "7", "2026-01-02")]


# --- workbooks ----------------------------------------------------------------------------------


def test_a_workbook_gives_dates_and_whole_numbers_as_a_person_would_write_them():
    content = workbook([["ID", "On", "Share"], [12.0, date(2011, 3, 31), 0.6]])
    table = read_workbook(content, "a.xlsx")["Sheet 1"]
    assert table.rows.rows() == [(2, "12", "2011-03-31", "0.6")]


def test_merged_titles_above_the_heading_keep_the_row_numbers_of_the_sheet():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("List")
        sheet.merge_range(0, 0, 1, 2, "Annex A: a title over three columns")
        sheet.write_row(3, 0, ["ID", "Date", "Source"])
        sheet.write_row(4, 0, ["7", "2026-01-02", "6"])
    table = read_workbook(out.getvalue(), "a.xlsx")["List"]
    assert table.heading == ("ID", "Date", "Source")
    assert table.rows["_row"].to_list() == [5]


def test_known_headings_find_the_heading_below_title_rows_of_two_cells():
    rows = [["Report", "31/03/2026"], ["ID", "Date"], ["7", "2026-01-02"]]
    table = read_workbook(workbook(rows), "a.xlsx", known=["date"])["Sheet 1"]
    assert table.heading == ("ID", "Date")


def test_a_formula_gives_its_last_value():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("A")
        sheet.write_row(0, 0, ["ID", "Sum"])
        sheet.write(1, 0, "7")
        sheet.write_formula(1, 1, "=1+1", None, 2)
    assert read_workbook(out.getvalue(), "a.xlsx")["A"].rows.rows() == [(2, "7", "2")]


def test_an_open_document_is_read_though_its_empty_rows_are_repeated_without_end():
    rows = (
        f"<table:table-row>{cell('ID')}{cell('Note')}</table:table-row>"
        f"<table:table-row>{cell('7')}{cell('x')}"
        '<table:table-cell table:number-columns-repeated="16380"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert read_workbook(open_document(rows), "a.ods")["A"].rows.rows() == [(2, "7", "x")]


def bomb_by_size() -> bytes:
    return with_part(workbook([["ID"], ["7"]]), "docProps/core.xml", b" " * 20_000_000)


def bomb_by_a_lie() -> bytes:
    """The directory says ten bytes; two hundred million come out."""
    content = bytearray(
        with_part(workbook([["ID"], ["7"]]), "docProps/core.xml", b" " * 200_000_000)
    )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        info = archive.getinfo("docProps/core.xml")
    size = info.file_size.to_bytes(4, "little")
    while (place := content.find(size)) >= 0:
        content[place : place + 4] = (10).to_bytes(4, "little")
    return bytes(content)


def bomb_by_a_far_cell() -> bytes:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c></row>'
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    return with_part(workbook([["ID"]]), "xl/worksheets/sheet1.xml", sheet)


def bomb_by_an_echo() -> bytes:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 20_000))
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
    book = with_part(workbook([["ID"]]), "xl/worksheets/sheet1.xml", sheet.encode())
    text = "x" * 100_000
    strings = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{text}</t></si></sst>'
    return with_part(book, "xl/sharedStrings.xml", strings.encode())


def bomb_by_repeated_cells() -> bytes:
    return open_document(
        f'<table:table-row table:number-rows-repeated="1000000">{cell("x", 1000)}</table:table-row>'
    )


BOMBS = [
    bomb_by_size,
    bomb_by_a_lie,
    bomb_by_a_far_cell,
    bomb_by_an_echo,
    bomb_by_repeated_cells,
]


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb.__name__)
def test_a_workbook_that_would_burst_is_refused_unopened(bomb, monkeypatch):
    content = bomb()
    assert len(content) < 500_000

    opened: list[str] = []
    monkeypatch.setattr(foreign_sheet, "opened_apart", lambda *asked: opened.append(asked))
    with pytest.raises(UnreadableFile, match=r"not opened|damaged"):
        read_workbook(content, "a.xlsx")
    assert not opened


@pytest.mark.parametrize("limit", ["MOST_TIMES_SMALLER", "MOST_CELLS", "MOST_CHARACTERS"])
def test_without_its_limit_each_bomb_would_be_opened(limit, monkeypatch):
    """The guards are what stops them: with one limit lifted, a bomb goes through."""
    monkeypatch.setattr(foreign_archive, limit, 10**15)
    opened = 0
    for bomb in (bomb_by_size, bomb_by_an_echo, bomb_by_repeated_cells):
        try:
            foreign_archive.checked_archive(bomb(), "a.xlsx")
            opened += 1
        except UnreadableFile:
            pass
    assert opened == 1


def test_too_many_sheets_are_refused():
    with pytest.raises(UnreadableFile, match="more than 100 sheets"):
        read_workbook(workbook([["ID"]], sheets=101), "a.xlsx")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "a.xlsx is empty."),
        (b"ID,Date\n", "a.xlsx is not a workbook."),
        (b"PK\x03\x04" + b"\0" * 200, "a.xlsx is damaged and cannot be opened."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "a.xlsx is damaged and cannot be opened.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.xlsx is protected by a password. Save it without one.",
        ),
    ],
)
def test_what_is_no_workbook_is_refused_in_a_sentence(content, sentence):
    with pytest.raises(UnreadableFile) as refused:
        read_workbook(content, "a.xlsx")
    assert str(refused.value) == sentence


def test_a_zip_of_something_else_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("letter.txt", "hello")
    with pytest.raises(UnreadableFile, match="not a workbook that can be read"):
        read_workbook(out.getvalue(), "a.zip")


OLD_BOOK = (Path(__file__).parent / "old_workbook.xls").read_bytes()


def test_an_old_workbook_is_read():
    table = read_workbook(OLD_BOOK, "a.xls")["List"]
    assert table.rows.rows() == [(2, "7", "2011-03-31")]


def test_a_reader_that_dies_of_a_file_takes_nobody_with_it(monkeypatch, tmp_path):
    fatal = tmp_path / "fatal.py"
    fatal.write_text("import os\nos.abort()\n")
    monkeypatch.setattr(foreign_process, "__file__", str(fatal))
    with pytest.raises(UnreadableFile, match="damaged and cannot be opened"):
        read_workbook(OLD_BOOK, "a.xls")


def test_a_truncated_workbook_is_refused():
    content = workbook([["ID"], ["7"]])
    with pytest.raises(UnreadableFile, match="damaged"):
        read_workbook(content[: len(content) // 2], "a.xlsx")


# --- whatever comes -----------------------------------------------------------------------------

SOUND_CSV = "ID,Début,Note\n1,31/03/2026,\"a\nb\"\n2,soon,'=x'\n".encode()
SOUND_BOOK = workbook([["ID", "On"], ["7", date(2026, 3, 31)], ["x", 2]])

SHEET = "xl/worksheets/sheet1.xml"
SOUND_SHEET = zipfile.ZipFile(io.BytesIO(SOUND_BOOK)).read(SHEET)

mutations = st.lists(
    st.tuples(st.floats(0, 0.999), st.binary(max_size=4), st.integers(0, 8)), max_size=6
)


def mutated(content: bytes, changes: list[tuple[float, bytes, int]]) -> bytes:
    for place, new, gone in changes:
        at = int(place * len(content))
        content = content[:at] + new + content[at + gone :]
    return content


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.builds(mutated, st.just(SOUND_CSV), mutations)))
def test_no_bytes_break_the_csv_reader(content):
    try:
        table = read_csv(content, "a.csv")
    except UnreadableFile as refused:
        assert str(refused).startswith("a.csv")
        return
    assert table.rows.columns == ["_row", *table.heading]
    assert table.rows["_row"].is_sorted()
    columns = [TypedColumn(heading, "date") for heading in table.heading]
    frame, _ = typed(table, columns)
    assert frame.height == table.rows.height


@settings(max_examples=40, deadline=None)
@given(
    st.one_of(
        st.builds(mutated, st.just(SOUND_BOOK), mutations),
        st.builds(mutated, st.just(OLD_BOOK), mutations),
        st.builds(with_part, st.just(SOUND_BOOK), st.just(SHEET), st.binary(max_size=50)),
        st.builds(
            with_part,
            st.just(SOUND_BOOK),
            st.just(SHEET),
            st.builds(mutated, st.just(SOUND_SHEET), mutations),
        ),
    )
)
def test_no_bytes_break_the_workbook_reader(content):
    try:
        read_workbook(content, "a.xlsx")
    except UnreadableFile as refused:
        assert str(refused).startswith("a.xlsx")


# --- cells --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "2011-03-31",
        "31/03/2011",
        "31-03-2011",
        "31.3.2011",
        "31/3/11",
        "31-Mar-2011",
        "31 March 2011",
        "31-MAR-11",
        "2011-03-31 00:00:00.000",
        "2011-03-31T23:30:00Z",
    ],
)
def test_every_way_of_writing_a_date(text):
    dates, faults = parse_dates(pl.Series("On", [text]))
    assert dates.to_list() == [date(2011, 3, 31)]
    assert faults.is_empty()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/02/2011", "date_impossible"),
        ("03/31/2011", "date_impossible"),
        ("29/02/2025", "date_impossible"),
        ("01/01/1899", "date_impossible"),
        ("2101-01-01", "date_impossible"),
        ("0000-00-00", "date_impossible"),
        ("soon", "not_a_date"),
        ("45000", "not_a_date"),
        ("20110331", "not_a_date"),
        ("=TODAY()", "not_a_date"),
    ],
)
def test_what_is_no_date_is_null_and_said(text, reason):
    dates, faults = parse_dates(pl.Series("On", [text, None]))
    assert dates.to_list() == [None, None]
    assert faults.rows() == [(0, text, reason)]


def test_two_digit_years_turn_at_fifty():
    dates, _ = parse_dates(pl.Series(["01/01/49", "01/01/50", "1-Jan-99"]))
    assert dates.to_list() == [date(2049, 1, 1), date(1950, 1, 1), date(1999, 1, 1)]


def test_day_numbers_are_read_in_workbooks_alone():
    rows = [["ID", "On"], ["7", 40633]]
    column = TypedColumn("On", "date")
    frame, _ = typed(read_workbook(workbook(rows), "a.xlsx")["Sheet 1"], [column])
    assert frame["On"].to_list() == [date(2011, 3, 31)]
    frame, faults = typed(read_csv(b"ID,On\n7,40633\n", "a.csv"), [column])
    assert frame["On"].to_list() == [None]
    assert "not_a_date" in faults["reason"].to_list()


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_any_day_is_read_as_it_is_written(day):
    texts = [day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d-%b-%Y}"]
    assert set(parse_dates(pl.Series(texts))[0].to_list()) == {day}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.none(),
            st.dates(date(1890, 1, 1), date(2110, 1, 1)).map(str),
            st.from_regex(r"\d{4}-\d{2}-\d{2}|\d{2}/\d{2}/\d{4}", fullmatch=True),
        ),
        max_size=4,
    )
)
def test_a_column_written_plainly_is_read_as_among_others(texts):
    """The short way through a plain column gives what the careful way gives."""
    dates, faults = parse_dates(pl.Series("On", texts, pl.String))
    among, unread = parse_dates(pl.Series("On", [*texts, "31 Mar 2011"], pl.String))
    assert dates.to_list() == among.to_list()[:-1]
    assert faults.equals(unread)


def test_moments_are_london_unless_they_say_otherwise():
    moments, faults = parse_moments(
        pl.Series(["2026-07-01 09:30", "2026-01-05T09:30:00Z", "01/07/2026 09:30", "2026-07-01"])
    )
    assert faults.is_empty()
    assert moments.to_list() == [
        datetime(2026, 7, 1, 8, 30, tzinfo=UTC),
        datetime(2026, 1, 5, 9, 30, tzinfo=UTC),
        datetime(2026, 7, 1, 8, 30, tzinfo=UTC),
        datetime(2026, 6, 30, 23, 0, tzinfo=UTC),
    ]


def test_the_hour_that_never_came_and_the_one_that_came_twice():
    moments, faults = parse_moments(pl.Series(["2026-03-29 01:30", "2026-10-25 01:30"]))
    assert moments.to_list() == [None, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]
    assert faults.rows() == [(0, "2026-03-29 01:30", "date_impossible")]


def test_a_time_that_no_clock_shows_is_said():
    _, faults = parse_moments(pl.Series(["2026-03-30 25:00", "noon"]))
    assert faults["reason"].to_list() == ["date_impossible", "not_a_date"]


def test_numbers_and_answers():
    assert parse_integers(pl.Series(["3", "-4.0", "3.5"]))[0].to_list() == [3, -4, None]
    assert parse_numbers(pl.Series(["0.6", "nan", "1e9"]))[0].to_list() == [0.6, None, None]
    assert parse_yes_no(pl.Series(["Yes", "n", "?"]))[0].to_list() == [True, False, None]
    assert parse_integers(pl.Series(["9" * 30]))[1]["reason"].to_list() == ["not_a_number"]


# --- columns ------------------------------------------------------------------------------------


def test_columns_are_found_wherever_they_stand_and_however_they_are_written():
    table = read_csv("started  ON,Child’s ID\n2026-01-02,7\n".encode(), "a.csv")
    frame, faults = typed(
        table, [TypedColumn("id", aliases=("Child's ID",)), TypedColumn("started_on", "date")]
    )
    assert frame.rows() == [(2, "7", date(2026, 1, 2))]
    assert faults.is_empty()


def test_missing_and_unknown_columns_are_said():
    table = read_csv(b"ID,Shoe size\n7,4\n", "a.csv")
    frame, faults = typed(table, [TypedColumn("ID"), TypedColumn("On", "date")])
    assert frame.schema["On"] == pl.Date()
    assert faults.select("row", "column", "reason").rows() == [
        (None, "On", "missing_column"),
        (None, "Shoe size", "unknown_column"),
    ]


def test_a_fault_names_row_and_column_as_the_file_has_them():
    table = read_csv(b"ID,Date of Birth\n7,31/02/2011\n", "Header.csv")
    _, faults = typed(
        table, [TypedColumn("ID"), TypedColumn("DOB", "date", aliases=("date of birth",))]
    )
    assert faults["column"].to_list() == ["DOB"]
    assert faults["sentence"].to_list() == [
        'Row 2, column Date of Birth: "31/02/2011" is not a date that exists.'
    ]


def test_codes_stay_as_they_came_unless_capitals_are_said_not_to_matter():
    table = read_csv(b"ID,Sex\n1,M\n2,f\n3,X\n", "a.csv")
    frame, faults = typed(table, [TypedColumn("ID"), TypedColumn("Sex", "code", codes={"M", "F"})])
    assert frame["Sex"].to_list() == ["M", "f", "X"]
    assert faults["reason"].to_list() == ["unknown_code", "unknown_code"]
    frame, faults = typed(
        table, [TypedColumn("ID"), TypedColumn("Sex", "code", codes={"M", "F"}, fold=True)]
    )
    assert frame["Sex"].to_list() == ["M", "F", "X"]
    assert faults["value"].to_list() == ["X"]


def test_blank_and_overlong_cells_are_said():
    table = read_csv(b"ID,Name\n1,\n,abcdef\n", "a.csv")
    frame, faults = typed(table, [TypedColumn("ID", required=True), TypedColumn("Name", longest=5)])
    assert frame["Name"].to_list() == [None, None]
    assert sorted(faults.select("row", "reason").rows()) == [
        (3, "missing_required"),
        (3, "too_long"),
    ]
