"""What is taken away on paper can be read by a screen reader: tagged, with its language, title and order."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, date, datetime
from io import BytesIO

import docx

from keepsight.pages import paper
from keepsight.pages.paper import Paper, as_pdf, as_word, row_of

MADE = Paper(
    title="Chronology: Tobi Ngala",
    sentences=("2 significant events, the oldest first.",),
    rows=tuple(
        row_of(date(2016, 3, day), "Visit", texts=("Seen alone.",), why="He spoke.")
        for day in (1, 2)
    ),
    by="Nadia Rahman",
    at=datetime(2016, 9, 27, 9, tzinfo=UTC),
    name="chronology-C-1",
)
#: PDF/UA-1 is declared, the file is tagged, and a reader is told its language and its title.
DECLARED = ("pdfuaid:part>1<", "/Marked true", "/Lang(en-GB)", "/DisplayDocTitle true", MADE.title)


def inside(pdf: bytes) -> str:
    """The whole of a PDF, what is packed in it unpacked."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    plain = [pdf]
    for part in packed:
        try:
            plain.append(zlib.decompress(part))
        except zlib.error:
            plain.append(part)
    return b"\n".join(plain).decode("latin-1")


def missing(pdf: bytes) -> list[str]:
    told = inside(pdf)
    return [one for one in DECLARED if one not in told]


def test_a_pdf_is_pdf_ua_with_its_language_title_and_order() -> None:
    told = inside(as_pdf(MADE))
    assert missing(as_pdf(MADE)) == []
    # The heading, what it says, and a table with a row of headers: in this order in the tree of tags.
    for tag in ("/S/H1", "/S/P", "/S/Table", "/S/THead", "/S/TH", "/S/TD"):
        assert tag in told, tag
    assert "/Tabs/S" in told  # the way of Tab follows the tags


def test_a_pdf_that_declares_nothing_is_found() -> None:
    plain = paper._compiled(MADE, is_for_everyone=False)
    assert "pdfuaid:part>1<" in missing(plain)


def test_a_word_document_has_its_title_language_heading_and_headers() -> None:
    document = docx.Document(BytesIO(as_word(MADE)))
    assert document.core_properties.title == MADE.title
    assert document.core_properties.language == "en-GB"
    assert document.paragraphs[0].style.name == "Heading 1"
    first, *others = document.tables[0].rows
    assert "w:tblHeader" in first._tr.xml
    assert not any("w:tblHeader" in row._tr.xml for row in others)
