"""Files that the house keeps: encrypted under random names, in its own folder.

What they are called and whose they are stands in the database. Whoever holds the disk without the
house's secret key reads nothing.
"""

from __future__ import annotations

import base64
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

PURPOSE = b"keepsight stored files"


def keep(content: bytes) -> str:
    """Put a file away; on the disk when this returns. Gives the name to ask for it by."""
    name = secrets.token_hex(16)
    path = _path(name)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(made, "wb") as file:
        file.write(_cipher().encrypt(content))
        file.flush()
        os.fsync(file.fileno())
    return name


def read(name: str) -> bytes:
    """A file that was kept. Raises ``FileNotFoundError`` once it is gone, or where it was made under
    another secret key."""
    try:
        return _cipher().decrypt(_path(name).read_bytes())
    except InvalidToken:
        raise FileNotFoundError(name) from None


def forget(name: str) -> None:
    """Delete a file; no word where it is gone already."""
    if name:
        _path(name).unlink(missing_ok=True)


def forget_all_but(names: Iterable[str]) -> None:
    """Delete what nothing in the database speaks of any more."""
    known, ground = set(names), settings.HOME / "stored"
    for path in ground.iterdir() if ground.is_dir() else ():
        if path.name not in known:
            path.unlink(missing_ok=True)


def _cipher() -> Fernet:
    derived = HKDF(SHA256(), 32, salt=None, info=PURPOSE).derive(settings.SECRET_KEY.encode())
    return Fernet(base64.urlsafe_b64encode(derived))


def _path(name: str) -> Path:
    if not name.isalnum():
        raise ValueError("This is no name of a stored file.")
    return Path(settings.HOME) / "stored" / name
