"""What makes a workbook's archive safe to open: its true size, its true extent, its true text.

A few thousand bytes can unpack to gigabytes, put a cell in the last corner of an endless sheet, or
say one long text a million times. Each is refused here, before the workbook is read.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from keepsight.kernel.foreign_process import MOST_CELLS
from keepsight.kernel.source import UnreadableFile

if TYPE_CHECKING:
    from lxml import etree

MOST_BYTES = 300_000_000
MOST_TIMES_SMALLER = 200
#: Below this nothing unpacked can hurt, however well it was packed.
HARMLESS_BYTES = 10_000_000
MOST_PARTS = 2_000
MOST_CHARACTERS = 500_000_000

_NOT_NEEDED = (
    "media/",
    "drawings/",
    "charts/",
    "embeddings/",
    "Pictures/",
    "Thumbnails/",
)
_CELL_COLUMN = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,7})[0-9]{1,10}["']""")
_CELL_ROW = re.compile(rb"""\sr\s*=\s*["'][A-Za-z]{0,7}([0-9]{1,10})["']""")
_UNPLACED_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s>/])(?![^>]*\sr\s*=)")


def checked_archive(content: bytes, name: str) -> bytes:
    """The same workbook, packed anew from what was really in it.

    Packing anew means that the reader after us sees the sizes that we counted, not those that the
    file claims. Refuses with a sentence: what is damaged, encrypted, no workbook, or a bomb.
    """
    try:
        parts = _unpacked(content, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError) as error:
        raise UnreadableFile(f"{name} is damaged and cannot be opened.") from error
    except (NotImplementedError, RuntimeError) as error:
        # zipfile raises these for parts that are encrypted or packed in a way it does not know
        raise UnreadableFile(f"{name} is protected by a password. Save it without one.") from error
    if "xl/workbook.xml" in parts:
        _refuse_far_cells(parts, name)
        _refuse_echoed_text(parts, name)
    elif "content.xml" in parts:
        _refuse_repeated_cells(parts["content.xml"], name)
    else:
        raise UnreadableFile(f"{name} is not a workbook that can be read. Save it as xlsx.")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    return packed.getvalue()


def _unpacked(content: bytes, name: str) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        claimed = sum(member.file_size for member in members)
        bomb = claimed > HARMLESS_BYTES and claimed > MOST_TIMES_SMALLER * len(content)
        if claimed > MOST_BYTES or bomb or len(members) > MOST_PARTS:
            raise UnreadableFile(
                f"{name} would unpack to {claimed / 1e6:,.0f} MB, so it was not opened."
            )
        for member in members:
            if not member.is_dir() and not any(no in member.filename for no in _NOT_NEEDED):
                # zipfile never gives more than the size that we have just added up
                parts[member.filename] = archive.read(member)
    return parts


def _sheets(parts: Mapping[str, bytes]) -> Iterator[bytes]:
    """Every part that may be a sheet: a workbook may keep them under any name."""
    for part, data in parts.items():
        if part.endswith(".xml") and b"sheetData" in data:
            yield data


def _refuse_far_cells(parts: Mapping[str, bytes], name: str) -> None:
    for sheet in _sheets(parts):
        columns = {_column_number(letters) for letters in set(_CELL_COLUMN.findall(sheet))}
        rows = {int(row) for row in set(_CELL_ROW.findall(sheet))}
        widest = max(columns, default=1)
        if _UNPLACED_CELL.search(sheet):
            widest = max(widest, 1_000)
        if widest * max(rows, default=1) > MOST_CELLS or widest > 16_384:
            raise UnreadableFile(
                f"{name} has a cell so far out that the sheet was not opened. "
                "Delete the empty rows and columns below and beside the list."
            )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _refuse_echoed_text(parts: Mapping[str, bytes], name: str) -> None:
    """One text, kept once, that so many cells point to that all of them together burst memory."""
    texts = next(
        (data for part, data in parts.items() if part.endswith("sharedStrings.xml")),
        b"",
    )
    if not texts:
        return
    longest = max(map(len, re.split(rb"<(?:\w+:)?si[\s>]", texts)))
    if longest * sum(sheet.count(b"<") for sheet in _sheets(parts)) <= MOST_CHARACTERS:
        return
    lengths = [len(text) for text in re.split(rb"<(?:\w+:)?si[\s>]", texts)[1:]]
    total = 0
    for sheet in _sheets(parts):
        for cell in _elements(sheet, "c", name):
            index = "".join(cell.itertext()) if cell.get("t") == "s" else ""
            if index.isdecimal() and int(index) < len(lengths):
                total += lengths[int(index)]
        if total > MOST_CHARACTERS:
            raise UnreadableFile(f"{name} repeats a long text too often, so it was not opened.")


def _refuse_repeated_cells(document: bytes, name: str) -> None:
    """OpenDocument says "this cell, so many times, in so many rows": count what that makes."""
    total = 0
    for row in _elements(document, "table-row", name):
        width, filled = 0, 0
        for cell in row:
            width += _times(cell, "number-columns-repeated")
            if len(cell) or any("value" in str(key) for key in cell.attrib):
                filled = width
        total += filled * _times(row, "number-rows-repeated")
        if total > MOST_CELLS:
            raise UnreadableFile(f"{name} repeats a cell too often, so it was not opened.")


def _times(element: etree._Element, attribute: str) -> int:
    for key, value in element.attrib.items():
        if str(key).endswith(attribute) and str(value).isdecimal():
            return int(value)
    return 1


def _elements(document: bytes, tag: str, name: str) -> Iterator[etree._Element]:
    """The elements of that name, one at a time, entities left alone."""
    from lxml import etree  # loaded for workbooks alone: CSV files are read without it

    try:
        for _, element in etree.iterparse(
            io.BytesIO(document),
            tag=f"{{*}}{tag}",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        ):
            yield element
            element.clear()
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(f"{name} is damaged and cannot be opened.") from error
