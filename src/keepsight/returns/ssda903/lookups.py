"""Reads what some rules look things up in: lists of providers, and a directory of postcodes.

Ofsted sends councils its lists of children's homes, social care providers and supported
accommodation as workbooks; the postcode directory is the Office for National Statistics' (or any
table with the same four columns).
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from functools import cache

import polars as pl

from keepsight.kernel.foreign_table import TextTable, heading_key, read_csv, read_workbook
from keepsight.kernel.source import UnreadableFile
from keepsight.law.authorities import authorities

#: What the rules ask for → the headings under which lists of providers hold it.
PROVIDER_HEADINGS = {
    "URN": ("urn",),
    "POSTCODE": (
        "postcode",
        "settingaddresspostcode",
        "settingpostcode",
        "provideraddresspostcode",
        "providerpostcode",
    ),
    "REG_END": ("regend", "deregistrationdate", "closeddate"),
    "PLACE_CODES": ("placecodes", "placementcode", "providerplacementcode"),
    "PROVIDER_CODES": ("providercodes", "placementprovidercode", "providercode"),
    "LA_CODE_INFERRED": ("lacodeinferred",),
}
#: Where the list names the authority in words.
AUTHORITY_HEADINGS = ("settinglocalauthority", "localauthority", "providerlocalauthority")

#: What is asked of a directory → the headings under which it holds it.
POSTCODE_HEADINGS = {
    "postcode": ("postcode", "pcds", "pcd", "pcd7", "pcd8"),
    "easting": ("easting", "oseast1m", "east1m", "eastings"),
    "northing": ("northing", "osnrth1m", "north1m", "northings"),
    "la": ("la", "laua", "oslaua", "lad", "lacode", "admindistrictcode"),
}

#: Words of a council's name that lists leave out or add.
_TITLES = re.compile(
    r"\b(london borough of|royal borough of|city of|county|metropolitan|borough|district|city|"
    r"unitary|council|authority|the)\b"
)


def read_providers(files: Mapping[str, bytes]) -> pl.DataFrame:
    """Lists of providers, from workbooks or CSV, one behind the other.

    Columns ``URN, POSTCODE, REG_END, PLACE_CODES, PROVIDER_CODES, LA_CODE_INFERRED``, text. Raises
    ``UnreadableFile`` for a file in which no sheet has a column ``URN``.
    """
    found = []
    for name, content in files.items():
        tables = [_providers(table) for table in _tables(name, content)]
        held = [table for table in tables if table is not None]
        if not held:
            raise UnreadableFile(f"{name} is no list of providers: no sheet has a column URN.")
        found += held
    return pl.concat(found)


def _tables(name: str, content: bytes) -> Sequence[TextTable]:
    if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return list(read_workbook(content, name, known=("URN",)).values())
    return [read_csv(content, name, known=("URN",))]


def _providers(table: TextTable) -> pl.DataFrame | None:
    headings = {heading_key(heading): heading for heading in reversed(table.heading)}
    if "urn" not in headings:
        return None
    columns = {}
    for column, keys in PROVIDER_HEADINGS.items():
        heading = next((headings[key] for key in keys if key in headings), None)
        columns[column] = (pl.lit(None, pl.String) if heading is None else _said(heading)).alias(
            column
        )
    named = next((headings[key] for key in AUTHORITY_HEADINGS if key in headings), None)
    rows = table.rows.select(
        *columns.values(), (pl.lit(None, pl.String) if named is None else pl.col(named)).alias("la")
    )
    told = {name: _code_of(name) for name in rows["la"].drop_nulls().unique()}
    inferred = pl.col("la").replace_strict(told, default=None, return_dtype=pl.String)
    return rows.with_columns(LA_CODE_INFERRED=pl.coalesce("LA_CODE_INFERRED", inferred)).drop("la")


def _said(heading: str) -> pl.Expr:
    """A cell; the dashes and words that the lists write for nothing are blank."""
    cell = pl.col(heading)
    nothing = cell.str.to_lowercase().is_in(["-", "na", "n/a", "none", "null"])
    return pl.when(~nothing).then(cell)


def _code_of(name: str) -> str | None:
    """A council's code, by its whole name before what is left of it without titles: "City of London"
    is not London."""
    whole, plain = _codes()
    return whole.get(heading_key(name)) or plain.get(_plain(name))


@cache
def _codes() -> tuple[dict[str, str], dict[str, str]]:
    named = [(name, code) for code, name in authorities().items()]
    plain: dict[str, str] = {}
    for name, code in named:
        plain.setdefault(_plain(name), code)
    return {heading_key(name): code for name, code in named}, plain


def _plain(name: str) -> str:
    """A council's name as it is compared."""
    return heading_key(_TITLES.sub(" ", name.lower().replace("&", " and ")))


def read_postcodes(content: bytes, name: str) -> pl.DataFrame:
    """A directory of postcodes, CSV or Parquet: ``postcode, easting, northing, la``.

    Raises ``UnreadableFile`` where a column is missing or the file is neither.
    """
    try:
        if content.startswith(b"PAR1"):
            frame = pl.read_parquet(io.BytesIO(content))
        else:
            frame = pl.read_csv(io.BytesIO(content), infer_schema=False, encoding="utf8-lossy")
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError):
        raise UnreadableFile(f"{name} is no directory of postcodes in CSV or Parquet.") from None
    headings = {heading_key(heading): heading for heading in reversed(frame.columns)}
    columns = {}
    for column, keys in POSTCODE_HEADINGS.items():
        heading = next((headings[key] for key in keys if key in headings), None)
        if heading is None:
            raise UnreadableFile(f"{name} has no column {column}.", column=column)
        columns[column] = pl.col(heading).alias(column)
    return frame.select(**columns)
