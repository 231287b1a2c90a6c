"""Taking files in: recognised, read, proposed and handed to the set-wise door, each its own batch."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from keepsight.importers.recognising import Found, in_order, recognise
from keepsight.kernel.source import ReadFile, SourceSystem, UnreadableFile
from keepsight.kernel.unit import units_of
from keepsight.records.authority import Authority
from keepsight.records.batch import Batch
from keepsight.writing import bring_in
from keepsight.writing.batches.proposal import Proposal

#: A path on disk that leads to more than so many bytes is refused: no return is that large.
MOST_BYTES = 2 * 1024**3


@dataclass
class Imported:
    """What became of the files of one call. ``not_read``: file → the sentence why."""

    batches: list[Batch] = field(default_factory=list)
    not_read: dict[str, str] = field(default_factory=dict)


def source_systems() -> dict[str, SourceSystem]:
    """Every source system by its code."""
    return {system.code: system for system in units_of("importers", SourceSystem).values()}


def files_below(paths: list[Path]) -> dict[str, bytes]:
    """The files a person named, folders with those below them; hidden files are left out.

    Raises ``UnreadableFile`` for a path that is not there or more than anybody could mean.
    """
    found: dict[str, bytes] = {}
    total = 0
    for path in paths:
        if not path.exists():
            raise UnreadableFile(f"There is no file or folder {path}.")
        inside = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in inside:
            name = file.relative_to(path.parent).as_posix()
            if any(part.startswith(".") for part in Path(name).parts):
                continue
            total += file.stat().st_size
            if total > MOST_BYTES:
                raise UnreadableFile(f"{path} holds more than 2 GB. Name the files one by one.")
            found[_free(name, found)] = file.read_bytes()
    return found


def take_in(
    files: Mapping[str, bytes],
    authority: Authority,
    *,
    now: datetime,
    by: int | None,
    scheme: str = "",
    collection: str = "",
    hold: bool = False,
    keep: Callable[[Batch, Proposal], None] | None = None,
) -> Imported:
    """Read every file and put it on the records of ``authority``, or with ``hold`` only stage it.

    ``scheme``: whose local IDs these are; default each source's own. ``collection``: the year of
    files that do not bear it. A file that cannot be read, or bears another council's code, is
    named and keeps nothing else from being taken. ``keep`` is handed every batch with what its file
    proposes, before the two are compared with what is held.
    """
    done = Imported()
    found, others = recognise(files)
    done.not_read |= others
    read: list[tuple[ReadFile, Found]] = []
    for one in found:
        try:
            read.append((_read(one, authority, collection), one))
        except UnreadableFile as error:
            done.not_read[one.name] = str(error)
    order = {id(r): n for n, r in enumerate(in_order([r for r, _ in read]))}
    for file, one in sorted(read, key=lambda pair: order[id(pair[0])]):
        done.batches.append(
            _bring_in(file, one, authority, now=now, by=by, scheme=scheme, hold=hold, keep=keep)
        )
    return done


def _read(one: Found, authority: Authority, collection: str) -> ReadFile:
    file = one.read(collection or None)
    if file.authority and file.authority != authority.code:
        raise UnreadableFile(
            f"{one.name} is of authority {file.authority}, not of {authority.code}. "
            "Nothing of it was taken. Import it for its own council."
        )
    return file


def _bring_in(
    file: ReadFile,
    one: Found,
    authority: Authority,
    *,
    now: datetime,
    by: int | None,
    scheme: str,
    hold: bool,
    keep: Callable[[Batch, Proposal], None] | None,
) -> Batch:
    system = source_systems()[file.source]
    scheme = scheme or system.scheme
    batch = bring_in.open_batch(
        authority,
        source=file.source,
        scheme=scheme,
        name=one.name[:255],
        content_hash=_hash(one.files),
        now=now,
        by=by,
    )
    proposal = system.propose(file, scheme)
    if keep is not None:
        keep(batch, proposal)
    return bring_in.bring_in(batch, proposal, now=now, by=by, hold=hold)


def _hash(files: Mapping[str, bytes]) -> str:
    """One hash for the contents, whatever the files are called."""
    digest = hashlib.sha256()
    for part in sorted(hashlib.sha256(content).digest() for content in files.values()):
        digest.update(part)
    return digest.hexdigest()


def _free(name: str, taken: Mapping[str, bytes]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{number}/{name}"
    return free
