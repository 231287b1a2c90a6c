"""The ground a database file stands on: a file system that keeps what it was told to keep."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: What Linux says of every file system it has mounted (proc(5), mountinfo).
MOUNTS = Path("/proc/self/mountinfo")
#: File systems of another machine. SQLite's locks and its shared memory do not hold on them
#: (sqlite.org, "How To Corrupt An SQLite Database File", 2.1; "Write-Ahead Logging").
NETWORK = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs ncpfs afs 9p virtiofs vboxsf prl_fs ceph glusterfs lustre "
    "gpfs beegfs davfs".split()
)
#: File systems that are forgotten when the machine stops.
IN_MEMORY = frozenset({"tmpfs", "ramfs"})
#: Of the file systems that a program serves (FUSE), the one known to hand writes on as they come.
FAITHFUL = frozenset({"fuse.fuse-overlayfs"})
ESCAPED = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True)
class Mount:
    """A mounted file system: where it hangs, of which kind, and whether it is read-only."""

    point: Path
    kind: str
    is_read_only: bool

    @property
    def is_of_another_machine(self) -> bool:
        """Whether writes go to another machine, or to a program that may lose them."""
        served = self.kind.startswith("fuse.") and self.kind not in FAITHFUL
        return self.kind in NETWORK or served

    @property
    def is_in_memory(self) -> bool:
        """Whether all of it is gone once the machine stops."""
        return self.kind in IN_MEMORY


def faults_of_the_ground(file: Path) -> Iterator[str]:
    """Sentences about the folder of a database file that could cost a write.

    A folder that is missing is a fault too. Where the machine does not tell its mounts (it is no
    Linux), only what can be tried is judged.
    """
    folder = file.parent
    if not folder.is_dir():
        yield f"The database's folder {folder} is not there. Make it, or name another."
        return
    mount = mount_of(folder)
    if mount is not None and mount.is_of_another_machine:
        yield (
            f"The database lies on a file system of kind {mount.kind}, mounted at {mount.point}, "
            "where SQLite can lose a write. Put it on a disk of this machine, or use PostgreSQL "
            "with DATABASE_URL."
        )
    if mount is not None and mount.is_read_only:
        yield (
            f"The file system at {mount.point} is mounted read-only, so nothing can be saved. "
            "Mount it for writing, or put the database elsewhere."
        )
    elif reason := _cannot_be_written(folder):
        yield (
            f"The database's folder {folder} cannot be written to ({reason}). "
            "SQLite keeps its log there: give this account the right to write, or make room."
        )
    elif file.exists() and (reason := _cannot_be_opened(file)):
        yield (
            f"The database {file} cannot be written to ({reason}). "
            "Give this account the right to write it."
        )


def mount_of(folder: Path, mounts: Path | None = None) -> Mount | None:
    """The file system that holds a folder; None where the machine does not tell."""
    try:
        lines = (mounts or MOUNTS).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    real = folder.resolve()
    found: Mount | None = None
    for mount in filter(None, map(_mount, lines)):
        if not real.is_relative_to(mount.point):
            continue
        # Of two at one place the later covers the earlier.
        if found is None or len(mount.point.parts) >= len(found.point.parts):
            found = mount
    return found


def _mount(line: str) -> Mount | None:
    """One line: "36 35 98:0 /mnt1 /mnt2 rw,noatime shared:1 - ext3 /dev/root rw,errors=continue"."""
    before, dash, after = line.partition(" - ")
    own, of_all = before.split(" "), after.split(" ")
    if not dash or len(own) < 6 or len(of_all) < 3:
        return None
    point = ESCAPED.sub(lambda found: chr(int(found[1], 8)), own[4])
    options = {*own[5].split(","), *of_all[2].split(",")}
    return Mount(Path(point), of_all[0], "ro" in options)


def _cannot_be_written(folder: Path) -> str:
    """Why no file can be made in a folder, by making one; "" where one can."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        return (error.strerror or type(error).__name__).lower()


def _cannot_be_opened(file: Path) -> str:
    """Why a file cannot be opened for writing, by opening it; "" where it can. Nothing is written."""
    try:
        with file.open("r+b"):
            return ""
    except OSError as error:
        return (error.strerror or type(error).__name__).lower()
