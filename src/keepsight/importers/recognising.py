"""Which system a file comes from, told from its content; a folder's files of one system are one."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from keepsight.kernel.foreign_folder import read_parquet
from keepsight.kernel.foreign_table import read_csv, read_workbook
from keepsight.kernel.foreign_xml import root_name
from keepsight.kernel.source import ReadFile, UnreadableFile
from keepsight.returns.annex_a.reader import is_annex_a, read_annex_a
from keepsight.returns.case_list.reader import read_case_list_folder
from keepsight.returns.case_list.tables import case_list_table_of
from keepsight.returns.cin_census.reader import is_cin_census, read_cin_census
from keepsight.returns.ssd.reader import is_ssd_table, read_ssd_folder
from keepsight.returns.ssda903.reader import (
    is_ssda903_xml,
    read_ssda903_folder,
    read_ssda903_xml,
    ssda903_table_of,
)

#: Of a large CSV, so much tells which table it is.
BEGINNING = 64 * 1024

NOBODYS = (
    "{name} is none of the files that can be read: a CIN census, SSDA903 tables, an Annex A "
    "workbook, an SSD extract or a case-system list. It was not taken."
)

#: Earlier years first; within a year, who a child is before what a list adds.
ORDER = ("cin_census", "ssda903", "ssd", "case_list", "annex_a")


@dataclass(frozen=True)
class Found:
    """A return, or a list, to be read: its ``source`` and the ``files`` (path → bytes) it is in."""

    source: str
    name: str
    files: Mapping[str, bytes]

    def read(self, collection: str | None = None) -> ReadFile:
        """Read it. Raises ``UnreadableFile`` with a sentence where that cannot be done."""
        first, content = next(iter(self.files.items()))
        if self.source == "cin_census":
            return read_cin_census(content, first)
        if self.source == "annex_a":
            return read_annex_a(content, first)
        if self.source == "ssd":
            return read_ssd_folder(self.files, self.name)
        if self.source == "case_list":
            return read_case_list_folder(self.files, self.name)
        if len(self.files) == 1 and is_ssda903_xml(content):
            return read_ssda903_xml(content, first, collection=collection)
        return read_ssda903_folder(self.files, self.name, collection=collection)


def recognise(files: Mapping[str, bytes]) -> tuple[list[Found], dict[str, str]]:
    """What can be read among ``files`` (paths with ``/`` and their bytes), and why the rest cannot.

    Each XML file and each Annex A workbook stands alone; the other files of one folder and one
    system are read together.
    """
    alone: list[Found] = []
    folders: dict[tuple[str, str], dict[str, bytes]] = {}
    others: dict[str, str] = {}
    for name, content in sorted(files.items()):
        try:
            source = _source_of(name, content)
        except UnreadableFile as error:
            others[name] = str(error)
            continue
        if source is None:
            others[name] = NOBODYS.format(name=posixpath.basename(name))
        elif source in ("cin_census", "annex_a") or _is_xml(content):
            alone.append(Found(source, posixpath.basename(name), {name: content}))
        else:
            folders.setdefault((posixpath.dirname(name), source), {})[name] = content
    together = [
        Found(source, _name_of(folder, inside), inside)
        for (folder, source), inside in folders.items()
    ]
    return alone + together, others


def in_order(read: list[ReadFile]) -> list[ReadFile]:
    """Files in the order in which they are put on the records: earlier years first."""
    return sorted(read, key=lambda r: (r.collection or "9999", ORDER.index(r.source), r.name))


def _name_of(folder: str, inside: Mapping[str, bytes]) -> str:
    if len(inside) == 1:
        return posixpath.basename(next(iter(inside)))
    return posixpath.basename(folder) or "files"


def _is_xml(content: bytes) -> bool:
    return content[:256].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _source_of(name: str, content: bytes) -> str | None:
    if not content.strip():
        raise UnreadableFile(f"{posixpath.basename(name)} is empty.")
    if root_name(content) is not None or _is_xml(content):
        if is_cin_census(content):
            return "cin_census"
        return "ssda903" if is_ssda903_xml(content) else None
    if content.startswith(b"PAR1"):
        return "ssd" if is_ssd_table(read_parquet(content, name).heading) else None
    if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return _source_of_workbook(name, content)
    return next(_sources_of_heading(_heading_of(name, content)), None)


def _source_of_workbook(name: str, content: bytes) -> str | None:
    sheets = read_workbook(content, name)
    if is_annex_a(sheets):
        return "annex_a"
    for sheet in sheets.values():
        for source in _sources_of_heading(sheet.heading):
            return source
    return None


def _sources_of_heading(heading: tuple[str, ...]) -> Iterator[str]:
    if ssda903_table_of(heading):
        yield "ssda903"
    if is_ssd_table(heading):
        yield "ssd"
    if case_list_table_of(heading):
        yield "case_list"


def _heading_of(name: str, content: bytes) -> tuple[str, ...]:
    """The heading of a CSV from its beginning alone, so that telling costs the same at any size."""
    if len(content) <= BEGINNING:
        return read_csv(content, name).heading
    cut = content[: content.rfind(b"\n", 0, BEGINNING) + 1] or content
    try:
        return read_csv(cut, name).heading
    except UnreadableFile:
        return read_csv(content, name).heading
