"""Dated lines on paper: the same page as a PDF and as a Word document, with who made it and when.

What it says comes in as data and never as markup, so nothing that was typed into a record can act in it.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import docx
import typst
from django.http import HttpResponse
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from keepsight.pages.page import NoSuchThing
from keepsight.pages.words import day, moment

LAYOUT = Path(__file__).with_name("layout") / "paper.typ"
KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
#: Control signs, halves of letters, and numbers that no letter has.
UNFIT = ("Cc", "Cs", "Cn")
NOT_ALL_LETTERS = "Letters that stand here as empty boxes can be read in the Word document."


@dataclass(frozen=True)
class PaperRow:
    """One line: its day in words, what happened, why it matters ("" for none), and what else is said."""

    on: str
    said: str
    why: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Paper:
    """One document. ``by`` and ``at``: who made it and when; ``name``: what the file is called."""

    title: str
    sentences: tuple[str, ...]
    rows: tuple[PaperRow, ...]
    by: str
    at: datetime
    name: str

    @property
    def made(self) -> str:
        return f"Made by {self.by} on {moment(self.at)}. Confidential: about a child."


def row_of(on: date | None, said: str, *, texts: Iterable[str], why: str) -> PaperRow:
    whole = tuple(text for text in texts if text)
    return PaperRow(day(on) if on else "No day on file", said, why, whole)


def paper_answer(paper: Paper, kind: str) -> HttpResponse:
    """The document as a file to take away. Refuses (``NoSuchThing``) any kind but PDF and Word."""
    if kind not in KINDS:
        raise NoSuchThing
    made = as_pdf(paper) if kind == "pdf" else as_word(paper)
    answer = HttpResponse(made, content_type=KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="{paper.name}.{kind}"'
    return answer


def as_pdf(paper: Paper) -> bytes:
    """A tagged PDF (PDF/UA) that a screen reader can read.

    Where it has letters of a script for which no font is at hand, the standard cannot be kept: it is a
    plain PDF then, and says that the Word document has them.
    """
    try:
        return _compiled(paper, is_for_everyone=True)
    except typst.TypstError:
        told = replace(paper, sentences=(*paper.sentences, NOT_ALL_LETTERS))
        return _compiled(told, is_for_everyone=False)


def _compiled(paper: Paper, *, is_for_everyone: bool) -> bytes:
    told = {
        "title": _plain(paper.title),
        "sentences": [_plain(sentence) for sentence in paper.sentences],
        "made": paper.made,
        "rows": [
            {
                "on": row.on,
                "said": _plain(row.said),
                "why": _plain(row.why),
                "texts": [_plain(text) for text in row.texts],
            }
            for row in paper.rows
        ],
    }
    made = typst.compile(
        str(LAYOUT),
        format="pdf",
        sys_inputs={"paper": json.dumps(told)},
        pdf_standards=["ua-1"] if is_for_everyone else [],
        ignore_system_fonts=is_for_everyone,
        timestamp=int(paper.at.timestamp()),
    )
    assert isinstance(made, bytes), "one document is one file"
    return made


def as_word(paper: Paper) -> bytes:
    """A Word document that can be written on: a heading, and the lines in a table."""
    document = docx.Document()
    document.core_properties.title = _plain(paper.title)[:255]
    document.core_properties.author = paper.by[:255]
    document.core_properties.language = "en-GB"
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.footer.paragraphs[0].text = paper.made
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading(_plain(paper.title), level=1)
    for sentence in paper.sentences:
        document.add_paragraph(_plain(sentence))
    table = document.add_table(rows=1, cols=2)
    table.style = "Table Grid"
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "When", "What happened"
    # Said again at the head of each page, and by a screen reader at each cell.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in paper.rows:
        first, second = table.add_row().cells
        first.text = row.on
        second.text = _plain(row.said)
        if row.why:
            second.add_paragraph().add_run(_plain(f"Why it matters: {row.why}")).bold = True
        for text in row.texts:
            second.add_paragraph(_plain(text))
    for row_of_table in table.rows:
        row_of_table.cells[0].width, row_of_table.cells[1].width = Mm(38), Mm(120)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def _plain(text: str) -> str:
    """The text without signs that no document can hold, as a paste from elsewhere may bring them."""
    return "".join(
        sign for sign in text if sign in "\t\n" or unicodedata.category(sign) not in UNFIT
    )
