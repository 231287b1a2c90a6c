"""Whatever stands in the files of a return, checking them ends in findings or in a sentence.

The shape of a return is drawn by Hypothesis, so that a failure comes down to few tables; its cells
come from a seed, because there are thousands.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from xml.sax.saxutils import escape

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.kernel.source import UnreadableFile
from keepsight.returns import Validation, validate
from keepsight.returns.checking import Checked, check_files
from keepsight.returns.cin_census.prepared import CALLED, FACTORS, PARENTS
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.field import Field
from keepsight.returns.findings import FINDINGS_SCHEMA
from keepsight.returns.ssda903.tables import SSDA903
from keepsight.returns.ssda903.text_reader import MAY_STAND
from keepsight.returns.unreadable_dates import UNREAD
from keepsight.returns.validation import rules_of

SEEDS = st.integers(0, 100_000)
COLLECTIONS = ("2022-23", "2023-24", "2024-25", "2025-26", "2026-27")
YEARS = st.sampled_from([None, *COLLECTIONS])
TABLES = {"ssda903": tuple(SSDA903.tables), "cin": tuple(CIN_CENSUS.tables)}


def some_of(name: str) -> st.SearchStrategy[frozenset[str]]:
    """Every table of a return, or a few."""
    tables = TABLES[name]
    return st.one_of(st.just(frozenset(tables)), st.frozensets(st.sampled_from(tables), min_size=1))


def at_most(examples: int) -> settings:
    """Every rule runs on each example, so a few with much in them find more than many."""
    return settings(max_examples=examples, deadline=None)


NASTY = (
    "",
    " ",
    "   \t ",
    "=1+1",
    "@SUM(A1)",
    "NULL",
    "NaN",
    "inf",
    "-inf",
    "01/01/19",
    "31/02/2020",
    "29/02/2023",
    "00/00/0000",
    "01/01/0001",
    "31/12/9999",
    "0001-01-01",
    "9999-12-31",
    "9999-99-99",
    "2024-04-01 00:00:00",
    "2024-04-01T12:34:56Z",
    "45383",
    "0",
    "1",
    "-1",
    "-0",
    "1.0",
    "1,000",
    "1e308",
    "1e999",
    "9" * 40,
    "99999999999",
    "0x10",
    "٣",
    "true",
    "FALSE",
    "é\u0301",
    "😀👨‍👩‍👧",
    "\u202egnirts",
    "\ufeff",
    "\u00a0",
    "\u2028",
    "a\nb",
    "a\r\nb",
    '"',
    '""',
    "'; DROP TABLE child; --",
    "<b>&amp;</b>",
    "]]>",
    "|;,\t",
    "%s %d {} {0}",
    "\\",
    "x" * 300,
)


def likely(random: Random, field: Field, codes: Mapping[str, Sequence[object]]) -> str:
    """A cell that a field may well hold: one that only nasty cells surround is never looked at."""
    if field.name in ("CHILD", "LAchildID"):
        return str(random.randint(1, 4))
    if field.kind == "date":
        written = random.choice(("%d/%m/%Y", "%Y-%m-%d"))
        year = random.choice((2006, 2008, 2014, 2023, 2024, 2025))
        return date(year, random.choice((3, 4)), random.choice((1, 31, 30)) % 30 + 1).strftime(
            written
        )
    if field.code_list:
        return str(vars(random.choice(codes[field.code_list]))["code"])
    return random.choice(("0", "1", "UN1", "SC1", "382", "AB1 2CD"))


def cell(random: Random, field: Field, codes: Mapping[str, Sequence[object]]) -> str:
    return random.choice(NASTY) if random.random() < 0.35 else likely(random, field, codes)


# --- what must hold -------------------------------------------------------------------------------


def assert_a_sentence(error: Exception) -> None:
    """Somebody who sent a file can read why it was not taken."""
    says = str(error)
    assert says.strip() == says and says.endswith(".") and len(says) < 1_000, says
    assert "Error" not in says and "Traceback" not in says, says


def assert_sound(result: Validation, heights: Mapping[str, int]) -> None:
    """No rule broke, every reason is told, and every finding stands where there is a row."""
    status, findings = result.status, result.findings
    assert status.filter(pl.col("status") == "crashed").rows() == []
    assert set(status["status"]) <= {"ran", "not_run"}
    assert status.filter(pl.col("status") == "not_run", pl.col("reason").is_null()).is_empty()
    assert dict(findings.schema) == FINDINGS_SCHEMA
    assert findings["message"].null_count() == findings["rule"].null_count() == 0
    on_rows = findings.drop_nulls("row")
    assert on_rows["table"].null_count() == 0
    tallest = on_rows.group_by("table").agg(pl.col("row").min().alias("first"), pl.col("row").max())
    for table, first, last in tallest.iter_rows():
        assert 0 <= first <= last < heights[table], table


def assert_checked(checked: Checked) -> None:
    """Sound, and each finding is led back to its place in the files."""
    heights = {table: frame.height for table, frame in checked.read.tables.items()}
    assert_sound(checked.validation, heights)
    placed = checked.placed(checked.findings)
    assert placed.height == checked.findings.height
    own = placed.filter(pl.col("row").is_not_null(), pl.col("rule") != UNREAD)
    assert own["file"].null_count() == own["line"].null_count() == 0
    assert all(remark.strip() for remark in checked.remarks)


def check(name: str, files: Mapping[str, bytes], **given: object) -> bool:
    """Whether the files could be checked; else they were refused with a sentence."""
    try:
        checked = check_files(name, files, **given)  # type: ignore[arg-type]
    except UnreadableFile as error:
        assert_a_sentence(error)
        return False
    assert_checked(checked)
    return True


# --- SSDA903: a folder of CSV files -----------------------------------------------------------------


def headings(random: Random, table: str) -> list[tuple[str, Field | None]]:
    """What stands above the columns, and the field that each is: missing, moved, extra, renamed."""
    fields = [*SSDA903.tables[table]]
    named: list[tuple[str, Field | None]] = [
        (field.name, field) for field in fields if random.random() > 0.06
    ]
    named += [(name, None) for name in MAY_STAND.get(table, ()) if random.random() < 0.3]
    if random.random() < 0.3:
        random.shuffle(named)
    for _ in range(random.choice((0, 0, 0, 1, 2))):
        extra = random.choice((*NASTY, "CHILD", "PLACEMENT", "UASC_STATUS", "_row", "row"))
        named.insert(random.randint(0, len(named)), (extra, None))
    if named and random.random() < 0.2:
        at = random.randrange(len(named))
        heading, field = named[at]
        other = random.choice((heading.lower(), heading.replace("_", " "), f" {heading} ", "X"))
        named[at] = (other, field)
    return named


def csv_file(random: Random, table: str) -> bytes:
    """A file of a table, written as some program or other does, not always soundly."""
    columns = headings(random, table)
    text = io.StringIO()
    for _ in range(random.choice((0, 0, 0, 1))):
        text.write("SSDA903 return\n")
    writer = csv.writer(
        text,
        delimiter=random.choice(",,,;\t|"),
        quoting=random.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
        lineterminator=random.choice(("\n", "\r\n")),
    )
    writer.writerow([heading for heading, _ in columns])
    for _ in range(random.choice((0, 1, 3, 8, 12))):
        cells = [
            random.choice(NASTY) if field is None else cell(random, field, SSDA903.codes)
            for _, field in columns
        ]
        if random.random() < 0.03:
            cells[random.randrange(len(cells)) :] = []
        if random.random() < 0.03:
            cells += ["beyond", ""]
        if cells and random.random() < 0.03:
            cells[random.randrange(len(cells))] = random.choice(("\x00", "a\x00b", "x" * 2_000))
        writer.writerow(cells)
    encoding = random.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"))
    content = text.getvalue().encode(encoding, errors="replace")
    if random.random() < 0.03:
        at = random.randrange(len(content))
        content = (
            content[:at] + random.choice((b"", b"\xff", b'"', b"\x81\x8d")) + content[at + 2 :]
        )
    return content


def folder(seed: int, tables: frozenset[str]) -> dict[str, bytes]:
    """The files of a return. Now and then a table comes in two, or something else lies beside."""
    random = Random(seed)
    names = [table for table in SSDA903.tables if table in tables]
    names += [table for table in names if random.random() < 0.05]
    files = {f"{n} {table}.csv": csv_file(random, table) for n, table in enumerate(names)}
    if random.random() < 0.2:
        files["beside.txt"] = random.choice((b"", b"\x00" * 9, b"hello", b"PK\x03\x04", b"<x/>"))
    return files


@at_most(14)
@given(some_of("ssda903"), SEEDS, YEARS, st.booleans())
def test_no_folder_of_files_breaks_the_check(
    tables: frozenset[str], seed: int, collection: str | None, with_last_year: bool
) -> None:
    random = Random(seed)
    last = folder(seed + 1, tables) if with_last_year else None
    check(
        "ssda903",
        folder(seed, tables),
        collection=collection,
        previous=last,
        authority=random.choice((None, "382", "", "😀")),
        lookups=lookups(random),
    )


def lookups(random: Random) -> dict[str, pl.DataFrame]:
    """The lists that rules look things up in, nasty too."""
    if random.random() < 0.4:
        return {}
    columns = {
        "providers": "URN POSTCODE REG_END PLACE_CODES PROVIDER_CODES LA_CODE_INFERRED".split(),
        "postcodes": "postcode easting northing la".split(),
    }
    return {
        table: pl.DataFrame(
            {
                name: [random.choice(("SC1", "AB1 2CD", "382", None, *NASTY)) for _ in range(6)]
                for name in names
            }
        )
        for table, names in columns.items()
    }


@pytest.mark.parametrize("text", [one for one in (*NASTY, "\x00", "x" * 100_001) if one != ""])
def test_one_nasty_text_in_every_cell_breaks_nothing(text: str) -> None:
    """Each by itself, so that no other keeps a column from being read in the quick way."""
    files = {}
    for table in ("Header", "Episodes", "PlacedAdoption", "SWEpisodes"):
        fields = SSDA903.tables[table]
        written = io.StringIO()
        rows = csv.writer(written, quoting=csv.QUOTE_ALL)
        rows.writerow([field.name for field in fields])
        rows.writerows([[text] * len(fields)] * 2)
        files[f"{table}.csv"] = written.getvalue().encode()
    rules = ("101", "102", "184", "302", "383", "NoE", "SW10STG2")
    assert check("ssda903", files, collection="2024-25", previous=files, rules=rules)


# --- CIN: one XML file ------------------------------------------------------------------------------


def _fields(table: str) -> tuple[str, ...]:
    return tuple(field.name for field in CIN_CENSUS.tables[table])


#: What stands in each element of a sound census. An element that is no key here is a field.
INSIDE: Mapping[str, tuple[str, ...]] = {
    "Message": ("Header", "Children"),
    "Header": ("CollectionDetails", "Source"),
    "CollectionDetails": ("Collection", "Year", "ReferenceDate"),
    "Source": ("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime"),
    "Children": ("Child",) * 4,
    "Child": ("ChildIdentifiers", "ChildCharacteristics", "CINdetails", "CINdetails"),
    "ChildIdentifiers": _fields("ChildIdentifiers"),
    "ChildCharacteristics": ("Ethnicity", "Disabilities"),
    "Disabilities": ("Disability",) * 2,
    "CINdetails": (
        *_fields("CINdetails"),
        *("Assessments", "Assessments", "CINPlanDates", "Section47", "Section47"),
        *("ChildProtectionPlans", "PreProceedingsandFGDM"),
    ),
    "Assessments": (*_fields("Assessments"), "FactorsIdentifiedAtAssessment"),
    "FactorsIdentifiedAtAssessment": ("AssessmentFactors",) * 3,
    "CINPlanDates": _fields("CINPlanDates"),
    "Section47": _fields("Section47"),
    "ChildProtectionPlans": (*_fields("ChildProtectionPlans"), "Reviews"),
    "Reviews": ("CPPreviewDate",) * 2,
    "PreProceedingsandFGDM": _fields("PreProceedings"),
}
CIN_FIELDS = {field.name: field for fields in CIN_CENSUS.tables.values() for field in fields}


def element(random: Random, name: str, wrong: float, depth: int = 0) -> str:
    """An element with what stands in it: now and then missing, repeated, or in a wrong place."""
    inside = ""
    if name in INSIDE:
        for part in INSIDE[name]:
            mishap = random.random()
            if mishap < wrong:
                continue
            if mishap < 2 * wrong and depth < 12:
                part = random.choice((*INSIDE, *CIN_FIELDS, "Unknown"))
            times = random.randint(2, 3) if mishap > 1 - wrong / 2 else 1
            inside += "".join(element(random, part, wrong, depth + 1) for _ in range(times))
        if random.random() < wrong / 4:
            inside += escape(random.choice(NASTY))
    elif name == "Collection" and random.random() > wrong:
        inside = "CIN"
    elif name in CIN_FIELDS:
        inside = escape(cell(random, CIN_FIELDS[name], CIN_CENSUS.codes))
        if depth < 12 and random.random() < wrong / 20:
            inside += element(random, random.choice(("Child", "CINdetails")), wrong, 12)
    return f"<{name}>{inside}</{name}>"


def census(seed: int, wrong: float) -> bytes:
    """A CIN file, ``wrong`` in so many of its parts; now and then no XML at all."""
    random = Random(seed)
    text = element(random, "Message", wrong)
    if random.random() < 0.1:
        text = text.replace("<Message>", '<Message xmlns="http://example.org/cin">', 1)
    content = text.encode("utf-8")
    if random.random() < 0.06:
        at = random.randrange(len(content))
        content = (
            content[:at] + random.choice((b"", b"\x00", b"&", b"<", b"\xff")) + content[at + 1 :]
        )
    return content


@at_most(20)
@given(SEEDS, st.sampled_from([0.0, 0.02, 0.1, 0.3]), YEARS)
def test_no_census_breaks_the_check(seed: int, wrong: float, collection: str | None) -> None:
    check("cin", {"census.xml": census(seed, wrong)}, collection=collection)


@at_most(40)
@given(st.sampled_from(["ssda903", "cin"]), st.binary(max_size=400), YEARS)
def test_no_bytes_break_the_check(name: str, content: bytes, collection: str | None) -> None:
    check(name, {"a file": content}, collection=collection)


def test_most_of_these_files_can_be_checked() -> None:
    """Files that are all refused would show nothing of the rules."""
    every = frozenset(SSDA903.tables)
    for number in range(10):
        assert check("ssda903", folder(number, every), collection="2024-25", rules=["302"])
    read = [
        check("cin", {"a": census(number, 0.1)}, collection="2024-25", rules=["8600"])
        for number in range(20)
    ]
    assert sum(read) >= 14


# --- frames handed straight to the rules ------------------------------------------------------------

WILD_DAYS = (
    date(1, 1, 1),
    date(1899, 12, 31),
    date(2024, 4, 1),
    date(2025, 3, 31),
    date(9999, 12, 31),
)

#: Types as they come out of databases, spreadsheets and files: each with values that hurt.
KINDS: Mapping[str, tuple[pl.DataType, tuple[object, ...]]] = {
    "text": (pl.String(), (*NASTY, "\x00", "S", "M", "F", "1", "2", "01/04/2024", "2025-03-31")),
    "whole": (pl.Int64(), (0, 1, 2, -1, 2**62)),
    "small": (pl.Int8(), (0, 1, 127, -128)),
    "unsigned": (pl.UInt64(), (0, 1, 2**64 - 1)),
    "decimal": (pl.Float64(), (0.0, 1.0, -1.5, 0.1, 1e15)),
    "whole decimal": (pl.Float64(), (0.0, 1.0, 2.0, -0.0)),
    "single": (pl.Float32(), (0.0, 1.0, 0.5)),
    "exact": (pl.Decimal(12, 2), (0, 1, -1)),
    "boolean": (pl.Boolean(), (True, False)),
    "date": (pl.Date(), WILD_DAYS),
    "moment": (
        pl.Datetime("us"),
        (datetime(2024, 4, 1), datetime(2024, 4, 1, 13), datetime(1, 1, 1)),
    ),
    "moment in UTC": (pl.Datetime("ms", "UTC"), (datetime(2024, 4, 1, tzinfo=UTC),)),
    "time": (pl.Time(), (time(0), time(13, 45))),
    "nothing": (pl.Null(), (None,)),
    "categories": (pl.Categorical(), ("M", "F", "S", "01/04/2024", "")),
    "enumeration": (pl.Enum(["M", "F", "01/04/2024"]), ("M", "F", "01/04/2024")),
}


def names_in(name: str) -> dict[str, list[str]]:
    """Every table with all that may stand in it, as the rules call it."""
    if name == "ssda903":
        return {
            table: [*(field.name for field in fields), *MAY_STAND.get(table, ())]
            for table, fields in SSDA903.tables.items()
        }
    found = {}
    for table, fields in CIN_CENSUS.tables.items():
        called = FACTORS if table == "AssessmentFactors" else CALLED.get(table, table)
        own = ["AssessmentFactor"] if called == FACTORS else [field.name for field in fields]
        ids = PARENTS[called][1] if called in PARENTS else ()
        also = {"CINdetails": ["CINdetailsID"], "ChildProtectionPlans": ["CPPID"]}.get(called, [])
        if called == "Assessments":
            also = ["AssessmentID", "AssessmentFactors"]
        found[called] = [*ids, *also, *(field for field in own if field not in ids)]
    return found


def series(random: Random, name: str, kind: str, height: int) -> pl.Series:
    dtype, values = KINDS[kind]
    cells = [None if random.random() < 0.2 else random.choice(values) for _ in range(height)]
    return pl.Series(name, cells, dtype=dtype)


def random_frames(random: Random, name: str, tables: frozenset[str]) -> dict[str, pl.DataFrame]:
    """Frames in which each column is of some type, the fewer of text the less is read."""
    made = {}
    for table, names in names_in(name).items():
        if table not in tables and CALLED.get(table, table) not in tables and random.random() < 0.5:
            continue
        height = random.choice((0, 1, 5, 9))
        kept = [one for one in names if random.random() > 0.04]
        made[table] = pl.DataFrame(
            [
                series(
                    random,
                    one,
                    "text" if random.random() < 0.5 else random.choice([*KINDS]),
                    height,
                )
                for one in kept
            ]
        )
    return made


@at_most(24)
@given(
    name=st.sampled_from(["ssda903", "cin", "cin"]),
    tables=st.one_of(some_of("ssda903"), some_of("cin")),
    seed=SEEDS,
    collection=st.sampled_from(COLLECTIONS),
)
def test_no_types_of_columns_break_a_rule(
    name: str, tables: frozenset[str], seed: int, collection: str
) -> None:
    random = Random(seed)
    this, last = (random_frames(random, name, tables) for _ in range(2))
    result = validate(
        name,
        this,
        collection=collection,
        previous=last,
        rules=rules_of(name) if random.random() < 0.3 else None,
        authority=random.choice((None, "382")),
        file_format=random.choice((None, "csv", "xml")),
        lookups=lookups(random),
    )
    assert_sound(result, {table: frame.height for table, frame in this.items()})


#: Columns that no file gives and a program may: one such must not silence every rule of its table.
ODD_COLUMNS = {
    "decimals that are no number": pl.Series([1.0, float("nan"), None]),
    "decimals without end": pl.Series([1.0, float("inf"), None]),
    "decimals beyond whole numbers": pl.Series([1e300, 1.0, None]),
    "spans of time": pl.Series([timedelta(1), timedelta(2), None]),
    "bytes": pl.Series([b"a", b"\xff", None]),
    "lists": pl.Series([["a"], ["b", "c"], None]),
    "arrays": pl.Series([[1, 2], [3, 4], None], dtype=pl.Array(pl.Int64, 2)),
    "records": pl.Series([{"a": 1}, {"a": 2}, None]),
    "objects": pl.Series([object(), object(), None], dtype=pl.Object),
}


#: Return → a table of it, its child, another field, and rules that read them.
READ = {
    "ssda903": ("Header", "CHILD", "UPN", ("101", "102", "103", "208")),
    "cin": ("ChildIdentifiers", "LAchildID", "UPN", ("8500", "1510", "1520", "4180")),
}


@pytest.mark.parametrize("cells", ODD_COLUMNS.values(), ids=ODD_COLUMNS)
@pytest.mark.parametrize("of_the_child", [False, True], ids=["a field", "the child"])
def test_an_odd_column_breaks_no_rule(of_the_child: bool, cells: pl.Series) -> None:
    """It is blank, or text, or the rules that read it say what they need; nothing crashes."""
    for name, (table, child, field, rules) in READ.items():
        odd = child if of_the_child else field
        others = [one for one in names_in(name)[table] if one != odd]
        plain = [pl.Series(one, ["1", "2", "3"]) for one in others]
        this = {table: pl.DataFrame([cells.alias(odd), *plain])}
        result = validate(name, this, collection="2024-25", previous=this, rules=rules)
        assert_sound(result, {table: 3})
