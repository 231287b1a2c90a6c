"""A file that only its key opens, and that cannot be shortened or altered unnoticed.

Two open lines (what the file is; its header), then pieces, each locked with AES-256-GCM. A piece's
nonce is its number and whether it is the last, and each is bound to the open lines: none can be left
out, moved, repeated or taken from another file. Written and read a piece at a time.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from keepsight.site.backup.key import Locked
from keepsight.site.backup.refusal import Damaged, WrongKey

#: The first line: what the file is, and the number of its format.
FIRST_LINE = b"keepsight backup 1\n"
LONGEST_HEADER = 8_192
PIECE = 256 * 1024
TAG = 16
#: Fast, and a tenth of the size: rows are very alike.
SQUEEZED = 3
CUT = "The file ends too early: it was cut short, or not copied whole."
ALTERED = "The file was altered or damaged since it was written."


class LockedWriter:
    """Writes lines into a locked file. ``close`` ends it; without that it cannot be read."""

    def __init__(self, file: BinaryIO, secret: str, header: Mapping[str, Any]):
        locked = Locked.new(secret)
        key, check = locked.keys(secret)
        said = {**header, "salt": locked.salt, "cost": locked.cost, "check": check}
        lines = FIRST_LINE + json.dumps(said, sort_keys=True).encode("ascii") + b"\n"
        file.write(lines)
        self._file = file
        self._cipher = AESGCM(key)
        self._bound = hashlib.sha256(lines).digest()
        self._squeeze = zlib.compressobj(SQUEEZED)
        self._waiting = bytearray()
        self._number = 0

    def write(self, line: bytes) -> None:
        """One line, without its end."""
        self._take(self._squeeze.compress(line + b"\n"))

    def close(self) -> None:
        """Write what waits and mark it as the last piece. The file itself stays open."""
        self._take(self._squeeze.flush())
        self._put(bytes(self._waiting), last=True)

    def _take(self, some: bytes) -> None:
        self._waiting += some
        while len(self._waiting) > PIECE:
            self._put(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]

    def _put(self, piece: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._number, last), piece, self._bound))
        self._number += 1


class LockedReader:
    """Reads a locked file. ``header`` is open to all; ``lines`` gives what is locked.

    Raises ``WrongKey`` and ``Damaged``; where ``lines`` ended without either, every byte was as it
    was written.
    """

    def __init__(self, file: BinaryIO, secret: str):
        self._file = file
        lines, self.header = open_lines(file)
        locked = Locked.of(self.header)
        key, check = locked.keys(secret)
        if self.header.get("check") != check:
            raise WrongKey("This is not the key of this file (or the file's header is damaged).")
        self._cipher = AESGCM(key)
        self._bound = hashlib.sha256(lines).digest()

    def lines(self) -> Iterator[bytes]:
        """Every line, without its end."""
        loosened = zlib.decompressobj()
        rest = b""
        for piece in self._pieces():
            while piece:
                try:
                    some = loosened.decompress(piece, PIECE * 8)
                except zlib.error:
                    raise Damaged(ALTERED) from None
                *whole, rest = (rest + some).split(b"\n")
                yield from whole
                piece = loosened.unconsumed_tail
        *whole, rest = (rest + loosened.flush()).split(b"\n")
        yield from whole
        if rest or not loosened.eof or loosened.unused_data:
            raise Damaged(ALTERED)

    def _pieces(self) -> Iterator[bytes]:
        number, piece = 0, self._file.read(PIECE + TAG)
        while True:
            following = self._file.read(PIECE + TAG)
            try:
                yield self._cipher.decrypt(_nonce(number, not following), piece, self._bound)
            except (InvalidTag, ValueError):
                raise Damaged(CUT if not following else ALTERED) from None
            if not following:
                return
            number, piece = number + 1, following


def open_lines(file: BinaryIO) -> tuple[bytes, dict[str, Any]]:
    """The two lines that stand open, and the header in the second. Raises ``Damaged``."""
    first = file.readline(len(FIRST_LINE))
    if first != FIRST_LINE:
        later = first.startswith(b"keepsight backup ")
        raise Damaged(
            "This backup was made by a later version of Keepsight."
            if later
            else "This is no backup of Keepsight's."
        )
    second = file.readline(LONGEST_HEADER)
    try:
        header = json.loads(second)
    except ValueError:
        header = None
    if not isinstance(header, dict) or not second.endswith(b"\n"):
        raise Damaged("The file's header is damaged.")
    return first + second, header


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
