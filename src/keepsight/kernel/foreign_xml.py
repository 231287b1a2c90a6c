"""XML from outside, opened so that it can harm nobody and is refused with a sentence.

Nothing is ever fetched or expanded: a file with a DOCTYPE is refused before it is parsed, which
leaves entity bombs and external entities no place to stand.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from keepsight.kernel.source import UnreadableFile

if TYPE_CHECKING:
    from lxml import etree

#: How much of a file is enough to tell what it is.
BEGINNING = 65_536

#: Encodings a file may name, and how they are decoded. Latin-1 is read as its superset, as browsers do.
ENCODINGS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "utf-16": "utf-8",  # named by many programs that then write UTF-8; real UTF-16 bears a mark
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "iso-8859-15": "iso-8859-15",
}

_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*\?>")
_SOMETHING = re.compile(rb"[^\x00\t\r\n \xff\xfe\xef\xbb\xbf]")
_NAMED_ENCODING = re.compile(r"""\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_WEB_PAGE = re.compile(r"(?is)^\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b")
_ROOT = re.compile(r"(?s)^\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")

#: Where libxml2 stops counting the lines of elements.
_LAST_COUNTED_LINE = 65_535

#: Parser errors that mean that the file ends too early.
_BREAKS_OFF = (
    "ERR_TAG_NOT_FINISHED",
    "ERR_GT_REQUIRED",
    "ERR_COMMENT_NOT_FINISHED",
    "ERR_CDATA_NOT_FINISHED",
    "ERR_PI_NOT_FINISHED",
    "ERR_DOCUMENT_END",
)
#: Nested too deep, or one text longer than ten million characters.
_TOO_MUCH = 114


def local_name(tag: str) -> str:
    """An element's name without its namespace."""
    return tag.rpartition("}")[2] if tag.startswith("{") else tag


def beginning_of(content: bytes) -> str:
    """The first 64 KB as text, read leniently: for telling what a file is, never for its data."""
    encoding = _marked_encoding(content) or "utf-8"
    return content[:BEGINNING].decode(encoding, errors="replace").lstrip("\ufeff")


def root_name(content: bytes) -> str | None:
    """The name of the outermost element, without its namespace; ``None`` where there is none."""
    found = _ROOT.match(beginning_of(content))
    return found.group(1) if found else None


def take_pieces(
    content: bytes, name: str, piece: str, take: Callable[[etree._Element], None]
) -> etree._Element:
    """Hands every element called ``piece`` to ``take``, in order, and gives the root back.

    A piece is emptied once it was taken, so that memory does not grow with the file: in the root
    stand what was outside of the pieces, and an empty element in the place of each. Namespaces do
    not matter. Comments and processing instructions are gone. Raises ``UnreadableFile`` for: an
    empty file, a web page, a DOCTYPE, an encoding that is not known or not kept to, zero
    characters, broken or cut-off XML (with its line), nesting or texts beyond libxml2's limits.
    """
    return take_fit_pieces(fit_for_parsing(content, name), name, piece, take)


def take_fit_pieces(
    fit: bytes, name: str, piece: str, take: Callable[[etree._Element], None]
) -> etree._Element:
    """``take_pieces`` of a file that ``fit_for_parsing`` has passed."""
    from lxml import etree  # loaded for XML alone: whoever asks what a file is goes without it

    events = etree.iterparse(
        io.BytesIO(fit),
        events=("end",),
        tag=f"{{*}}{piece}",
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in events:
            take(element)
            element.clear()
    except etree.XMLSyntaxError as error:
        raise _unreadable(error, name) from None
    return events.root


def line_of(element: etree._Element) -> int:
    """The line on which an element stands. Beyond line 65,535 libxml2 knows the lines of texts only:
    the line is then where the element's first text ends, less the lines of that text."""
    line = int(element.sourceline or 0)
    if line < _LAST_COUNTED_LINE:
        return line
    near = element.text if element.text or len(element) else element.tail
    return line - (near or "").count("\n")


def _marked_encoding(content: bytes) -> str | None:
    """The encoding that the first bytes tell: by their mark, or a zero beside the first ``<``."""
    if content.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if content.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if content.startswith(b"<\x00"):
        return "utf-16-le"
    if content.startswith(b"\x00<"):
        return "utf-16-be"
    return None


def fit_for_parsing(content: bytes, name: str) -> bytes:
    """The file as UTF-8 without its declaration, once everything about it that is text was checked.

    Raises ``UnreadableFile`` as ``take_pieces`` for all but broken XML.
    """
    if not _SOMETHING.search(content):
        raise UnreadableFile(f"{name} is empty.")
    text = _as_utf8(content, name)
    start = text[: 4 * BEGINNING].decode("utf-8", errors="ignore")[:BEGINNING]
    if _WEB_PAGE.match(start):
        raise UnreadableFile(
            f"{name} is a web page, not XML. Perhaps a sign-in page was saved in its place."
        )
    if not start.lstrip().startswith("<"):
        raise UnreadableFile(f"{name} is not XML: it does not begin with a tag.", row=1)
    at = text.find(b"\0")
    if at >= 0:
        line = text.count(b"\n", 0, at) + 1
        raise UnreadableFile(f"{name}: line {line} holds a zero character.", row=line)
    if b"!" in text and (b"<!DOCTYPE" in text or b"<!ENTITY" in text):
        raise UnreadableFile(
            f"{name} declares a document type (DOCTYPE), which can do harm. It was not read."
        )
    declaration = _DECLARATION.match(start)
    if declaration:
        lines = declaration.group().count("\n")
        text = b"\n" * lines + text[len(declaration.group().encode()) :]
    return text


def _as_utf8(content: bytes, name: str) -> bytes:
    """The file in UTF-8, without a mark. What is ASCII is so in every encoding that has no mark: it
    is not copied, because it may be very long."""
    marked = _marked_encoding(content)
    declaration = _DECLARATION.match(beginning_of(content))
    named = _NAMED_ENCODING.search(declaration.group()) if declaration else None
    encoding = marked or "utf-8"
    if named and not marked:
        if named.group(1).lower() not in ENCODINGS:
            raise UnreadableFile(
                f"{name} is in the encoding {named.group(1)}, which is not read here. "
                "Save it as UTF-8."
            )
        encoding = ENCODINGS[named.group(1).lower()]
    if not marked and content.isascii():
        return content
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise _wrong_encoding(content, name, error.start) from None
        text = _windows(content, name, error.start)
    return text.lstrip("\ufeff").encode("utf-8", errors="replace")


def _windows(content: bytes, name: str, broken_at: int) -> str:
    """The text in Windows-1252: what old case systems write while they say UTF-8.

    Refused where part of the file is UTF-8 beyond ASCII: then neither reading can be trusted.
    """
    if not content.decode("utf-8", errors="ignore").isascii():
        raise _wrong_encoding(content, name, broken_at)
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _wrong_encoding(content, name, error.start) from None


def _wrong_encoding(content: bytes, name: str, broken_at: int) -> UnreadableFile:
    line = content.count(b"\n", 0, broken_at) + 1
    return UnreadableFile(
        f"{name}: line {line} is not in the encoding that the file says. Save it as UTF-8.",
        row=line,
    )


def _unreadable(error: etree.XMLSyntaxError, name: str) -> UnreadableFile:
    from lxml import etree

    line = error.lineno or 1
    if error.code in {getattr(etree.ErrorTypes, name) for name in _BREAKS_OFF}:
        return UnreadableFile(
            f"{name} breaks off at line {line}: the end of the file is missing.", row=line
        )
    if error.code == _TOO_MUCH:
        return UnreadableFile(
            f"{name}: line {line} holds more text or deeper nesting than any return has.", row=line
        )
    return UnreadableFile(f"{name}: line {line} is not well-formed XML.", row=line)
