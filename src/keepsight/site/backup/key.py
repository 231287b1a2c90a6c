"""The key that locks backups: made once, kept apart from them, and asked for at every restore.

Whoever has a backup and its key has every child's record; whoever has lost the key has nothing.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from keepsight.site.backup.refusal import Damaged, NoBackup

SETTING = "KEEPSIGHT_BACKUP_KEY"
#: How a made key begins: 32 random bytes follow, which need no stretching.
MADE = "keepsight-key-"
LEAST_LETTERS = 20
#: scrypt's cost for a passphrase: 128 MB and some tenths of a second a guess (OWASP, "Password
#: Storage Cheat Sheet"). More than ``MOST_COST`` is not believed of a file.
COST, MOST_COST = 2**17, 2**20
PURPOSE = b"keepsight backup 1"


@dataclass(frozen=True)
class Locked:
    """How the key of one file is had from the secret; stands in the file's open header.

    ``cost``: scrypt's, 0 where the secret is a made key.
    """

    salt: str
    cost: int

    @staticmethod
    def new(secret: str) -> Locked:
        """For a new file: a salt of its own, so that no two files share a key."""
        return Locked(secrets.token_hex(32), 0 if _is_made(secret) else COST)

    @staticmethod
    def of(said: Mapping[str, object]) -> Locked:
        """As a file's header says it. Raises ``Damaged`` where that cannot be."""
        salt, cost = said.get("salt"), said.get("cost")
        if not isinstance(salt, str) or not isinstance(cost, int) or isinstance(cost, bool):
            raise Damaged("The file's header is damaged.")
        if cost and (cost & (cost - 1) or not 2 <= cost <= MOST_COST):
            raise Damaged("The file's header is damaged.")
        return Locked(salt, cost)

    def keys(self, secret: str) -> tuple[bytes, str]:
        """The key of the file, and a word by which the right one is known without opening it."""
        return _keys(secret, self.salt, self.cost)


def make_key(file: Path) -> None:
    """Write a new key into a new file that this account alone can read. Refused where it is there."""
    text = MADE + base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    try:
        made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise NoBackup(f"{file} is there already. A key is never written over.") from None
    except OSError as error:
        raise NoBackup(f"{file} cannot be written: {error.strerror}.") from error
    with os.fdopen(made, "w", encoding="ascii") as opened:
        opened.write(text + "\n")
        opened.flush()
        os.fsync(opened.fileno())


def key_given(file: Path | None) -> str:
    """The key from a file, else from the environment. Refused where there is none or it is too short."""
    if file is not None:
        try:
            secret = file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is no text"
            raise NoBackup(f"The key file {file} cannot be read: {reason}.") from error
    else:
        secret = os.environ.get(SETTING, "").strip()
    if not secret:
        raise NoBackup(
            "A backup is locked with a key, and none was given. Make one with: ./run keepsight "
            "backup --make-key FILE. Keep it apart from the backups, and name it with --key-file "
            f"FILE or put it into {SETTING}."
        )
    if len(secret) < LEAST_LETTERS:
        raise NoBackup(
            f"The key has {len(secret)} letters and could be guessed: it needs {LEAST_LETTERS}. "
            "Make one with: ./run keepsight backup --make-key FILE"
        )
    return secret


def _is_made(secret: str) -> bool:
    return secret.startswith(MADE) and len(secret) >= len(MADE) + 43


@lru_cache(maxsize=2)  # a backup is read again right after it was written
def _keys(secret: str, salt: str, cost: int) -> tuple[bytes, str]:
    given = secret.encode()
    if cost:
        memory = 256 * 8 * cost
        given = hashlib.scrypt(given, salt=salt.encode(), n=cost, r=8, p=1, maxmem=memory, dklen=32)
    both = HKDF(SHA256(), 48, salt=salt.encode(), info=PURPOSE).derive(given)
    return both[:32], both[32:].hex()
