"""The sheets of a workbook (xlsx, xlsm, ods, xls) as rows of text, each with its row number."""

from __future__ import annotations

from keepsight.kernel.foreign_apart import opened_apart
from keepsight.kernel.foreign_archive import checked_archive
from keepsight.kernel.source import UnreadableFile

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The name, inside an old Office container, of a new workbook that is encrypted.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def sheets_of(content: bytes, name: str) -> dict[str, list[tuple[int, list[str]]]]:
    """Every sheet's rows, the first being row 1, as text: ISO dates, whole numbers without ``.0``.

    Raises ``UnreadableFile`` with a sentence for what is no workbook, is damaged, is protected by a
    password or would unpack to too much.
    """
    if not content:
        raise UnreadableFile(f"{name} is empty.")
    if content.startswith(_ZIP):
        content = checked_archive(content, name)
    elif not content.startswith(_OLD_OFFICE):
        raise UnreadableFile(f"{name} is not a workbook.")
    elif _ENCRYPTED in content:
        raise UnreadableFile(f"{name} is protected by a password. Save it without one.")
    answer, _ = opened_apart("workbook", content, name)
    return {sheet: list(enumerate(rows, start=1)) for sheet, rows in answer["sheets"].items()}
