"""The bytes of a delimited text file as rows of cells, each with the line it begins on."""

from __future__ import annotations

import csv
import io
import re

from keepsight.kernel.source import UnreadableFile

DELIMITERS = (",", ";", "\t", "|")

#: Bytes with which files begin that are certainly not text, and what they are.
NOT_TEXT = (
    (b"PK\x03\x04", "a workbook or a zip archive"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old workbook or an encrypted file"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
)

#: Our own limit on the length of a cell is checked later and gives a fault, not a stop.
csv.field_size_limit(2**31 - 1)

#: How much of the lines beyond ASCII is enough to tell whether they are Windows-1252.
ENOUGH_TO_TELL = 65_536


def decode(content: bytes, name: str) -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-1252.

    Refuses with a sentence: an empty file, one that is no text, one in no encoding we know, and
    one that is partly in UTF-8 and partly not (its accents cannot be trusted).
    """
    if not content.strip(b"\x00\t\r\n \xff\xfe\xef\xbb\xbf"):
        raise UnreadableFile(f"{name} is empty.")
    for beginning, what in NOT_TEXT:
        if content.startswith(beginning):
            raise UnreadableFile(f"{name} is {what}, not a CSV file.")
    marked = _marked_encoding(content)
    try:
        text = content.decode(marked or "utf-8")
    except UnicodeDecodeError as error:
        if marked:
            row = content.count(b"\n", 0, error.start) + 1
            raise UnreadableFile(
                f"{name}: row {row} is not in the encoding that the file says it is in. "
                "Save it again as CSV UTF-8.",
                row=row,
            ) from None
        text = _windows(content, name, error.start)
    return text.lstrip("\ufeff")


def _marked_encoding(content: bytes) -> str | None:
    """The encoding that the first bytes tell, by their mark or by every second one being zero."""
    if content.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if content.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    start = content[:200]
    if start[1::2].count(0) > len(start) * 0.4:
        return "utf-16-le"
    if start[0::2].count(0) > len(start) * 0.4:
        return "utf-16-be"
    return None


def _windows(content: bytes, name: str, broken_at: int) -> str:
    row = content.count(b"\n", 0, broken_at) + 1
    sentence = (
        f"{name}: row {row} holds characters in an encoding that is not known. "
        "Save the file again as CSV UTF-8."
    )
    partly = content.decode("utf-8", errors="ignore")
    if not partly.isascii():
        raise UnreadableFile(sentence, row=row)
    # Loaded for a file that is not UTF-8 alone: it takes longer than a small file is read in.
    from charset_normalizer import from_bytes

    lines = content[: 50 * ENOUGH_TO_TELL].split(b"\n")
    beyond = b"\n".join(line for line in lines if not line.isascii())
    if beyond and from_bytes(beyond[:ENOUGH_TO_TELL], cp_isolation=["cp1252"]).best() is None:
        raise UnreadableFile(sentence, row=row)
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableFile(sentence, row=row) from None


def numbered_rows(text: str, name: str) -> list[tuple[int, list[str]]]:
    """The rows of a delimited text, each with the line of the file on which it begins.

    The delimiter is the one that the first line with any holds most of. A line ``sep=;`` on top,
    as spreadsheets write it, is obeyed. Refuses a quotation mark that is never closed: what
    follows it would be swallowed into one cell.
    """
    lines = list(io.StringIO(text, newline=""))
    stated = re.match(r"(?i)^sep=(.)\s*$", lines[0]) if lines else None
    first = 1 if stated else 0
    delimiter = stated.group(1) if stated else _delimiter(lines[:10])
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(lines[first:], delimiter=delimiter)
    before = 0
    try:
        for cells in reader:
            rows.append((first + before + 1, cells))
            before = reader.line_num
    except (csv.Error, ValueError):
        row = first + before + 1
        raise UnreadableFile(f"{name}: row {row} cannot be read as CSV.", row=row) from None
    if rows:
        _refuse_open_quote(lines[rows[-1][0] - 1 :], delimiter, name, rows[-1][0])
    return rows


def _delimiter(lines: list[str]) -> str:
    for line in lines:
        outside_quotes = re.sub(r'"[^"]*"', "", line)
        counts = {mark: outside_quotes.count(mark) for mark in DELIMITERS}
        best = max(DELIMITERS, key=counts.__getitem__)
        if counts[best]:
            return best
    return ","


def _refuse_open_quote(last: list[str], delimiter: str, name: str, row: int) -> None:
    try:
        for _ in csv.reader(last, delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end of data" in str(error):
            raise UnreadableFile(
                f"{name}: row {row} opens a quotation mark that is never closed.",
                row=row,
            ) from None
